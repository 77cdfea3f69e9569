"""Rows of a drawn page: one text over the whole width, or the same in two languages abreast.

Columns that follow one another are drawn language by language, so that a reader who hears the
page hears one language at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.documents.typesetting import HAIR

GUTTER: Final = 6 * mm
_UNLIMITED: Final = 5000  # points: a height that nothing reaches


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side: one, or one for each language. `after`: points below it.

    `stretch`: how much of the room to spare on the page it may take below it, as a share.
    """

    cells: tuple[Flowable, ...]
    after: float = 0
    stretch: float = 0

    def height(self, width: float) -> float:
        """How high it stands in `width` points, with what is below it."""
        column = _column(width, len(self.cells))
        highest = max(cell.wrap(column, _UNLIMITED)[1] for cell in self.cells)
        return float(highest) + self.after


def height(rows: Sequence[Row], width: float) -> float:
    """How high rows stand one below the other."""
    return sum(row.height(width) for row in rows)


def draw_rows(
    canvas: Canvas, rows: Sequence[Row], left: float, top: float, width: float, spare: float = 0
) -> float:
    """Draw `rows` from `top` down, `spare` points shared among them; answers how far it came."""
    share = spare / max(sum(row.stretch for row in rows), 1e-9)
    tops = []
    for row in rows:
        tops.append(top)
        top -= row.height(width) + row.stretch * share
    for abreast, group in groupby(zip(rows, tops, strict=True), key=lambda one: len(one[0].cells)):
        _draw_columns(canvas, list(group), abreast, left, width)
    return top


def _column(width: float, abreast: int) -> float:
    return float(width - (abreast - 1) * GUTTER) / abreast


def _draw_columns(
    canvas: Canvas, rows: Sequence[tuple[Row, float]], abreast: int, left: float, width: float
) -> None:
    column = _column(width, abreast)
    for n in range(abreast):
        for row, top in rows:
            cell = row.cells[n]
            wide, high = cell.wrapOn(canvas, column, _UNLIMITED)
            x = left + n * (column + GUTTER) + (column - min(wide, column)) / 2
            cell.drawOn(canvas, x, top - high)
    if abreast > 1:
        last, top = rows[-1]
        _rule(canvas, left + width / 2, rows[0][1], top - last.height(width) + last.after)


def _rule(canvas: Canvas, x: float, top: float, bottom: float) -> None:
    """A fine line between two languages."""
    canvas.saveState()
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(x, top, x, bottom)
    canvas.restoreState()
