"""Pictures that lead through an evening: the start, now and next, the question, the next date."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Canvas, Style, rounded
from ui.hall.furniture import (
    BODY,
    CAPTION,
    TOP,
    UNDER_HEADING,
    heading,
    headline,
    pill,
)
from ui.hall.lettering import FLOOR, LEADING, Setting, digit_height, fit, width
from ui.hall.measures import Part, column, column_height, falling, paint_column
from ui.hall.paint_lines import TURN_SECONDS, paint_notes
from ui.hall.signs import mark
from ui.hall.timers import digits, drain
from ui.hall.tongues import beside, compact, filling, several, short
from ui.present.scenes import AgendaLine, NextMeeting, NowNext, QuestionScene, Starting

_DIGITS: Final = 380.0
_LEAST: Final = 600.0  # of width beside the mark
_UNDER: Final = 0.26  # of the height, for what stands under a clock
_PILL: Final = FLOOR * LEADING + 12
_TITLE_HIGH: Final = 2.8  # what a title ahead may take, in sizes


def _side_mark(c: Canvas) -> float:
    """The mark coming in from the side, where that leaves room enough; the room beside it."""
    radius = min(0.46 * c.high, c.wide * 0.28)
    if c.wide - 1.22 * radius - 30 - c.left < _LEAST:
        return c.room
    mark(c, (c.wide - 0.22 * radius, 0.47 * c.high), radius)
    return c.wide - 1.22 * radius - 30 - c.left


def _beside_the_mark(c: Canvas, text: str, room: float) -> float:
    """The heading where the mark leaves room for it; the y below."""
    headline(c)
    set_ = short(text, (CAPTION, FLOOR), room, 2, bold=True)
    return c.block(c.left, TOP + 28, set_, Style(0, c.ink.accent, bold=True))


def paint_starting(c: Canvas, scene: Starting) -> None:
    """The welcome with the time that is left until the start."""
    room, view, air = _side_mark(c), scene.countdown, 0.03 * c.high
    y = _beside_the_mark(c, scene.assembly, room)
    low = _under_the_clock(c, scene, room)
    above = (
        Part(scene.meeting, BODY, c.ink.muted, label=True),
        Part(view.word, 84, c.ink.text, bold=True, gap=air / 2, label=True),
    )
    y = paint_column(c, c.left, y, column(c, above, room, (low - y) * 0.34)) + air / 2
    drain(c, (c.left, low - 1.2 * air - 12), room, view)
    base = low - 2.6 * air - 12
    sizes = tuple(s for s in falling(_DIGITS, c.high, 90) if digit_height(s) <= base - y)
    digits(c, c.left, base, view, fit(view.text, sizes or (90,), room, 1, bold=True))


def _under_the_clock(c: Canvas, scene: Starting, room: float) -> float:
    """When it starts and all notices where they have room, else one after another; their top."""
    hour = Part(scene.starts, 72, c.ink.text, bold=True, label=True)
    notices = [Part(text, CAPTION, c.ink.muted, gap=8, label=True) for text in scene.lines]
    said = [part for part in (hour, *notices) if part.text]
    kept = [part for part in said if part is hour and not several(part.text)]
    made = column(c, said, room, _UNDER * c.high)
    if said and column_height(made) > _UNDER * c.high:
        turns = [part for part in said if part not in kept] or said
        shown = turns[int(c.t / TURN_SECONDS) % len(turns)]
        made = column(c, [*kept, shown], room, _UNDER * c.high)
    paint_column(c, c.left, c.bottom - column_height(made), made)
    return c.bottom - column_height(made)


def paint_now_next(c: Canvas, scene: NowNext) -> None:
    """A board with what is on now; under it, smaller, what comes."""
    y = UNDER_HEADING + heading(c, scene.title, scene.ends) + 4
    rows = scene.ahead[:2]
    later = _ahead_high(c, rows, _clock_width(rows)) if rows else 0.0
    if scene.now is not None:
        _now_board(c, scene, scene.now, y, c.bottom - y - later - 34 * bool(rows))
    if rows:
        _ahead(c, scene, rows, c.bottom - later if scene.now is not None else y + 20)


def _now_board(c: Canvas, scene: NowNext, now: AgendaLine, y: float, high: float) -> None:
    ground = c.ink.surface
    c.wash(rounded(c.left - 34, y, c.room + 68, high, 26), ground)
    c.fill(rounded(c.left - 34, y, 14, high, 7), c.ink.accent, ground)
    x = c.left + 8
    wide = pill(c, x, y + 26, scene.now_word, c.ink.accent, c.ink.on_accent) + 36
    times = short(_joined(now.time, scene.until), (BODY, CAPTION, FLOOR), c.room - wide)
    c.block(x + wide, y + 26 + (_PILL - times.size * LEADING) / 2, times, _on(c, c.ink.muted))
    free = high - 26 - _PILL - 24
    sizes = falling(132, c.high)
    set_ = filling(now.title, sizes, c.room - 20, free, bold=True)
    top = y + 26 + _PILL + max(0.0, (free - set_.height) / 2)
    c.block(x, top, set_, Style(0, c.ink.text, bold=True, on=ground))


def _on(c: Canvas, ink: str) -> Style:
    return Style(0, ink, on=c.ink.surface)


def _joined(time: str, until: str) -> str:
    """The hour before each language's 'until'."""
    said = until.split("\n") if until else []
    return beside("\n".join((time, *said) if time else said))


