"""Pictures of a meeting outside its votes: arriving, the agenda, an item with its countdown."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Align, Canvas, Style, rounded
from ui.hall.furniture import (
    BODY,
    BOTTOM,
    CAPTION,
    UNDER_HEADING,
    footer,
    heading,
    pill,
    progress,
    title,
)
from ui.hall.lettering import FLOOR, LEADING, RISE, Setting, fit, fit_high, width
from ui.hall.signs import mark, tick
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

_ROWS: Final = 6  # agenda items at once; with the title, the seven lines a hall can take in
_ROW: Final = 124.0
_SMALL_TITLE: Final = 56
_TITLES: Final = (84, 76, 68, BODY, _SMALL_TITLE)
_LONG_TITLES: Final = (BODY, _SMALL_TITLE)
_LARGE: Final = (150, 132, 116, 104, 92, 84, 76, 68, BODY)
_DIGITS: Final = (420, 400, 376, 340, 300, 250)  # 376 gives digits a quarter of the height


def paint_logo(c: Canvas, scene: Logo) -> None:
    """The mark over the name."""
    middle = c.wide / 2
    name = fit(scene.assembly, (96, 84, 76, 68, BODY), c.room, 2, bold=True)
    y = BOTTOM - name.height - (CAPTION * LEADING + 4 if scene.place else 0)
    radius = min(320.0, (y - 110) / 2)
    mark(c, (middle, (y - 4) / 2 + 10), radius)
    y = c.block(middle, y, name, Style(0, c.ink.text, bold=True, align=Align.CENTRE))
    place = fit(scene.place, (CAPTION, FLOOR), c.room, 1)
    c.block(middle, y + 4, place, Style(0, c.ink.muted, align=Align.CENTRE))


def paint_welcome(c: Canvas, scene: Welcome) -> None:
    """The name, the hour, a few notices, and the mark coming in from the side."""
    radius = min(460.0, c.wide * 0.28)
    mark(c, (c.wide - 0.22 * radius, 470), radius)
    heading(c, scene.assembly)
    room = c.wide - 1.22 * radius - 30 - c.left
    y = _lines(c, UNDER_HEADING - 10, scene.title, (150, 120, 96), room, bold=True)
    y = _lines(c, y + 4, scene.meeting, (BODY, CAPTION, FLOOR), room)
    y = _lines(c, max(y + 36, 480), scene.starts, (84, 72, BODY, FLOOR), room, bold=True)
    step = FLOOR * LEADING
    notices = [fit(text, (CAPTION, FLOOR), room, 1) for text in scene.lines]
    y = max(y + 40, BOTTOM - step * 1.12 * len(notices))
    for set_ in notices:
        c.block(c.left, y, set_, Style(0, c.ink.muted))
        y += step * 1.12


def _lines(
    c: Canvas, y: float, text: str, sizes: tuple[int, ...], room: float, *, bold: bool = False
) -> float:
    if not text:
        return y
    set_ = fit(text, sizes, room, 2, bold=bold)
    return c.block(c.left, y, set_, Style(0, c.ink.text, bold=bold))


def paint_agenda(c: Canvas, scene: Agenda) -> None:
    """Clock times and titles around the current item."""
    heading(c, scene.title, scene.ends)
    y = UNDER_HEADING + 16
    clock = max((width(item.time, BODY) for item in scene.items), default=0.0)
    for item in around_current(scene.items, _ROWS):
        _agenda_row(c, y, item, clock, scene.now_word)
        y += _ROW


def around_current(items: tuple[AgendaLine, ...], most: int) -> tuple[AgendaLine, ...]:
    """At most `most` items in order: the one before the current one, it, and those to come."""
    at = next((n for n, item in enumerate(items) if item.mark is AgendaMark.CURRENT), 0)
    start = max(0, min(at - 1, len(items) - most))
    return items[start : start + most]


def _agenda_row(c: Canvas, y: float, item: AgendaLine, clock: float, now_word: str) -> None:
    current, done = item.mark is AgendaMark.CURRENT, item.mark is AgendaMark.DONE
    ground = c.ink.surface if current else c.ink.ground
    high = _ROW - 6
    middle = y + high / 2
    if current:
        c.wash(rounded(c.left - 34, y, c.room + 68, high, 20), ground)
        c.fill(rounded(c.left - 34, y, 12, high, 6), c.ink.accent, ground)
    c.line(c.left, middle - BODY * 0.62, item.time, Style(BODY, c.ink.muted, on=ground))
    aside = width(now_word, FLOOR, bold=True) + 90 if current else 70.0
    start = c.left + clock + 56
    name = _agenda_title(item.title, c.right - aside - start, bold=current)
    ink = c.ink.muted if done else c.ink.text
    c.block(start, middle - name.height / 2, name, Style(0, ink, bold=current, on=ground))
    if current:
        pill(c, c.right - aside + 34, middle - 37, now_word, c.ink.accent, c.ink.on_accent)
    if done:
        tick(c, (c.right - 26, middle), 34, c.ink.edge)


def _agenda_title(text: str, room: float, *, bold: bool) -> Setting:
    """On one line where that is possible, else on two of the smallest size."""
    if width(text, FLOOR, bold=bold) > room:
        return fit(text, (FLOOR,), room, 2, bold=bold)
    return fit(text, (BODY, 56, FLOOR), room, 1, bold=bold)


def paint_item(c: Canvas, scene: ItemScene) -> None:
    """An item with its countdown, or with its question."""
    heading(c, scene.phase)
    name = f"{scene.number}  {scene.title}" if scene.number else scene.title
    if scene.countdown is not None:
        long = width(name, _SMALL_TITLE, bold=True) > c.room
        title(c, UNDER_HEADING - 14, name, _LONG_TITLES if long else _TITLES, 2 if long else 1)
        footer(c, scene.next_line)
        _countdown(c, scene.countdown, _DIGITS[2:] if long else _DIGITS)
        return
    y = title(c, UNDER_HEADING - 14, name, (84, 76, 68, BODY), 2)
    high = footer(c, scene.next_line) - y - 60
    question = fit_high(scene.question, _LARGE, c.room, high)
    c.block(c.left, y + 30 + (high - question.height) / 2, question, Style(0, c.ink.text))


def _countdown(c: Canvas, view: CountdownView, sizes: tuple[int, ...]) -> None:
    colour = state_colour(c, view.state)
    digits = fit(view.text, sizes, c.room, 1, bold=True)
    base = 668.0
    c.line(
        c.left - 12, base - digits.size * RISE, view.text, Style(digits.size, c.ink.text, bold=True)
    )
    progress(c, 706, view.fraction_left, colour)
    plain = view.state in {CountdownState.CALM, CountdownState.PAUSED}
    fill, ink = ("", "") if plain else (colour, c.ink.on_state)
    pill(c, c.left, 748, view.word, fill, ink)
    c.line(c.right, 754, view.granted, Style(CAPTION, c.ink.text, align=Align.RIGHT))


def state_colour(c: Canvas, state: CountdownState) -> str:
    """The colour of a countdown's line and pill."""
    ink = c.ink
    return {
        CountdownState.CALM: ink.accent,
        CountdownState.TWO_MINUTES: ink.soon,
        CountdownState.ONE_MINUTE: ink.last,
        CountdownState.OVER: ink.over,
        CountdownState.PAUSED: ink.edge,
    }[state]


def paint_message(c: Canvas, scene: Message) -> None:
    """One sentence in the middle."""
    heading(c, scene.title)
    set_ = fit_high(scene.text, _LARGE, c.room, BOTTOM - UNDER_HEADING, bold=True)
    middle = (UNDER_HEADING + BOTTOM) / 2
    c.block(c.left, middle - set_.height / 2, set_, Style(0, c.ink.text, bold=True))
