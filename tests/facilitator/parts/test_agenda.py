"""What the agenda of a meeting lets happen, and what it no longer lets happen."""

from __future__ import annotations

import pytest

from facilitator.parts import agenda, meeting
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion, plan


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


def test_a_plan_used_again_gives_items_that_nothing_was_decided_in(hall):
    evening = hall(item("bus", motion()))
    evening.put("bus")
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    evening.do(meeting.CloseMeeting(), meeting.StartMeeting(plan(item("bus", motion()))))
    assert evening.world.of(agenda.PART).items[0].id != evening.ballot.item