def _titles(c: Canvas, rows: tuple[AgendaLine, ...], clock: float) -> list[Setting]:
    room = c.room - clock - 40
    sizes = falling(68, c.high)
    return [compact(row.title, sizes, room, _TITLE_HIGH * sizes[0]) for row in rows]


def _ahead_high(c: Canvas, rows: tuple[AgendaLine, ...], clock: float) -> float:
    """The pill and the rows under it."""
    return _PILL + 14 + sum(set_.height + 8 for set_ in _titles(c, rows, clock))


def _ahead(c: Canvas, scene: NowNext, rows: tuple[AgendaLine, ...], y: float) -> None:
    """What comes: the first in full ink, the one after it quiet."""
    clock = _clock_width(rows)
    pill(c, c.left, y, scene.next_word)
    y += _PILL + 14
    for n, (row, set_) in enumerate(zip(rows, _titles(c, rows, clock), strict=True)):
        ink = c.ink.muted if n else c.ink.text
        c.line(c.left, y + (set_.size - CAPTION) * 0.94, row.time, Style(CAPTION, c.ink.muted))
        y = c.block(c.left + clock + 40 * bool(clock), y, set_, Style(0, ink)) + 8


def _clock_width(rows: tuple[AgendaLine, ...]) -> float:
    return max((width(row.time, CAPTION) for row in rows), default=0.0)


def paint_question(c: Canvas, scene: QuestionScene) -> None:
    """The question, and quietly who asks it and where the answer goes."""
    y = UNDER_HEADING + heading(c, scene.title)
    low = paint_notes(c, (scene.asked_by, scene.goes_to)) - 24
    set_ = filling(scene.text, falling(220, c.high), c.room, low - y, bold=True)
    style = Style(0, c.ink.text, bold=True)
    c.block(c.left, y + max(0.0, (low - y - set_.height) * 0.45), set_, style)


def paint_next_meeting(c: Canvas, scene: NextMeeting) -> None:
    """The day and the hour, large; where, and what about."""
    room, air = _side_mark(c), 0.02 * c.high
    y = _beside_the_mark(c, scene.title, room)
    foot = column(c, (Part(scene.line, CAPTION, c.ink.muted, label=True),), room, 0.2 * c.high)
    low = c.bottom - column_height(foot)
    paint_column(c, c.left, low, foot)
    parts = (
        Part(scene.day, 112, c.ink.text, bold=True),
        Part(scene.time, 150, c.ink.accent, bold=True, lines=1),
        Part(scene.place, 68, c.ink.text, gap=air),
        Part(scene.theme_word, CAPTION, c.ink.muted, gap=2 * air, label=True),
        Part(scene.theme, 68, c.ink.text, bold=True, label=True),
    )
    paint_column(c, c.left, y, column(c, parts, room, low - y - air))
