"""An evening out of a spreadsheet at the running desk, and the next one begun as it was planned."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from facilitator.parts import agenda, meeting
from tests.ui.open_desk import at_the_desk
from ui.desk.window import Door

#: Qt says this of every window where there is no screen.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SHEET = "Item,Min,Phase\nWelcome,5,Introduction\nTalk,20,Input\n"


def go_to(desk, door):
    desk.running._sitting._go_to(door)
    QTest.qWait(50)


def test_a_sheet_becomes_a_meeting_and_its_plan_the_next_evening(qtbot, tmp_path):
    file = tmp_path / "may.csv"
    file.write_text(SHEET, encoding="utf-8")
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found()
        desk.pages.before._sheets.look_at(file)
        desk.click("Take these items")
        desk.click("Start the meeting")
        desk.until(lambda: desk.world.of(meeting.PART).running is not None)
        desk.send(agenda.BeginItem(), meeting.CloseMeeting())
        go_to(desk, Door.BEFORE)
        desk.until(desk.pages.before._chooser._last.isVisible)
        desk.pages.before._chooser._last.click()
        desk.click("Start the meeting")
        desk.until(lambda: desk.world.of(meeting.PART).running is not None)
        assert [item.planned.title for item in desk.world.of(agenda.PART).items] == [
            {"en": "Welcome"},
            {"en": "Talk"},
        ]
