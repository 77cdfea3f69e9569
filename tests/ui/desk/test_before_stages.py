"""How groups share their time is typed where the item is talked about, and nowhere else."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.facilitator.hall import Phase, item
from ui.desk.before.talk import Talk


def test_four_numbers_are_taken_and_what_cannot_be_read_changes_nothing(qtbot):
    page, talk, taken = QWidget(), Talk("en", ("en",)), []
    qtbot.addWidget(page)
    talk.setParent(page)
    talk.changed.connect(taken.append)
    talk.show_item(item("tables", phase=Phase.DELIBERATION, minutes=45))
    assert talk._stages.placeholderText() == "6, 21, 9, 9"
    for typed in ("soon", "5 20 10 10"):
        talk._stages.setText(typed)
        talk.commit()
    assert taken == [{"stages": (5, 20, 10, 10)}]
    talk.show_item(item("tea", phase=Phase.CLOSE))
    assert talk.isHidden()
