"""What the columns of an old register hold, told by their headings in English and Welsh. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from facilitator.sheets.cells import Rows
from facilitator.wording import LANGUAGES


class Column(Enum):
    """What a column holds."""

    NUMBER = "number"
    DAY = "day"
    KIND = "kind"
    OUTCOME = "outcome"
    FIGURES = "figures"
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    WORDING = "wording"


_WORDS: Final = {
    Column.NUMBER: "number, no, no., nr, ref, reference, minute, decision no, decision number, "
    "rhif, cyf, cyfeirnod",
    Column.DAY: "day, date, date of meeting, meeting date, when, year, dyddiad, diwrnod, pryd, "
    "blwyddyn",
    Column.KIND: "kind, type, category, math, categori",
    Column.OUTCOME: "outcome, result, fate, status, decided, carried, canlyniad, statws",
    Column.FIGURES: "figures, vote, votes, count, ffigurau, pleidlais, pleidleisiau",
    Column.FOR: "for, in favour, yes, ayes, o blaid, dros",
    Column.AGAINST: "against, no votes, noes, yn erbyn",
    Column.ABSTAIN: "abstain, abstained, abstentions, ymatal, wedi ymatal",
    Column.WORDING: "wording, decision, motion, resolution, proposal, text, words, title, subject, "
    "what, what was decided, item, geiriad, penderfyniad, cynnig, testun, teitl, pwnc, beth",
}
_KNOWN: Final = {word: column for column, words in _WORDS.items() for word in words.split(", ")}
#: Lines from the start in which a heading is looked for: a title may stand above it.
_LOOKED_AT: Final = 12


@dataclass(slots=True)
class Heads:
    """Where to find what.

    Attributes:
        line: of the headings, from 0; -1 where there are none.
        places: what is there once.
        wordings: every column of words: an old register may have one for each language.
        unknown: headings of columns that are left out.
    """

    line: int = -1
    places: dict[Column, int] = field(default_factory=dict)
    wordings: list[int] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def take(self, place: int, heading: str) -> None:
        """Take in a column by its heading; of words all count, else the first of each kind."""
        column = _column(heading)
        if column is Column.WORDING:
            self.wordings.append(place)
        elif column is not None and column not in self.places:
            self.places[column] = place
        elif heading:
            self.unknown.append(heading)


def heads_of(rows: Rows) -> Heads:
    """The headings of a table; `line` is -1 where no line is one."""
    for line, row in enumerate(rows[:_LOOKED_AT]):
        heads = Heads(line)
        for place, cell in enumerate(row):
            heads.take(place, cell)
        if heads.wordings and len(heads.places) + len(heads.wordings) > 1:
            return heads
    return Heads()


def _column(heading: str) -> Column | None:
    plain = " ".join(heading.casefold().replace("_", " ").split()).rstrip(":*")
    for language in ("english", "welsh", "cymraeg", "saesneg", *LANGUAGES):
        plain = plain.removesuffix(f" ({language})").removesuffix(f" {language}")
    return _KNOWN.get(plain)
