"""What is said of a meeting's process by hand. No event holds a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.numbers import Ranges
from facilitator.part import Event
from facilitator.parts.process.lines import Line


@dataclass(frozen=True, slots=True)
class LineTicked(Event):
    """It was done. `late`: after the moment it was meant for."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    line: Line
    late: bool = False


@dataclass(frozen=True, slots=True)
class LineSkipped(Event):
    """It was left out. `reason`: "" for none given."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    line: Line
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TickTakenBack(Event):
    """What was said of that line by hand is not so."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    line: Line


@dataclass(frozen=True, slots=True)
class DeviationNoted(Event):
    """Something went otherwise, in these words."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    words: str


@dataclass(frozen=True, slots=True)
class WitnessesDrawn(Event):
    """Residents were drawn by lot to sign.

    Attributes:
        draw: which draw of this meeting it is, from 1.
        pool: the numbers drawn from, as (first, last).
        called: the number that the hall called.
        numbers: the first of the order; the first two sign, who follows stands in for them.
        algorithm: how the order follows from all that (`facilitator.witness_lot`).
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    draw: int
    pool: Ranges
    called: str
    numbers: tuple[int, ...]
    algorithm: str
