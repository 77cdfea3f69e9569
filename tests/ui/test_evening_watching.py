"""What is odd about presses is told whole while handsets vote, and goes with the vote."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from facilitator.parts.ballot import commands as ask
from facilitator.plan import Secrecy
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("bus", motion()), item("box", motion(secrecy=Secrecy.PRIVATE)))
        yield made


def open_vote(desk, key):
    desk.turn_to(key).send(ask.PutQuestion(), ask.OpenToHandsets())
    QTest.qWait(150)


def told(desk):
    line = desk.tonight.ballot._presses
    return line.text() if line.isVisible() else ""


def test_damaged_presses_are_told_whole_and_only_while_handsets_vote(desk):
    open_vote(desk, "bus")
    desk.running._evening._intake.damaged("one", 30)
    desk.until(lambda: told(desk).endswith("better count hands, cards or papers."))
    desk.send(ask.BeginClosing(1, sure=True))
    desk.until(lambda: desk.phase == "CLOSED", 9000)
    desk.until(lambda: told(desk) == "")


def test_another_vote_begins_anew_and_proposes_only_its_own_ways(desk):
    open_vote(desk, "bus")
    desk.running._evening._intake.damaged("one", 30)
    desk.until(lambda: bool(told(desk)))
    desk.send(ask.VoidBallot("wrong words"))
    open_vote(desk, "box")
    assert told(desk) == ""
    desk.running._evening._intake.damaged("one", 60)
    desk.until(lambda: told(desk).endswith("meant nothing: better count papers."))
