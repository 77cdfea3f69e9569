"""Pictures of whose time it is: somebody asked to speak, a turn by number, a stage of groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import CAPTION, UNDER_HEADING, footer, heading, pill_width
from ui.hall.lettering import FLOOR, LEADING, digit_height, fit
from ui.hall.measures import Part, column, column_height, falling, paint_column
from ui.hall.signs import tick
from ui.hall.timers import digits, drain, glass, in_ring, ring, state_pill
from ui.hall.tongues import beside, filling
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


def _clock_high(size: int) -> float:
    return digit_height(size) + 36 + _PILL


def _clock(c: Canvas, low: float, room: float, view: CountdownView, most: float) -> float:
    """The digits with their word under them, standing on `low`; where the digits begin."""
    sizes = tuple(size for size in falling(_DIGITS, c.high, 120) if _clock_high(size) <= most)
    set_ = fit(view.text, sizes or (120,), room, 1, bold=True)
    top = low - _PILL
    wide = state_pill(c, c.left, top, view)
    if view.granted:
        granted = fit(beside(view.granted), (CAPTION, FLOOR), room - wide - 30, 1)
        c.block(c.left + wide + 30, top + 6, granted, Style(0, c.ink.text))
    digits(c, c.left, top - 36, view, set_)
    return top - 36 - digit_height(set_.size)


def paint_speaker(c: Canvas, scene: SpeakerTurn) -> None:
    """The name, where they come from, the digits, and a glass of sand."""
    y = UNDER_HEADING + heading(c, scene.title, scene.place)
    low = footer(c, scene.next_line) - (24 if scene.next_line else 0)
    half = min((low - y) * 0.31, c.room * 0.15)
    glass(c, QRectF(c.right - 14 - 2 * half, y + 16, 2 * half, low - y - 32), scene.countdown)
    _named(c, scene, (y, low), c.room - 2 * half - _APART)


def _named(c: Canvas, scene: SpeakerTurn, span: tuple[float, float], room: float) -> None:
    y, low = span
    parts = (
        Part(scene.name, 112, c.ink.text, bold=True),
        Part(scene.organisation, 64, c.ink.muted, gap=4, label=True),
    )
    most = 0.5 * (low - y)
    top = _clock(c, low, room, scene.countdown, most)
    made = column(c, parts, room, top - y - 20)
    paint_column(c, c.left, y + (top - 30 - y - column_height(made)) * 0.3, made)


def paint_turn(c: Canvas, scene: Turn) -> None:
    """The number in a ring that shortens, and the digits."""
    y = UNDER_HEADING + heading(c, scene.title)
    low = footer(c, scene.next_line) - (24 if scene.next_line else 0)
    radius = min((low - y) / 2, c.room * 0.235)
    at = (c.right - radius, (y + low) / 2)
    ring(c, at, radius, scene.countdown)
    in_ring(c, at, radius, scene.word, scene.number)
    room = c.room - 2 * radius - _APART
    hint = column(c, (Part(scene.hint, 76, c.ink.text, lines=2),), room, (low - y) * 0.4)
    top = _clock(c, low, room, scene.countdown, (low - y) * 0.58)
    paint_column(c, c.left, max(y, y + (top - y - column_height(hint)) * 0.3), hint)


def paint_stage(c: Canvas, scene: StageCue) -> None:
    """The stage's name, what to do or the sign held up, its time, and where it is among all."""
    y = UNDER_HEADING + heading(c, scene.title) - 12
    low = footer(c, scene.next_line) - (28 if scene.next_line else 0)
    low = _stage_time(c, low, scene)
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


def _stage_time(c: Canvas, low: float, scene: StageCue) -> float:
    """The digits, the stages and the word beside them, over a line that shortens; their top."""
    view = scene.countdown
    if view is None:
        _steps(c, scene.steps, low - 40)
        return low - 90
    drain(c, (c.left, low - 24), c.room, view)
    base = low - 74
    word = pill_width(view.word)
    state_pill(c, c.right - word, base - _PILL, view)
    aside = max(word, _steps(c, scene.steps, base - _PILL - 56))
    sizes = falling(0.3 * (base - UNDER_HEADING) * 1.6, least=100)
    set_ = fit(view.text, sizes, c.room - aside - 50, 1, bold=True)
    digits(c, c.left, base, view, set_)
    return base - max(digit_height(set_.size), _PILL + 76) - 36


def _held_up(c: Canvas, text: str, y: float, low: float) -> None:
    """A sign for all tables: large words on a board."""
    high = low - y
    c.fill(rounded(c.left, y, c.room, high, 28), c.ink.accent)
    set_ = filling(text, falling(170, c.high, 60), c.room - 80, high - 20, bold=True)
    ink = Style(0, c.ink.on_accent, bold=True, align=Align.CENTRE, on=c.ink.accent)
    c.block(c.wide / 2, y + (high - set_.height) / 2, set_, ink)
