"""What the agenda of a meeting lets happen, and what it no longer lets happen."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, meeting
from tests.facilitator.hall import item, motion


@pytest.mark.parametrize(
    "command",
    [
        agenda.BeginItem("tea"),
        agenda.BeginItem(),
        agenda.InsertItem(item("late")),
        agenda.SkipItem("tea"),
        agenda.ParkItem("tea"),
        agenda.WriteQuestion("tea", motion()),
    ],
)
def test_nothing_happens_to_the_agenda_of_a_meeting_that_is_closed(hall, command):
    evening = hall(item("bus"), item("tea"))
    evening.do(agenda.BeginItem("bus"), meeting.CloseMeeting())
    before = evening.world.of(agenda.PART)
    assert evening.refused(command) in {"no_meeting", "no_such_item"}
    assert evening.world.of(agenda.PART) == before
