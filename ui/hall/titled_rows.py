"""Rows of a picture that each have a title, a line under it and a mark in front of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ui.hall.canvas import MARGIN, Align, Canvas, Style, run
from ui.hall.furniture import UNDER_HEADING, heading, lowered
from ui.hall.lettering import FLOOR, Setting
from ui.hall.measures import falling
from ui.hall.tongues import filling, is_cut, several, under, wrapped

PAGE_MARK: Final = " · 9 / 9"
GLYPH: Final = 104.0  # from the left margin to a title
RADIUS: Final = 34.0
_BETWEEN: Final = 24.0
_ROWS: Final = 5
_TITLES: Final = (62, 58, 54, FLOOR)
_TITLES_BOTH: Final = (54, FLOOR)

Row = tuple[Setting, Setting, Setting]
"""A title, what stands under it, and what stands at the right end of that line."""


def _free_height(title: str, room: float, high: float) -> float:
    return high - MARGIN - UNDER_HEADING - lowered(title, PAGE_MARK, room) - 6


def row_title(text: str, room: float) -> Setting:
    """A title of a row, whole however long."""
    sizes = _TITLES_BOTH if several(text) else _TITLES
    set_ = under(text, sizes, room - GLYPH, 2, bold=True)
    return wrapped(text, FLOOR, room - GLYPH, bold=True) if is_cut(set_) else set_


def row_high(row: Row) -> float:
    """How high it stands, with the air to the next."""
    title, first, last = row
    return title.height + max(first.height, last.height) + _BETWEEN


def paint_nothing(c: Canvas, title: str, text: str) -> None:
    """That there is none yet, under the title."""
    y = UNDER_HEADING + heading(c, title)
    set_ = filling(text, falling(110, c.high), c.room, c.bottom - y)
    c.block(c.left, y + (c.bottom - y - set_.height) * 0.4, set_, Style(0, c.ink.text))


def placed_rows(c: Canvas, title: str, rows: Sequence[Row]) -> Iterator[tuple[float, Row]]:
    """Each row with where its title begins; thin lines part them."""
    free = _free_height(title, c.room, c.high)
    more = max(0.0, min(2 * _BETWEEN, (free - sum(map(row_high, rows))) * 0.7 / len(rows)))
    y = c.bottom - free - 4
    for n, row in enumerate(rows):
        if n:
            c.hairline(run((c.left, y), (c.right, y)), c.ink.rule)
        yield y + (_BETWEEN + more) / 2, row
        y += row_high(row) + more


def paint_row(c: Canvas, y: float, row: Row) -> None:
    """The row with its title at `y`; the mark in front of it is its picture's own."""
    title, first, last = row
    x = c.left + GLYPH
    y = c.block(x, y, title, Style(0, c.ink.text, bold=True))
    c.block(x, y, first, Style(0, c.ink.text))
    c.block(c.right, y, last, Style(0, c.ink.muted, align=Align.RIGHT))


def page_height(heights: Sequence[float], title: str, room: float, high: float) -> float:
    """What rows may take of a page `high` under `title`: no more than a hall can take in."""
    free = _free_height(title, room, high)
    return min(free, _ROWS * (sum(heights) / len(heights)) + 1) if heights else free
