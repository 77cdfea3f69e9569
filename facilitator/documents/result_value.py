"""What a result sheet and the annex of the minutes say of one count, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facilitator.documents.record_mark import RecordMark
from facilitator.own_words import OwnWords
from facilitator.wording import Text


@dataclass(frozen=True, slots=True)
class CountTable:
    """Figures in rows and columns, in words of one language.

    Attributes:
        title: what they are; may be empty.
        heads: over the columns; the first column names its row.
        rows: as long as `heads`, all of them.
        strong: places (row, column), both from 0, that stand out.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class CountSheet:
    """How one ballot was counted, all of it.

    Attributes:
        number: of the decision, "D-2026-014".
        title: what was asked.
        facts: rule, papers, seats, quota: a few words each.
        stages: what was done at each stage, a sentence each.
        tables: the figures.
        notes: who was elected, ties, the lot, how papers were read: a sentence each.
    """

    number: str
    title: str
    facts: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    tables: tuple[CountTable, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """One declared ballot, for whoever wants to know and to check.

    Attributes:
        ballot: its number in the record; `decision`: its number in the minutes, "" for none.
        wording: as displayed, in each language it exists in.
        result: in one sentence or more.
        figures: label and count, in the order they are read out.
        facts: label and text: rule, example, quorum, who could vote, when, who could know.
        count: stage by stage, None for a plain one.
        sections: the figures of each section, where the hall was counted in sections.
        check: how an outsider counts again.
        digest: the record's head in hex.
        own: what the assembly calls whoever signs.
        mark: the digests and words of its foot; without them `digest` alone stands there.
    """

    assembly: str
    ballot: int
    decision: str
    meeting: int
    day: date
    place: str
    wording: Text
    result: str
    figures: tuple[tuple[str, int], ...]
    facts: tuple[tuple[str, str], ...]
    count: CountSheet | None
    check: str
    digest: str
    own: OwnWords = field(default_factory=dict)
    sections: CountTable | None = None
    mark: RecordMark = field(default_factory=RecordMark)
