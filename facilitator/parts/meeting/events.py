"""What happens to a meeting as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class MeetingStarted(Event):
    """A meeting is open. `day`: ISO date; `start`: planned local time, "19:00".

    `template`: key of the template that its plan was begun with, "" for none. `on_paper`: it was
    held on paper before, and is typed in from there.
    """

    STREAM: ClassVar[str] = "meeting"
    VERSION: ClassVar[int] = 2
    meeting: str
    number: int
    title: dict[str, str]
    place: str
    day: str
    start: str
    template: str = ""
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class TimesTyped(Event):
    """When a meeting was held that was held on paper. Local times; "" where none is written down.

    `items`: (item, began, ended) of those the hall turned to.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    began: str
    closed: str
    items: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class MeetingClosed(Event):
    """The meeting is over."""

    STREAM: ClassVar[str] = "meeting"
    SEALS: ClassVar[bool] = True
    meeting: str
