"""Small groups of a meeting: drawn, told at the door, and forgotten when it ends."""

from __future__ import annotations

import json

import pytest

from facilitator.grouping.lot import drawn_order
from facilitator.grouping.seating import seated
from facilitator.grouping.sizes import group_count
from facilitator.parts import agenda, groups, meeting
from facilitator.parts.groups import (
    AT_DOOR,
    SEATS,
    CountRoles,
    DrawGroups,
    SeatArrival,
    SetDoorTables,
    Way,
    seats_in,
)
from tests.facilitator.hall import hall_of, item


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("tables"), people=20) as hall:
        hall.do(agenda.BeginItem("tables"))
        yield hall


def tonight(hall):
    return hall.world.of(meeting.PART).all[-1].id


def state(hall):
    return hall.world.of(groups.PART).of(tonight(hall))


def test_the_record_knows_how_groups_were_drawn_and_not_who_sits_where(hall):
    order = drawn_order(tonight(hall), 1, "42", range(1, 21))
    seats = seated(order, 3)
    hall.do(DrawGroups(Way.LOT, 3, 20, ((1, 20),), "4 2", seats))
    latest = state(hall).latest
    assert (latest.called, latest.tables, latest.item, latest.draw) == ("42", 3, "tables", 1)
    assert state(hall).size == 7
    assert seats_in(hall.world.side(SEATS, tonight(hall))) == seats
    assert drawn_order(latest.meeting, latest.draw, latest.called, range(1, 21)) == order
    hall.pull_the_plug()
    assert state(hall).latest == latest


def test_counting_off_needs_no_number_and_keeps_no_seats(hall):
    hall.do(DrawGroups(Way.COUNT_OFF, 3, 20))
    assert hall.world.side(SEATS, tonight(hall)) is None
    hall.do(CountRoles(3, 2))
    assert hall.do(CountRoles(3, 2)) == ()
    assert (state(hall).facilitators, state(hall).notetakers) == (3, 2)


def test_what_makes_no_groups_is_refused_with_a_reason(hall):
    assert hall.refused(DrawGroups(Way.LOT, 3, 20, ((1, 20),))) == "nothing_called"
    assert hall.refused(DrawGroups(Way.COUNT_OFF, 10, 20)) == "not_so_many_groups"
    assert hall.refused(SeatArrival("a", 1)) == "not_so_many_groups"


def test_two_thousand_people_make_the_groups_that_are_suggested(hall):
    most = group_count(2000)
    hall.do(DrawGroups(Way.COUNT_OFF, most, 2000), SetDoorTables(most))
    assert (state(hall).latest.tables, state(hall).size) == (250, 8)


def test_at_the_door_who_was_told_a_table_keeps_it_and_the_close_forgets_all_of_them(hall):
    hall.do(SetDoorTables(3, Way.AREA), SeatArrival("a", 2, "HEDON"), SeatArrival("a", 3))
    hall.do(DrawGroups(Way.CARDS, 3, 20, ((1, 20),), seats={1: 1}))
    assert hall.world.side(AT_DOOR, "a") == "2 HEDON"
    assert json.loads(hall.world.side(SEATS, tonight(hall))) == {"1": 1}
    hall.do(meeting.CloseMeeting())
    assert hall.world.side(AT_DOOR, "a") is None
    assert hall.world.side(SEATS, tonight(hall)) is None
