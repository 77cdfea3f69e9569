"""Clock times: the planned end, the projected end, and how far apart they are."""

from __future__ import annotations

from facilitator.clock import SECOND
from facilitator.parts import agenda, countdown, meeting
from tests.facilitator.hall import item
from ui.present.clocks import digits
from ui.present.times import ends, late_words


def found(evening):
    world = evening.world
    held = world.of(meeting.PART).running
    return ends(
        held,
        world.of(agenda.PART),
        world.of(countdown.PART),
        evening.clock.now(),
        "Europe/London",
    )


def test_before_the_start_the_evening_ends_as_planned(hall):
    evening = hall(item("a", minutes=30), item("b", minutes=90))
    assert (found(evening).planned, found(evening).projected) == ("21:00", "21:00")


def test_an_item_that_runs_over_moves_the_end_and_nothing_else_does(hall):
    evening = hall(item("a", minutes=30), item("b", minutes=90))
    evening.do(agenda.BeginItem("a"))
    evening.clock.forward(29 * 60)
    assert found(evening).late == 0
    evening.clock.forward(11 * 60)
    assert (found(evening).projected, found(evening).late) == ("21:10", 10)


def test_time_given_moves_the_projected_end(hall):
    evening = hall(item("a", minutes=30), item("b", minutes=90))
    evening.do(agenda.BeginItem("a"), countdown.GiveTime(300))
    assert found(evening).late == 5


def test_a_skipped_item_takes_no_time(hall):
    evening = hall(item("a", minutes=30), item("b", minutes=90))
    evening.do(agenda.BeginItem("a"), agenda.SkipItem("b"))
    assert found(evening).planned == "19:30"


def test_digits_count_a_second_until_it_is_over():
    assert [digits(n) for n in (60 * SECOND, 60 * SECOND - 1, 1, 0, -1, -42 * SECOND)] == [
        "1:00",
        "1:00",
        "0:01",
        "0:00",
        "+0:00",
        "+0:42",
    ]
    assert digits(3661 * SECOND) == "1:01:01"


def test_lateness_is_said_in_whole_minutes():
    assert [late_words(n, "en") for n in (0, 1, 4, -1, -2)] == [
        "on time",
        "1 minute late",
        "4 minutes late",
        "1 minute early",
        "2 minutes early",
    ]
