"""A4 pages around a text: heading line, footer, page n of m, initials box, metadata.

The same text gives the same bytes, so that a paper's digest can stand in the record.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Table

from facilitator.documents.typesetting import (
    ACCENT,
    BOLD,
    FIGURE,
    HAIR,
    LABEL,
    QUIET,
    REGULAR,
    paragraph,
    size_that_fits,
    style,
    width_of,
    written,
)
from facilitator.wording import say

WIDTH, HEIGHT = A4
MARGIN: Final = 19.5 * mm
TEXT_WIDTH: Final = WIDTH - 2 * MARGIN
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

Story = Callable[[], list[Flowable]]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page.

    Attributes:
        title: the document's, for its metadata.
        author: whose document it is.
        banner: a line at the head of each page ("DRAFT – not yet approved"); may be empty.
        footer: the line at the foot of each page.

    """

    title: str
    author: str
    footer: str
    banner: str = ""


def pdf(
    story: Story,
    furniture: Furniture,
    language: str,
    first_page: Callable[[Canvas], None] | None = None,
) -> bytes:
    """Set `story` on A4 pages; `first_page` draws page one itself, without furniture.

    The story is set twice: the first time only tells how many pages there are.
    """
    written("")  # the fonts are there before the first page is
    _, total = _set(story(), furniture, language, first_page, 0)
    made, _ = _set(story(), furniture, language, first_page, total)
    return made


def _set(
    story: list[Flowable],
    furniture: Furniture,
    language: str,
    first_page: Callable[[Canvas], None] | None,
    total: int,
) -> tuple[bytes, int]:
    def dress(canvas: Canvas, document: BaseDocTemplate) -> None:
        if first_page is not None and document.page == 1:
            first_page(canvas)
        else:
            _furnish(canvas, furniture, language, document.page, total)

    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=written(furniture.title),
        author=written(furniture.author),
        creator="Facilitator",
        producer="Facilitator",
        lang=language,
        invariant=1,
        initialFontName=REGULAR,
        pageCompression=1,
    )
    body = Frame(MARGIN, 19 * mm, TEXT_WIDTH, HEIGHT - 36.5 * mm, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [body], onPage=dress)])
    document.build(story)
    return out.getvalue(), document.page


def _furnish(canvas: Canvas, furniture: Furniture, language: str, page: int, total: int) -> None:
    canvas.saveState()
    if furniture.banner:
        canvas.setFont(BOLD, 8.6)
        canvas.setFillColor(ACCENT)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 12 * mm, written(furniture.banner))
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, 16.5 * mm, WIDTH - MARGIN, 16.5 * mm)
    canvas.setFillColor(QUIET)
    place = say(language, "Page {n} of {m}", n=page, m=total)
    initials = say(language, "Initials")
    # The page's number and the initials keep what they take, and a gap on either side.
    before = 13 * mm + 2 * mm + max(14 * mm, width_of(initials, REGULAR, 8)) + 6 * mm
    room = TEXT_WIDTH - before - width_of(place, REGULAR, 8) - 6 * mm
    canvas.setFont(REGULAR, size_that_fits(furniture.footer, REGULAR, 8, room))
    canvas.drawString(MARGIN, 11 * mm, written(furniture.footer))
    canvas.setFont(REGULAR, 8)
    box = WIDTH - MARGIN - 13 * mm
    canvas.rect(box, 8.2 * mm, 13 * mm, 6.6 * mm)
    canvas.drawRightString(box - 2 * mm, 11 * mm, written(initials))
    canvas.drawRightString(WIDTH - MARGIN - before, 11 * mm, written(place))
    canvas.restoreState()


def figure_strip(cells: Sequence[tuple[str, str]], cell_width: float, left: float) -> Table:
    """Figures side by side, each with its label below; `cells` are (label, figure), points."""
    blank = paragraph("", LABEL)
    rows = [
        [blank, *(paragraph(figure, FIGURE) for _, figure in cells)],
        [blank, *(paragraph(label, LABEL) for label, _ in cells)],
    ]
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
    """A plain table `left` points in: the first row is its head and comes again on a new page."""
    set_rows = [
        [paragraph(cell, _CELL if n else LABEL) for cell in ("", *row)]
        for n, row in enumerate(rows)
    ]
    table = Table(set_rows, colWidths=[left, *widths], hAlign="LEFT", repeatRows=1, splitInRow=1)
    table.setStyle(
        [
            *_PLAIN,
            ("RIGHTPADDING", (1, 0), (-1, -1), 6),
            ("TOPPADDING", (0, 0), (-1, -1), 1.1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
            ("LINEBELOW", (1, 0), (-1, -1), 0.4, HAIR),
        ]
    )
    return table


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
    set_rows = [
        [
            paragraph(cell, _look(body[column], head=not row, bold=(row - 1, column) in strong))
            for column, cell in enumerate(cells)
        ]
        for row, cells in enumerate(rows)
    ]
    table = Table(set_rows, colWidths=list(widths), hAlign="LEFT", repeatRows=1)
    table.setStyle(
        [
            *_PLAIN,
            ("RIGHTPADDING", *_EVERYWHERE, 5),
            ("TOPPADDING", *_EVERYWHERE, 1),
            ("BOTTOMPADDING", *_EVERYWHERE, 1.4),
            ("LINEBELOW", *_EVERYWHERE, 0.4, HAIR),
        ]
    )
    return table


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
    rows = [[paragraph(name, LABEL), paragraph(text, _SMALL_CELL)] for name, text in facts]
    table = Table(rows, colWidths=[left, TEXT_WIDTH - left], hAlign="LEFT")
    table.setStyle(
        [
            *_PLAIN,
            ("TOPPADDING", *_EVERYWHERE, 1.6),
            ("TOPPADDING", (0, 0), (0, -1), 2.8),
            ("BOTTOMPADDING", *_EVERYWHERE, 2),
            ("LINEBELOW", *_EVERYWHERE, 0.4, HAIR),
        ]
    )
    return table
