"""Tables on paper: figures side by side, rows under their head, facts, lines to sign on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Table

from facilitator.documents.pages import TEXT_WIDTH
from facilitator.documents.tagging.paragraphs import Cell
from facilitator.documents.tagging.tree import Cells
from facilitator.documents.typesetting import (
    BOLD,
    FIGURE,
    HAIR,
    LABEL,
    QUIET,
    REGULAR,
    paragraph,
    style,
)

_CELL: Final = style(9, 11)
_SMALL_CELL: Final = style(8.4, 10.4)
_SMALL_FIGURE: Final = style(8.4, 10.4, alignment=TA_RIGHT)
_STRONG_FIGURE: Final = style(8.4, 10.4, fontName=BOLD, alignment=TA_RIGHT)
_RIGHT_LABEL: Final = style(7.8, 9.2, textColor=QUIET, alignment=TA_RIGHT)
_FIGURE: Final = re.compile(r"[0-9][0-9.,]*( [+−])?|–")
_SIGNATURE_GAP: Final = 7 * mm
_EVERYWHERE: Final = ((0, 0), (-1, -1))
#: Tight, and in our font: a table sets its cells' font even where only paragraphs are in them.
_PLAIN: Final = (
    ("FONT", *_EVERYWHERE, REGULAR),
    ("VALIGN", *_EVERYWHERE, "TOP"),
    *((f"{side}PADDING", *_EVERYWHERE, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
)


def figure_strip(cells: Sequence[tuple[str, str]], cell_width: float, left: float) -> Table:
    """Figures side by side, each with its label below; `cells` are (label, figure), points.

    Who hears it read hears each label before its figure.
    """
    blank, table = paragraph("", LABEL), Cells()
    labels = [
        paragraph(label, LABEL, cell=Cell(table, 0, n, "Column"))
        for n, (label, _) in enumerate(cells)
    ]
    figures = [
        paragraph(figure, FIGURE, cell=Cell(table, 1, n)) for n, (_, figure) in enumerate(cells)
    ]
    rows = [[blank, *figures], [blank, *labels]]
    strip = Table(rows, colWidths=[left] + [cell_width] * len(cells), hAlign="LEFT")
    strip.setStyle(
        [
            *_PLAIN,
            ("LEFTPADDING", (1, 0), (-1, -1), 6),
            ("RIGHTPADDING", (1, 0), (-1, -1), 2),
            ("LINEBEFORE", (1, 0), (-1, -1), 0.6, HAIR),
        ]
    )
    return strip


def rows_table(rows: Sequence[Sequence[str]], widths: Sequence[float], left: float) -> Table:
    """A plain table `left` points in: the first row is its head and comes again on a new page.

    Where that row is empty, the first column is the head of the others.
    """
    table, named = Cells(), any(rows[0])
    set_rows = [
        [
            paragraph("", LABEL),
            *(
                paragraph(
                    text,
                    _CELL if n else LABEL,
                    cell=_cell(table, n, column, head=text if named else None),
                )
                for column, text in enumerate(row)
            ),
        ]
        for n, row in enumerate(rows)
    ]
    made = Table(set_rows, colWidths=[left, *widths], hAlign="LEFT", repeatRows=1, splitInRow=1)
    made.setStyle(
        [
            *_PLAIN,
            ("RIGHTPADDING", (1, 0), (-1, -1), 6),
            ("TOPPADDING", (0, 0), (-1, -1), 1.1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
            ("LINEBELOW", (1, 0), (-1, -1), 0.4, HAIR),
        ]
    )
    return made


def _cell(table: Cells, row: int, column: int, *, head: str | None) -> Cell | None:
    """Where it stands; `head`: what it would be the head with, None in a table without heads."""
    if head is None:
        return Cell(table, row, column, "" if column else "Row") if row else None
    return Cell(table, row, column, "Column" if head and not row else "")


def signature_grid(labels: Sequence[str], columns: int, width: float, space: float) -> Table:
    """Lines to sign on, `columns` abreast over `width` points; `space` points between rows."""
    cells = [paragraph(label, LABEL) for label in labels]
    cells += [paragraph("", LABEL)] * (-len(cells) % columns)
    blank = paragraph("", LABEL)
    rows = []
    for at in range(0, len(cells), columns):
        spread = [part for cell in cells[at : at + columns] for part in (cell, blank)]
        rows.append(spread[:-1])
    line = (width - _SIGNATURE_GAP * (columns - 1)) / columns
    grid = Table(rows, colWidths=([line, _SIGNATURE_GAP] * columns)[:-1], hAlign="LEFT")
    places = [(2 * (n % columns), n // columns) for n in range(len(labels))]
    grid.setStyle(
        [
            *_PLAIN,
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -2), space),
            *(("LINEABOVE", place, place, 0.6, QUIET) for place in places),
        ]
    )
    return grid


def figures_table(
    rows: Sequence[Sequence[str]], widths: Sequence[float], strong: AbstractSet[tuple[int, int]]
) -> Table:
    """Rows of figures under their head, to the right of what they are of.

    `strong`: places (row without the head, column) that stand out. Words stand to the left.
    """
    body = rows[min(1, len(rows) - 1)]  # what is in a column says how its head stands
    table, named = Cells(), not is_figure(body[0]) and any(map(is_figure, body[1:]))
    set_rows = [
        [
            paragraph(
                text,
                _look(body[column], head=not row, bold=(row - 1, column) in strong),
                cell=Cell(table, row, column, _scope(row, column, named=named)),
            )
            for column, text in enumerate(cells)
        ]
        for row, cells in enumerate(rows)
    ]
    made = Table(set_rows, colWidths=list(widths), hAlign="LEFT", repeatRows=1)
    made.setStyle(
        [
            *_PLAIN,
            ("RIGHTPADDING", *_EVERYWHERE, 5),
            ("TOPPADDING", *_EVERYWHERE, 1),
            ("BOTTOMPADDING", *_EVERYWHERE, 1.4),
            ("LINEBELOW", *_EVERYWHERE, 0.4, HAIR),
        ]
    )
    return made


def _scope(row: int, column: int, *, named: bool) -> str:
    """What a cell is the head of; `named`: the first column says whose figures they are."""
    if not row:
        return "Column"
    return "Row" if named and not column else ""


def is_figure(cell: str) -> bool:
    """Whether a cell holds a figure, or a dash in the place of one, and no words."""
    return bool(_FIGURE.fullmatch(cell))


def _look(cell: str, *, head: bool, bold: bool) -> ParagraphStyle:
    figure = is_figure(cell)
    if head:
        return _RIGHT_LABEL if figure else LABEL
    if figure:
        return _STRONG_FIGURE if bold else _SMALL_FIGURE
    return _SMALL_CELL


def facts_table(facts: Sequence[tuple[str, str]], left: float) -> Table:
    """Facts under one another, each beside its name; `left`: points the names have."""
    table = Cells()
    rows = [
        [
            paragraph(name, LABEL, cell=Cell(table, n, 0, "Row")),
            paragraph(text, _SMALL_CELL, cell=Cell(table, n, 1)),
        ]
        for n, (name, text) in enumerate(facts)
    ]
    made = Table(rows, colWidths=[left, TEXT_WIDTH - left], hAlign="LEFT")
    made.setStyle(
        [
            *_PLAIN,
            ("TOPPADDING", *_EVERYWHERE, 1.6),
            ("TOPPADDING", (0, 0), (0, -1), 2.8),
            ("BOTTOMPADDING", *_EVERYWHERE, 2),
            ("LINEBELOW", *_EVERYWHERE, 0.4, HAIR),
        ]
    )
    return made
