"""What a process record on paper is made of: plain words and times, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """One line, in words; times as they are read, "" for none. `must`: the process asks for it."""

    what: str
    must: bool
    planned: str
    actual: str
    standing: str
    note: str
    evidence: str


@dataclass(frozen=True, slots=True)
class ProcessPaper:
    """The record of one meeting.

    Attributes:
        summary: how much of it was done, in one sentence.
        deviations: word for word.
        draws: how those who sign were drawn, a sentence a draw.
        witnesses: the numbers drawn, () where nobody was.
    """

    assembly: str
    meeting: int
    day: date
    place: str
    summary: str
    rows: tuple[ProcessRow, ...]
    deviations: tuple[str, ...]
    draws: tuple[str, ...]
    witnesses: tuple[int, ...]
    head: str
