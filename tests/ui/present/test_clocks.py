"""Clocks as they are seen: digits, a word and a fill for every kind, and signs for groups."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, countdown, meeting
from facilitator.parts.auxiliary import NextTurn, Purpose, StartAuxiliary
from facilitator.parts.countdown import GiveTime
from facilitator.plan import ClockKind
from tests.facilitator.hall import item, motion, plan, replace
from ui.present.clocks import GroupSign, auxiliary_view, countdown_view
from ui.present.nudges import nudge
from ui.present.scenes import CountdownState


def view(evening, languages=("en",)):
    clock, now = evening.world.of(countdown.PART), evening.clock.now()
    return countdown_view(clock, now, languages, "Europe/London")


def timer(evening):
    return auxiliary_view(evening.world, evening.clock.now(), ("en",))


def begun(hall, **more):
    """An item of ten minutes, whose evening warns at five minutes and at one and a half."""
    evening = hall()
    talk = replace(item("talk", minutes=10), **more)
    evening.do(meeting.StartMeeting(replace(plan(talk), warnings=(300, 90))), agenda.BeginItem())
    return evening


def test_warnings_come_when_the_plan_says_and_say_what_holds(hall):
    evening = begun(hall)
    seen = []
    for passed in (299, 1, 209, 1, 90, 42):
        evening.clock.forward(passed)
        now = view(evening)
        seen.append((now.text, now.state, now.word, round(now.fraction_left, 2)))
    assert seen == [
        ("5:01", CountdownState.CALM, "time left", 0.5),
        ("5:00", CountdownState.TWO_MINUTES, "last 5:00", 0.5),
        ("1:31", CountdownState.TWO_MINUTES, "last 5:00", 0.15),
        ("1:30", CountdownState.ONE_MINUTE, "last 1:30", 0.15),
        ("0:00", CountdownState.ONE_MINUTE, "last 1:30", 0.0),
        ("+0:42", CountdownState.OVER, "over time", 0.0),
    ]


def test_a_clock_that_counts_up_says_beside_it_by_how_much_it_is_over(hall):
    evening = begun(hall, clock=ClockKind.UP)
    assert (view(evening).text, view(evening).word) == ("0:00", "time taken")
    evening.clock.forward(642)
    assert (view(evening).text, view(evening).word) == ("10:42", "+0:42 over")


def test_the_time_of_day_is_that_of_the_hall(hall):
    evening = begun(hall, clock=ClockKind.CLOCK)
    assert (view(evening).text, view(evening).word) == ("19:00", "time of day")
    evening.clock.forward(545)
    assert (view(evening).text, view(evening).word) == ("19:09", "last 1:30")


def test_up_to_a_time_of_day_the_rest_is_shown(hall):
    evening = begun(hall, clock=ClockKind.UNTIL, until="19:20")
    evening.clock.forward(600)
    assert (view(evening).text, view(evening).fraction_left) == ("10:00", 0.5)


@pytest.mark.parametrize(
    ("grants", "shown"),
    [
        ([GiveTime(120)], "+2:00 added"),
        ([GiveTime(-30)], "0:30 taken"),
        ([GiveTime(300, by_hall=True)], "+5:00 added by the hall"),
        ([GiveTime(300, by_hall=True), GiveTime(30)], "+5:30 added, 5:00 of it by the hall"),
        ([GiveTime(60), countdown.TakeBackTime()], ""),
    ],
)
def test_every_grant_is_shown_and_who_agreed_to_it(hall, grants, shown):
    evening = begun(hall)
    evening.do(*grants)
    assert view(evening).granted == shown


def test_groups_see_half_time_ten_and_five_minutes(hall):
    evening = begun(hall)
    evening.do(StartAuxiliary(40 * 60, Purpose.GROUPS))
    seen = [timer(evening).sign]
    for minutes in (20, 10, 5, 5):
        evening.clock.forward(60 * minutes)
        seen.append(timer(evening).sign)
    signs = GroupSign
    assert seen == [signs.NONE, signs.HALF, signs.TEN, signs.FIVE, signs.NONE]
    assert (timer(evening).title, timer(evening).countdown.text) == ("In small groups", "0:00")


def test_short_groups_see_ten_minutes_before_half_time(hall):
    evening = begun(hall)
    evening.do(StartAuxiliary(16 * 60, Purpose.GROUPS))
    evening.clock.forward(6 * 60)
    assert timer(evening).sign_words == "10 minutes left"
    evening.clock.forward(2 * 60)
    assert timer(evening).sign_words == "Half-time"


def test_a_turn_has_its_number_and_warns_late(hall):
    evening = begun(hall)
    assert timer(evening) is None
    evening.do(NextTurn(), NextTurn())
    assert (timer(evening).title, timer(evening).countdown.state) == ("Turn 2", CountdownState.CALM)
    evening.clock.forward(90)
    assert timer(evening).countdown.word == "last 0:30"
    evening.do(StartAuxiliary(60, Purpose.OTHER, {"en": "Silence"}))
    assert (timer(evening).title, timer(evening).turn) == ("Silence", 0)


def test_a_clock_that_stands_is_told_of_after_a_while_and_not_during_a_vote(hall):
    evening = hall(item("talk", motion()))
    said = lambda: nudge(evening.world, evening.clock.now(), "en")  # noqa: E731 - asked often
    evening.do(agenda.BeginItem(), countdown.PauseCountdown())
    evening.clock.forward(40)
    assert said() == ""
    evening.clock.forward(12)
    assert said() == "The clock has stood for 0:52."
    evening.put("talk")
    assert said() == ""


def test_an_evening_that_began_without_its_first_item_is_told_of(hall):
    evening = hall(item("talk"))
    evening.clock.forward(40)
    assert nudge(evening.world, evening.clock.now(), "en") == ""
    evening.clock.forward(1)
    assert nudge(evening.world, evening.clock.now(), "en").startswith(
        "No item has begun: the next was planned for 19:00."
    )
    evening.do(agenda.BeginItem())
    assert nudge(evening.world, evening.clock.now(), "en") == ""
