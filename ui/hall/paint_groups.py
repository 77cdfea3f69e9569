"""Everybody's table, in columns: the table large, the cards that sit there beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.hall.canvas import MARGIN, Canvas, Style
from ui.hall.furniture import UNDER_HEADING, footer, footer_top, heading, lowered, page_mark
from ui.hall.lettering import FLOOR, Setting
from ui.hall.measures import evenly, page_at
from ui.hall.tongues import is_cut, short, wrapped
from ui.present.scene_groups import FindTables, TableRow

_APART: Final = 64.0
_BELOW: Final = 26.0
_LONGEST: Final = "99 / 99"  # the longest mark of a page
#: Tables abreast: three where all that is said of them has room on a line, else two or one.
_ABREAST: Final = (3, 2)
_NARROW: Final = 600.0

_Row = tuple[TableRow, ...]


def paint_find_tables(c: Canvas, scene: FindTables) -> None:
    """One page of tables, in the order of their numbers, across and then down."""
    pages = find_pages(scene, c.room, c.high)
    at, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(at, len(pages)))
    footer(c, scene.note)
    y, wide = _top(scene, c.room), _wide(c.room, _abreast(scene, c.room))
    for row in page:
        for n, table in enumerate(row):
            name, numbers = _settings(table, wide)
            x = c.left + n * (wide + _APART)
            below = c.block(x, y, name, Style(0, c.ink.accent, bold=True))
            c.block(x, below, numbers, Style(0, c.ink.text))
        y += _high(row, wide)


def find_pages(scene: FindTables, room: float, high: float) -> Sequence[Sequence[_Row]]:
    """Rows of tables, as many on a page as it has room for."""
    abreast = _abreast(scene, room)
    wide = _wide(room, abreast)
    rows = [scene.tables[n : n + abreast] for n in range(0, len(scene.tables), abreast)]
    free = footer_top((scene.note,), room, high - MARGIN) - _top(scene, room)
    return evenly([_high(row, wide) for row in rows], rows, free) if rows else [[]]


def _top(scene: FindTables, room: float) -> float:
    return UNDER_HEADING + lowered(scene.title, _LONGEST, room)


def _abreast(scene: FindTables, room: float) -> int:
    for abreast in _ABREAST:
        wide = _wide(room, abreast)
        parts = [part for table in scene.tables for part in _settings(table, wide)]
        if wide >= _NARROW or all(len(p.lines) == 1 and not is_cut(p) for p in parts):
            return abreast
    return 1


def _wide(room: float, abreast: int) -> float:
    return (room - (abreast - 1) * _APART) / abreast


def _settings(table: TableRow, wide: float) -> tuple[Setting, Setting]:
    name = short(table.name, (76, 68, 60, FLOOR), wide, 1, bold=True)
    return name, wrapped(table.numbers, FLOOR, wide)


def _high(row: _Row, wide: float) -> float:
    return max(sum(part.height for part in _settings(table, wide)) for table in row) + _BELOW
