"""The speaking list in the running program: by keys alone, on the wall, and in no file."""

from __future__ import annotations

import pytest

from facilitator.parts import auxiliary
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.meeting import CloseMeeting
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.speaking.keeper import SpeakingKeeper

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
#: What could be no digest and no time by chance.
NUMBER, WORDS, SIDE = "8642097", "a heliotrope jacket", "Aquamarine"


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()))
        made.turn_to("tea")
        yield made


def keeper(desk):
    return desk.tonight.findChild(SpeakingKeeper)


def turn(desk):
    return desk.world.of(auxiliary.PART)


def enter(desk, text):
    keeper(desk).sheet.field.setText(text)
    desk.key("Enter")


def test_an_evening_of_speaking_leaves_a_turn_in_the_record_and_nothing_of_anybody(desk):
    desk.key(":")
    assert keeper(desk).sheet.isVisible()
    keeper(desk).ear.pressed.emit(int(NUMBER))
    desk.key("H")
    enter(desk, WORDS)
    desk.key("O", "O")
    enter(desk, f"{SIDE}, That side")
    desk.key("N", "W")
    desk.until(lambda: desk.scene == "SpeakingList")
    shown = desk.wall.picture._scene
    assert (shown.now, shown.rows[0].who) == (NUMBER, WORDS)
    assert (turn(desk).purpose, turn(desk).person) == (Purpose.TURN, "")
    desk.key("E")
    assert turn(desk).purpose is None
    desk.key("W", "Esc")
    assert not keeper(desk).sheet.isVisible()
    assert desk.scene != "SpeakingList"
    desk.leave()
    files = [path for path in desk.folder.rglob("*") if path.is_file()]
    assert files
    for secret in (NUMBER, WORDS, SIDE):
        for coding in ("utf-8", "utf-16-le"):
            held = [p for p in files if secret.encode(coding) in p.read_bytes()]
            assert held == []


def test_as_the_meeting_closes_the_list_is_put_away_and_gone(desk):
    desk.key(":")
    enter(desk, NUMBER)
    desk.send(CloseMeeting())
    desk.until(lambda: not keeper(desk).sheet.isVisible())
    assert keeper(desk).steps.stack.waiting == ()


@pytest.mark.prove
def test_with_the_laptop_the_list_is_gone_and_the_meeting_is_not(desk):
    desk.key(":")
    desk.key("H")
    enter(desk, WORDS)
    desk.key("N")
    desk.crash()
    desk.reopen()
    assert keeper(desk).steps.stack.waiting == ()
    files = [path for path in desk.folder.rglob("*") if path.is_file()]
    assert not any(WORDS.encode() in path.read_bytes() for path in files)
    desk.until(lambda: desk.item == "tea")
