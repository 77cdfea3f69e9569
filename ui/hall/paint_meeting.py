"""Pictures of a meeting outside its votes: arriving, the agenda, an item with its countdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.hall.canvas import Align, Canvas, Style, rounded
from ui.hall.furniture import (
    BODY,
    CAPTION,
    TOP,
    UNDER_HEADING,
    footer,
    heading,
    pill,
    pill_width,
    progress,
    title,
)
from ui.hall.lettering import FLOOR, LEADING, RISE, Setting, digit_height, fit, width
from ui.hall.look import HEIGHT
from ui.hall.signs import mark, tick
from ui.hall.timers import state_ink
from ui.hall.tongues import compact, filling, several, short
from ui.present.scenes import (
    Agenda,
    AgendaLine,
    AgendaMark,
    CountdownState,
    CountdownView,
    ItemScene,
    Logo,
    Message,
    Welcome,
)

_ROW: Final = 124.0  # six of them and the title are the seven lines a hall can take in
_SMALL_TITLE: Final = 56
_TITLES: Final = (84, 76, 68, BODY, _SMALL_TITLE)
_LONG_TITLES: Final = (BODY, _SMALL_TITLE)
_LARGE: Final = (150, 132, 116, 104, 92, 84, 76, 68, BODY)
_TUCKED: Final = 30.0  # by which two lines beside the pill are higher than one
_DIGITS: Final = (420, 400, 376, 340, 300, 250)  # 376 gives digits a quarter of the height
_TALL: Final = tuple(range(420, FLOOR, -4))
_CLOSE: Final = (28.0, 58.0)


def paint_logo(c: Canvas, scene: Logo) -> None:
    """The mark over the name."""
    middle = c.wide / 2
    name = fit(scene.assembly, (96, 84, 76, 68, BODY), c.room, 2, bold=True)
    y = c.bottom - name.height - (CAPTION * LEADING + 4 if scene.place else 0)
    radius = min(320.0, (y - 110) / 2)
    mark(c, (middle, (y - 4) / 2 + 10), radius)
    y = c.block(middle, y, name, Style(0, c.ink.text, bold=True, align=Align.CENTRE))
    place = fit(scene.place, (CAPTION, FLOOR), c.room, 1)
    c.block(middle, y + 4, place, Style(0, c.ink.muted, align=Align.CENTRE))


def paint_welcome(c: Canvas, scene: Welcome) -> None:
    """The name, the hour, a few notices, and the mark coming in from the side."""
    share = c.high / HEIGHT
    radius = min(460.0 * share, c.wide * 0.28)
    mark(c, (c.wide - 0.22 * radius, 470 * share), radius)
    lower = heading(c, scene.assembly)
    room = c.wide - 1.22 * radius - 30 - c.left
    name = _arriving(scene.title, room)
    y = c.block(c.left, UNDER_HEADING - 10 + lower, name, Style(0, c.ink.text, bold=True))
    y = _lines(c, y + 4, scene.meeting, (BODY, CAPTION, FLOOR), room)
    sizes = (72, BODY, FLOOR) if several(scene.starts) else (84, 72, BODY, FLOOR)
    y = _lines(c, max(y + 36 * share, 480 * share), scene.starts, sizes, room, bold=True)
    step = FLOOR * LEADING
    notices = [short(text, (CAPTION, FLOOR), room) for text in scene.lines]
    y = max(y + 40 * share, c.bottom - sum(step * (len(set_.lines) + 0.12) for set_ in notices))
    for set_ in notices:
        c.block(c.left, y, set_, Style(0, c.ink.muted))
        y += step * (len(set_.lines) + 0.12)


def _arriving(text: str, room: float) -> Setting:
    """The word of welcome; in several languages rather small than under each other."""
    if not several(text):
        return fit(text, (150, 120, 96), room, 2, bold=True)
    return compact(text, (150, 120, 96, 84, 72), room, 200, bold=True)


def _lines(
    c: Canvas, y: float, text: str, sizes: tuple[int, ...], room: float, *, bold: bool = False
) -> float:
    if not text:
        return y
    set_ = fit(text, sizes, room, 2, bold=bold)
    return c.block(c.left, y, set_, Style(0, c.ink.text, bold=bold))


def paint_agenda(c: Canvas, scene: Agenda) -> None:
    """Clock times and titles around the current item."""
    lower = heading(c, scene.title, scene.ends)
    y = UNDER_HEADING + 16 + lower
    clock = max((width(item.time, BODY) for item in scene.items), default=0.0)
    heights = [_row_height(c, item, clock, scene.now_word) for item in scene.items]
    for n in around_current(scene.items, heights, c.bottom - y):
        _agenda_row(c, (y, heights[n] - 6), scene.items[n], clock, scene.now_word)
        y += heights[n]


def around_current(
    items: tuple[AgendaLine, ...], heights: Sequence[float], room: float
) -> Sequence[int]:
    """Which items there is room for: the one before the current one, it, and those to come.

    Where those to come leave room, more of those before.
    """
    at = next((n for n, item in enumerate(items) if item.mark is AgendaMark.CURRENT), 0)
    start = max(0, at - 1)
    if sum(heights[start : at + 2]) > room:
        start = at
    end = start
    while end < len(items) and sum(heights[start : end + 1]) <= room:
        end += 1
    while start > 0 and sum(heights[start - 1 : end]) <= room:
        start -= 1
    return range(start, end)


def _row_height(c: Canvas, item: AgendaLine, clock: float, now_word: str) -> float:
    """Room for two lines; for more where two languages need them."""
    return max(_ROW, _row_title(c, item, clock, now_word).height + 8 * several(item.title))


def _row_title(c: Canvas, item: AgendaLine, clock: float, now_word: str) -> Setting:
    current = item.mark is AgendaMark.CURRENT
    room = c.room - _aside(now_word, current=current) - clock - 56
    return _agenda_title(item.title, room, bold=current)


def _aside(now_word: str, *, current: bool) -> float:
    """What stands behind a title: the pill, or room for a tick."""
    return pill_width(now_word) + 34 if current else 70.0


def _agenda_row(
    c: Canvas, at: tuple[float, float], item: AgendaLine, clock: float, now_word: str
) -> None:
    current, done = item.mark is AgendaMark.CURRENT, item.mark is AgendaMark.DONE
    ground = c.ink.surface if current else c.ink.ground
    y, high = at
    middle = y + high / 2
    if current:
        c.wash(rounded(c.left - 34, y, c.room + 68, high, 20), ground)
        c.fill(rounded(c.left - 34, y, 12, high, 6), c.ink.accent, ground)
    c.line(c.left, middle - BODY * 0.62, item.time, Style(BODY, c.ink.muted, on=ground))
    aside = _aside(now_word, current=current)
    start = c.left + clock + 56
    name = _row_title(c, item, clock, now_word)
    ink = c.ink.muted if done else c.ink.text
    c.block(start, middle - name.height / 2, name, Style(0, ink, bold=current, on=ground))
    if current:
        pill(c, c.right - aside + 34, middle - 37, now_word, c.ink.accent, c.ink.on_accent)
    if done:
        tick(c, (c.right - 26, middle), 34, c.ink.edge)


def _agenda_title(text: str, room: float, *, bold: bool) -> Setting:
    """On one line where that is possible, else on two of the smallest size."""
    if several(text):
        return short(text, (BODY, 56, FLOOR), room, 2, bold=bold)
    if width(text, FLOOR, bold=bold) > room:
        return fit(text, (FLOOR,), room, 2, bold=bold)
    return fit(text, (BODY, 56, FLOOR), room, 1, bold=bold)


def paint_item(c: Canvas, scene: ItemScene) -> None:
    """An item with its countdown, or with its question."""
    if scene.countdown is not None and c.high < HEIGHT:
        _close_item(c, scene, scene.countdown)
        return
    lower = heading(c, scene.phase)
    y = UNDER_HEADING - 14 + lower
    if scene.countdown is not None:
        long = _timed_title(c, y, scene)
        end = footer(c, scene.next_line)
        _countdown(c, scene.countdown, _DIGITS[2:] if long else _DIGITS, min(0.0, end - 836))
        return
    y = _titled(c, y, scene, (84, 76, 68, BODY))
    high = footer(c, scene.next_line) - y - 60
    question = filling(scene.question, _LARGE, c.room, high)
    c.block(c.left, y + 30 + (high - question.height) / 2, question, Style(0, c.ink.text))


def _close_item(c: Canvas, scene: ItemScene, view: CountdownView) -> None:
    """The same, closer together: all the room that is left is the clock's."""
    lower = heading(c, scene.phase)
    y = UNDER_HEADING - 14 + lower if scene.phase else TOP + 28
    if scene.title:
        y = _titled(c, y, scene, (_SMALL_TITLE, FLOOR))
    up = footer(c, scene.next_line) - 812
    granted = _granted(c, view)
    room = 668.0 + up - _TUCKED * (len(granted.lines) > 1) - y
    least = next(size for size in _TALL if digit_height(size) <= c.high / 4) + 4
    sizes = tuple(size for size in _TALL if size > least and digit_height(size) <= room)
    narrow = tuple(size for size in _TALL if size < least)
    _countdown(c, view, (*sizes, least, *narrow), up, _CLOSE)


