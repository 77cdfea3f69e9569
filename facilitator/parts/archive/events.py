"""What happens to registers from before this record. What is in them stays in the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """A line of an old register as it stood there; "" for what it did not say.

    Attributes:
        line: of the sheet, from 1.
        number: as it was numbered then; nothing here counts on from it.
        day: ISO date, or a year.
        kind: what sort of thing it is, in that register's own words or ours.
        outcome: carried, lost, withdrawn … in ours where they are known, else in its own.
        figures: as they were written.
        wording: what was decided.
    """

    line: int
    number: str = ""
    day: str = ""
    kind: str = ""
    outcome: str = ""
    figures: str = ""
    wording: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """All but the line, in the order of the columns."""
        return self.number, self.day, self.kind, self.outcome, self.figures, self.wording


@dataclass(frozen=True, slots=True)
class RegisterImported(Event):
    """An old register was taken in: to be found, and to no count or number of this record.

    Attributes:
        source: name of the file.
        digest: SHA-256 of its rows, in hex, so that the same ones do not come in twice.
    """

    STREAM: ClassVar[str] = "register"
    register: str
    source: str
    digest: str
    rows: tuple[EarlierRow, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class RegisterTakenOut(Event):
    """It is not shown any more: it was the wrong file, or another replaced it."""

    STREAM: ClassVar[str] = "register"
    register: str
