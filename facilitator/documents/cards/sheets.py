"""Where cards lie on a sheet of A4, and the marks to cut them by."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.stacking import sheet_canvas
from facilitator.documents.typesetting import HAIR

T = TypeVar("T")
_MARK: Final = 5 * mm  # of a cut mark; between them a card has no line on it


@dataclass(frozen=True, slots=True)
class Layout:
    """Cards abreast and below one another on a sheet of A4; all of one size, without gaps."""

    columns: int
    rows: int

    @property
    def cards(self) -> int:
        """How many there are on a sheet."""
        return self.columns * self.rows

    @property
    def size(self) -> tuple[float, float]:
        """Of one card: across and up, in points."""
        return A4[0] / self.columns, A4[1] / self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The lower left corner of that card, counted from 0, row by row; in points."""
        row, column = divmod(place, self.columns)
        wide, high = self.size
        return column * wide, A4[1] - (row + 1) * high


#: Upright cards: one on a sheet, or four. A5 lies on its side, two on a sheet.
LAYOUTS: Final = {"A4": Layout(1, 1), "A5": Layout(1, 2), "A6": Layout(2, 2)}


@dataclass(frozen=True, slots=True)
class Place:
    """A card on the sheet: its lower left corner and its size, in points."""

    x: float
    y: float
    wide: float
    high: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.wide / 2, self.y + self.high / 2


#: Draws one sheet of A4.
Sheet = Callable[[Canvas], None]


def laid_on_sheets(
    cards: Sequence[T], layout: Layout, draw: Callable[[Canvas, Place, T], None]
) -> tuple[Sheet, ...]:
    """What draws each sheet with these cards, in order."""

    def sheet(first: int) -> Sheet:
        def drawn(canvas: Canvas) -> None:
            _cut_marks(canvas, layout)
            for place, card in enumerate(cards[first : first + layout.cards]):
                draw(canvas, Place(*layout.corner(place), *layout.size), card)

        return drawn

    return tuple(sheet(first) for first in range(0, len(cards), layout.cards))


def sheets_of(
    cards: Sequence[T],
    layout: Layout,
    draw: Callable[[Canvas, Place, T], None],
    *,
    title: str,
    language: str,
) -> bytes:
    """Sheets with these cards, in order. The same cards give the same bytes."""
    return sheets_pdf(laid_on_sheets(cards, layout, draw), title=title, language=language)


def sheets_pdf(sheets: Sequence[Sheet], *, title: str, language: str) -> bytes:
    """Those sheets as a file."""
    out = io.BytesIO()
    canvas = sheet_canvas(out, A4, title, language)
    for sheet in sheets:
        sheet(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _cut_marks(canvas: Canvas, layout: Layout) -> None:
    """Short lines at the edges of the paper and crosses where four cards meet."""
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    wide, high = layout.size
    for x in (wide * n for n in range(1, layout.columns)):
        for y in (high * n for n in range(layout.rows + 1)):
            canvas.line(x, y - _MARK, x, y + _MARK)
    for y in (high * n for n in range(1, layout.rows)):
        for x in (wide * n for n in range(layout.columns + 1)):
            canvas.line(x - _MARK, y, x + _MARK, y)
