"""The clock of an item: what it shows, time given and taken back, a start that was forgotten."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from facilitator.clock import SECOND
from facilitator.parts import agenda, countdown, meeting
from facilitator.parts.countdown import BackDate, GiveTime, TakeBackTime
from facilitator.parts.countdown.events import CountdownStarted, TimeGiven
from facilitator.plan import ClockKind
from facilitator.readings.evening.last_plan import last_plan
from tests.facilitator.hall import EVENING, item, plan, replace


def clock_of(evening):
    return evening.world.of(countdown.PART)


def left(evening):
    return clock_of(evening).left(evening.clock.now()) / SECOND


@pytest.fixture
def talk(hall):
    evening = hall(item("welcome", minutes=5), item("talk", minutes=10))
    evening.do(agenda.BeginItem("welcome"))
    evening.clock.forward(240)
    evening.do(agenda.BeginItem("talk"))
    return evening


def until(wall):
    return replace(item("talk", minutes=10), clock=ClockKind.UNTIL, until=wall)


def test_a_grant_keeps_its_moment_and_who_gave_it(talk):
    talk.clock.forward(60)
    talk.do(GiveTime(30, role="timekeeper"), GiveTime(300, by_hall=True))
    first, second = clock_of(talk).own_grants
    assert (first.seconds, first.role, first.by_hall) == (30, "timekeeper", False)
    assert (second.seconds, second.by_hall) == (300, True)
    assert second.at.as_datetime() == EVENING + timedelta(seconds=300)
    assert left(talk) == 600 - 60 + 330


def test_grants_are_taken_back_the_last_one_first(talk):
    talk.do(GiveTime(60), GiveTime(-30), TakeBackTime())
    assert (clock_of(talk).given, len(clock_of(talk).own_grants)) == (60, 1)
    talk.do(TakeBackTime())
    assert talk.refused(TakeBackTime()) == "no_time_given"


def test_what_was_given_to_another_item_is_not_taken_back(talk):
    talk.do(GiveTime(60), agenda.BeginItem("welcome"))
    assert talk.refused(TakeBackTime()) == "no_time_given"
    assert [grant.seconds for grant in clock_of(talk).grants] == [60]


def test_a_clock_that_was_let_stand_by_mistake_is_put_right(talk):
    talk.do(countdown.PauseCountdown())
    talk.clock.forward(100)
    talk.do(BackDate())
    assert left(talk) == 500
    talk.clock.forward(10)
    assert left(talk) == 490


def test_an_item_that_had_begun_before_takes_its_time_from_the_one_before_it(talk):
    talk.clock.forward(10)
    talk.do(BackDate(70))
    welcome, now = talk.world.of(agenda.PART).items
    assert left(talk) == 530
    assert welcome.spent == 180 * SECOND
    assert (
        now.began.as_datetime() == welcome.ended.as_datetime() == EVENING + timedelta(seconds=180)
    )


def test_the_one_before_keeps_what_it_cannot_have_lost(talk):
    talk.do(BackDate(1000))
    assert talk.world.of(agenda.PART).items[0].spent == 0


def test_nothing_began_longer_ago_than_a_long_day_or_in_the_time_to_come(talk):
    assert talk.refused(BackDate(13 * 3600)) == "not_so_long_ago"
    assert talk.refused(BackDate(-1)) == "not_so_long_ago"


def test_a_clock_to_a_time_of_day_ends_then_and_cannot_stand(hall):
    evening = hall(until("19:30"))
    evening.clock.forward(300)
    evening.do(agenda.BeginItem())
    assert left(evening) == 25 * 60
    assert evening.refused(countdown.PauseCountdown()) == "clock_of_day"
    evening.do(GiveTime(60))
    evening.clock.forward(25 * 60)
    assert left(evening) == 60


def test_a_time_of_day_just_past_is_overrun_and_not_tomorrow(hall):
    evening = hall(until("18:55"))
    evening.do(agenda.BeginItem())
    assert left(evening) == -300


def test_a_clock_to_a_time_of_day_without_one_counts_down(hall):
    evening = hall(until(""))
    evening.do(agenda.BeginItem())
    assert left(evening) == 600


def test_warnings_of_the_plan_come_to_every_clock_and_to_the_next_plan(hall):
    evening = hall()
    planned = replace(plan(item("talk")), warnings=(300, 90), empty_by="21:30")
    evening.do(meeting.StartMeeting(planned), agenda.BeginItem())
    assert clock_of(evening).warnings == (300, 90)
    evening.pull_the_plug()
    assert clock_of(evening).warnings == (300, 90)
    evening.do(meeting.CloseMeeting())
    assert last_plan(evening.world) == planned


def test_records_from_before_clocks_had_kinds_are_read():
    started = msgspec.convert({"meeting": "m", "item": "a", "seconds": 60}, CountdownStarted)
    assert (started.clock, started.ends, started.warnings) == (ClockKind.DOWN, None, (120, 60))
    assert not msgspec.convert({"meeting": "m", "seconds": 60}, TimeGiven).by_hall
