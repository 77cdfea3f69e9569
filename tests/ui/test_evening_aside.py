"""Pictures beside the evening and what comes of it, at the desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.parts import actions, agreements, auxiliary, calendar
from facilitator.parts.agreements import Adopted
from facilitator.parts.ballot import commands as ask
from facilitator.plan import NextMeeting, Speaker
from tests.facilitator.hall import item, motion, replace
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()))
        yield made


def test_a_picture_from_the_list_waits_in_the_preview_until_next_and_back_leaves_it(desk):
    desk.turn_to("bus")
    desk.key("'")
    listed = desk.tonight.hall.pictures.list
    signals = next(each for each in listed.actions() if each.text() == "Hand signals")
    signals.trigger()
    listed.close()
    assert desk.scene == "Proposal"
    desk.key("Next")
    assert desk.scene == "HandSignals"
    desk.key("Back")
    assert (desk.scene, desk.item) == ("Proposal", "bus")


def test_an_action_is_noted_in_one_line_and_is_a_picture_at_the_end(desk):
    sheet = desk.running._evening.aside.notes
    desk.key("#")
    assert sheet.isVisible()
    for field, words in zip(sheet.action.fields, ("Book the hall", "Sam", "soon"), strict=True):
        field.setText(words)
    QTest.keyClick(sheet.action.fields[2], Qt.Key.Key_Return)
    assert desk.world.of(actions.PART).all == ()
    sheet.action.fields[2].setText("2027-05-21")
    QTest.keyClick(sheet.action.fields[2], Qt.Key.Key_Return)
    desk.until(lambda: bool(desk.world.of(actions.PART).all))
    desk.until(lambda: bool(sheet._view.tonight))
    assert sheet._view.tonight[0].text == "Book the hall · Sam · by Friday 21 May 2027"


def test_the_next_meeting_and_the_agreements_are_said_in_the_same_place(desk):
    sheet = desk.running._evening.aside.notes
    desk.click("Actions")
    sheet.next.fields[0].setText("2027-06-11")
    sheet.next.fields[1].setText("7pm")
    desk.click("Say so")
    desk.click("The hall agreed")
    desk.until(lambda: bool(desk.world.of(calendar.PART).following))
    desk.until(lambda: bool(desk.world.of(agreements.PART).all))
    held = next(iter(desk.world.of(calendar.PART).following.values()))
    assert (held.day, held.start) == ("2027-06-11", "19:00")
    assert isinstance(desk.world.of(agreements.PART).all[0], Adopted)
    assert not sheet.adopt.isEnabled()
    QTest.keyClick(sheet.next.fields[0], Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_another_place_of_the_next_meeting_takes_nothing_from_what_it_is_about(desk):
    about = {"en": "Buses", "cy": "Bysiau"}
    desk.send(calendar.SetNextMeeting(NextMeeting("2027-06-11", "19:00", "Hall", about)))
    sheet = desk.running._evening.aside.notes
    desk.click("Actions")
    sheet.next.fields[2].setText("Library")
    desk.click("Say so")

    def said():
        return next(iter(desk.world.of(calendar.PART).following.values()))

    desk.until(lambda: said().place == "Library")
    assert said().theme == about
    sheet.next.fields[3].setText("Trams")
    desk.click("Say so")
    desk.until(lambda: said().theme == {"en": "Trams"})


def test_whose_light_stayed_dark_is_asked_while_the_vote_runs_and_the_same_key_shows_it_again(desk):
    desk.turn_to("bus")
    desk.send(ask.PutQuestion(), ask.OpenToHandsets())
    desk.key("Y")
    assert (desk.scene, desk.phase) == ("LightCheck", "OPEN")
    desk.key("Y")
    assert (desk.scene, desk.phase) == ("Open", "OPEN")


def test_a_speakers_turn_begins_by_one_key_and_the_next_one_comes_on_the_wall_with_theirs(
    qtbot, tmp_path
):
    asked = (Speaker("Jo Park, Hull Bus Users", 240), Speaker("Tom Dale"))
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(replace(item("buses"), speakers=asked))
        desk.key("Next", "Next", "Next")
        assert (desk.item, desk.scene) == ("buses", "SpeakerTurn")
        desk.key("9")
        assert desk.world.of(auxiliary.PART).turn == 1
        desk.key("9")
        assert desk.wall.picture._scene.name == "Tom Dale"
        assert desk.world.of(auxiliary.PART).allowance == 180
