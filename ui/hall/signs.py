"""Glyphs: the signs of the choices, ticks, and the mark of an assembly: a ring of people."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from ui.hall.canvas import Align, Canvas, Style, disc, rounded, run
from ui.hall.lettering import FLOOR, width
from ui.hall.own_mark import paint_own
from ui.hall.palette import mixed
from ui.present.scenes import Sign

_PEOPLE: Final = 12  # in the innermost ring of the mark
_CAP_AIR: Final = 9.0
_THIRD: Final = 2 * math.pi / 3


def vote_colour(c: Canvas, sign: Sign) -> str:
    """The fill that goes with a sign."""
    ink = c.ink
    colours = {
        Sign.FOR: ink.yes,
        Sign.RESERVED: ink.yes,
        Sign.AGAINST: ink.no,
        Sign.ABSTAIN: ink.abstain,
    }
    return colours.get(sign, ink.accent)


def sign(c: Canvas, which: Sign, at: tuple[float, float], radius: float, on: str = "") -> None:
    """The glyph of For, Against or Abstain, filled, with its stroke cut out."""
    x, y = at
    shape, cut = _SHAPES[which](x, y, radius)
    colour = vote_colour(c, which)
    c.fill(shape, colour, on)
    if cut is not None:
        c.stroke(cut, c.ink.on_vote, radius * 0.2, colour)


def key_cap(c: Canvas, key: str, at: tuple[float, float], radius: float, on: str = "") -> None:
    """A key to press: its number on a cap, which is wider for two keys."""
    x, y = at
    size = max(FLOOR, round(radius * 1.25))
    half = max(radius, width(key, size, bold=True) / 2 + _CAP_AIR) if len(key) > 1 else radius
    c.fill(rounded(x - half, y - radius, 2 * half, 2 * radius, radius * 0.4), c.ink.accent, on)
    style = Style(size, c.ink.on_accent, bold=True, align=Align.CENTRE, on=c.ink.accent)
    c.line(x, y - size * 0.61, key, style)


def tick(c: Canvas, at: tuple[float, float], radius: float, colour: str, on: str = "") -> None:
    """A bare tick."""
    c.stroke(_tick(*at, radius), colour, radius * 0.28, on)


def cross(c: Canvas, at: tuple[float, float], radius: float, colour: str, on: str = "") -> None:
    """A bare cross."""
    x, y = at
    arm = 0.4 * radius
    path = run((x - arm, y - arm), (x + arm, y + arm))
    path.addPath(run((x - arm, y + arm), (x + arm, y - arm)))
    c.stroke(path, colour, radius * 0.24, on)


def _tick(x: float, y: float, r: float) -> QPainterPath:
    return run(
        (x - 0.46 * r, y + 0.04 * r), (x - 0.12 * r, y + 0.38 * r), (x + 0.5 * r, y - 0.36 * r)
    )


def _for(x: float, y: float, r: float) -> tuple[QPainterPath, QPainterPath]:
    return disc(x, y, r), _tick(x, y, r)


def _against(x: float, y: float, r: float) -> tuple[QPainterPath, QPainterPath]:
    side, arm = 0.9 * r, 0.38 * r
    cross = run((x - arm, y - arm), (x + arm, y + arm))
    cross.addPath(run((x - arm, y + arm), (x + arm, y - arm)))
    return rounded(x - side, y - side, 2 * side, 2 * side, 0.16 * r), cross


def _abstain(x: float, y: float, r: float) -> tuple[QPainterPath, QPainterPath]:
    reach, low = 1.12 * r, y + 0.12 * r
    corners = [
        (x + reach * math.sin(k * _THIRD), low - reach * math.cos(k * _THIRD)) for k in range(3)
    ]
    shape = run(*corners)
    shape.closeSubpath()
    return shape, run((x - 0.34 * r, y + 0.26 * r), (x + 0.34 * r, y + 0.26 * r))


def _reserved(x: float, y: float, r: float) -> tuple[QPainterPath, QPainterPath]:
    reach = 1.1 * r
    shape = run((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    shape.closeSubpath()
    return shape, _tick(x, y, 0.72 * r)


def _option(x: float, y: float, r: float) -> tuple[QPainterPath, None]:
    return rounded(x - r, y - r, 2 * r, 2 * r, 0.4 * r), None


_SHAPES: Final = {
    Sign.FOR: _for,
    Sign.AGAINST: _against,
    Sign.ABSTAIN: _abstain,
    Sign.RESERVED: _reserved,
    Sign.OPTION: _option,
}


def mark(c: Canvas, at: tuple[float, float], radius: float) -> None:
    """The assembly's own, or people in two rings around an open middle, one with the floor."""
    if paint_own(c, at, radius):
        return
    x, y = at
    person = radius * 0.135
    _ring(c, (x, y), radius * 0.56, _PEOPLE - 3, person, speaking=0)
    _ring(c, (x, y), radius * 0.86, _PEOPLE + 2, person, speaking=None)


def _ring(
    c: Canvas,
    at: tuple[float, float],
    radius: float,
    people: int,
    size: float,
    *,
    speaking: int | None,
) -> None:
    outward = 0.5 if speaking is None else 0.0
    quiet = mixed(c.ink.ground, c.ink.text, 0.5 if speaking is None else 0.85)
    for n in range(people):
        angle = 2 * math.pi * (n + outward) / people
        colour = c.ink.accent if n == speaking else quiet
        _person(c, at, radius, angle, size * (1.0 if n != speaking else 1.12), colour)


def _person(
    c: Canvas, at: tuple[float, float], radius: float, angle: float, size: float, colour: str
) -> None:
    """Shoulders as an arc that faces the middle, and a head before them."""
    turn = QTransform().translate(*at).rotateRadians(angle).translate(0, -radius)
    shoulders = QPainterPath(QPointF(-size, 0.12 * size))
    shoulders.cubicTo(-size, -1.0 * size, size, -1.0 * size, size, 0.12 * size)
    shoulders.cubicTo(0.6 * size, -0.28 * size, -0.6 * size, -0.28 * size, -size, 0.12 * size)
    c.fill(turn.map(shoulders), colour)
    c.fill(turn.map(disc(0, 0.3 * size, 0.44 * size)), colour)
