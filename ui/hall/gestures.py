"""Hand signals as pictograms: hands made of round strokes, drawn by us.

A hand is made in a square whose half side is 1, its wrist at the bottom; each gesture sets one or
two of them, with arrows where something moves.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from ui.hall.canvas import Canvas, rounded
from ui.present.scenes import Gesture

_THICK: Final = 0.205  # of a finger
#: Of the four fingers: where they stand, how high they reach up, and where they end when folded.
_FINGERS: Final = ((-0.345, -0.64, -0.02), (-0.115, -0.86, -0.1), (0.115, -0.8, -0.08))
_LITTLE: Final = (0.345, -0.56, 0.0)
_ALL: Final = (0, 1, 2, 3)
#: Solid shapes are joined this much larger than they are drawn: joining takes corners off curves.
FINE: Final = 400.0

_FINER: Final = QTransform.fromScale(FINE, FINE)
_COARSER: Final = QTransform.fromScale(1 / FINE, 1 / FINE)

Place = tuple[float, float, float, float]
"""Where a hand stands in the unit square: x, y, its size, its turn in degrees."""


def _stroked(path: QPainterPath, thick: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(thick)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


def _bar(one: tuple[float, float], other: tuple[float, float], thick: float) -> QPainterPath:
    return _stroked(_FINER.map(_line(one, other)), thick * FINE)


@cache
def hand(up: tuple[int, ...], *, thumb: bool = True) -> QPainterPath:
    """A hand seen from its palm, with those fingers (0 to 3 from the index finger) stretched.

    `FINE` to the unit.
    """
    shape = _FINER.map(rounded(-0.45, 0.02, 0.9, 0.66, 0.26))
    shape = shape.united(_FINER.map(rounded(-0.27, 0.5, 0.54, 0.5, 0.1)))
    for n, (x, high, low) in enumerate((*_FINGERS, _LITTLE)):
        shape = shape.united(_bar((x, 0.3), (x, high if n in up else low), _THICK))
    if thumb:
        return shape.united(_bar((-0.3, 0.46), (-0.72, 0.04), _THICK * 1.06))
    return shape


def folded(up: Sequence[int]) -> QPainterPath:
    """Lines between fingers that are folded, and the thumb that holds them, in units."""
    path = QPainterPath()
    for n, (x, _, low) in enumerate((*_FINGERS, _LITTLE)):
        if n not in up and n + 1 not in up and n < 3:  # noqa: PLR2004 - none beside the little one
            path.addPath(_line((x + 0.115, low + 0.02), (x + 0.115, 0.2)))
    path.addPath(_line((-0.22, 0.36), (0.2, 0.3)))
    return path


def _line(one: tuple[float, float], other: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*one))
    path.lineTo(QPointF(*other))
    return path


def gesture(c: Canvas, which: Gesture, box: QRectF) -> None:
    """The pictogram of that signal, as large as the box holds it."""
    unit = min(box.width(), box.height()) / 2
    middle = box.center()
    frame = QTransform().translate(middle.x(), middle.y()).scale(unit, unit)
    _GESTURES[which](_Pen(c, frame, unit))


def raised_hand(c: Canvas, box: QRectF) -> None:
    """An open hand, held up."""
    size = min(box.width(), box.height())
    frame = QTransform().translate(box.center().x() + 0.06 * size, box.center().y() - 0.03 * size)
    frame.scale(0.52 * size / FINE, 0.52 * size / FINE)
    c.fill(frame.map(hand(_ALL)), c.ink.accent)


class _Pen:
    """Draws hands and arrows in the unit square of one pictogram."""

    def __init__(self, c: Canvas, frame: QTransform, unit: float) -> None:
        self._c, self._frame, self._unit = c, frame, unit

    def hand(
        self, up: tuple[int, ...], at: Place, *, thumb: bool = True, left: bool = False
    ) -> None:
        """A hand with those fingers up; folded ones are parted by lines."""
        turn = self._placed(at, left=left)
        size = self._unit * at[2]
        self._c.fill((_COARSER * turn).map(hand(up, thumb=thumb)), self._c.ink.text)
        if len(up) < len(_ALL):
            self._c.stroke(turn.map(folded(up)), self._c.ink.ground, 0.045 * size, self._c.ink.text)

    def shape(self, path: QPainterPath) -> None:
        """A shape as solid as a hand, `FINE` to the unit."""
        self._c.fill((_COARSER * self._frame).map(path), self._c.ink.text)

    def move(self, *paths: QPainterPath) -> None:
        """Arrows and waves, in the accent."""
        for path in paths:
            self._c.stroke(self._frame.map(path), self._c.ink.accent, 0.085 * self._unit)

    def _placed(self, at: Place, *, left: bool) -> QTransform:
        x, y, size, degrees = at
        turn = QTransform(self._frame).translate(x, y).rotate(degrees)
        return turn.scale(-size if left else size, size)


def _arrow(x: float, tip: float, tail: float) -> QPainterPath:
    """An arrow straight up or down."""
    way = 0.17 if tail > tip else -0.17
    path = _line((x, tail), (x, tip))
    path.moveTo(x - 0.15, tip + way)
    path.lineTo(x, tip)
    path.lineTo(x + 0.15, tip + way)
    return path


def _speak(pen: _Pen) -> None:
    pen.hand((0,), (0.0, 0.0, 1.0, 0), thumb=False)


def _temperature(pen: _Pen) -> None:
    """Up, level and down, side by side."""
    pen.hand(_ALL, (-0.7, -0.3, 0.42, 0))
    pen.hand(_ALL, (0.0, 0.06, 0.42, 90), left=True)
    pen.hand(_ALL, (0.7, 0.3, 0.42, 180))


def _louder(pen: _Pen) -> None:
    pen.hand(_ALL, (-0.46, 0.36, 0.58, -14), left=True)
    pen.hand(_ALL, (0.46, 0.36, 0.58, 14))
    pen.move(_arrow(-0.4, -0.92, -0.42), _arrow(0.4, -0.92, -0.42))


def _round_up(pen: _Pen) -> None:
    """Two fists that roll around each other."""
    pen.hand((), (-0.26, -0.28, 0.56, 90), thumb=False)
    pen.hand((), (0.26, 0.3, 0.56, -90), thumb=False)
    pen.move(_turning(142, -74), _turning(-38, -74))


def _turning(start: float, sweep: float) -> QPainterPath:
    """Part of a circle with an arrow head at its end."""
    box = QRectF(-0.9, -0.9, 1.8, 1.8)
    path = QPainterPath()
    path.arcMoveTo(box, start)
    path.arcTo(box, start, sweep)
    end = math.radians(start + sweep)
    x, y = 0.9 * math.cos(end), -0.9 * math.sin(end)
    along = math.atan2(math.cos(end), math.sin(end))
    for side in (-0.6, 0.6):
        path.moveTo(x, y)
        path.lineTo(x - 0.22 * math.cos(along + side), y - 0.22 * math.sin(along + side))
    return path


def _agree(pen: _Pen) -> None:
    pen.hand(_ALL, (-0.47, 0.14, 0.62, -8), left=True)
    pen.hand(_ALL, (0.47, 0.14, 0.62, 8))
    pen.move(_wave(-0.78), _wave(0.22))


def _wave(x: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, -0.78))
    path.cubicTo(x + 0.14, -1.0, x + 0.14, -0.56, x + 0.28, -0.78)
    path.cubicTo(x + 0.42, -1.0, x + 0.42, -0.56, x + 0.56, -0.78)
    return path


def _clarify(pen: _Pen) -> None:
    """A hand bent to a C."""
    box = QRectF(-0.55, -0.8, 1.1, 1.1)
    arc = QPainterPath()
    arc.arcMoveTo(box, 42)
    arc.arcTo(box, 42, 276)
    wrist = _bar((-0.24, 0.34), (-0.16, 0.84), 0.4)
    pen.shape(_stroked(_FINER.map(arc), 0.3 * FINE).united(wrist))


def _direct(pen: _Pen) -> None:
    pen.hand((0,), (-0.46, 0.08, 0.66, -6), thumb=False, left=True)
    pen.hand((0,), (0.46, 0.08, 0.66, 6), thumb=False)


def _technical(pen: _Pen) -> None:
    """One hand lies on the tips of the other."""
    pen.hand(_ALL, (0.0, -0.52, 0.64, -90), thumb=False)
    pen.hand(_ALL, (0.0, 0.42, 0.58, 0), thumb=False)


def _language(pen: _Pen) -> None:
    """Index finger and thumb make an L."""
    pen.hand((0,), (0.16, 0.06, 0.94, 0), thumb=False, left=True)
    pen.shape(_bar((0.4, 0.42), (1.0, 0.42), 0.2))


_GESTURES: Final[Mapping[Gesture, Callable[[_Pen], None]]] = {
    Gesture.SPEAK: _speak,
    Gesture.TEMPERATURE: _temperature,
    Gesture.LOUDER: _louder,
    Gesture.ROUND_UP: _round_up,
    Gesture.AGREE: _agree,
    Gesture.CLARIFY: _clarify,
    Gesture.DIRECT: _direct,
    Gesture.TECHNICAL: _technical,
    Gesture.LANGUAGE: _language,
}
