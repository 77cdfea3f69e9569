"""Pictures of whose time it is: somebody asked to speak, a turn by number, a stage of groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import CAPTION, UNDER_HEADING, footer, heading, pill_width
from ui.hall.lettering import FLOOR, LEADING, digit_height, fit, width
from ui.hall.measures import Part, column, column_height, falling, paint_column
from ui.hall.signs import tick
from ui.hall.timers import digits, drain, glass, in_ring, ring, state_pill
from ui.hall.tongues import beside, compact, short, widest
from ui.present.scenes import (
    AgendaMark,
    CountdownView,
    SpeakerTurn,
    StageCue,
    StageStep,
    Turn,
)

_DIGITS: Final = 400.0
_PILL: Final = FLOOR * LEADING + 12
_APART: Final = 90.0
_STEP: Final = 92.0
_LEAST_DIGITS: Final = 520.0
_LEAST_GLASS: Final = 84.0  # half its width
_LEAST_RING: Final = 140.0
_LARGE_RING: Final = 240.0  # which holds a word over its number
_FOUR_DIGITS: Final = 800.0  # wide where they are a quarter of a thousand high
_BARE: Final = 84.0  # where a picture without a heading begins


def _clock_high(size: int) -> float:
    return digit_height(size) + 36 + _PILL


def _clock(c: Canvas, low: float, room: float, view: CountdownView, most: float) -> float:
    """The digits with their word under them, standing on `low`; where the digits begin.

    What was granted stands beside the word, or under it where that is too long.
    """
    wide = pill_width(view.word) + 30
    granted = short(view.granted, (CAPTION, FLOOR), room)
    long = len(granted.lines) > 1 or wide + width(granted.lines[0], granted.size) > room
    under = long and bool(view.granted)
    low -= granted.height * under
    sizes = tuple(
        size
        for size in falling(_DIGITS, c.high, 120)
        if _clock_high(size) <= most - granted.height * under
    )
    set_ = fit(view.text, sizes or (120,), room, 1, bold=True)
    top = low - _PILL
    state_pill(c, c.left, top, view)
    at = (c.left, low + 2) if under else (c.left + wide, top + 6)
    c.block(*at, granted, Style(0, c.ink.text))
    digits(c, c.left, top - 36, view, set_)
    return top - 36 - digit_height(set_.size)


def _clock_across(c: Canvas, low: float, view: CountdownView, most: float) -> float:
    """The digits with their word beside them over a line that shortens; where they begin."""
    drain(c, (c.left, low - 24), c.room, view)
    wide = pill_width(view.word)
    sizes = tuple(s for s in falling(_DIGITS, c.high, 120) if digit_height(s) <= most - 60)
    set_ = fit(view.text, sizes or (120,), c.room - wide - 30, 1, bold=True)
    state_pill(c, c.right - wide, low - 60 - _PILL, view)
    digits(c, c.left, low - 60, view, set_)
    return low - 60 - digit_height(set_.size)


def _under_title(c: Canvas, title: str, right: str = "") -> float:
    """Where a picture begins under its heading, or without one."""
    lower = heading(c, title, right)
    return UNDER_HEADING + lower if title or right else _BARE


def _aside(c: Canvas) -> float:
    """What a glass or a ring may take, so that the digits are a quarter of the height."""
    return c.room - _APART - _FOUR_DIGITS * c.high / 1000


def _quarter(c: Canvas, most: float) -> float:
    """A clock's height, in which its digits are a quarter of the picture's."""
    return max(most, 0.255 * c.high + 36 + _PILL)


def _beside_title(c: Canvas, scene: SpeakerTurn) -> bool:
    """Whether the place among all speakers has room at the end of the heading."""
    place = width(beside(scene.place), CAPTION) + 60
    return widest(scene.title, FLOOR, bold=True) + place <= c.room


def paint_speaker(c: Canvas, scene: SpeakerTurn) -> None:
    """The name, where they come from, the digits, and a glass of sand where it has room."""
    place = scene.place if _beside_title(c, scene) else ""
    y = _under_title(c, scene.title, place)
    low = footer(c, scene.next_line) - (24 if scene.next_line else 0)
    half = min((low - y) * 0.31, c.room * 0.15, _aside(c) / 2)
    sand = half >= _LEAST_GLASS
    room = c.room - (2 * half + _APART) * sand
    parts = (
        Part(scene.name, 112, c.ink.text, bold=True),
        Part(scene.organisation, 64, c.ink.muted, gap=4, label=True),
        Part("" if place else scene.place, CAPTION, c.ink.muted, gap=4, label=True),
    )
    least = column_height(column(c, parts, room, 0)) + 40
    if sand:
        glass(c, QRectF(c.right - 14 - 2 * half, y + 16, 2 * half, low - y - 32), scene.countdown)
        most = min(_quarter(c, 0.5 * (low - y)), low - y - least)
        top = _clock(c, low, room, scene.countdown, most)
    else:
        top = _clock_across(c, low, scene.countdown, min(0.62 * (low - y), low - y - least))
    made = column(c, parts, room, top - y - 36)
    paint_column(c, c.left, y + max(0.0, top - 36 - y - column_height(made)) * 0.3, made)


def paint_turn(c: Canvas, scene: Turn) -> None:
    """The number in a ring that shortens where it has room, and the digits."""
    y = _under_title(c, scene.title)
    low = footer(c, scene.next_line) - (24 if scene.next_line else 0)
    radius = min((low - y) / 2, c.room * 0.235, _aside(c) / 2)
    parts = [Part(scene.hint, 76, c.ink.text)]
    if radius < _LARGE_RING:
        numbered = "\n".join(f"{word} {scene.number}" for word in scene.word.split("\n"))
        parts.insert(0, Part(numbered, 112, c.ink.text, bold=True, lines=1, label=True))
    if radius < _LEAST_RING:
        room = c.room
        top = _clock_across(c, low, scene.countdown, 0.62 * (low - y))
    else:
        room = c.room - 2 * radius - _APART
        at = (c.right - radius, (y + low) / 2)
        ring(c, at, radius, scene.countdown)
        in_ring(c, at, radius, scene.word if radius >= _LARGE_RING else "", scene.number)
        top = _clock(c, low, room, scene.countdown, _quarter(c, 0.58 * (low - y)))
    made = column(c, parts, room, top - y - 20)
    paint_column(c, c.left, y + max(0.0, top - 20 - y - column_height(made)) * 0.3, made)


def paint_stage(c: Canvas, scene: StageCue) -> None:
    """The stage's name, what to do or the sign held up, its time, and where it is among all."""
    y = _under_title(c, scene.title) - 12
    low = footer(c, scene.next_line) - (28 if scene.next_line else 0)
    low = _stage_time(c, (y, low), scene)
    label = next((step.label for step in scene.steps if step.mark is AgendaMark.CURRENT), "")
    name = Part(label, 150, c.ink.text, bold=True, lines=1, label=bool(scene.sign))
    if scene.sign:
        y = paint_column(c, c.left, y, column(c, [name], c.room, (low - y) * 0.4))
        _held_up(c, scene.sign, y + 14, low)
        return
    made = column(c, [name, Part(scene.what, 84, c.ink.text, gap=10)], c.room, low - y)
    paint_column(c, c.left, y + (low - y - column_height(made)) * 0.3, made)


