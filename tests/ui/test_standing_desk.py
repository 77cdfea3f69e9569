"""The process and the legitimacy of an assembly at the real desk."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QPushButton

from facilitator.legitimacy.checking import checked
from facilitator.legitimacy.file import read
from facilitator.parts import meeting, process
from facilitator.parts.process import Line, Mark
from facilitator.parts.standard import PART as STANDARD
from tests.facilitator.hall import Phase, item
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found()
        desk.begin(item("welcome", phase=Phase.INTRODUCTION), item("close", phase=Phase.CLOSE))
        yield desk


def standing(desk):
    return desk.pages.abroad.standing


def press(panel, name):
    panel.findChild(QPushButton, name).click()


def marks(desk):
    return desk.world.of(process.PART).marks


def test_a_line_is_ticked_tonight_and_taken_back_and_the_sheet_goes_away(desk):
    desk.tonight.lines.process.click()
    panel = standing(desk).sheet.panel
    assert panel.isVisible()
    press(panel, "access TickLine")
    held = desk.world.of(meeting.PART).all[-1].id
    desk.until(lambda: (held, Line.ACCESS) in marks(desk))
    assert marks(desk)[held, Line.ACCESS].mark is Mark.DONE
    desk.until(lambda: panel.findChild(QPushButton, "access TakeBackTick") is not None)
    press(panel, "access TakeBackTick")
    desk.until(lambda: not marks(desk))


def test_why_a_line_was_left_out_may_be_said_and_need_not(desk):
    desk.tonight.lines.process.click()
    panel = standing(desk).sheet.panel
    panel.asks = lambda *_: "Everybody knows them"
    press(panel, "signals SkipLine")
    desk.until(lambda: panel.findChild(QPushButton, "signals why") is not None)
    assert next(iter(marks(desk).values())).reason == ""
    press(panel, "signals why")
    desk.until(lambda: next(iter(marks(desk).values())).reason == "Everybody knows them")


def test_deviations_and_the_lot_are_kept_as_they_were_said(desk):
    desk.tonight.lines.process.click()
    panel = standing(desk).sheet.panel
    panel.deviation.setText("The loop was off.")
    panel.note.click()
    panel.called.setText("471")
    panel.draw.click()
    desk.until(lambda: bool(desk.world.of(process.PART).draws))
    state = desk.world.of(process.PART)
    assert state.deviations[0][1] == "The loop was off."
    assert state.draws[0].drawn.called == "471"


def test_legitimacy_is_shown_with_its_own_number_and_written_into_a_file(desk):
    desk.send(meeting.CloseMeeting())
    keeper = standing(desk)
    keeper.to_legitimacy.click()
    page = keeper.legitimacy
    desk.until(lambda: page._view is not None)
    page.own.setText("40")
    page.set.click()
    desk.until(lambda: desk.world.of(STANDARD).more_than == 40)
    page.file.click()
    folder = keeper._papers.folder
    desk.until(lambda: any(folder.glob("Evidence*.json")))
    data = next(folder.glob("Evidence*.json")).read_bytes()
    assert json.loads(data)["signature"] is not None
    assert checked(read(data)).ok
