"""Key points in the minutes: clusters by the groups behind them, then what was said once."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, meeting
from facilitator.parts.points import HandInSlip, NameCluster, PlacePoints
from facilitator.plan import Phase
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.points import board_of
from tests.facilitator.hall import hall_of, item


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("talk", phase=Phase.DELIBERATION)) as hall:
        hall.do(agenda.BeginItem("talk"))
        hall.do(
            HandInSlip("s1", 4, (("a", "A later bus"), ("b", "Trees"))),
            HandInSlip("s2", 7, (("c", "Buses stop too early"), ("d", "Benches"))),
            HandInSlip("s0", 0, (("e", "A bus at eleven"),)),
            PlacePoints({"a": "k", "c": "k", "e": "k"}),
            NameCluster("k", {"en": "A later last bus"}),
        )
        yield hall


def test_the_minutes_say_what_groups_brought_back(hall):
    hall.do(meeting.CloseMeeting())
    assert minutes_of(hall.world, 1, "en").key_points == (
        "A later last bus (2 groups, and the floor)",
        "Said once: Trees; Benches",
    )


def test_every_point_of_a_cluster_leads_to_the_slip_it_stands_on(hall):
    held = hall.world.of(meeting.PART).running
    board = board_of(hall.world, held.id, "talk")
    assert [(one.text, one.group) for one in board.laid[0].points] == [
        *(("A later bus", 4), ("Buses stop too early", 7), ("A bus at eleven", 0)),
    ]
    assert (board.groups, board.points) == (2, 5)