def _timed_title(c: Canvas, y: float, scene: ItemScene) -> bool:
    """The number and the title over a countdown; whether they need two lines."""
    if several(scene.title):
        return _titled(c, y, scene, (_SMALL_TITLE, FLOOR)) > y + 2 * FLOOR * LEADING - 1
    name = _numbered(scene)
    long = width(name, _SMALL_TITLE, bold=True) > c.room
    title(c, y, name, _LONG_TITLES if long else _TITLES, 2 if long else 1)
    return long


def _numbered(scene: ItemScene) -> str:
    return f"{scene.number}  {scene.title}" if scene.number else scene.title


def _titled(c: Canvas, y: float, scene: ItemScene, sizes: tuple[int, ...]) -> float:
    """The number and the title, its languages in line with each other; the y below them."""
    if not several(scene.title):
        return title(c, y, _numbered(scene), sizes, 2)
    number = f"{scene.number}  " if scene.number else ""
    set_ = short(scene.title, sizes, c.room - width(number, sizes[0], bold=True), bold=True)
    style = Style(set_.size, c.ink.text, bold=True)
    c.line(c.left, y, number, style)
    return c.block(c.left + width(number, set_.size, bold=True), y, set_, style)


def _countdown(
    c: Canvas,
    view: CountdownView,
    sizes: tuple[int, ...],
    up: float,
    apart: tuple[float, float] = (38.0, 80.0),
) -> None:
    """`apart`: from the digits to the line, and to the words."""
    colour = state_ink(c, view.state)
    digits = fit(view.text, sizes, c.room, 1, bold=True)
    granted, base = _granted(c, view), 668.0 + up
    higher = _TUCKED if len(granted.lines) > 1 else 0.0
    base -= higher
    c.line(
        c.left - 12, base - digits.size * RISE, view.text, Style(digits.size, c.ink.text, bold=True)
    )
    progress(c, base + apart[0], view.fraction_left, colour)
    plain = view.state in {CountdownState.CALM, CountdownState.PAUSED}
    fill, ink = ("", "") if plain else (colour, c.ink.on_state)
    pill(c, c.left, base + apart[1], view.word, fill, ink)
    c.block(c.right, base + apart[1] + 6 - higher, granted, Style(0, c.ink.text, align=Align.RIGHT))


def _granted(c: Canvas, view: CountdownView) -> Setting:
    """Beside the pill on one line; its languages under each other where that is too long."""
    if not several(view.granted):
        return Setting(CAPTION, (view.granted,))
    return short(view.granted, (CAPTION, FLOOR), c.room - pill_width(view.word) - 40)


def paint_message(c: Canvas, scene: Message) -> None:
    """One sentence in the middle."""
    top = UNDER_HEADING + heading(c, scene.title)
    set_ = filling(scene.text, _LARGE, c.room, c.bottom - top, bold=True)
    middle = (top + c.bottom) / 2
    c.block(c.left, middle - set_.height / 2, set_, Style(0, c.ink.text, bold=True))
