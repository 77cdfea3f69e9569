"""What is announced of meetings to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event
from facilitator.plan import NextMeeting


@dataclass(frozen=True, slots=True)
class NextMeetingSet(Event):
    """In that meeting it was said when the assembly meets again; what was said before is not so."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    following: NextMeeting
