"""Ballot papers: the question, how it is marked, and a box for each option.

As many as were asked for and no more. A paper of an open ballot says which of how many it is, so
that none is lost; one of a private ballot bears no number, and nothing else that tells it from
the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer

from facilitator.documents.cards.lettering import Languages, in_all
from facilitator.documents.cards.options import Option
from facilitator.documents.cards.sheets import (
    LAYOUTS,
    Place,
    Sheet,
    laid_on_sheets,
    sheets_pdf,
)
from facilitator.documents.cards.signs import draw_sign
from facilitator.documents.tagging.canvas import tagged
from facilitator.documents.typesetting import (
    BOLD,
    INK,
    QUIET,
    REGULAR,
    paragraph,
    style,
    width_of,
    written,
)
from facilitator.wording import say

_MARGIN: Final = 8 * mm
_FOOT: Final = 7 * mm
#: The largest type, of the shorter edge and in points; it shrinks by `_STEP` until all has room.
_SIZE, _MOST, _STEP, _SMALLEST = 0.06, 22.0, 0.94, 4.0


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """What stands on every paper of one ballot.

    Attributes:
        name: of the assembly.
        wording: of the question, a text for each language of the paper.
        how: how it is marked, likewise.
        options: what a box stands before.
        numbered: whether papers are numbered; never in a private ballot.
    """

    name: str
    wording: tuple[str, ...]
    how: tuple[str, ...]
    options: tuple[Option, ...]
    numbered: bool = True


def ballot_papers_pdf(ballot: BallotPaper, count: int, paper: str, languages: Languages) -> bytes:
    """That many papers on sheets of A4 to be cut; `paper`: "A4", "A5" or "A6"."""
    sheets = ballot_sheets(ballot, count, paper, languages)
    return sheets_pdf(sheets, title=say(languages[0], "Ballot papers"), language=languages[0])


def ballot_sheets(
    ballot: BallotPaper, count: int, paper: str, languages: Languages
) -> tuple[Sheet, ...]:
    """The same, to be drawn among others."""
    layout = LAYOUTS[paper]
    name = f"paper{sha256(repr(ballot).encode()).hexdigest()[:16]}"

    def draw(canvas: Canvas, place: Place, number: int) -> None:
        if not canvas.hasForm(name):  # the same on each: set once, shown often
            canvas.beginForm(name, *(0, 0), *layout.size)
            _content(canvas, Place(0, 0, *layout.size), ballot)
            canvas.endForm()
        canvas.saveState()
        canvas.translate(place.x, place.y)
        with tagged(canvas, "P"):  # a form that is shown often is one thing to whoever hears it
            canvas.doForm(name)
        canvas.restoreState()
        _foot(canvas, place, ballot, _which(ballot, languages, number, count))

    return laid_on_sheets(range(1, count + 1), layout, draw)


def _which(ballot: BallotPaper, languages: Languages, number: int, count: int) -> str:
    if not ballot.numbered:
        return ""
    said = in_all(languages, lambda la: say(la, "Paper {n} of {total}", n=number, total=count))
    return " · ".join(said)


def _foot(canvas: Canvas, place: Place, ballot: BallotPaper, which: str) -> None:
    size, y = 7.0, place.y + _MARGIN - 1 * mm
    canvas.setFillColor(QUIET)
    canvas.setFont(REGULAR, size)
    if which:
        with tagged(canvas, "P"):
            canvas.drawRightString(place.x + place.wide - _MARGIN, y, written(which))
    room = place.wide - 2 * _MARGIN - width_of(which, REGULAR, size) - 3 * mm
    wide = width_of(ballot.name, REGULAR, size)
    canvas.setFont(REGULAR, size * min(1.0, room / max(wide, 1.0)))
    with tagged(canvas, "P"):
        canvas.drawString(place.x + _MARGIN, y, written(ballot.name))


def _content(canvas: Canvas, place: Place, ballot: BallotPaper) -> None:
    """All that is alike, in the largest type that has room."""
    wide = place.wide - 2 * _MARGIN
    high = place.high - 2 * _MARGIN - _FOOT
    size = min(place.wide * _SIZE, place.high * _SIZE, _MOST)
    pieces = _pieces(ballot, size)
    while _height(pieces, wide) > high and size > _SMALLEST:
        size *= _STEP
        pieces = _pieces(ballot, size)
    y = place.y + place.high - _MARGIN
    for piece in pieces:
        _, tall = piece.wrap(wide, high)
        piece.drawOn(canvas, place.x + _MARGIN, y - tall)
        y -= tall


def _height(pieces: list[Flowable], wide: float) -> float:
    return sum(float(piece.wrap(wide, 1e6)[1]) for piece in pieces)


def _pieces(ballot: BallotPaper, size: float) -> list[Flowable]:
    wording = style(size, size * 1.2, fontName=BOLD, spaceAfter=0)
    how = style(size * 0.72, size * 0.92, textColor=QUIET)
    gap: Callable[[float], Flowable] = lambda share: Spacer(1, size * share)  # noqa: E731
    pieces: list[Flowable] = []
    for text in ballot.wording:
        pieces += [paragraph(text, wording), gap(0.4)]
    pieces += [paragraph(text, how) for text in ballot.how]
    pieces.append(gap(0.6))
    for option in ballot.options:
        pieces += [_Row(option, size), gap(0.35)]
    return pieces


class _Row(Flowable):  # type: ignore[misc]  # reportlab says nothing of its types
    """A box, the sign of an answer, and what the option is called in each language."""

    def __init__(self, option: Option, size: float) -> None:
        super().__init__()
        self._option, self._size = option, size
        look = style(size, size * 1.15)
        self._lines: list[Paragraph] = [paragraph(line, look) for line in option.lines]
        self._tall: list[float] = []

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        room = wide - self._left
        self._tall = [float(line.wrap(room, high)[1]) for line in self._lines]
        return wide, max(self._box, sum(self._tall))

    @property
    def _box(self) -> float:
        return self._size * 2.1

    @property
    def _left(self) -> float:
        sign = self._box if self._option.sign is not None else 0.0
        return self._box + self._size * 0.6 + sign

    def draw(self) -> None:
        canvas, box = self.canv, self._box
        high = max(box, sum(self._tall))
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(max(0.8, self._size * 0.07))
        canvas.rect(0, (high - box) / 2, box, box, stroke=1, fill=0)
        if self._option.sign is not None:
            side = box * 0.8
            at = box + self._size * 0.5
            draw_sign(canvas, self._option.sign, at, (high - side) / 2, side)
        y = (high + sum(self._tall)) / 2
        for line, tall in zip(self._lines, self._tall, strict=True):
            line.drawOn(canvas, self._left, y - tall)
            y -= tall
