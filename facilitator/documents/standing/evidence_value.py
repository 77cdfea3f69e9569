"""What an evidence sheet is made of: words, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One figure of one criterion; what is not known is said in words."""

    what: str
    figure: str
    of: str
    period: str
    source: str
    certified: str


@dataclass(frozen=True, slots=True)
class CriterionBlock:
    """One criterion: its words, its figures, and how it stands in a sentence."""

    title: str
    rows: tuple[CriterionRow, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision, and how the criteria stood on its day."""

    code: str
    day: str
    wording: str
    figures: str
    stood: str


@dataclass(frozen=True, slots=True)
class EvidenceSheet:
    """The sheet. `answers`: (question, answer), of the newest meeting; `more`: decisions left out.

    `head`: digest of the record; `signed`: who signed the file that goes with it, "" for nobody.
    """

    assembly: str
    made: date
    meeting: str
    criteria: tuple[CriterionBlock, ...]
    answers: tuple[tuple[str, str], ...]
    decisions: tuple[DecisionRow, ...]
    more: str
    head: str
    digest: str
