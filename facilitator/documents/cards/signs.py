"""The signs of the answers: a shape, a mark in it and a colour, so that no one of them is needed.

For is a blue circle with a tick, against an orange square with a cross, abstain a grey triangle
with a dash: as on the wall, told apart in black and white, and by those who see no colours. The
star is a child's.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from math import cos, pi, sin
from typing import Final

from reportlab.lib.colors import HexColor, white
from reportlab.pdfgen.canvas import Canvas

Points = Sequence[tuple[float, float]]


class Sign(Enum):
    """What is drawn."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    STAR = "star"


#: Of the wall's light palette; they differ for all eyes, and in grey.
_COLOURS: Final = {
    Sign.FOR: HexColor(0x0072B2),
    Sign.AGAINST: HexColor(0xD55E00),
    Sign.ABSTAIN: HexColor(0x595959),
    Sign.STAR: HexColor(0xF2C14E),
}
#: In the unit square, y upwards.
_SQUARE: Final = ((0.04, 0.04), (0.96, 0.04), (0.96, 0.96), (0.04, 0.96))
_TRIANGLE: Final = ((0.0, 0.06), (1.0, 0.06), (0.5, 0.94))
_TICK: Final = ((0.27, 0.52), (0.44, 0.34), (0.75, 0.68))
_CROSS: Final = (((0.28, 0.28), (0.72, 0.72)), ((0.28, 0.72), (0.72, 0.28)))
_DASH: Final = ((0.34, 0.32), (0.66, 0.32))
_MARK_WIDTH: Final = 0.11


def draw_sign(canvas: Canvas, sign: Sign, x: float, y: float, side: float) -> None:
    """Draw it into the square whose lower left corner is (x, y); points."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(side, side)
    canvas.setFillColor(_COLOURS[sign])
    if sign is Sign.FOR:
        canvas.circle(0.5, 0.5, 0.48, stroke=0, fill=1)
    else:
        _filled(canvas, _outline(sign))
    canvas.setStrokeColor(white)
    canvas.setLineWidth(_MARK_WIDTH)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for line in _marks(sign):
        _drawn(canvas, line)
    canvas.restoreState()


def _outline(sign: Sign) -> Points:
    if sign is Sign.AGAINST:
        return _SQUARE
    if sign is Sign.ABSTAIN:
        return _TRIANGLE
    turns = [(pi / 2 + n * pi / 5, 0.52 if n % 2 == 0 else 0.22) for n in range(10)]
    return [(0.5 + r * cos(turn), 0.47 + r * sin(turn)) for turn, r in turns]


def _marks(sign: Sign) -> tuple[Points, ...]:
    return {
        Sign.FOR: (_TICK,),
        Sign.AGAINST: _CROSS,
        Sign.ABSTAIN: (_DASH,),
        Sign.STAR: (),
    }[sign]


def _filled(canvas: Canvas, points: Points) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _drawn(canvas: Canvas, points: Points) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
