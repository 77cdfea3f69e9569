"""When the assembly meets again, as each meeting was told: planned, or said in the evening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.clock import Instant
from facilitator.facts import MeetingBegan, TheMeeting
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.calendar.events import NextMeetingSet
from facilitator.plan import NextMeeting
from facilitator.time_of_day import is_day

__all__ = ["PART", "Calendar", "SetNextMeeting"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The state: meeting → the one that follows it."""

    following: Mapping[str, NextMeeting] = field(default_factory=dict)

    def after(self, meeting: str) -> NextMeeting | None:
        """The meeting after that one, as it was announced last; None where it was not."""
        return self.following.get(meeting)


@dataclass(frozen=True, slots=True)
class SetNextMeeting(Command):
    """Say when the assembly meets again."""

    following: NextMeeting


def _set(state: Calendar, facts: Facts, command: SetNextMeeting) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not is_day(command.following.day):
        return Refusal("no_next_day")
    if command.following == state.after(meeting.id):
        return happened()
    return happened(NextMeetingSet(meeting.id, command.following))


def _meeting_began(_state: Calendar, _facts: Facts, fact: MeetingBegan) -> Decided:
    """As planned; a day that is not known yet is no announcement."""
    planned = fact.next_meeting
    if planned is None or not is_day(planned.day):
        return happened()
    return happened(NextMeetingSet(fact.meeting, planned))


def _was_set(state: Calendar, event: NextMeetingSet, _at: Instant) -> Calendar:
    return Calendar({**state.following, event.meeting: event.following})


PART = Part(
    name="calendar",
    start=Calendar,
    decides={SetNextMeeting: _set},
    applies={NextMeetingSet: _was_set},
    reacts={MeetingBegan: _meeting_began},
)
