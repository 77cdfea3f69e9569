"""The three criteria as the desk shows them: figures with what they are of, and sources. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.documents.standing.evidence_value import CriterionRow
from facilitator.legitimacy.figures import figures_of
from facilitator.legitimacy.values import Evidence
from facilitator.readings.standing.evidence_sheet import criteria_of
from facilitator.readings.standing.evidence_words import not_recorded
from facilitator.wording import say


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure: "4 of 6", and below it when it was counted, from what and by whom."""

    figure: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One criterion."""

    title: str
    lines: tuple[FigureLine, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class LegitimacyView:
    """All three. `own`: the assembly's own number, "" where it has none."""

    criteria: tuple[CriterionView, ...]
    own: str


def legitimacy_view(evidence: Evidence, language: str) -> LegitimacyView:
    """Of these ingredients."""
    blocks = criteria_of(evidence, figures_of(evidence), language)
    own = evidence.own_more_than
    return LegitimacyView(
        tuple(
            CriterionView(
                block.title, tuple(_line(row, language) for row in block.rows), block.standing
            )
            for block in blocks
        ),
        "" if own is None else str(own),
    )


def _line(row: CriterionRow, language: str) -> FigureLine:
    known = row.of and row.figure != not_recorded(language)
    of = say(language, "{n} of {m}", n=row.figure, m=row.of) if known else row.figure
    facts = (row.period, row.source, row.certified)
    return FigureLine(of, row.what, " · ".join(fact for fact in facts if fact and fact != "–"))
