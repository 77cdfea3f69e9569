"""What happens to the countdown of an item. Times are whole seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class CountdownStarted(Event):
    """An item's time began to run."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class CountdownPaused(Event):
    """The clock stands."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str


@dataclass(frozen=True, slots=True)
class CountdownResumed(Event):
    """The clock runs again."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str


@dataclass(frozen=True, slots=True)
class TimeGiven(Event):
    """Time was given (or, below nought, taken)."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    seconds: int


@dataclass(frozen=True, slots=True)
class CountdownEnded(Event):
    """The clock of this meeting stops for good."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
