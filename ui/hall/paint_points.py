"""The board of key points: each cluster with a bar as long as the groups behind it are many."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import MARGIN, Align, Canvas, Style, rounded, run
from ui.hall.furniture import CAPTION, UNDER_HEADING, heading, lowered, page_mark
from ui.hall.lettering import FLOOR, Setting, width
from ui.hall.measures import evenly, page_at
from ui.hall.paint_lines import notes_height, paint_notes
from ui.hall.titled_rows import PAGE_MARK, paint_nothing
from ui.hall.tongues import is_cut, several, under, wrapped
from ui.present.scene_points import PointRow, PointsBoard

_SIZES: Final = (62, 58, 54, FLOOR)
_SIZES_BOTH: Final = (54, FLOOR)
_BETWEEN: Final = 26.0
_THICK: Final = 22.0
_BAR: Final = 34.0  # with the air above it
_ASIDE: Final = 40.0  # between a name and the groups behind it
_GROW_SECONDS: Final = 0.6
_ROWS: Final = 6


def point_pages(scene: PointsBoard, room: float, high: float) -> list[list[PointRow]]:
    """The rows in their order, evenly on as few pages as they need."""
    free = _free(scene, room, high)
    heights = [_high(row, room) for row in scene.rows]
    few = _ROWS * sum(heights) / max(1, len(heights)) + 1
    return evenly(heights, scene.rows, min(free, few)) if heights else [[]]


def _notes(scene: PointsBoard) -> tuple[str, ...]:
    return tuple(text for text in (scene.newest, scene.total) if text)


def _free(scene: PointsBoard, room: float, high: float) -> float:
    top = UNDER_HEADING + lowered(scene.title, PAGE_MARK, room)
    return high - MARGIN - notes_height(_notes(scene), room) - top


def _behind(row: PointRow) -> Setting:
    """Each language under the other: the name has the room."""
    return Setting(CAPTION, tuple(row.behind.split("\n")) if row.behind else ())


def _name(row: PointRow, room: float) -> Setting:
    """Whole however long, and clear of the groups at its end."""
    free = room - max((width(line, CAPTION) + _ASIDE for line in _behind(row).lines), default=0.0)
    sizes, bold = _SIZES_BOTH if several(row.name) else _SIZES, bool(row.behind)
    set_ = under(row.name, sizes, free, 2, bold=bold)
    return wrapped(row.name, FLOOR, free, bold=bold) if is_cut(set_) else set_


def _high(row: PointRow, room: float) -> float:
    return max(_name(row, room).height, _behind(row).height) + _BAR * bool(row.behind) + _BETWEEN


def paint_points(c: Canvas, scene: PointsBoard) -> None:
    """One page of it."""
    if not scene.rows:
        paint_nothing(c, scene.title, scene.empty)
        return
    pages = point_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(number, len(pages)))
    free = _free(scene, c.room, c.high)
    more = (free - sum(_high(row, c.room) for row in page)) * 0.7 / max(1, len(page))
    air = max(0.0, min(2 * _BETWEEN, more))
    y = c.bottom - notes_height(_notes(scene), c.room) - free
    for n, row in enumerate(page):
        if n and not row.behind:
            c.hairline(run((c.left, y), (c.right, y)), c.ink.rule)
        _row(c, row, y + (_BETWEEN + air) / 2)
        y += _high(row, c.room) + air
    paint_notes(c, _notes(scene))


def _row(c: Canvas, row: PointRow, y: float) -> None:
    """Its name, at the other end the groups behind it, and under both as many as a bar."""
    name, behind = _name(row, c.room), _behind(row)
    c.block(c.left, y, name, Style(0, c.ink.text, bold=bool(row.behind)))
    if not row.behind:
        return
    c.block(c.right, y, behind, Style(0, c.ink.text, align=Align.RIGHT))
    top = y + max(name.height, behind.height) + _BAR - _THICK
    c.wash(rounded(c.left, top, c.room, _THICK, 8), c.ink.surface)
    reach = c.room * min(1.0, max(0.0, row.share)) * c.risen(_GROW_SECONDS)
    if reach >= 1:
        c.fill(rounded(c.left, top, reach, _THICK, 8), c.ink.accent, c.ink.surface)
