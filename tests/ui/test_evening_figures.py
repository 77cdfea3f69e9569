"""Figures typed while a vote is open: nothing else happens before they are added or cancelled."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.parts import countdown
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

FIRST = "Add or cancel these figures first."


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("bus", motion()), item("end"))
        made.turn_to("bus").send(ask.PutQuestion(), ask.OpenToHandsets())
        QTest.qWait(150)
        made.look_here()
        yield made


def form(desk):
    return desk.tonight.ballot.acts.beside


def notes(desk):
    return desk.tonight.ballot._notes.accessibleName()


def test_enter_goes_from_figure_to_figure_and_the_last_one_adds(desk):
    desk.key("J", "1", "Enter", "2", "Enter", "Enter", "1")
    assert form(desk).isVisible()
    assert not desk.ballot.added
    desk.key("Enter")
    desk.until(lambda: desk.ballot.added == {"teller": {"for": 1, "against": 2, "abstain": 0}})
    assert desk.ballot.helped == {"teller": 1}
    assert desk.phase == "OPEN"


def test_tab_stays_in_the_form_and_comes_round(desk):
    desk.key("J")
    fields = [*form(desk).figures.values(), form(desk).helped]
    round_trip = [*fields, form(desk).add, form(desk).back, *form(desk).sources.values(), fields[0]]
    for expected in round_trip:
        assert QApplication.focusWidget() is expected
        desk.key("Tab")


def test_enter_on_add_adds_and_a_second_enter_does_not_close_the_vote(desk, monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 1000)
    desk.key("J", "1", "Tab", "Tab", "Tab", "Tab")
    assert QApplication.focusWidget() is form(desk).add
    desk.key("Enter", "Enter")
    desk.until(lambda: bool(desk.ballot.added))
    assert desk.phase == "OPEN"
    assert Act.CLOSE in desk.tonight.ballot.acts.buttons


@pytest.mark.parametrize("left_by", ["click", "tab"])
def test_no_key_of_the_desk_acts_while_figures_stand_there(desk, left_by):
    desk.key("J", "7")
    if left_by == "click":
        desk.tonight.setFocus()
    else:
        desk.key(*["Tab"] * 4)
    clock = desk.world.of(countdown.PART)
    for name in ("0", "1", "5", "E", "V", "M", "H", "X", "Z"):
        desk.tonight._banner.clear()
        desk.key(name)
        assert desk.banner == FIRST, name
    if left_by == "click":
        desk.key("Enter")
    assert desk.phase == "OPEN"
    assert desk.world.of(countdown.PART) == clock
    assert form(desk).isVisible()
    assert form(desk).figures["for"].text() == "7"
    desk.click("Cancel")
    desk.key("V")
    assert desk.tonight.ballot.acts.reason.isVisible()


def test_closing_waits_for_a_number_typed_for_a_handset(desk):
    desk.key("S", "1")
    desk.tonight.ballot.acts.buttons[Act.CLOSE].click()
    assert desk.banner == "Finish or cancel what you began here first."
    assert desk.phase == "OPEN"
    assert desk.tonight.ballot.below.strip.field.text() == "1"


def test_what_was_added_stands_there_and_can_be_corrected(desk):
    desk.key("J", "1", "Enter", "Enter", "Enter", "Enter")
    desk.until(lambda: notes(desk).startswith("1 For counted by tellers"))
    desk.key("J")
    assert form(desk).figures["for"].text() == "1"
    assert not form(desk).is_typed
    desk.key("0", "Enter", "4", "Enter", "Enter", "Enter")
    desk.until(lambda: notes(desk).startswith("4 Against counted by tellers"))
    assert desk.ballot.added == {"teller": {"for": 0, "against": 4, "abstain": 0}}
