"""A count on paper: its facts, its stages, its figures in columns, and what was settled how."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.result_value import CountSheet, CountTable
from facilitator.documents.tables import figures_table, is_figure
from facilitator.documents.typesetting import (
    BOLD,
    LABEL,
    QUIET,
    SEPARATOR,
    paragraph,
    strong,
    style,
)
from facilitator.wording import say

_TITLE: Final = style(
    9.5, 12.2, fontName=BOLD, bulletIndent=0, leftIndent=22 * mm, spaceAfter=1, tag="H2"
)
_PLAIN_TITLE: Final = style(10, 12.6, fontName=BOLD, spaceAfter=1, tag="H2")
_FACTS: Final = style(8.6, 11, textColor=QUIET, spaceAfter=3)
_LINE: Final = style(8.8, 11.2, spaceAfter=0.6)
_HEAD: Final = style(8.8, 11.2, fontName=BOLD, spaceBefore=5, spaceAfter=1, tag="Caption")
_ROOM: Final = 40 * mm
_WIDEST_NAME: Final = 52 * mm
_WIDEST_FIGURE: Final = 30 * mm
_NUMBER: Final = 16 * mm


def count_sheet(sheet: CountSheet, language: str) -> list[Flowable]:
    """The whole of one count, under its number and question."""
    title = paragraph(sheet.title, _TITLE, sheet.number) if sheet.number else None
    head = title or paragraph(sheet.title, _PLAIN_TITLE)
    return [CondPageBreak(_ROOM), head, *count_body(sheet, language), Spacer(1, 5 * mm)]


def count_body(sheet: CountSheet, language: str) -> list[Flowable]:
    """The same without its heading."""
    facts = SEPARATOR.join(sheet.facts)
    story: list[Flowable] = [paragraph(facts, _FACTS)] if facts else []
    story += [paragraph(stage, _LINE) for stage in sheet.stages]
    for table in sheet.tables:
        story += [Spacer(1, 1.5 * mm), KeepTogether(figures_in_columns(table))]
    if any(table.strong for table in sheet.tables):
        bold = strong(say(language, "Bold"))
        legend = say(language, "{bold}: elected or chosen here", bold=bold)
        story.append(paragraph(legend, LABEL))
    return [*story, Spacer(1, 1.5 * mm), *(paragraph(note, _LINE) for note in sheet.notes)]


def figures_in_columns(table: CountTable) -> list[Flowable]:
    """One table under its title."""
    columns = len(table.heads)
    figures = min(_WIDEST_FIGURE, (TEXT_WIDTH - _WIDEST_NAME) / max(1, columns - 1))
    widths = [_WIDEST_NAME] + [figures] * (columns - 1)
    words = any(row[-1] and not is_figure(row[-1]) for row in table.rows)
    if words and table.heads == table.heads[:2] * (columns // 2):
        pair = 2 * TEXT_WIDTH / columns
        widths = [_NUMBER, pair - _NUMBER] * (columns // 2)
    story: list[Flowable] = [paragraph(table.title, _HEAD)] if table.title else []
    return [*story, figures_table([table.heads, *table.rows], widths, table.strong)]
