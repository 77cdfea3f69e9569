"""The certificate's one page: words in, a drawn page out, and the clauses that did not fit.

Decides type sizes and places, never wording: every text comes ready from `certificate.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from facilitator.documents.codes import draw_qr
from facilitator.documents.pages import HEIGHT, WIDTH, figure_strip, signature_grid
from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    HAIR,
    LABEL,
    QUIET,
    paragraph,
    size_that_fits,
    style,
)
from facilitator.errors import RuleError

Clause = tuple[str, str]  # the word beside it, and its text

_SIDE: Final = 24 * mm
_WIDE: Final[float] = WIDTH - 2 * _SIDE
_TOP: Final[float] = HEIGHT - 21 * mm
_FOOT: Final = 18 * mm  # the lower edge of the code
_CODE: Final = 31 * mm
_LABEL_WIDTH: Final = 27 * mm
_SIZES: Final = (9.8, 9.4, 9, 8.6)  # of the clauses: smaller is not read at a table
_ASSEMBLY: Final = style(12, 15, alignment=TA_CENTER)
_NUMBERS: Final = style(9, 12, alignment=TA_CENTER, textColor=QUIET)
_OPENING: Final = style(10, 14, alignment=TA_CENTER)
_SENT: Final = style(11.5, 15.5, alignment=TA_CENTER)
_HOW: Final = style(8.6, 11.2, alignment=TA_CENTER, textColor=QUIET)
_ACCEPTANCE: Final = style(9.8, 13.2, fontName=BOLD)
_STATEMENT: Final = style(8.8, 11.4, fontName=BOLD, alignment=TA_CENTER, textColor=ACCENT)


@dataclass(frozen=True, slots=True)
class CertificatePage:
    """Every text of the page, ready to set, from top to bottom."""

    assembly: str
    title: str
    numbers: str
    opening: tuple[str, ...]
    delegate: str
    sent: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    how: tuple[str, ...]
    clauses: tuple[Clause, ...]
    continued: str  # said on page one where clauses go on to the annex
    closing: tuple[Clause, ...]  # never annexed
    certified_by: tuple[str, ...]
    acceptance: str
    accepted_by: tuple[str, ...]
    statement: str
    code: str
    code_words: tuple[str, ...]
    stamp: str


@dataclass(frozen=True, slots=True)
class Layout:
    """What goes where: `clauses` at `size` points on the page, `annexed` after it."""

    page: CertificatePage
    size: float
    clauses: tuple[Clause, ...]
    annexed: tuple[Clause, ...]

    def draw(self, canvas: Canvas) -> None:
        """Draw page one."""
        upper, middle, lower = self._parts()
        _draw_frame(canvas)
        _draw_foot(canvas, self.page)
        bottom = _foot_top() + _height(lower)
        spare = _TOP - bottom - _height(upper) - _height(middle)
        air = max(0, min(spare / 3, 9 * mm))
        reached = _draw_down(canvas, upper, _TOP - air / 2)
        _draw_down(canvas, middle, reached - air)
        _draw_down(canvas, lower, bottom)

    def fits(self) -> bool:
        """Whether everything has its place."""
        needed = sum(_height(part) for part in self._parts())
        return needed <= _TOP - _foot_top()

    def _parts(self) -> tuple[list[Flowable], list[Flowable], list[Flowable]]:
        middle = clause_paragraphs(self.clauses, self.size)
        if self.annexed:
            middle.append(paragraph(self.page.continued, _HOW))
        return _upper(self.page), middle, _lower(self.page)


def lay_out(page: CertificatePage) -> Layout:
    """The largest size at which all clauses fit; else as many as fit, the rest annexed.

    Raises:
        RuleError: where the page is full before its first clause.

    """
    for size in _SIZES:
        layout = Layout(page, size, page.clauses, ())
        if layout.fits():
            return layout
    for kept in range(len(page.clauses) - 1, -1, -1):
        layout = Layout(page, _SIZES[-1], page.clauses[:kept], page.clauses[kept:])
        if layout.fits():
            return layout
    raise RuleError(
        "The names, the term and the recall clause alone are longer than the certificate's page. "
        "Shorten them and print again."
    )


def clause_paragraphs(clauses: Iterable[Clause], size: float) -> list[Flowable]:
    """Clauses one below the other, each with its word in the margin."""
    look = style(
        size,
        size * 1.34,
        leftIndent=_LABEL_WIDTH,
        spaceAfter=size * 0.3,
        bulletFontSize=size - 0.8,
    )
    return [paragraph(text, look, label) for label, text in clauses]


def _upper(page: CertificatePage) -> list[Flowable]:
    name_size = size_that_fits(page.delegate, BOLD, 27, _WIDE)
    name = style(name_size, 33, fontName=BOLD, alignment=TA_CENTER)
    title_size = size_that_fits(page.title, BOLD, 20, _WIDE)
    title = style(title_size, 25, fontName=BOLD, alignment=TA_CENTER, textColor=ACCENT)
    story: list[Flowable] = [
        paragraph(page.assembly, _ASSEMBLY),
        paragraph(page.title, title),
        paragraph(page.numbers, _NUMBERS),
        Spacer(1, 3.5 * mm),
        *(paragraph(line, _OPENING) for line in page.opening if line),
        Spacer(1, 2.5 * mm),
        paragraph(page.delegate, name),
        *(paragraph(line, _SENT) for line in page.sent),
        Spacer(1, 3.5 * mm),
    ]
    if page.figures:
        cell = min(24 * mm, _WIDE / len(page.figures))
        story += [figure_strip(page.figures, cell, 0), Spacer(1, 1.2 * mm)]
    return [*story, *(paragraph(line, _HOW) for line in page.how), Spacer(1, 3 * mm)]


def _lower(page: CertificatePage) -> list[Flowable]:
    return [
        *clause_paragraphs(page.closing, 9.4),
        Spacer(1, 10.5 * mm),
        signature_grid(page.certified_by, 3, _WIDE, 10 * mm),
        Spacer(1, 4 * mm),
        paragraph(page.acceptance, _ACCEPTANCE),
        Spacer(1, 10.5 * mm),
        signature_grid(page.accepted_by, 3, _WIDE, 0),
        Spacer(1, 4.5 * mm),
        paragraph(page.statement, _STATEMENT),
        Spacer(1, 2.5 * mm),
    ]


def _foot_top() -> float:
    return float(_FOOT + _CODE)


def _height(story: Sequence[Flowable]) -> float:
    return float(sum(part.wrap(_WIDE, HEIGHT)[1] + part.getSpaceAfter() for part in story))


def _draw_down(canvas: Canvas, story: Sequence[Flowable], top: float) -> float:
    """Draw `story` from `top` downwards, tables centred; answers how far down it came."""
    for part in story:
        width, height = part.wrapOn(canvas, _WIDE, HEIGHT)
        top -= height
        part.drawOn(canvas, _SIDE + (_WIDE - width) / 2, top)
        top -= part.getSpaceAfter()
    return top


def _draw_frame(canvas: Canvas) -> None:
    """Two lines around the page: a firm one and a fine one inside it."""
    canvas.saveState()
    for inset, width, colour in ((10 * mm, 1.4, ACCENT), (11.6 * mm, 0.4, ACCENT)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
    canvas.restoreState()


def _draw_foot(canvas: Canvas, page: CertificatePage) -> None:
    """The code and what it is worth to the left, room for a stamp to the right."""
    stamp_width = 58 * mm
    draw_qr(canvas, page.code, _SIDE - 3 * mm, _FOOT, _CODE)
    words_left = _SIDE + _CODE - 1 * mm
    words = [paragraph(line, LABEL) for line in page.code_words]
    words_width = WIDTH - _SIDE - stamp_width - 4 * mm - words_left
    top = _FOOT + _CODE - 3.5 * mm
    for part in words:
        _, height = part.wrapOn(canvas, words_width, _CODE)
        part.drawOn(canvas, words_left, top - height)
        top -= height + 2.5
    canvas.saveState()
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.6)
    box_left = WIDTH - _SIDE - stamp_width
    canvas.rect(box_left, _FOOT + 1 * mm, stamp_width, _CODE - 3 * mm)
    label = paragraph(page.stamp, LABEL)
    _, height = label.wrapOn(canvas, stamp_width - 4 * mm, _CODE)
    label.drawOn(canvas, box_left + 2 * mm, _FOOT + _CODE - 3.5 * mm - height)
    canvas.restoreState()
