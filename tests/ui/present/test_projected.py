"""When items and the evening will end: gaps, fixed ends, clearing the hall; an hour's soak."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.clock import SECOND, SetClock
from facilitator.parts import agenda, countdown, meeting
from facilitator.parts.agenda import Standing
from facilitator.parts.agenda.state import Agenda, Item
from facilitator.parts.countdown import Countdown, GiveTime
from facilitator.plan import ClockKind
from tests.facilitator.hall import Phase, item, plan, replace
from ui.present.clocks import countdown_view
from ui.present.closing_time import empty_by, planned_empty_by
from ui.present.late_start import late_start
from ui.present.times import (
    clock_time,
    ends,
    plan_end,
    plan_times,
    planned_times,
    projected_end,
    projected_times,
)

LONDON = "Europe/London"
MINUTE = timedelta(minutes=1)


def evening_of(hall, *items, **more):
    evening = hall()
    evening.do(meeting.StartMeeting(replace(plan(*items), **more)))
    return evening


def parts(evening):
    world = evening.world
    held = world.of(meeting.PART).running
    return held, world.of(agenda.PART), world.of(countdown.PART), evening.clock.now(), LONDON


def shown(evening):
    slots = projected_times(*parts(evening))
    return {
        key: f"{clock_time(slot.begins, LONDON)}–{clock_time(slot.ends, LONDON)}"
        for key, slot in slots.items()
    }


WITH_A_GAP = (
    item("talk", minutes=20),
    replace(item("guest", minutes=15), at="19:30"),
    replace(item("tea", minutes=10), until="20:00"),
    item("vote", minutes=10),
)


def test_what_was_is_told_as_it_was_and_a_gap_takes_lateness_in(hall):
    evening = evening_of(hall, *WITH_A_GAP, item("songs"))
    evening.do(agenda.SkipItem("songs"), agenda.BeginItem())
    evening.clock.forward(28 * 60)
    assert ends(*parts(evening)).late == 0
    evening.clock.forward(4 * 60)
    evening.do(agenda.BeginItem())
    assert shown(evening) == {
        "talk": "19:00–19:32",
        "guest": "19:32–19:47",
        "tea": "19:47–20:00",
        "vote": "20:00–20:10",
    }
    evening.clock.forward(30 * 60)
    assert (ends(*parts(evening)).planned, ends(*parts(evening)).late) == ("20:10", 2)


def test_an_item_with_a_fixed_end_lasts_until_then_and_what_is_given_to_it_more(hall):
    fixed = replace(item("tea", minutes=10), until="19:30", clock=ClockKind.UNTIL)
    evening = evening_of(hall, fixed, item("vote", minutes=10))
    evening.clock.forward(5 * 60)
    evening.do(agenda.BeginItem())
    assert shown(evening)["vote"] == "19:30–19:40"
    evening.do(GiveTime(120))
    assert shown(evening)["vote"] == "19:32–19:42"


def test_a_late_start_that_a_gap_takes_in_is_not_asked_about(hall):
    evening = evening_of(hall, *WITH_A_GAP)
    evening.clock.forward(10 * 60)
    evening.do(agenda.BeginItem())
    assert late_start(evening.world, "en") is None


def test_of_a_late_start_only_what_gaps_leave_is_asked_about(hall):
    evening = evening_of(hall, replace(WITH_A_GAP[0], phase=Phase.INPUT), *WITH_A_GAP[1:])
    evening.clock.forward(30 * 60)
    evening.do(agenda.BeginItem())
    asked = late_start(evening.world, "en")
    assert asked.question == "Finish at 20:10 anyway, or at 20:15?"
    evening.do(asked.move)
    assert (ends(*parts(evening)).planned, ends(*parts(evening)).late) == ("20:15", 0)


def test_a_plan_has_its_times_before_it_begins():
    planned = replace(plan(*WITH_A_GAP), empty_by="20:30")
    slots = plan_times(planned, LONDON)
    assert clock_time(slots["guest"].begins, LONDON) == "19:30"
    assert clock_time(plan_end(planned, LONDON), LONDON) == "20:10"
    assert planned_empty_by(planned, LONDON, "en").left == "20 minutes to clear it"
    assert planned_empty_by(plan(*WITH_A_GAP), LONDON, "en") is None


def test_the_hall_must_be_empty_by_then_also_after_midnight(hall):
    evening = evening_of(hall, item("talk", minutes=290), empty_by="00:15")
    evening.do(agenda.BeginItem())
    found = empty_by(evening.world, evening.clock.now(), "en")
    assert (found.text, found.minutes) == ("The hall must be empty by 00:15", 25)
    evening.do(GiveTime(26 * 60))
    assert empty_by(evening.world, evening.clock.now(), "en").left == "1 minute too late"


def test_on_another_day_the_same_hours_hold(hall):
    evening = hall()
    evening.clock.forward(86_400)
    evening.do(meeting.StartMeeting(plan(*WITH_A_GAP)), agenda.BeginItem())
    assert ends(*parts(evening)).late == 0
    assert shown(evening)["guest"] == "19:30–19:45"


# --- laws -----------------------------------------------------------------------------------------

ITEMS = st.lists(
    st.tuples(st.integers(1, 40), st.booleans(), st.booleans(), st.integers(0, 30)),
    min_size=2,
    max_size=6,
)


def _state(drawn, minutes_in):
    """An evening that is in its first item: (agenda, countdown, held, clock)."""
    clock = SetClock(datetime(2026, 10, 24, 22, 30, tzinfo=UTC))
    begun = clock.now()
    planned, wall = [], datetime(2026, 10, 24, 22, 30, tzinfo=UTC)
    for n, (minutes, has_at, has_until, gap) in enumerate(drawn):
        one = item(f"i{n}", minutes=minutes)
        if has_at and n:
            one = replace(one, at=clock_time(wall + gap * MINUTE, LONDON))
        if has_until and n:
            one = replace(one, until=clock_time(wall + (gap + minutes) * MINUTE, LONDON))
        wall += (minutes + gap) * MINUTE
        planned.append(one)
    held = meeting.Meeting("m", 1, {}, "", "2026-10-24", "23:30", begun)
    items = (
        Item(planned[0], Standing.CURRENT, begun, first=begun),
        *(Item(one) for one in planned[1:]),
    )
    count = Countdown(planned[0].minutes * 60, running_since=begun, item="i0", began=begun)
    clock.forward(minutes_in * 60)
    return Agenda("m", items), count, held, clock


@given(drawn=ITEMS, passed=st.integers(0, 200), more=st.integers(0, 90))
def test_time_given_or_spent_never_ends_the_evening_earlier(drawn, passed, more):
    state, count, held, clock = _state(drawn, passed)
    end = projected_end(held, state, count, clock.now(), LONDON)
    given_more = replace(count, given=more * 60)
    later = projected_end(held, state, given_more, clock.now(), LONDON)
    assert end <= later <= end + more * MINUTE
    clock.forward(more * 60)
    assert end <= projected_end(held, state, count, clock.now(), LONDON)


@given(drawn=ITEMS, passed=st.integers(0, 200), n=st.integers(1, 5))
def test_leaving_an_item_out_never_ends_the_evening_later(drawn, passed, n):
    state, count, held, clock = _state(drawn, passed)
    end = projected_end(held, state, count, clock.now(), LONDON)
    place = 1 + n % (len(drawn) - 1)
    items = list(state.items)
    items[place] = replace(items[place], standing=Standing.SKIPPED)
    shorter = replace(state, items=tuple(items))
    assert projected_end(held, shorter, count, clock.now(), LONDON) <= end


@given(drawn=ITEMS, passed=st.integers(0, 200))
def test_no_item_is_expected_before_its_fixed_time(drawn, passed):
    state, count, held, clock = _state(drawn, passed)
    planned = planned_times(held, state, LONDON)
    slots = projected_times(held, state, count, clock.now(), LONDON)
    late = max(0, passed - state.items[0].planned.minutes) * MINUTE
    for one in state.items[1:]:
        lateness = slots[one.id].begins - planned[one.id]
        assert 0 * MINUTE <= lateness <= late


# --- T11: one hour over midnight, and over each change of the clocks ----------------------------


@pytest.mark.parametrize("start", ["2026-03-29T00:30", "2026-10-25T00:30", "2026-05-14T22:30"])
def test_for_an_hour_every_second_is_shown_once(start):
    clock = SetClock(datetime.fromisoformat(start).replace(tzinfo=UTC))
    begun = clock.now()
    down = Countdown(3000, running_since=begun, item="a", began=begun)
    end = begun.utc + 3000 * SECOND
    until, up = replace(down, ends=end), replace(down, clock=ClockKind.UP)
    of_day = replace(down, clock=ClockKind.CLOCK)
    seen, minutes = [], []
    for _second in range(3600):
        now = clock.now()
        text, same, counted, wall = (
            countdown_view(one, now, ("en",), LONDON).text for one in (down, until, up, of_day)
        )
        assert text == same
        seen.append((text, counted))
        minutes.append(wall)
        clock.forward(1)
    assert len(set(seen)) == 3600
    assert (seen[0], seen[-1]) == (("50:00", "0:00"), ("+9:59", "59:59"))
    # Sixty different minutes, sixty seconds each, whatever the clocks were changed to.
    assert {minutes.count(wall) for wall in minutes} == {60}
    assert len(set(minutes)) == 60


def test_neither_a_set_clock_nor_sleep_nor_a_week_disturbs_it(hall):
    evening = evening_of(hall, item("talk", minutes=60))
    evening.do(agenda.BeginItem())
    evening.clock.set_back(1800)
    evening.clock.forward(600)
    left = lambda: evening.world.of(countdown.PART).left(evening.clock.now())  # noqa: E731
    assert left() == 50 * 60 * SECOND
    evening.clock.forward(7 * 86_400)
    evening.pull_the_plug()
    assert left() == (50 * 60 - 7 * 86_400) * SECOND
    assert shown(evening)["talk"].startswith("19:00–")
    evening.clock.reboot("boot-two", 60)
    assert left() == (50 * 60 - 7 * 86_400 + 1800 - 60) * SECOND
