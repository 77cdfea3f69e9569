"""The timer beside the item's: one at a time, turns one behind the other, kept through a crash."""

from __future__ import annotations

import pytest

from facilitator.clock import SECOND
from facilitator.parts import agenda, auxiliary, countdown, meeting
from facilitator.parts.auxiliary import NextTurn, Purpose, SetTurnLength, StartAuxiliary
from tests.facilitator.hall import item


@pytest.fixture
def evening(hall):
    evening = hall(item("talk", minutes=10))
    evening.do(agenda.BeginItem())
    return evening


def timer(evening):
    return evening.world.of(auxiliary.PART)


def left(evening):
    return timer(evening).left(evening.clock.now()) / SECOND


def test_it_runs_beside_the_items_clock_and_stands_alone(evening):
    evening.do(StartAuxiliary(600, Purpose.GROUPS, {"en": "Tables"}))
    evening.clock.forward(60)
    evening.do(auxiliary.PauseAuxiliary())
    evening.clock.forward(60)
    assert left(evening) == 540
    assert evening.world.of(countdown.PART).left(evening.clock.now()) == 480 * SECOND
    evening.do(auxiliary.ResumeAuxiliary(), auxiliary.GiveAuxiliary(-40))
    evening.clock.forward(10)
    assert left(evening) == 490


def test_a_crash_keeps_it(evening):
    evening.do(StartAuxiliary(90, Purpose.BREAK))
    evening.clock.forward(30)
    evening.pull_the_plug()
    assert (timer(evening).purpose, left(evening)) == (Purpose.BREAK, 60)


def test_the_next_turn_is_one_command_from_the_start(evening):
    evening.do(SetTurnLength(90), NextTurn(), auxiliary.GiveAuxiliary(30))
    evening.clock.forward(100)
    evening.do(NextTurn("t-7"))
    now = timer(evening)
    assert (left(evening), now.turn, now.person, now.given) == (90, 2, "t-7", 0)


def test_turns_are_counted_in_a_row(evening):
    evening.do(StartAuxiliary(0, Purpose.TURN), NextTurn(), auxiliary.StopAuxiliary(), NextTurn())
    assert (timer(evening).turn, timer(evening).allowance) == (1, 120)


def test_it_is_put_away_with_the_meeting(evening):
    evening.do(NextTurn(), meeting.CloseMeeting())
    assert timer(evening).purpose is None
    assert evening.refused(NextTurn()) == "no_meeting"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (StartAuxiliary(0, Purpose.BREAK), "not_a_length"),
        (StartAuxiliary(90_000, Purpose.OTHER), "not_a_length"),
        (SetTurnLength(0), "not_a_length"),
        (auxiliary.PauseAuxiliary(), "clock_stands"),
        (auxiliary.ResumeAuxiliary(), "no_timer"),
        (auxiliary.GiveAuxiliary(60), "no_timer"),
        (auxiliary.StopAuxiliary(), "no_timer"),
    ],
)
def test_what_makes_no_sense_is_refused(evening, command, reason):
    assert evening.refused(command) == reason


def test_a_running_timer_is_not_let_run_again_nor_robbed(evening):
    evening.do(NextTurn())
    assert evening.refused(auxiliary.ResumeAuxiliary()) == "clock_runs"
    assert evening.refused(auxiliary.GiveAuxiliary(-121)) == "no_time_left_to_take"
