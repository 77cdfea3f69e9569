"""The sheet a delegate fills in by pen: for each instruction what was done, and why."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from facilitator.documents.certificate.clauses import instruction_text, type_word
from facilitator.documents.mandates.report_sheet_value import ReportSheet
from facilitator.documents.mandates.standing_words import did_words
from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.plain_paper import head, paper, sentences, to_sign
from facilitator.documents.typesetting import (
    BODY,
    HAIR,
    LABEL,
    QUIET,
    REGULAR,
    paragraph,
    strong,
)
from facilitator.documents.values import named, signs, worded
from facilitator.wording import long_date, say

_BOX: Final = 4.2 * mm
_LINE: Final = 7.5 * mm  # between the lines to write on
_DID: Final = ("done", "not_reached", "departed")
_EVERYWHERE: Final = ((0, 0), (-1, -1))


class _Boxes(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Boxes to tick, each with its word to the right."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__()
        self._words = [paragraph(word, BODY) for word in words]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """All the width there is, in equal shares."""
        self.width = width
        return width, _BOX + 2 * mm

    def draw(self) -> None:
        """Draw them."""
        canvas: Canvas = self.canv
        share = self.width / len(self._words)
        canvas.setStrokeColor(QUIET)
        canvas.setLineWidth(0.8)
        for n, word in enumerate(self._words):
            canvas.rect(n * share, 1 * mm, _BOX, _BOX)
            _, high = word.wrapOn(canvas, share - _BOX - 3 * mm, _BOX)
            word.drawOn(canvas, n * share + _BOX + 2 * mm, 1 * mm + (_BOX - high) / 2)


def report_sheet_pdf(value: ReportSheet, language: str) -> bytes:
    """The sheet as an A4 PDF, as many pages as the mandate takes."""
    title = say(language, "Report on mandate {number}", number=value.mandate)
    return paper(lambda: _story(value, title, language), value.assembly, title, language)


def _story(value: ReportSheet, title: str, language: str) -> list[Flowable]:
    facts = [
        named(value.delegate, language),
        worded(value.destination, language),
        worded(value.sittings, language),
        worded(value.issue, language),
    ]
    due = ""
    if value.report_by is not None:
        due = say(language, "The report is due by {day}.", day=long_date(language, value.report_by))
    told = say(
        language,
        "Tick one box for each instruction, and write why, or what came of it. Then bring this "
        "sheet to the next assembly: reports are its first business.",
    )
    clauses = [
        part
        for n, one in enumerate(value.instructions, 1)
        for part in _asked(
            f"{strong(f'{n}  {type_word(one.kind, language)}')}   "
            f"{instruction_text(one, language)}",
            language,
        )
    ]
    return [
        *head(value.assembly, title, facts),
        *sentences((told, due)),
        *clauses,
        *_written_on(say(language, "What the assembly has to ratify before it binds anybody"), 3),
        *_written_on(say(language, "Expenses: what for, and how much"), 2),
        *to_sign(
            (
                signs(say(language, "Delegate"), value.delegate, language),
                say(language, "Date"),
                say(language, "Received by"),
            )
        ),
    ]


def _asked(text: str, language: str) -> list[Flowable]:
    """An instruction, three boxes and room for why; never torn over two pages."""
    boxes = _Boxes(tuple(did_words(did, language) for did in _DID))
    why = paragraph(say(language, "Why, or what came of it"), LABEL)
    parts = [paragraph(text, BODY), boxes, why, _lines(2), Spacer(1, 3.5 * mm)]
    return [KeepTogether(parts)]


def _written_on(label: str, lines: int) -> list[Flowable]:
    return [KeepTogether([paragraph(label, BODY), _lines(lines), Spacer(1, 4 * mm)])]


def _lines(many: int) -> Table:
    """Empty lines to write on."""
    table = Table([[""]] * many, colWidths=[TEXT_WIDTH], rowHeights=[_LINE] * many)
    table.setStyle([("FONT", *_EVERYWHERE, REGULAR), ("LINEBELOW", *_EVERYWHERE, 0.5, HAIR)])
    return table
