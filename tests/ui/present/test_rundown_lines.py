"""The rundown of a running evening: calm on time, both times where they differ, and gaps."""

from __future__ import annotations

from contextlib import contextmanager

from facilitator.parts import agenda
from tests.facilitator.hall import hall_of, item, replace
from ui.present.rundown_lines import rundown_lines

TEA = replace(item("tea", minutes=10), at="19:30")


@contextmanager
def evening(folder):
    """19:00, 10 and 15 minutes, then a gap of 5, then tea."""
    with hall_of(folder, item("one", minutes=10), item("two", minutes=15), TEA) as hall:
        yield hall


def lines(hall):
    return rundown_lines(hall.world, hall.clock.now(), "en")


def times(hall):
    return [(line.planned, line.really) for line in lines(hall) if line.item]


def test_an_evening_on_time_shows_one_time_a_line(tmp_path):
    with evening(tmp_path) as hall:
        hall.do(agenda.BeginItem("one"))
        assert times(hall) == [("19:00", ""), ("19:10", ""), ("19:30", "")]


def test_what_is_late_shows_when_it_began_and_when_it_comes(tmp_path):
    with evening(tmp_path) as hall:
        hall.do(agenda.BeginItem("one"))
        hall.clock.forward(13 * 60)
        hall.do(agenda.BeginItem("two"))
        assert times(hall) == [("19:00", ""), ("19:10", "19:13"), ("19:30", "")]
        assert lines(hall)[1].spoken == "planned 19:10, began 19:13"
        hall.clock.forward(25 * 60)
        assert times(hall)[2] == ("19:30", "19:38")
        assert lines(hall)[-1].spoken == "planned 19:30, expected 19:38"


def test_a_gap_before_a_fixed_time_is_a_line_until_lateness_has_taken_it(tmp_path):
    with evening(tmp_path) as hall:
        hall.do(agenda.BeginItem("one"))
        (gap,) = [line for line in lines(hall) if not line.item]
        assert gap.title == "5 minutes free until 19:30"
        hall.clock.forward(12 * 60)
        assert [line.title for line in lines(hall) if not line.item] == [
            "3 minutes free until 19:30"
        ]
        hall.clock.forward(5 * 60)
        assert all(line.item for line in lines(hall))
