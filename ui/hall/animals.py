"""Signs of tables: twelve animals out of a few round and straight shapes, in one colour.

Each is a row of shapes from back to front, in a square from -1 to 1 with y downwards. What is cut
into the animal has the colour of the ground.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from ui.hall.canvas import Canvas, run
from ui.present.scene_play import Animal


@dataclass(frozen=True, slots=True)
class _Oval:
    x: float
    y: float
    across: float
    down: float
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Points:
    """A shape with corners; with `thick`, a line through them."""

    at: tuple[tuple[float, float], ...]
    cut: bool = False
    thick: float = 0.0


_Shape = _Oval | _Points


def _eyes(apart: float, y: float, size: float = 0.09) -> tuple[_Shape, ...]:
    return _Oval(-apart, y, size, size, cut=True), _Oval(apart, y, size, size, cut=True)


def _both(*half: tuple[float, float], cut: bool = False, thick: float = 0.0) -> tuple[_Shape, ...]:
    """A shape on the left, and its mirror."""
    mirrored = tuple((-x, y) for x, y in half)
    return _Points(half, cut, thick), _Points(mirrored, cut, thick)


_SHAPES: Final[Mapping[Animal, Sequence[_Shape]]] = {
    Animal.FOX: (
        *_both((-0.95, -0.95), (-0.15, -0.5), (-0.85, 0.15)),
        _Points(((-0.9, -0.15), (-0.5, -0.55), (0.5, -0.55), (0.9, -0.15), (0, 0.95))),
        *_both((-0.8, 0.0), (-0.1, 0.78), (-0.2, 0.25), cut=True),
        *_eyes(0.33, -0.12),
        _Oval(0, 0.8, 0.12, 0.1),
    ),
    Animal.OWL: (
        *_both((-0.75, -0.98), (-0.1, -0.6), (-0.75, -0.3)),
        _Oval(0, 0.1, 0.82, 0.86),
        _Oval(-0.34, -0.15, 0.31, 0.31, cut=True),
        _Oval(0.34, -0.15, 0.31, 0.31, cut=True),
        _Oval(-0.34, -0.15, 0.14, 0.14),
        _Oval(0.34, -0.15, 0.14, 0.14),
        _Points(((-0.13, 0.15), (0.13, 0.15), (0, 0.45)), cut=True),
    ),
    Animal.HARE: (
        _Oval(-0.3, -0.5, 0.17, 0.5),
        _Oval(0.3, -0.5, 0.17, 0.5),
        _Oval(0, 0.35, 0.62, 0.6),
        *_eyes(0.25, 0.22),
        _Points(((-0.1, 0.46), (0.1, 0.46), (0, 0.58)), cut=True),
        *_both((-0.02, 0.58), (-0.18, 0.74), cut=True, thick=0.07),
    ),
    Animal.CAT: (
        *_both((-0.85, -0.95), (-0.1, -0.55), (-0.8, 0.0)),
        _Oval(0, 0.12, 0.86, 0.76),
        *_eyes(0.34, -0.02, 0.11),
        _Points(((-0.1, 0.22), (0.1, 0.22), (0, 0.34)), cut=True),
        *_both((-0.25, 0.36), (-0.72, 0.26), cut=True, thick=0.06),
        *_both((-0.25, 0.48), (-0.7, 0.54), cut=True, thick=0.06),
    ),
    Animal.HEDGEHOG: (
        _Points(
            tuple((x / 10, y / 10) for x, y in ((-6, 6), (-10, 3), (-7, 1), (-9, -3), (-5, -3)))
            + tuple((x / 10, y / 10) for x, y in ((-5, -8), (-1, -5), (2, -9), (3, -4), (7, -5)))
            + ((0.65, 0.0), (0.98, 0.42), (0.6, 0.6))
        ),
        _Oval(0.36, 0.3, 0.07, 0.07, cut=True),
        _Points(((0.1, -0.1), (0.02, 0.15), (0.1, 0.42)), cut=True, thick=0.07),
        _Oval(-0.3, 0.66, 0.14, 0.12),
        _Oval(0.3, 0.66, 0.14, 0.12),
    ),
    Animal.FISH: (
        _Oval(-0.15, 0, 0.75, 0.5),
        _Points(((0.45, 0.0), (0.98, -0.5), (0.98, 0.5))),
        _Oval(-0.5, -0.12, 0.1, 0.1, cut=True),
        _Points(((-0.2, -0.3), (-0.1, 0.0), (-0.2, 0.3)), cut=True, thick=0.07),
    ),
    Animal.ROBIN: (
        _Points(((0.3, 0.3), (0.98, 0.0), (0.9, 0.35))),
        _Oval(0.0, 0.1, 0.68, 0.62),
        _Oval(-0.3, -0.4, 0.42, 0.4),
        _Points(((-0.66, -0.5), (-0.66, -0.28), (-0.98, -0.36))),
        _Oval(-0.38, -0.45, 0.08, 0.08, cut=True),
        _Oval(-0.28, 0.15, 0.25, 0.32, cut=True),
        _Points(((-0.1, 0.65), (-0.15, 0.98)), thick=0.08),
        _Points(((0.15, 0.65), (0.1, 0.98)), thick=0.08),
    ),
    Animal.BEE: (
        _Oval(-0.25, -0.5, 0.28, 0.4),
        _Oval(0.3, -0.5, 0.28, 0.4),
        _Oval(0, 0.2, 0.85, 0.5),
        _Points(((-0.2, -0.24), (-0.2, 0.64)), cut=True, thick=0.16),
        _Points(((0.2, -0.24), (0.2, 0.64)), cut=True, thick=0.16),
        _Points(((0.58, -0.1), (0.58, 0.5)), cut=True, thick=0.14),
        _Oval(-0.58, 0.1, 0.07, 0.07, cut=True),
    ),
    Animal.SNAIL: (
        _Points(((-0.95, 0.75), (0.75, 0.75), (0.9, 0.45), (0.55, 0.45), (-0.3, 0.5))),
        _Oval(0.72, 0.3, 0.2, 0.26),
        _Points(((0.66, 0.1), (0.58, -0.25)), thick=0.08),
        _Points(((0.8, 0.1), (0.92, -0.22)), thick=0.08),
        _Oval(-0.15, 0.0, 0.6, 0.6),
        _Oval(-0.15, 0.02, 0.38, 0.38, cut=True),
        _Oval(-0.12, 0.04, 0.24, 0.24),
        _Oval(-0.1, 0.06, 0.09, 0.09, cut=True),
    ),
    Animal.FROG: (
        _Oval(-0.45, -0.5, 0.32, 0.32),
        _Oval(0.45, -0.5, 0.32, 0.32),
        _Oval(0, 0.15, 0.95, 0.65),
        _Oval(-0.45, -0.5, 0.15, 0.15, cut=True),
        _Oval(0.45, -0.5, 0.15, 0.15, cut=True),
        _Points(((-0.55, 0.25), (-0.25, 0.42), (0.25, 0.42), (0.55, 0.25)), cut=True, thick=0.09),
    ),
    Animal.BADGER: (
        _Oval(-0.6, -0.6, 0.24, 0.24),
        _Oval(0.6, -0.6, 0.24, 0.24),
        _Points(
            ((-0.8, -0.35), (-0.4, -0.8), (0.4, -0.8), (0.8, -0.35), (0.28, 0.9), (-0.28, 0.9))
        ),
        *_both((-0.62, -0.5), (-0.36, -0.72), (-0.12, 0.6), (-0.3, 0.6), cut=True),
        _Oval(-0.42, -0.1, 0.08, 0.08),
        _Oval(0.42, -0.1, 0.08, 0.08),
        _Oval(0, 0.84, 0.16, 0.12),
    ),
    Animal.TORTOISE: (
        _Oval(0.75, -0.05, 0.22, 0.2),
        _Points(((-0.85, 0.4), (-0.6, -0.3), (-0.1, -0.65), (0.4, -0.3), (0.65, 0.4))),
        _Oval(-0.5, 0.55, 0.18, 0.22),
        _Oval(0.32, 0.55, 0.18, 0.22),
        _Points(((0.6, 0.35), (0.72, 0.05)), thick=0.16),
        _Oval(0.8, -0.08, 0.05, 0.05, cut=True),
        _Points(((-0.45, 0.4), (-0.3, -0.2), (0.1, -0.2), (0.25, 0.4)), cut=True, thick=0.07),
        _Points(((-0.3, -0.2), (-0.1, -0.6), (0.1, -0.2)), cut=True, thick=0.07),
    ),
}


def animal(c: Canvas, which: Animal, at: tuple[float, float], radius: float) -> None:
    """Draw it within a circle of that radius."""
    for shape in _SHAPES[which]:
        colour, on = (c.ink.ground, c.ink.accent) if shape.cut else (c.ink.accent, c.ink.ground)
        path = _path(shape, at, radius)
        if isinstance(shape, _Points) and shape.thick:
            c.stroke(path, colour, shape.thick * radius, on)
        else:
            c.fill(path, colour, on)


def _path(shape: _Shape, at: tuple[float, float], radius: float) -> QPainterPath:
    x, y = at
    if isinstance(shape, _Oval):
        path = QPainterPath()
        middle = QPointF(x + shape.x * radius, y + shape.y * radius)
        path.addEllipse(middle, shape.across * radius, shape.down * radius)
        return path
    path = run(*((x + a * radius, y + b * radius) for a, b in shape.at))
    if not shape.thick:
        path.closeSubpath()
    return path
