"""*Before*: what goes by the clock, out of the way until an evening needs it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from facilitator.plan import ClockKind
from tests.ui.desk.test_before import drafts, look_at, named, open_page, page, saved, write
from ui.desk.before.by_clock import ByClock
from ui.present.planning import rundown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
__all__ = ["drafts", "open_page", "page", "saved"]


@pytest.fixture
def by_clock(page):
    found = page.findChild(ByClock)
    found.more.click()
    return found


def test_a_beginner_sees_no_times_but_lengths(page):
    assert not named(page, QLineEdit, "Not before").isVisible()
    assert not page.findChild(ByClock).more.isChecked()


def test_an_item_waits_for_its_time(page, qtbot, saved, by_clock):
    write(qtbot, named(page, QLineEdit, "Not before"), "8.15 pm\n")
    assert saved().items[0].at == "20:15"
    write(qtbot, named(page, QLineEdit, "Not before"), "none\n")
    assert (saved().items[0].at, by_clock.more.isChecked()) == ("", True)


def test_an_item_that_ends_at_a_time_counts_down_to_it(page, qtbot, saved, by_clock):
    write(qtbot, named(page, QLineEdit, "Ends at"), "19:30\n")
    assert (saved().items[0].until, saved().items[0].clock) == ("19:30", ClockKind.UNTIL)
    write(qtbot, named(page, QLineEdit, "Ends at"), "none\n")
    assert (saved().items[0].until, saved().items[0].clock) == ("", ClockKind.DOWN)


def test_what_the_clock_shows_is_chosen(saved, by_clock):
    by_clock._shows.activated.emit(list(ClockKind).index(ClockKind.UP))
    assert saved().items[0].clock is ClockKind.UP


def test_the_times_of_one_item_are_not_open_on_the_next(page, by_clock):
    assert by_clock.more.isChecked()
    look_at(page, 1)
    assert not by_clock.more.isChecked()


def test_with_the_last_item_stands_when_the_hall_must_be_empty(page, qtbot, saved):
    named(page, QPushButton, "When must the hall be empty?").click()
    assert named(page, QLineEdit, "Hall must be empty by").isVisible()
    write(qtbot, named(page, QLineEdit, "Hall must be empty by"), "21.30\n")
    assert saved().empty_by == "21:30"
    named(page, QPushButton, "Undo: Change when the hall must be empty").click()
    assert saved().empty_by == ""


def test_the_list_shows_when_items_really_begin_and_what_is_left_to_clear_the_hall(
    page, qtbot, saved, by_clock
):
    look_at(page, 1)
    by_clock.more.click()
    write(qtbot, named(page, QLineEdit, "Not before"), "19:30\n")
    rows = rundown(saved(), "en").rows
    assert rows[1].clock == "19:30"
    assert "Not before 19:30" in rows[1].note
    look_at(page, len(saved().items) - 1)
    write(qtbot, named(page, QLineEdit, "Hall must be empty by"), "21\n")
    assert rundown(saved(), "en").empty.startswith("The hall must be empty by 21:00: ")


@pytest.mark.parametrize(
    ("typed", "seconds"), [("5, 1", (300, 60)), ("90s and 30s", (90, 30)), ("1, 2", (120, 60))]
)
def test_when_clocks_warn_is_typed_as_people_say_it(page, qtbot, saved, typed, seconds):
    look_at(page, len(saved().items) - 1)
    field = named(page, QLineEdit, "Clocks warn before the end")
    assert field.text() == "2 minutes, 1 minute"
    write(qtbot, field, f"{typed}\n")
    assert saved().warnings == seconds
