"""The speaking list: who speaks now and their turn as a ring, who is next, and in what order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Align, Canvas, Style
from ui.hall.furniture import CAPTION, UNDER_HEADING, footer, heading
from ui.hall.gestures import gesture
from ui.hall.lettering import FLOOR, LEADING, Setting, fit, width
from ui.hall.measures import falling
from ui.hall.timers import digits, drain, in_ring, ring
from ui.hall.tongues import compact, is_cut, short
from ui.present.scene_meeting import CountdownView
from ui.present.scene_speaking import SpeakingList, SpeakingRow

_BARE: Final = 84.0  # where a picture without a heading begins
_APART: Final = 90.0
_LEAST_RING: Final = 190.0
_SIGN: Final = 84.0
_AIR: Final = 12.0
_LARGEST: Final = 132
_DIGITS: Final = 140
_CENTRE: Final = Style(0, "", bold=True, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row as it is set: who, and why beside it. `quiet`: how many more; `now`: who speaks."""

    row: SpeakingRow
    who: Setting
    why: Setting | None = None
    quiet: bool = False
    now: bool = False

    @property
    def high(self) -> float:
        beside = self.why.height if self.why is not None else 0.0
        return max(self.who.height, beside) + _AIR * (not self.quiet)


def paint_speaking(c: Canvas, scene: SpeakingList) -> None:
    """The turn at the right, the list at the left, the order's name and the notes below."""
    y = UNDER_HEADING + heading(c, scene.title) if scene.title else _BARE
    below = tuple(text for text in (*scene.notes, scene.order) if text)
    low = footer(c, *below, loud=len(scene.notes)) - 24 * bool(below)
    room, in_a_ring = c.room, False
    if scene.countdown is not None:
        room, low, in_a_ring = _paint_time(c, (y, low), scene, scene.countdown)
    lines = _lines(scene, room, low - y, c.high, told=in_a_ring)
    high = sum(line.high for line in lines)
    y += max(0.0, low - y - high) * 0.3
    for line in lines:
        _paint_line(c, y, line)
        y += line.high


def _paint_time(
    c: Canvas, span: tuple[float, float], scene: SpeakingList, view: CountdownView
) -> tuple[float, float, bool]:
    """The turn: what room and which end it leaves, and whether who speaks stands in its ring."""
    y, low = span
    in_a_ring = _stands_in_ring(scene, span, c.room)
    set_ = fit(view.text, falling(_DIGITS, c.high), c.room * 0.4, 1, bold=True)
    radius = _radius(span, c.room, set_.size * LEADING * in_a_ring)
    if radius < _LEAST_RING:
        drain(c, (c.left, low - 24), c.room, view)
        digits(c, c.left, low - 56, view, set_)
        return c.room, low - 66 - set_.size, False
    at = (c.right - radius, y + radius)
    ring(c, at, radius, view)
    if in_a_ring:
        in_ring(c, at, radius, scene.now_word, scene.now)
        c.block(at[0], y + 2 * radius + 8, set_, replace(_CENTRE, ink=c.ink.text))
    else:
        inside = fit(view.text, falling(radius * 0.66), radius * 1.4, 1, bold=True)
        c.block(at[0], at[1] - inside.size * 0.61, inside, replace(_CENTRE, ink=c.ink.text))
    return c.room - 2 * radius - _APART, low, in_a_ring


def _radius(span: tuple[float, float], room: float, less: float) -> float:
    return min((span[1] - span[0] - less) / 2, room * 0.2)


def _stands_in_ring(scene: SpeakingList, span: tuple[float, float], room: float) -> bool:
    """Whether the number of who speaks has room there, with its word over it."""
    radius = _radius(span, room, _DIGITS * LEADING)
    word = compact(scene.now_word, (FLOOR,), radius * 1.16, radius * 0.5)
    return scene.now.isdecimal() and radius >= _LEAST_RING and not is_cut(word)


def _lines(
    scene: SpeakingList, room: float, free: float, high: float, *, told: bool
) -> list[_Line]:
    """As large as they can be together."""
    now = SpeakingRow(scene.now, scene.now_word)
    lines: list[_Line] = []
    for size in falling(_LARGEST, high):
        lines = [] if told or not scene.now else [replace(_line(now, size, room), now=True)]
        lines += [_line(row, size, room) for row in scene.rows]
        if not scene.rows and scene.empty:
            lines.append(_quiet(scene.empty, 70, room))
        more = [_quiet(scene.more, CAPTION, room)] if scene.more else []
        if sum(line.high for line in (*lines, *more)) <= free:
            return lines + more
    return lines  # how many more wait is what can be done without


def _quiet(text: str, size: int, room: float) -> _Line:
    return _Line(SpeakingRow(text), short(text, (size, FLOOR), room, 2), quiet=True)


def _line(row: SpeakingRow, size: int, room: float) -> _Line:
    sizes = falling(size)
    who = fit(row.who, sizes, room * 0.5 if row.why else room, 1, bold=True)
    if not row.why:
        return _Line(row, who)
    left = room - width(who.lines[0], who.size, bold=True) - _SIGN - 60
    return _Line(row, who, compact(row.why, (62, 56, FLOOR), left, max(who.height, 2 * FLOOR)))


def _paint_line(c: Canvas, y: float, line: _Line) -> None:
    if line.quiet:
        c.block(c.left, y, line.who, Style(0, c.ink.muted))
        return
    middle = y + line.high / 2
    ink = c.ink.accent if line.now else c.ink.text
    c.block(c.left, middle - line.who.height / 2, line.who, Style(0, ink, bold=True))
    if line.why is None:
        return
    x = c.left + width(line.who.lines[0], line.who.size, bold=True) + 40
    if line.row.sign is not None:
        gesture(c, line.row.sign, QRectF(x, middle - (_SIGN - 12) / 2, _SIGN - 12, _SIGN - 12))
        x += _SIGN
    c.block(x, middle - line.why.height / 2, line.why, Style(0, ink))
