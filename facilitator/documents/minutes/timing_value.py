"""What a timing report is made of: plain values, every time as it is read, "19:05"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TimingLine:
    """One item.

    Attributes:
        planned_start, planned: as planned, in minutes; "" and None where it was not planned.
        given: seconds that were given on top, below nought where taken.
        began: when the hall first turned to it; "" where it never did.
        took: whole minutes; None where it was not taken, or is still running.
        note: what there is to say about it ("Left out"), or "".
    """

    title: str
    planned_start: str
    planned: int | None
    given: int
    began: str
    took: int | None
    note: str = ""

    @property
    def over(self) -> int | None:
        """Minutes beyond those planned, below nought where it was shorter."""
        return None if self.took is None else self.took - (self.planned or 0)


@dataclass(frozen=True, slots=True)
class Timing:
    """One meeting. `planned` and `actual`: (begins, ends); an end is "" while it runs."""

    assembly: str
    meeting: int
    day: date
    place: str
    planned: tuple[str, str]
    actual: tuple[str, str]
    lines: tuple[TimingLine, ...]
