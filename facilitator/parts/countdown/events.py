"""What happens to the countdown of an item. Times are whole seconds, unless said otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event
from facilitator.plan import WARNINGS, ClockKind


@dataclass(frozen=True, slots=True)
class CountdownStarted(Event):
    """An item's time began to run.

    Attributes:
        seconds: its allowance.
        clock: what it shows.
        ends: of a clock that runs to a time of day, that moment in microseconds UTC.
        warnings: seconds before the end at which it warns, the earlier first.
    """

    STREAM: ClassVar[str] = "meeting"
    VERSION: ClassVar[int] = 2
    meeting: str
    item: str
    seconds: int
    clock: ClockKind = ClockKind.DOWN
    ends: int | None = None
    warnings: tuple[int, int] = WARNINGS


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
    """Time was given (or, below nought, taken).

    Attributes:
        by_hall: the hall agreed to it.
        role: of whoever gave it ("timekeeper"); "" where that was not said.
    """

    STREAM: ClassVar[str] = "meeting"
    VERSION: ClassVar[int] = 2
    meeting: str
    seconds: int
    by_hall: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class TimeTakenBack(Event):
    """What was given last, so many seconds, was not to be given after all."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class CountdownBackDated(Event):
    """The item began so many seconds ago, whatever its clock showed; it runs."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class CountdownTakenUp(Event):
    """The item's clock goes on as if no other had begun since."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class CountdownEnded(Event):
    """The clock of this meeting stops for good."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
