"""Pictures of a mandate that the hall talks about: its report row by row, and its recall."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtGui import QPainterPath

from ui.hall.canvas import MARGIN, Canvas, disc, rounded, run
from ui.hall.furniture import CAPTION, UNDER_HEADING, heading, lowered, page_mark
from ui.hall.lettering import FLOOR, Setting, width
from ui.hall.measures import evenly, page_at
from ui.hall.paint_lines import Page, line_pages, paint_lines
from ui.hall.titled_rows import (
    GLYPH,
    PAGE_MARK,
    RADIUS,
    Row,
    page_height,
    paint_row,
    placed_rows,
    row_high,
    row_title,
)
from ui.hall.tongues import beside, wrapped
from ui.present.scene_report import RecallScene, ReportLine, ReportScene, ReportSign

_Glyph = tuple[QPainterPath, QPainterPath]


def report_pages(scene: ReportScene, room: float, high: float) -> list[list[ReportLine]]:
    """The instructions in their order, evenly on as few pages as they need."""
    heights = [row_high(_row(line, room)) for line in scene.lines]
    return evenly(heights, scene.lines, page_height(heights, scene.title, room, high))


def _row(line: ReportLine, room: float) -> Row:
    """What was asked; what was done, whole however long; and of which kind it is."""
    kind = Setting(FLOOR, (beside(line.kind),) if line.kind else ())
    free = room - GLYPH - width(beside(line.kind), FLOOR) - 40
    told = wrapped(line.told, CAPTION, free)
    return row_title(line.text, room), told, kind


def paint_report(c: Canvas, scene: ReportScene) -> None:
    """A sign, the instruction, and under it what was done: a row each."""
    pages = report_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    heading(c, scene.title, page_mark(number, len(pages)) or _short(scene, c.room))
    rows = [_row(line, c.room) for line in page]
    for line, (y, row) in zip(page, placed_rows(c, scene.title, rows), strict=True):
        _sign(c, line.sign, (c.left + RADIUS, y + row[0].size * 0.66))
        paint_row(c, y, row)


def _short(scene: ReportScene, room: float) -> str:
    """The delegate at the right of the title, where both have room."""
    name = beside(scene.delegate)
    both = width(beside(scene.title), CAPTION, bold=True) + width(name, CAPTION)
    return name if both + 120 <= room else ""


def _sign(c: Canvas, which: ReportSign, at: tuple[float, float]) -> None:
    """Told apart by shape; a departure is no alarm, so that none is in a colour of its own."""
    x, y = at
    if which is ReportSign.UNSAID:
        c.stroke(disc(x, y, RADIUS - 4), c.ink.edge, 6)
        return
    shape, cut = _SIGNS[which](x, y, RADIUS)
    good = which is ReportSign.DONE
    fill, ink = (c.ink.accent, c.ink.on_accent) if good else (c.ink.edge, c.ink.ground)
    c.fill(shape, fill)
    c.stroke(cut, ink, RADIUS * 0.2, fill)


def _done(x: float, y: float, r: float) -> _Glyph:
    tick = run(
        (x - 0.44 * r, y + 0.04 * r), (x - 0.12 * r, y + 0.36 * r), (x + 0.48 * r, y - 0.34 * r)
    )
    return disc(x, y, r), tick


def _not_reached(x: float, y: float, r: float) -> _Glyph:
    shape = rounded(x - r, y - 0.7 * r, 2 * r, 1.4 * r, 0.4 * r)
    return shape, run((x - 0.4 * r, y), (x + 0.4 * r, y))


def _departed(x: float, y: float, r: float) -> _Glyph:
    shape = run((x, y - 1.1 * r), (x + 1.15 * r, y + 0.9 * r), (x - 1.15 * r, y + 0.9 * r))
    shape.closeSubpath()
    cut = run((x, y - 0.35 * r), (x, y + 0.22 * r))
    cut.addPath(run((x, y + 0.58 * r), (x, y + 0.6 * r)))
    return shape, cut


def _to_ratify(x: float, y: float, r: float) -> _Glyph:
    reach = 1.14 * r
    shape = run((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    shape.closeSubpath()
    cut = run((x - 0.36 * r, y), (x + 0.3 * r, y))
    cut.addPath(run((x + 0.02 * r, y - 0.3 * r), (x + 0.34 * r, y), (x + 0.02 * r, y + 0.3 * r)))
    return shape, cut


_SIGNS: Final[Mapping[ReportSign, Callable[[float, float, float], _Glyph]]] = {
    ReportSign.DONE: _done,
    ReportSign.NOT_REACHED: _not_reached,
    ReportSign.DEPARTED: _departed,
    ReportSign.TO_RATIFY: _to_ratify,
}


def recall_pages(scene: RecallScene, room: float, high: float) -> list[Page]:
    """The question first; then both votes and the conditions, all in one size."""
    free = high - MARGIN - UNDER_HEADING - lowered(scene.title, PAGE_MARK, room) - 20
    return line_pages(_said(scene), room, free)


def _said(scene: RecallScene) -> tuple[str, ...]:
    texts = (scene.question, scene.delegate, scene.yes, scene.no, *scene.lines)
    return tuple(text for text in texts if text)


def paint_recall(c: Canvas, scene: RecallScene) -> None:
    """Sentences, each as large and of the same colour as any other."""
    pages = recall_pages(scene, c.room, c.high)
    number, page = page_at(pages, scene.page)
    y = UNDER_HEADING + heading(c, scene.title, page_mark(number, len(pages)))
    paint_lines(c, y + 10, page)
