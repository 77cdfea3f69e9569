"""An item begun too soon waits again, and the one before goes on as if it had never been left."""

from __future__ import annotations

import pytest

from facilitator.clock import SECOND
from facilitator.parts import agenda, countdown
from facilitator.parts.agenda import BeginItem, Standing, TakeItemBack
from facilitator.parts.ballot import commands as ask
from facilitator.parts.countdown import GiveTime, PauseCountdown
from tests.facilitator.hall import item, motion


@pytest.fixture
def evening(hall):
    made = hall(item("tea", minutes=10), item("bus", motion(), minutes=5), item("end"))
    made.do(BeginItem("tea"))
    made.clock.forward(60)
    return made


def standings(evening):
    return [each.standing.name for each in evening.world.of(agenda.PART).items]


def left(evening):
    return evening.world.of(countdown.PART).left(evening.clock.now()) / SECOND


def test_the_earlier_clock_goes_on_and_the_item_comes_next_again(evening):
    evening.do(GiveTime(30), BeginItem("bus"))
    evening.clock.forward(20)
    evening.do(GiveTime(300), TakeItemBack())
    state = evening.world.of(agenda.PART)
    assert standings(evening) == ["CURRENT", "WAITING", "WAITING"]
    assert state.following.id == "bus"
    assert (state.item("bus").first, state.item("bus").spent) == (None, 0)
    assert left(evening) == 600 + 30 - 80
    assert [grant.seconds for grant in evening.world.of(countdown.PART).own_grants] == [30]
    evening.clock.forward(10)
    evening.do(BeginItem("bus"))
    assert evening.world.of(agenda.PART).item("tea").spent == 90 * SECOND


def test_a_clock_that_stood_stands_again(evening):
    evening.do(PauseCountdown(), BeginItem("bus"))
    evening.clock.forward(20)
    evening.do(TakeItemBack())
    assert left(evening) == 540
    assert evening.world.of(countdown.PART).running_since is None


def test_an_item_that_was_left_out_is_left_out_again(evening):
    evening.do(agenda.SkipItem("end"), BeginItem("end"), TakeItemBack())
    assert evening.world.of(agenda.PART).item("end").standing is Standing.SKIPPED


def test_what_was_written_meanwhile_stays(evening):
    evening.do(BeginItem("end"), agenda.WriteQuestion("end", motion("Shall we go?")))
    evening.do(TakeItemBack())
    assert evening.world.of(agenda.PART).item("end").planned.question.wording["en"] == (
        "Shall we go?"
    )


def test_only_one_turn_is_taken_back_and_none_once_the_hall_has_decided(evening):
    evening.do(BeginItem("bus"), TakeItemBack())
    assert evening.refused(TakeItemBack()) == "no_such_item"
    evening.put("bus")
    assert evening.refused(TakeItemBack()) == "ballot_undecided"
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert evening.refused(TakeItemBack()) == "item_done"
