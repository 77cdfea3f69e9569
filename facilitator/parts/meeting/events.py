"""What happens to a meeting as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class MeetingStarted(Event):
    """A meeting is open. `day`: ISO date; `start`: planned local time, "19:00".

    `template`: key of the template that its plan was begun with, "" for none.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    number: int
    title: dict[str, str]
    place: str
    day: str
    start: str
    template: str = ""


@dataclass(frozen=True, slots=True)
class MeetingClosed(Event):
    """The meeting is over."""

    STREAM: ClassVar[str] = "meeting"
    SEALS: ClassVar[bool] = True
    meeting: str
