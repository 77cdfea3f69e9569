"""Where a pen writes: lines, boxes, tables with empty cells. Rooms are for a hand in a hurry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Table

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.signs import Beside, box_to_tick
from facilitator.documents.tagging.paragraphs import Cell
from facilitator.documents.tagging.tree import Cells
from facilitator.documents.typesetting import BOLD, HAIR, QUIET, REGULAR, paragraph, style

LINE: Final = 9 * mm
_HEAD: Final = style(8.6, 10.6, fontName=BOLD)
_NAME: Final = style(9.6, 12.5, fontName=BOLD)
_CELL: Final = style(10, 12.5)
_TICK: Final = style(11, 15)
#: A name that is still to be written: as high as one that is there.
_BLANK: Final = "\N{NO-BREAK SPACE}"
_EVERYWHERE: Final = ((0, 0), (-1, -1))


class Ruled(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Empty lines, one below the other."""

    def __init__(self, lines: int, line: float = LINE) -> None:
        super().__init__()
        self._lines, self._line = lines, line

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width, self.height = width, self._lines * self._line
        return self.width, self.height

    def draw(self) -> None:
        """From the top down."""
        canvas: Canvas = self.canv
        canvas.setStrokeColor(QUIET)
        canvas.setLineWidth(0.5)
        for n in range(self._lines):
            canvas.line(0, n * self._line, self.width, n * self._line)


def grid(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    line: float = LINE,
    total: float = TEXT_WIDTH,
) -> Table:
    """A table with lines around every cell; the first row is its head, the first column another.

    `widths`: shares of `total`; `line`: a row is no lower, in points.
    """
    cells = Cells()
    body = [
        [
            paragraph(
                text if column else text or _BLANK,
                _look(n, column),
                cell=Cell(cells, n, column, _scope(n, column) if text else ""),
            )
            for column, text in enumerate(row)
        ]
        for n, row in enumerate(rows)
    ]
    whole = sum(widths)
    made = Table(
        body,
        colWidths=[total * share / whole for share in widths],
        repeatRows=1,
        hAlign="LEFT",
    )
    made.setStyle(_grid_style(line))
    return made


def _grid_style(line: float) -> list[tuple[object, ...]]:
    """An empty cell is as high as a hand needs: the padding makes up for the text it has not."""
    below = max(2.0, line - _CELL.leading - 2)
    return [
        ("FONT", *_EVERYWHERE, REGULAR),
        ("VALIGN", *_EVERYWHERE, "TOP"),
        ("GRID", *_EVERYWHERE, 0.6, HAIR),
        ("BOX", *_EVERYWHERE, 0.9, QUIET),
        ("LEFTPADDING", *_EVERYWHERE, 4),
        ("RIGHTPADDING", *_EVERYWHERE, 3),
        ("TOPPADDING", *_EVERYWHERE, 2),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 3),
        ("BOTTOMPADDING", (0, 1), (-1, -1), below),
    ]


def _look(row: int, column: int) -> ParagraphStyle:
    if not row:
        return _HEAD
    return _CELL if column else _NAME


def _scope(row: int, column: int) -> str:
    if not row:
        return "Column"
    return "" if column else "Row"


def ticks(labels: Sequence[str], *, abreast: int = 3) -> Table:
    """Boxes to tick, each before its words."""
    boxes: list[object] = [Beside(box_to_tick, [paragraph(words, _TICK)]) for words in labels]
    boxes += [""] * (-len(boxes) % abreast)
    rows = [boxes[at : at + abreast] for at in range(0, len(boxes), abreast)]
    made = Table(rows, colWidths=[TEXT_WIDTH / abreast] * abreast, hAlign="LEFT")
    made.setStyle(
        [
            ("FONT", *_EVERYWHERE, REGULAR),
            ("VALIGN", *_EVERYWHERE, "TOP"),
            *((f"{side}PADDING", *_EVERYWHERE, 2) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
        ]
    )
    return made
