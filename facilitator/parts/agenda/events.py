"""What happens to the agenda of a running meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event
from facilitator.plan import PlannedItem, Question


@dataclass(frozen=True, slots=True)
class PlanFrozen(Event):
    """The plan of the evening as it stood when the meeting started."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    items: tuple[PlannedItem, ...]


@dataclass(frozen=True, slots=True)
class ItemBegun(Event):
    """The hall turned to this item; the one before it is done."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class ItemInserted(Event):
    """A new item, behind `after` (None: at the front)."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: PlannedItem
    after: str | None


@dataclass(frozen=True, slots=True)
class ItemSkipped(Event):
    """The item will not be taken tonight, unless the hall turns to it after all."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class ItemParked(Event):
    """The item goes to the end of the agenda, to be taken later."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class QuestionWritten(Event):
    """A question was written, or written anew, for an item before it was put."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    question: Question


@dataclass(frozen=True, slots=True)
class ItemEnded(Event):
    """The current item ended with the meeting."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
