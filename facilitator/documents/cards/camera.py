"""Cards that a camera reads across the hall: a marker, and a letter at each edge.

Whoever holds one turns the letter of their choice up and its printed side to the camera. The back
is plain, so that nobody behind can read it; number and name are small, so that nobody in front
remembers them. Around the marker a cell's width stays white: the reader needs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.cards.markers import SIDE, Family, cells
from facilitator.cards.reach import PAPERS
from facilitator.cards.sets import CHOICES, CardSet, card_text
from facilitator.documents.cards.lettering import Languages, in_all
from facilitator.documents.cards.sheets import LAYOUTS, Place, sheets_of
from facilitator.documents.codes import draw_qr
from facilitator.documents.tagging.canvas import figure, tagged
from facilitator.documents.typesetting import BOLD, INK, QUIET, REGULAR, size_that_fits, written
from facilitator.errors import RuleError
from facilitator.wording import say

_MARKERS: Final[dict[str, float]] = {paper.name: paper.side * 1000 * mm for paper in PAPERS}
#: Of the marker's side: a letter, its distance from the marker, the code and the small print.
_LETTER: Final = 0.062
_BESIDE: Final = 1 / (SIDE + 2)
_CODE: Final = 0.17
_SMALL: Final = 7.0
#: Printers leave so much of a sheet's edge white, in points.
_EDGE: Final = 6 * mm
#: Digits are as high as this share of their size.
_TALL: Final = 0.7


def camera_cards_pdf(
    cards: CardSet,
    paper: str,
    name: str,
    languages: Languages,
    numbers: Sequence[int] | None = None,
) -> bytes:
    """Cards of the set, in order, on sheets of A4 to be cut; `name`: of the assembly.

    `paper`: "A4", "A5" or "A6"; `numbers`: of those that are printed, None for all. Raises
    RuleError for a set that no camera reads.
    """
    family = cards.family
    if family is None:
        raise RuleError(f"The cards of set {cards.id} have no markers: no camera can read them.")

    def draw(canvas: Canvas, place: Place, number: int) -> None:
        _card(canvas, place, number, cards, family, languages[0])
        lines = (name, *in_all(languages, lambda la: _note(cards, number, la)))
        _small_print(canvas, place, lines, _MARKERS[paper])

    if numbers is None:
        numbers = range(cards.first, cards.last + 1)
    title = say(languages[0], "Camera cards, set {set}", set=cards.id)
    return sheets_of(numbers, LAYOUTS[paper], draw, title=title, language=languages[0])


def _note(cards: CardSet, number: int, language: str) -> str:
    """The mark, too: what the set is printed again with where nobody knows it any more."""
    mark = cards.marker(number)
    return say(language, "Card {n} · set {set} · mark {mark}", n=number, set=cards.id, mark=mark)


def _card(
    canvas: Canvas, place: Place, number: int, cards: CardSet, family: Family, language: str
) -> None:
    side = _marker_side(place)
    x, y = place.middle
    corner = x - side / 2, y - side / 2
    mark = cards.marker(number)
    with figure(canvas, say(language, "Mark {n}, for the camera", n=mark), (*corner, side, side)):
        draw_marker(canvas, family, mark, *corner, side)
    _letters(canvas, place, side)
    code = side * _CODE
    corner = place.x + _EDGE, place.y + _EDGE
    draw_qr(canvas, card_text(cards, number), *corner, code)


def _marker_side(place: Place) -> float:
    """The marker's side on a card of that size."""
    return next(s for name, s in _MARKERS.items() if LAYOUTS[name].size == (place.wide, place.high))


def draw_marker(
    canvas: Canvas, family: Family, marker: int, x: float, y: float, side: float
) -> None:
    """That marker, border and all, its lower left corner at (x, y); sizes in points."""
    rows = cells(family, marker)
    cell = side / len(rows)
    path = canvas.beginPath()
    for up, row in enumerate(reversed(rows)):
        for across, white in enumerate(row):
            if not white:
                # A hair larger than its cell: viewers would leave white lines between two.
                path.rect(x + across * cell, y + up * cell, cell + 0.05, cell + 0.05)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _letters(canvas: Canvas, place: Place, side: float) -> None:
    """A at the top and on clockwise, each upright when its edge is up."""
    size = side * _LETTER / _TALL
    away = side * (0.5 + _BESIDE)
    canvas.saveState()
    canvas.translate(*place.middle)
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, size)
    for letter in CHOICES:
        with tagged(canvas, "P"):
            canvas.drawCentredString(0, away, letter)
        canvas.rotate(-90)
    canvas.restoreState()


def _small_print(canvas: Canvas, place: Place, lines: tuple[str, ...], side: float) -> None:
    x = place.x + _EDGE + side * _CODE + 2 * mm
    y = place.y + _EDGE + 2 * mm
    room = place.x + place.wide - _EDGE - x  # a longer name would run over the next card's code
    canvas.setFillColor(QUIET)
    for n, line in enumerate(reversed(lines)):
        canvas.setFont(REGULAR, size_that_fits(line, REGULAR, _SMALL, room))
        with tagged(canvas, "P", getattr(line, "language", None)):
            canvas.drawString(x, y + n * _SMALL * 1.3, written(line))