def _steps(c: Canvas, steps: Sequence[StageStep], middle: float) -> float:
    """A dot a stage: done with a tick, the current one full and large, those ahead open.

    They end at the right margin; how wide they are.
    """
    if len(steps) < 2:  # noqa: PLR2004 - one stage stands among no others
        return 0.0
    reach = 20.0
    x = c.right - _STEP * (len(steps) - 1) - 30
    for n, step in enumerate(steps):
        at = x + n * _STEP
        if n:
            c.hairline(run((at - _STEP + 36, middle), (at - 36, middle)), c.ink.rule, 5)
        if step.mark is AgendaMark.CURRENT:
            c.fill(disc(at, middle, reach * 1.45), c.ink.accent)
        elif step.mark is AgendaMark.DONE:
            tick(c, (at, middle), reach * 1.5, c.ink.edge)
        else:
            c.stroke(disc(at, middle, reach), c.ink.edge, 5)
    return c.right - x + 30


def _stage_time(c: Canvas, span: tuple[float, float], scene: StageCue) -> float:
    """The digits, the stages and the word beside them, over a line that shortens; their top."""
    (y, low), view = span, scene.countdown
    if view is None:
        _steps(c, scene.steps, low - 40)
        return low - 90 * (len(scene.steps) > 1)
    drain(c, (c.left, low - 24), c.room, view)
    base = low - 74
    word = pill_width(view.word)
    state_pill(c, c.right - word, base - _PILL, view)
    dots = (_STEP * (len(scene.steps) - 1) + 60) * (len(scene.steps) > 1)
    aside = max(word, dots) if max(word, dots) + _LEAST_DIGITS <= c.room else word
    if aside >= dots:
        _steps(c, scene.steps, base - _PILL - 56)
    most = (base - y) * (0.44 if scene.sign else 0.5)
    sizes = tuple(size for size in falling(_DIGITS, c.high, 100) if digit_height(size) <= most)
    set_ = fit(view.text, sizes or (100,), c.room - aside - 50, 1, bold=True)
    digits(c, c.left, base, view, set_)
    return base - max(digit_height(set_.size), _PILL + 76 * (aside >= dots > 0)) - 36


def _held_up(c: Canvas, text: str, y: float, low: float) -> None:
    """A sign for all tables: large words on a board."""
    set_ = compact(text, falling(170, c.high), c.room - 80, low - y - 20, bold=True)
    high = max(low - y, set_.height + 20)
    c.fill(rounded(c.left, y, c.room, high, 28), c.ink.accent)
    ink = Style(0, c.ink.on_accent, bold=True, align=Align.CENTRE, on=c.ink.accent)
    c.block(c.wide / 2, y + (high - set_.height) / 2, set_, ink)
