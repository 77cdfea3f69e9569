"""Ways on to other pages have room, whatever their words are."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from ui.desk.flowing import flowing


def test_what_has_no_room_in_a_line_goes_on_in_the_next(qtbot):
    inside, line = flowing(8)
    qtbot.addWidget(inside)
    buttons = [QPushButton("A page beside this one") for _ in range(6)]
    for button in buttons:
        line.addWidget(button)
    buttons[0].hide()
    wide = buttons[1].sizeHint().width()
    inside.resize(2 * wide + 8, line.heightForWidth(2 * wide + 8))
    line.setGeometry(inside.rect())
    there = [button.geometry() for button in buttons[1:]]
    assert [place.x() for place in there] == [0, wide + 8, 0, wide + 8, 0]
    assert all(inside.rect().contains(place) for place in there)
