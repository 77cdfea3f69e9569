"""The bars of a result: each choice's sign, word, length and figures, and the line to pass."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import CAPTION
from ui.hall.lettering import FLOOR, LEADING, Setting, width
from ui.hall.signs import key_cap, sign, tick, vote_colour
from ui.hall.tongues import alike, beside, compact, several, short, widest
from ui.present.scenes import Bar, Result, Sign, ThresholdLine

_GROW_SECONDS: Final = 0.4
_STACKED: Final = 112.0  # the lowest row that holds a label and its bar under each other
_HIGH_CELL: Final = 170.0  # one with its figures beside the bar
_TWO_LINES: Final = 104.0  # the lowest row that holds two lines of a label
_SHARE: Final = 0.46  # of the width, for labels beside their bars
_LARGER_SHARE: Final = 0.6  # where two languages must stand on one line
_LEAST: Final = 66.0
_THIN: Final = 20.0  # a bar beneath its label


def paint_bars(c: Canvas, top: float, end: float, scene: Result) -> None:
    """All bars between `top` and `end`."""
    if not scene.bars:
        return
    line_room = _label(c, scene.threshold).height + 8 if scene.threshold else 0.0
    step = min(150.0, (end - top - line_room) / len(scene.bars))
    narrow = _names_width(scene, FLOOR, step, c.room) > c.room * _SHARE
    if (narrow or _two_lines_lack(scene, step, c.room)) and scene.threshold is None:
        if _in_cells(scene, step, c.room):
            _cells(c, scene, top, end)
            return
        if step >= _STACKED:
            for n, bar in enumerate(scene.bars):
                _stacked(c, bar, top + n * step, str(n + 1))
            return
    most = c.room * (_SHARE if step >= _TWO_LINES or not _tongues(scene) else _LARGER_SHARE)
    start = c.left + min(_names_width(scene, 58, step, c.room), most)
    shares = max(width(bar.percent, CAPTION) for bar in scene.bars)
    counts = c.right - (shares + 34 if shares else 0.0)
    full = counts - max(width(bar.count, 72, bold=True) for bar in scene.bars) - 44 - start
    names = _names(scene, start - 24 - c.left - 96, step)
    for n, bar in enumerate(scene.bars):
        middle = top + line_room + (n + 0.5) * step
        _name(c, bar, (c.left, middle), names[n], str(n + 1))
        grown = full * c.risen(_GROW_SECONDS)
        _bar(c, bar, (start, middle), grown, min(60.0, step - 10))
        _count(c, bar, middle, counts)
    if scene.threshold is not None:
        rows = 1 if scene.bars[0].sign is Sign.FOR else len(scene.bars)
        _threshold(c, scene.threshold, (start, full), (top, top + line_room + rows * step))


def _two_lines_lack(scene: Result, step: float, room: float) -> bool:
    """Whether labels of two lines would stand on each other."""
    longest = max(width(beside(bar.label), FLOOR, bold=True) for bar in scene.bars)
    return _tongues(scene) and step < _TWO_LINES and longest + 146 > room * _LARGER_SHARE


def _label(c: Canvas, line: ThresholdLine) -> Setting:
    return short(line.label, (CAPTION, FLOOR), c.room)


def _tongues(scene: Result) -> bool:
    """Whether a label is there in several languages."""
    return any(several(bar.label) for bar in scene.bars)


def _names_width(scene: Result, size: int, step: float, room: float) -> float:
    """What the labels need beside the bars: on one line if there is room, else on two."""
    smallest = max(width(beside(bar.label), FLOOR, bold=True) for bar in scene.bars) + 146
    one_line = max(width(beside(bar.label), size, bold=True) for bar in scene.bars) + 146
    if not _tongues(scene) or smallest <= room * _SHARE:
        return one_line
    if step >= _TWO_LINES or smallest > room * _LARGER_SHARE:
        return max(widest(bar.label, size, bold=True) for bar in scene.bars) + 146
    return smallest


def _names(scene: Result, room: float, high: float) -> list[Setting]:
    slack = 24 if _tongues(scene) else 0
    return alike([bar.label for bar in scene.bars], (58, FLOOR), room, high + slack)


def _in_cells(scene: Result, step: float, room: float) -> bool:
    """Whether the bars have to stand in two columns to keep both languages of their labels."""
    if not _tongues(scene):
        return False
    own_line = max(width(beside(bar.label), FLOOR, bold=True) for bar in scene.bars)
    return step < _STACKED or own_line > room - 240


def _cells(c: Canvas, scene: Result, top: float, end: float) -> None:
    """Two columns of a label on two lines, its figures beside it and its bar beneath."""
    rows = math.ceil(len(scene.bars) / 2)
    step = min(220.0, (end - top + 16) / rows)
    wide = (c.room - 60) / 2
    if step >= _HIGH_CELL:
        _high_cells(c, scene, top, step, wide)
        return
    figures = max(
        max(width(bar.count, 64, bold=True), width(bar.percent, FLOOR)) for bar in scene.bars
    )
    names = _names(scene, wide - figures - 24 - 96, step - 16 - _THIN - 12)
    for n, bar in enumerate(scene.bars):
        at = QRectF(c.left + (n // rows) * (wide + 60), top + n % rows * step, wide, step - 16)
        middle = at.center().y() - (_THIN + 12) / 2
        _name(c, bar, (at.x(), middle), names[n], str(n + 1))
        _cell(c, bar, at, middle)


def _high_cells(c: Canvas, scene: Result, top: float, step: float, wide: float) -> None:
    """The same, the figures at the end of the bar: the whole width is the label's."""
    rows = math.ceil(len(scene.bars) / 2)
    names = _names(scene, wide - 96, 2 * FLOOR * LEADING)
    counts = max(width(bar.count, FLOOR, bold=True) for bar in scene.bars)
    shares = max(width(bar.percent, FLOOR) for bar in scene.bars)
    full = wide - 96 - counts - shares - 60
    for n, bar in enumerate(scene.bars):
        x, y = c.left + (n // rows) * (wide + 60), top + n % rows * step
        _name(c, bar, (x, y + FLOOR * LEADING - 6), names[n], str(n + 1))
        y += 2 * FLOOR * LEADING - 12
        c.line(x + wide, y, bar.percent, Style(FLOOR, c.ink.muted, align=Align.RIGHT))
        bold = Style(FLOOR, c.ink.text, bold=True, align=Align.RIGHT)
        c.line(x + wide - shares - 30, y, bar.count, bold)
        reach = full * min(1.0, max(0.0, bar.fraction)) * c.risen(_GROW_SECONDS)
        c.wash(rounded(x + 96, y + 22, full, _THIN, 8), c.ink.surface)
        if reach >= 1:
            c.fill(
                rounded(x + 96, y + 22, reach, _THIN, 8), vote_colour(c, bar.sign), c.ink.surface
            )


def row_least(scene: Result, room: float) -> float:
    """The lowest a row may be; higher where two labels in a row need two lines each."""
    if scene.threshold is None:
        return _LEAST
    longest = max((width(beside(bar.label), FLOOR, bold=True) for bar in scene.bars), default=0)
    doubled = any(several(a.label) and several(b.label) for a, b in pairwise(scene.bars))
    return _TWO_LINES if doubled and longest + 146 > room * _LARGER_SHARE else _LEAST


def _cell(c: Canvas, bar: Bar, box: QRectF, middle: float) -> None:
    thick = _THIN
    y = middle - (64 if bar.percent else 40)
    right = Style(64, c.ink.text, bold=True, align=Align.RIGHT)
    c.line(box.right(), y, bar.count, right)
    c.line(box.right(), y + 66, bar.percent, Style(FLOOR, c.ink.muted, align=Align.RIGHT))
    y = box.bottom() - thick
    reach = box.width() * min(1.0, max(0.0, bar.fraction)) * c.risen(_GROW_SECONDS)
    c.wash(rounded(box.x(), y, box.width(), thick, 8), c.ink.surface)
    if reach >= 1:
        c.fill(rounded(box.x(), y, reach, thick, 8), vote_colour(c, bar.sign), c.ink.surface)


def _stacked(c: Canvas, bar: Bar, top: float, key: str) -> None:
    """A long label on its own line, its bar beneath it."""
    x, middle = c.left + 96, top + 46
    room = c.room - width(bar.count, 72, bold=True) - 60 - 96
    name = compact(bar.label, (58, FLOOR), room, 92, bold=True)
    _name(c, bar, (c.left, middle), name, key)
    share = width(bar.percent, CAPTION)
    _count(c, bar, middle, c.right - (share + 34 if share else 0))
    reach = (c.right - x) * min(1.0, max(0.0, bar.fraction)) * c.risen(_GROW_SECONDS)
    c.wash(rounded(x, top + 84, c.right - x, 22, 8), c.ink.surface)
    if reach >= 1:
        c.fill(rounded(x, top + 84, reach, 22, 8), vote_colour(c, bar.sign), c.ink.surface)


def _name(c: Canvas, bar: Bar, at: tuple[float, float], name: Setting, key: str) -> None:
    """The sign, or the key, and the label; `at` is its left end, halfway down."""
    x, middle = at
    if bar.sign is Sign.OPTION:
        key_cap(c, key, (x + 34, middle), 34)
    else:
        sign(c, bar.sign, (x + 36, middle), 36)
    if bar.won:
        tick(c, (x - 34, middle), 34, c.ink.text)
    c.block(x + 96, middle - name.height / 2, name, Style(0, c.ink.text, bold=True))


def _bar(c: Canvas, bar: Bar, at: tuple[float, float], full: float, thick: float) -> None:
    """The bar from zero, behind it the thin edge that every bar starts from."""
    start, middle = at
    reach = full * min(1.0, max(0.0, bar.fraction))
    if reach >= 1:
        c.fill(rounded(start, middle - thick / 2, reach, thick, 8), vote_colour(c, bar.sign))
    c.hairline(run((start, middle - thick / 2 - 4), (start, middle + thick / 2 + 4)), c.ink.edge, 4)


def _count(c: Canvas, bar: Bar, middle: float, end: float) -> None:
    share = Style(CAPTION, c.ink.muted, align=Align.RIGHT)
    c.line(c.right, middle - CAPTION * 0.56, bar.percent, share)
    style = Style(72, c.ink.text, bold=True, align=Align.RIGHT)
    c.line(end, middle - 72 * 0.61, bar.count, style)


def _threshold(
    c: Canvas, line: ThresholdLine, span: tuple[float, float], down: tuple[float, float]
) -> None:
    start, full = span
    x = start + full * min(1.0, max(0.0, line.fraction))
    label = _label(c, line)
    wide = max(width(said, label.size) for said in label.lines)
    at = min(max(x - wide / 2, c.left), c.right - wide)
    c.block(at, down[0], label, Style(0, c.ink.muted))
    top = down[0] + label.height + 4
    c.hairline(run((x, top), (x, down[1] - 16)), c.ink.ground, 14)
    c.stroke(run((x, top), (x, down[1] - 16)), c.ink.text, 6)
    c.fill(disc(x, top, 9), c.ink.text)
