"""One stage of a count: everybody's votes as bars, the quota, and who is in or out.

A tick or a cross says it in the row; the word stands at its side, or once beneath all rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import CAPTION, UNDER_HEADING, heading
from ui.hall.lettering import FLOOR, LEADING, Setting, width
from ui.hall.listing import APART, Cell, listed
from ui.hall.paint_lines import TURN_SECONDS, paint_notes, shown
from ui.hall.signs import cross, key_cap, tick
from ui.hall.tongues import alike, beside, several, short, under, widest
from ui.present.scenes import Fate, Row, Standings

_ROW: Final = 66.0  # the lowest that holds a row across the whole width
_HIGHEST: Final = 118.0
_NAMES: Final = 0.4  # of the width, for names beside their bars
_COUNT: Final = 60
_CAP: Final = 92.0
_THIN: Final = 14.0
_BENEATH: Final = 20.0  # of a cell: its bar
_GROW_SECONDS: Final = 0.4
_FEW: Final = 8
_NOTES_MOST: Final = 210.0
_SIGN: Final = 56.0


def paint_standings(c: Canvas, scene: Standings) -> None:
    """The stage, what happened, the rows, and what there is to say of them."""
    lower = heading(c, scene.title, scene.stage)
    y = UNDER_HEADING + lower - 6
    notes = shown((scene.happened, *scene.notes), c.room, 0, c.t)
    if not several(scene.happened):
        sizes = (62, 56, FLOOR) if len(scene.rows) <= _FEW else (FLOOR,)
        happened = under(scene.happened, sizes, c.room, 2)
        y = c.block(c.left, y, happened, Style(0, c.ink.text)) + 10
        notes = shown(scene.notes, c.room, _NOTES_MOST, c.t)
    end = paint_notes(c, notes)
    if not scene.rows:
        return
    if _worded(scene) or not _fits_across(c, scene, end - y):
        end = _legend(c, scene, end)
    if _fits_across(c, scene, end - y):
        _across(c, scene, y, end)
    else:
        _cells(c, scene, y, end)


def _fits_across(c: Canvas, scene: Standings, high: float) -> bool:
    """Whether every row has the whole width, its name on one line."""
    free = high - (_label(c, scene).height if scene.line else 0)
    named = all(_wide(row) <= _NAMES * c.room for row in scene.rows)
    return named and free / len(scene.rows) >= _ROW


def _wide(row: Row) -> float:
    return width(beside(row.name), FLOOR, bold=True) + _CAP + 24


def _worded(scene: Standings) -> bool:
    """Whether the words need a line of their own: there are two of each."""
    return any(several(row.word) for row in scene.rows)


def _legend(c: Canvas, scene: Standings, end: float) -> float:
    """What tick and cross mean, in one line under the rows; the y above it."""
    words = {row.fate: row.word for row in scene.rows if row.fate is not Fate.NONE}
    if not words:
        return end
    y, x = end - CAPTION * LEADING - 4, c.left
    for fate, word in sorted(words.items()):
        _fate(c, fate, (x + 24, y + CAPTION * 0.62))
        c.line(x + _SIGN, y, beside(word), Style(FLOOR, c.ink.text, bold=True))
        x += _SIGN + width(beside(word), FLOOR, bold=True) + 60
    return y - 8


def _fate(c: Canvas, fate: Fate, at: tuple[float, float]) -> None:
    if fate is Fate.IN:
        tick(c, at, 36, c.ink.text)
    elif fate is Fate.OUT:
        cross(c, at, 36, c.ink.text)


def _label(c: Canvas, scene: Standings) -> Setting:
    return short(scene.line.label if scene.line else "", (FLOOR,), c.room)


def _across(c: Canvas, scene: Standings, top: float, end: float) -> None:
    """A row each: name, bar, votes, and what became of it."""
    label = _label(c, scene).height if scene.line else 0.0
    step = min(_HIGHEST, (end - top - label) / len(scene.rows))
    names = _names_width(scene, c.room)
    inline = not _worded(scene)
    words = max(widest(row.word, FLOOR, bold=True) * inline for row in scene.rows)
    fates = (_SIGN + words + 10) if any(row.word for row in scene.rows) else 0.0
    counts = c.right - fates
    start = c.left + names
    full = counts - max(width(row.count, _COUNT, bold=True) for row in scene.rows) - 30 - start
    settings = alike([row.name for row in scene.rows], (58, 54, FLOOR), names - _CAP - 24, step)
    for n, row in enumerate(scene.rows):
        middle = top + label + (n + 0.5) * step
        key_cap(c, row.key, (c.left + 34, middle), min(34.0, step / 2 - 3))
        bold = Style(0, c.ink.text, bold=True)
        c.block(c.left + _CAP, middle - settings[n].height / 2, settings[n], bold)
        _bar(c, row, (start, middle), full, min(48.0, step - 18))
        style = Style(_COUNT, c.ink.text, bold=True, align=Align.RIGHT)
        c.line(counts, middle - _COUNT * 0.61, row.count, style)
        if row.fate is not Fate.NONE:
            _fate(c, row.fate, (counts + 40, middle))
            if inline:
                style = Style(FLOOR, c.ink.text, bold=True)
                c.line(counts + _SIGN + 10, middle - FLOOR * 0.61, row.word, style)
    _quota(c, scene, (start, full), (top, top + label + step * len(scene.rows)))


def _names_width(scene: Standings, room: float) -> float:
    longest = max(width(beside(row.name), 58, bold=True) for row in scene.rows)
    return min(longest + _CAP + 30, room * _NAMES)


def _bar(c: Canvas, row: Row, at: tuple[float, float], full: float, thick: float) -> None:
    x, middle = at
    reach = full * min(1.0, max(0.0, row.fraction)) * c.risen(_GROW_SECONDS)
    if reach >= 1:
        c.fill(rounded(x, middle - thick / 2, reach, thick, 8), c.ink.accent)
    c.hairline(run((x, middle - thick / 2 - 4), (x, middle + thick / 2 + 4)), c.ink.edge, 4)


def _quota(
    c: Canvas, scene: Standings, span: tuple[float, float], down: tuple[float, float]
) -> None:
    if scene.line is None:
        return
    label = _label(c, scene)
    x = span[0] + span[1] * min(1.0, max(0.0, scene.line.fraction))
    wide = max(width(said, label.size) for said in label.lines)
    c.block(min(max(x - wide / 2, c.left), c.right - wide), down[0], label, Style(0, c.ink.muted))
    top = down[0] + label.height + 6
    c.hairline(run((x, top), (x, down[1] - 8)), c.ink.ground, 14)
    c.stroke(run((x, top), (x, down[1] - 8)), c.ink.text, 6)
    c.fill(disc(x, top, 9), c.ink.text)


def _cells(c: Canvas, scene: Standings, top: float, end: float) -> None:
    """Columns of a name with its votes, and its bar beneath; in pages that turn by themselves."""
    if scene.line is not None:
        label = _label(c, scene)
        c.block(c.left, top, label, Style(0, c.ink.muted))
        top += label.height + 4
    pages = _fitting(scene.rows, c.room, end - top)
    page = int(c.t / TURN_SECONDS) % len(pages)
    for cell in pages[page]:
        _cell(c, scene, cell, top)


def _fitting(rows: Sequence[Row], room: float, high: float) -> tuple[tuple[Cell, ...], ...]:
    """Cells that leave room for the figures beside each name."""
    figures = max(width(row.count, FLOOR, bold=True) for row in rows) + 12
    figures += _SIGN if any(row.fate is not Fate.NONE for row in rows) else 0
    names = [row.name for row in rows]
    one = listed(names, room - figures, high, _BENEATH, 0)
    if len(one) == 1 and not any(cell.x for cell in one[0]):
        return (tuple(_widened(cell, 0, room) for cell in one[0]),)
    pages = listed(names, room - 2 * figures, high, _BENEATH, 0)
    starts = sorted({cell.x for page in pages for cell in page})
    wide = (room - APART * (len(starts) - 1)) / len(starts)
    return tuple(
        tuple(_widened(cell, starts.index(cell.x) * (wide + APART), wide) for cell in page)
        for page in pages
    )


def _widened(cell: Cell, x: float, wide: float) -> Cell:
    return replace(cell, x=x, wide=wide)


def _cell(c: Canvas, scene: Standings, cell: Cell, top: float) -> None:
    row = scene.rows[cell.place]
    x, y = c.left + cell.x, top + cell.y
    middle = y + (cell.high - _BENEATH) / 2
    bold = Style(0, c.ink.text, bold=True)
    c.block(x, middle - cell.name.height / 2, cell.name, bold)
    right = x + cell.wide
    if row.fate is not Fate.NONE:
        _fate(c, row.fate, (right - 26, middle))
    right -= _SIGN * any(other.fate is not Fate.NONE for other in scene.rows)
    style = Style(FLOOR, c.ink.text, bold=True, align=Align.RIGHT)
    c.line(right, middle - FLOOR * 0.61, row.count, style)
    low, full = y + cell.high - _BENEATH, cell.wide
    c.wash(rounded(x, low, full, _THIN, 6), c.ink.surface)
    reach = full * min(1.0, max(0.0, row.fraction)) * c.risen(_GROW_SECONDS)
    if reach >= 1:
        c.fill(rounded(x, low, reach, _THIN, 6), c.ink.accent, c.ink.surface)
    if scene.line is not None:
        at = x + full * min(1.0, max(0.0, scene.line.fraction))
        c.stroke(run((at, low - 4), (at, low + _THIN + 4)), c.ink.text, 6)
