"""Sheets of number labels, to stick on handsets or on the cards that people are given.

Two sheets that any stationer has: 24 labels of 70 × 37 mm without gaps, and 65 of 38.1 × 21.2 mm
(sold as L7651: 4.75 mm from the left, 10.7 mm from the top, 2.5 mm between columns). The name of
the assembly stands under the number, so that 6 and 9, and 68 and 89, are told apart.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.stacking import sheet_canvas
from facilitator.documents.tagging.canvas import tagged
from facilitator.documents.typesetting import BOLD, INK, QUIET, REGULAR, size_that_fits, written
from facilitator.numbers import Ranges, every

WIDTH, HEIGHT = A4
#: Of a label's height: the number, the name under it, and where both stand.
_NUMBER: Final = 0.62
_NAME: Final = 0.13
_BASELINE: Final = 0.36
_NAME_AT: Final = 0.11
#: Printers are off by a millimetre or two; nothing stands nearer to a label's edge. Points.
_EDGE: Final = 3 * mm


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of labels; lengths in millimetres.

    Attributes:
        columns, rows: labels abreast and below one another.
        wide, high: of one label.
        left, top: from the paper's edges to the first label.
        gap: between two columns.

    """

    columns: int
    rows: int
    wide: float
    high: float
    left: float
    top: float
    gap: float = 0.0

    @property
    def labels(self) -> int:
        """How many there are on it."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The lower left corner of that label, counted from 0, row by row; in points."""
        row, column = divmod(place, self.columns)
        x = self.left + column * (self.wide + self.gap)
        y = self.top + (row + 1) * self.high
        return x * mm, HEIGHT - y * mm


#: By what is printed on its wrapper.
SHEETS: Final = {
    "70 × 37 mm": Sheet(3, 8, 70.0, 37.0, 0.0, 0.5),
    "38 × 21 mm": Sheet(5, 13, 38.1, 21.2, 4.75, 10.7, 2.5),
}


def labels_pdf(ranges: Ranges, name: str, sheet: Sheet, language: str) -> bytes:
    """A label for each of these numbers, in order; `name`: of the assembly.

    The same numbers give the same bytes.
    """
    out = io.BytesIO()
    canvas = sheet_canvas(out, A4, name, language)
    for count, number in enumerate(every(ranges)):
        place = count % sheet.labels
        if count and not place:
            canvas.showPage()
        _label(canvas, str(number), name, sheet, place)
    canvas.save()
    return out.getvalue()


def _label(canvas: Canvas, number: str, name: str, sheet: Sheet, place: int) -> None:
    x, y = sheet.corner(place)
    wide, high = sheet.wide * mm, sheet.high * mm
    room, middle = wide - 2 * _EDGE, x + wide / 2
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, size_that_fits(number, BOLD, high * _NUMBER, room))
    with tagged(canvas, "P"):
        canvas.drawCentredString(middle, y + high * _BASELINE, number)
    canvas.setFillColor(QUIET)
    canvas.setFont(REGULAR, size_that_fits(name, REGULAR, high * _NAME, room))
    with tagged(canvas, "P"):
        canvas.drawCentredString(middle, y + high * _NAME_AT, written(name))
