"""The handsets' numbers on an open ballot: the others in outline, the heard ones settled.

Settled (no outline, a filled tile, the accent) says only that a press is saved. The eye goes to
the outlines: the handsets somebody should look at. Where the numbers are too many for one
picture, those not yet heard are shown, a page at a time; once all are heard, the mark.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from ui.hall.canvas import Align, Canvas, Style, rounded
from ui.hall.furniture import CAPTION
from ui.hall.lettering import FLOOR, width
from ui.hall.signs import mark
from ui.hall.tongues import short
from ui.present.scenes import Open, Tile

MOST: Final = 120
_GAP: Final = 8.0
_SIZES: Final = (110, 90, 72, 64, 57, FLOOR)
_PAGE_SECONDS: Final = 8


@dataclass(frozen=True, slots=True)
class Grid:
    """How many tiles of which size stand where."""

    size: int
    columns: int
    rows: int
    high: float


def grid(numbers: tuple[int, ...], room: float, high: float) -> Grid:
    """The largest tiles that show all the numbers; at the floor, as many as there is room for."""
    digits = "0" * len(str(max(numbers, default=0)))
    made = Grid(FLOOR, 1, 1, high)
    for size in _SIZES:
        wide, tall = width(digits, size, bold=True) + 0.3 * size, size * 1.14
        columns = max(1, int((room + _GAP) / (wide + _GAP)))
        rows = max(1, int((high + _GAP) / (tall + _GAP)))
        made = Grid(size, columns, rows, tall)
        if columns * rows >= len(numbers):
            return made
    return made


def paint_tiles(c: Canvas, top: float, end: float, scene: Open) -> None:
    """The numbers between `top` and `end`."""
    everybody = tuple(tile.number for tile in scene.tiles)
    all_of_them = grid(everybody, c.room, end - top)
    if len(everybody) <= min(MOST, all_of_them.columns * all_of_them.rows):
        _draw(c, top, all_of_them, scene.tiles)
        return
    waiting = tuple(tile for tile in scene.tiles if not tile.heard)
    numbers = tuple(tile.number for tile in waiting)
    label = short(scene.waiting_label, (CAPTION,), c.room - 200)
    under = top + label.height + 10
    some = grid(numbers, c.room, end - under)
    a_page = min(MOST, some.columns * some.rows)
    count = max(1, math.ceil(len(waiting) / a_page))
    page = int(c.t / _PAGE_SECONDS) % count
    if not waiting:
        mark(c, (c.wide / 2, (top + end) / 2), (end - top) * 0.46)
        return
    c.block(c.left, top, label, Style(0, c.ink.muted))
    if count > 1:
        style = Style(CAPTION, c.ink.muted, align=Align.RIGHT)
        c.line(c.right, top, f"{page + 1} / {count}", style)
    _draw(c, under, some, waiting[page * a_page : (page + 1) * a_page])


def _draw(c: Canvas, top: float, how: Grid, tiles: tuple[Tile, ...]) -> None:
    wide = (c.room - _GAP * (how.columns - 1)) / how.columns
    for n, tile in enumerate(tiles):
        x = c.left + (n % how.columns) * (wide + _GAP)
        y = top + (n // how.columns) * (how.high + _GAP)
        shape = rounded(x + 2, y + 2, wide - 4, how.high - 4, 14)
        on = c.ink.surface if tile.heard else c.ink.ground
        ink = c.ink.accent if tile.heard else c.ink.text
        if tile.heard:
            c.wash(shape, c.ink.surface)
        else:
            c.stroke(shape, c.ink.edge, 4)
        style = Style(how.size, ink, bold=True, align=Align.CENTRE, on=on)
        c.line(x + wide / 2, y + how.high / 2 - how.size * 0.61, str(tile.number), style)
