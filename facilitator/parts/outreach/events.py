"""What happens while people are invited. Who walked is a side row ("walker", id of the effort)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event
from facilitator.reach.values import Effort


@dataclass(frozen=True, slots=True)
class OutreachNoted(Event):
    """People were invited so."""

    effort: Effort


@dataclass(frozen=True, slots=True)
class OutreachTakenBack(Event):
    """That was written down by mistake. `effort`: its id."""

    effort: str


@dataclass(frozen=True, slots=True)
class NoticeGiven(Event):
    """A text went out that invites to the meeting of that day.

    Attributes:
        version: numbered from 1.
        text: per language.
        sent: ISO date on which it began to go out.
        meeting_day: ISO date.
    """

    version: int
    text: dict[str, str]
    sent: str
    meeting_day: str
