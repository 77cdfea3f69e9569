"""One ballot's result on paper: what was asked, what came of it, by which rule, and how to check.

A reading of the value it is given; it decides nothing and counts nothing.
"""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.documents.pages import TEXT_WIDTH, Furniture, pdf
from facilitator.documents.record_foot import beside_a_code
from facilitator.documents.record_mark import RecordMark, record_lines, slip_code
from facilitator.documents.result_value import ResultSheet
from facilitator.documents.results.count_sheet import count_body, figures_in_columns
from facilitator.documents.tables import facts_table, figure_strip, figures_table, signature_grid
from facilitator.documents.typesetting import (
    ACCENT,
    BODY,
    BOLD,
    LABEL,
    SEPARATOR,
    TITLE,
    paragraph,
    style,
)
from facilitator.own_words import Word, called
from facilitator.wording import long_date, say

_MASTHEAD: Final = style(11.5, 15, spaceAfter=1)
_WORDING: Final = style(12.5, 16, spaceBefore=2, spaceAfter=3)
_RESULT: Final = style(12.5, 16, fontName=BOLD, textColor=ACCENT, spaceBefore=2, spaceAfter=5)
_HEAD: Final = style(10, 12.6, fontName=BOLD, spaceBefore=7, spaceAfter=2, tag="H2")
_ABREAST: Final = 6
_SHORT: Final = 16


def result_sheet_pdf(value: ResultSheet, language: str) -> bytes:
    """The sheet as an A4 PDF; the same value gives the same bytes."""
    furniture = Furniture(
        title=say(
            language,
            "{assembly}: result of ballot no. {n}",
            assembly=value.assembly,
            n=value.ballot,
        ),
        author=value.assembly,
        footer=say(
            language, "{assembly} · ballot no. {n}", assembly=value.assembly, n=value.ballot
        ),
    )
    return pdf(lambda: _story(value, language), furniture, language)


def _story(value: ResultSheet, language: str) -> list[Flowable]:
    story = [
        *_head(value, language),
        *_wordings(value, language),
        paragraph(value.result, _RESULT),
        *_figures(value, language),
        Spacer(1, 3 * mm),
        facts_table(value.facts, 32 * mm),
    ]
    if value.count is not None:
        if value.count.facts:
            story.append(paragraph(say(language, "How it was counted"), _HEAD))
        story += count_body(value.count, language)
    if value.sections is not None:
        story += [Spacer(1, 2 * mm), *figures_in_columns(value.sections)]
    return [*story, *_close(value, language)]


def _head(value: ResultSheet, language: str) -> list[Flowable]:
    facts = [
        say(language, "meeting no. {n}", n=value.meeting),
        long_date(language, value.day),
        value.place,
    ]
    if value.decision:
        facts.insert(0, say(language, "Decision {number}", number=value.decision))
    return [
        paragraph(value.assembly, _MASTHEAD),
        paragraph(say(language, "Result of ballot no. {n}", n=value.ballot), TITLE),
        paragraph(SEPARATOR.join(fact for fact in facts if fact), BODY),
        Spacer(1, 3 * mm),
    ]


def _wordings(value: ResultSheet, language: str) -> list[Flowable]:
    """In every language it was put in, the paper's language first."""
    written_in = sorted(
        (one for one, text in value.wording.items() if text), key=lambda one: one != language
    )
    return [
        paragraph(say(one, "“{wording}”", wording=value.wording[one]), _WORDING, language=one)
        for one in written_in
    ]


def _figures(value: ResultSheet, language: str) -> list[Flowable]:
    if not value.figures:
        return []
    cells = [(label, f"{n:,}") for label, n in value.figures]
    if len(cells) <= _ABREAST and all(len(label) <= _SHORT for label, _ in cells):
        return [figure_strip(cells, TEXT_WIDTH / _ABREAST, 0)]
    rows = [(say(language, "Option"), say(language, "Votes")), *cells]
    return [figures_table(rows, [TEXT_WIDTH - 60 * mm, 30 * mm], frozenset())]


def _close(value: ResultSheet, language: str) -> list[Flowable]:
    """How to check, the record's digest and the signatures: never parted by a page's end."""
    labels = [
        called(value.own, Word.FACILITATOR, language),
        say(language, "Teller"),
        say(language, "Teller"),
    ]
    mark = value.mark if value.mark.head else RecordMark(value.digest)
    figures = ", ".join(f"{label} {n}" for label, n in value.figures)
    about = say(language, "Result of ballot no. {n}", n=value.ballot)
    code = slip_code(value.assembly, value.decision or about, figures, mark.head, language)
    story: list[Flowable] = [Spacer(1, 5 * mm)]
    if value.check:
        story.append(paragraph(value.check, LABEL))
    story += [Spacer(1, 13 * mm), signature_grid(labels, 3, TEXT_WIDTH, 0), Spacer(1, 3 * mm)]
    return [KeepTogether([*story, *beside_a_code(code, record_lines(mark, language), TEXT_WIDTH)])]
