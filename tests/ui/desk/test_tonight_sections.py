"""A hall counted in sections on the desk: typed row by row, one teller at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts import presence
from facilitator.parts.ballot import commands as ask
from tests.ui.desk.evenings import click, heard, put, show_on
from ui.present.acts import Act

#: What the offscreen platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEY = Qt.Key
HALL = "Left", "Middle", "Balcony"


def counting(page, hall, counts=2, sections=HALL):
    hall.do(presence.DivideHall(sections))
    put(page, hall, ask.BeginCounting("cards", counts))
    page.section_entered.connect(
        lambda *count: (hall.do(ask.EnterCount(*count)), show_on(page, hall))
    )
    page.ballot.figures.begin()
    return page.ballot.figures


def type_row(page, *figures, last=KEY.Key_Return):
    for n, figure in enumerate(figures, 1):
        QTest.keyClicks(page.focusWidget(), str(figure))
        QTest.keyClick(page.focusWidget(), last if n == len(figures) else KEY.Key_Tab)


def test_a_whole_count_is_typed_with_the_keyboard_alone(page, hall):
    panel = counting(page, hall)
    for row in ((20, 3, 1), (31, 0, 0), (9, 9, 0), (20, 3, 1), (33, 0, 0), (9, 9, 0)):
        type_row(page, *row)
    assert panel.teller == "B"
    assert "teller A has 31 For, teller B has 33 For. Count this" in panel.note.accessibleName()
    assert page.focusWidget() is panel.grid.fields["Middle", "for"]
    type_row(page, 31, 0, 0)
    assert hall.ballot.tally == {"for": 60, "against": 12, "abstain": 1}
    assert not panel.isVisible()


def test_a_row_left_by_tab_is_handed_in_once(page, hall):
    counting(page, hall)
    said = heard(page.section_entered)
    type_row(page, 20, 3, 1, last=KEY.Key_Tab)
    type_row(page, 31)
    assert said == [({"for": 20, "against": 3, "abstain": 1}, "A", "Left")]


def test_whoever_types_for_one_teller_does_not_see_the_others_figures(page, hall):
    panel = counting(page, hall)
    type_row(page, 20, 3, 1)
    type_row(page, 31)
    click(panel.head.buttons["B"])
    assert {field.text() for field in panel.grid.fields.values()} == {""}
    click(panel.head.buttons["A"])
    assert panel.grid.texts()["Middle", "for"] == "31"


def test_nineteen_tables_are_scrolled_to_as_they_are_typed(page, hall):
    panel = counting(page, hall, 1, tuple(map(str, range(1, 20))))
    for table in range(19):
        type_row(page, table % 7, 1, 0)
        if table < 18:
            field = page.focusWidget()
            assert field is panel.grid.fields[str(table + 2), "for"]
    assert sum(hall.ballot.tally.values()) == sum(n % 7 for n in range(19)) + 19


def test_the_hall_is_divided_from_the_desk(page, hall):
    said = heard(page.act_asked)
    put(page, hall)
    page.press(Act.SECTIONS)
    QTest.keyClicks(page.focusWidget(), "tables 1-19")
    QTest.keyClick(page.focusWidget(), KEY.Key_Return)
    assert said == [(Act.SECTIONS, 1, "tables 1-19")]


def test_a_hall_that_is_not_divided_is_counted_as_ever(page, hall):
    put(page, hall, ask.BeginCounting("cards", 2))
    assert page.ballot.count.isVisible()
    assert not page.ballot.sections.isVisible()
