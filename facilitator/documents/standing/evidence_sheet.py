"""The evidence sheet: two sides for whoever asks why an assembly's word should count."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, section
from facilitator.documents.standing.evidence_value import (
    CriterionBlock,
    CriterionRow,
    EvidenceSheet,
)
from facilitator.documents.tables import rows_table
from facilitator.documents.typesetting import BODY, BOLD, SMALL, paragraph, strong, style
from facilitator.wording import long_date, say

#: Over a table that may go on to the next side.
_OVER: Final = style(11.2, 14, fontName=BOLD, spaceBefore=9, spaceAfter=3, tag="H2")
_LEAST: Final = 30 * mm
_FIGURE: Final = 17 * mm
_OF: Final = 17 * mm
_PERIOD: Final = 30 * mm
_SOURCE: Final = 32 * mm
_CERTIFIED: Final = 32 * mm
_QUESTION: Final = 58 * mm
_CODE: Final = 21 * mm
_STOOD: Final = 40 * mm
_FIGURES: Final = 40 * mm


def evidence_sheet_pdf(value: EvidenceSheet, language: str) -> bytes:
    """The sheet as an A4 PDF; the same value gives the same bytes."""
    title = say(language, "Evidence sheet")
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: EvidenceSheet, title: str, language: str) -> list[Flowable]:
    facts = [
        say(language, "As of {day}", day=long_date(language, value.made)),
        value.meeting,
    ]
    blocks = [part for block in value.criteria for part in _block(block, language)]
    told = say(
        language,
        "Each figure stands with what it is of, when it was counted and by whom. They are not "
        "added up to a score, and say nothing of whether a decision was right. What nobody "
        "recorded is said as that.",
    )
    return [
        *head(value.assembly, title, facts),
        paragraph(told, SMALL),
        *blocks,
        CondPageBreak(_LEAST),
        paragraph(say(language, "What is asked of an assembly, and the answers"), _OVER),
        *_answers(value),
        *_decisions(value, language),
        Spacer(1, 3 * mm),
        paragraph(_checking(value, language), SMALL),
    ]


def _block(block: CriterionBlock, language: str) -> list[Flowable]:
    heads = [
        say(language, "Figure"),
        say(language, "Number"),
        say(language, "Of"),
        say(language, "Period"),
        say(language, "Source"),
        say(language, "Certified by"),
    ]
    widths = [_FIGURE, _OF, _PERIOD, _SOURCE, _CERTIFIED]
    first = TEXT_WIDTH - sum(widths)
    rows = [heads, *(_row(row) for row in block.rows)]
    return [
        section(block.title),
        rows_table(rows, [first, *widths], 0),
        Spacer(1, 1 * mm),
        paragraph(block.standing, BODY),
    ]


def _row(row: CriterionRow) -> list[str]:
    return [row.what, row.figure, row.of, row.period, row.source, row.certified]


def _answers(value: EvidenceSheet) -> list[Flowable]:
    rows = [["", ""], *([strong(question), answer] for question, answer in value.answers)]
    return [rows_table(rows, [_QUESTION, TEXT_WIDTH - _QUESTION], 0)]


def _decisions(value: EvidenceSheet, language: str) -> list[Flowable]:
    if not value.decisions:
        return []
    heads = [
        say(language, "Decision"),
        say(language, "Words"),
        say(language, "Figures"),
        say(language, "Criteria on its day"),
    ]
    rows = [
        heads,
        *(
            [f"{one.code}\n{one.day}", one.wording, one.figures, one.stood]
            for one in value.decisions
        ),
    ]
    widths = [_CODE, TEXT_WIDTH - _CODE - _FIGURES - _STOOD, _FIGURES, _STOOD]
    more = [paragraph(value.more, SMALL)] if value.more else []
    heading = paragraph(say(language, "What was decided, and which criteria stood how"), _OVER)
    return [CondPageBreak(_LEAST), heading, rows_table(rows, widths, 0), *more]


def _checking(value: EvidenceSheet, language: str) -> str:
    return say(
        language,
        "The evidence file that goes with this sheet has every ingredient of these figures, to be "
        "reckoned again with any program: its digest begins {digest}. The record it was read from "
        "ends in {head}.",
        digest=value.digest[:16],
        head=value.head[:16],
    )
