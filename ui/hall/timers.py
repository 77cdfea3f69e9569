"""Time that can be seen to run out: a glass of sand, a ring, and the digits beside them.

Nothing here moves by itself: how much is left comes with the scene.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.furniture import pill
from ui.hall.lettering import FLOOR, RISE, Setting
from ui.hall.measures import falling
from ui.hall.tongues import compact
from ui.present.scenes import CountdownState, CountdownView

_NECK: Final = 0.07  # of the glass's half width
_SHOULDER: Final = 0.96


def state_ink(c: Canvas, state: CountdownState) -> str:
    """The colour of what empties."""
    ink = c.ink
    return {
        CountdownState.CALM: ink.accent,
        CountdownState.TWO_MINUTES: ink.soon,
        CountdownState.ONE_MINUTE: ink.last,
        CountdownState.OVER: ink.over,
        CountdownState.PAUSED: ink.edge,
    }[state]


def state_pill(c: Canvas, x: float, y: float, view: CountdownView) -> float:
    """The word of the state; filled once it matters. Its width."""
    plain = view.state in {CountdownState.CALM, CountdownState.PAUSED}
    fill = "" if plain else state_ink(c, view.state)
    return pill(c, x, y, view.word, fill, c.ink.on_state if fill else "")


def digits(c: Canvas, x: float, base: float, view: CountdownView, set_: Setting) -> None:
    """The time on a baseline."""
    style = Style(set_.size, c.ink.text, bold=True)
    c.line(x - set_.size * 0.03, base - set_.size * RISE, view.text, style)


def glass(c: Canvas, box: QRectF, view: CountdownView) -> None:
    """A sand glass: what is left lies above, what is gone below."""
    x, half = box.center().x(), box.width() / 2
    top, low, middle = box.top(), box.bottom(), box.center().y()
    colour = state_ink(c, view.state)
    left = min(1.0, max(0.0, view.fraction_left))
    shape = _bulbs(x, half * _SHOULDER, (top, middle, low))
    c.wash(shape, c.ink.surface)
    level = math.sqrt(left)  # a cone's outline: its area goes with the square of its height
    above = QRectF(box.left(), middle - (middle - top) * 0.86 * level, 2 * half, middle)
    above.setBottom(middle)
    below = QRectF(box.left(), middle + (low - middle) * level, 2 * half, low)
    below.setBottom(low)
    for part in (above, below):
        if part.height() > 1:
            c.fill(shape.intersected(_boxed(part)), colour, c.ink.surface)
    if 0 < left < 1 and view.state is not CountdownState.PAUSED:
        c.stroke(run((x, middle), (x, below.top() + 4)), colour, 7, c.ink.surface)
    c.stroke(shape, c.ink.edge, 7)
    for y in (top, low):
        c.fill(rounded(box.left() - 14, y - 13, 2 * half + 28, 26, 13), c.ink.edge)


def drain(c: Canvas, at: tuple[float, float], wide: float, view: CountdownView) -> None:
    """A line as long as what is left, on a thin track."""
    (x, y), thick = at, 12.0
    c.wash(rounded(x, y, wide, thick, thick / 2), c.ink.rule)
    reach = max(thick, wide * min(1.0, max(0.0, view.fraction_left)))
    if view.fraction_left > 0:
        c.fill(rounded(x, y, reach, thick, thick / 2), state_ink(c, view.state))
        c.fill(disc(x + reach, y + thick / 2, thick * 1.3), state_ink(c, view.state))


def _boxed(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path


def _bulbs(x: float, half: float, levels: tuple[float, float, float]) -> QPainterPath:
    top, middle, low = levels
    neck, bend = half * _NECK, (middle - top) * 0.62
    path = QPainterPath()
    path.moveTo(x - half, top)
    path.lineTo(x + half, top)
    path.cubicTo(x + half, top + bend, x + neck, middle - bend * 0.5, x + neck, middle)
    path.cubicTo(x + neck, middle + bend * 0.5, x + half, low - bend, x + half, low)
    path.lineTo(x - half, low)
    path.cubicTo(x - half, low - bend, x - neck, middle + bend * 0.5, x - neck, middle)
    path.cubicTo(x - neck, middle - bend * 0.5, x - half, top + bend, x - half, top)
    path.closeSubpath()
    return path


def ring(c: Canvas, at: tuple[float, float], radius: float, view: CountdownView) -> None:
    """A ring that is whole at the start and shortens clockwise from the top."""
    x, y = at
    thick = radius * 0.16
    reach = radius - thick / 2
    box = QRectF(x - reach, y - reach, 2 * reach, 2 * reach)
    track = QPainterPath()
    track.addEllipse(box)
    c.hairline(track, c.ink.rule, thick)
    left = min(1.0, max(0.0, view.fraction_left))
    if left > 0:
        arc = QPainterPath()
        arc.arcMoveTo(box, 90)
        arc.arcTo(box, 90, 360 * left)
        c.stroke(arc, state_ink(c, view.state), thick, c.ink.rule)


def in_ring(c: Canvas, at: tuple[float, float], radius: float, word: str, number: str) -> None:
    """A number in the middle of a ring, and over it what it counts; `word` may be empty."""
    x, y = at
    inner = radius * 1.16
    label = compact(word, (62, 58, 54, FLOOR), inner, radius * 0.5)
    sizes = falling(radius * (0.95 if word else 1.2))
    big = compact(number, sizes, inner, radius * 1.6, bold=True)
    over = label.height if word else 0.0
    top = y - (over + big.size * 0.95) / 2
    c.block(x, top, label, Style(0, c.ink.muted, align=Align.CENTRE))
    style = Style(0, c.ink.text, bold=True, align=Align.CENTRE)
    c.block(x, top + over - big.size * 0.12, big, style)
