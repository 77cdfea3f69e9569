"""The carried moment: a hall of people round the word, lit by a wave that runs out from it.

Three seconds at most, and at rest afterwards. Nothing blinks: every light swells and sinks, once
as the wave passes and once more, softer, with its echo.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from ui.hall.canvas import Canvas
from ui.hall.palette import mixed

MOMENT_SECONDS: Final = 3.0
_CENTRE: Final = 262.0
_STEP: Final = 39.0  # between two rows of people, and between two people in a row
_FIRST: Final = 190.0
_DOT: Final = 7.5
_SWELL: Final = 0.6  # how much larger a dot is on the crest
_LIFT: Final = 9.0  # how far it rises there
_ARRIVES: Final = 2.5  # rows that the front has to pass by, until a dot has its size
_CREST: Final = (4.0, 3.2, 1.0)  # rows behind the front, half its width in rows, its height
_ECHO: Final = (14.0, 3.6, 0.5)
_TAIL: Final = 22.0  # rows behind the front that still move
_SLOWS: Final = 1.15  # 1: an even pace; more: quick at first and gentle at the end
_SEEN: Final = 0.02  # a swelling smaller than this is not worth its paint

#: Places, and the people on them at rest.
Row = tuple[tuple[QPointF, ...], QPainterPath]

#: How wide, where, and how high a text stands; the first at the left, all others in the middle.
Text = tuple[int, float, float]


def paint_moment(c: Canvas, given: float | None, texts: tuple[Text, ...], end: float) -> None:
    """The people down to `end`, none of them behind a text. `given`: held at that share of it."""
    share = given if given is not None else min(1.0, c.t / MOMENT_SECONDS)
    share = 1.0 if c.still else share
    rows = people(c.wide, texts, end)
    front = (1 - (1 - share) ** _SLOWS) * (len(rows) + _TAIL)
    for n, row in enumerate(rows):
        _row(c, row, front - n if share < 1 else math.inf, n / len(rows))


def _row(c: Canvas, row: Row, passed: float, outward: float) -> None:
    """One row, `passed` rows behind the front of the wave."""
    if passed <= 0:
        return
    crest = sum(_height(passed, wave) for wave in (_CREST, _ECHO))
    crest = crest if crest > _SEEN else 0.0
    grown = min(1.0, passed / _ARRIVES)
    rest = 0.1 + 0.5 * (1 - outward) ** 1.5
    colour = mixed(c.ink.ground, c.ink.accent, rest + (1 - rest) * min(1.0, crest))
    places, path = row
    if crest or grown < 1:
        radius = _DOT * grown * grown * (3 - 2 * grown) * (1 + _SWELL * crest)
        path = _discs(places, radius, _LIFT * crest)
    c.wash(path, colour)


def _discs(places: tuple[QPointF, ...], radius: float, lifted: float = 0.0) -> QPainterPath:
    path = QPainterPath()
    for at in places:
        path.addEllipse(QPointF(at.x(), at.y() - lifted), radius, radius)
    return path


def _height(passed: float, wave: tuple[float, float, float]) -> float:
    behind, wide, high = wave
    return high * math.exp(-(((passed - behind) / wide) ** 2)) if passed < math.inf else 0.0


@lru_cache(maxsize=8)
def people(wide: float, texts: tuple[Text, ...], end: float) -> tuple[Row, ...]:
    """Rows of places round the word, from the inside out, none of them behind a text."""
    kept_free = _free(wide, texts)
    rows = []
    for n in range(int(wide / 2 / _STEP) + 1):
        across, down = _FIRST + 150 + n * _STEP, _FIRST + n * _STEP
        count = int(math.pi * (across + down) / _STEP / 1.25)
        row = []
        for k in range(count):
            angle = 2 * math.pi * (k + (n % 2) / 2) / count
            at = QPointF(wide / 2 + across * math.sin(angle), _CENTRE - down * math.cos(angle))
            if at.y() < end and not any(box.contains(at) for box in kept_free):
                row.append(at)
        rows.append((tuple(row), _discs(tuple(row), _DOT)))
    return tuple(rows)


def _free(wide: float, texts: tuple[Text, ...]) -> tuple[QRectF, ...]:
    asked, *centred_ones = texts
    boxes = [QRectF(-20, asked[1], asked[0] + 50, asked[2])]
    for across, top, high in centred_ones:
        boxes.append(QRectF(wide / 2 - across / 2 - 40, top, across + 80, high))
    return tuple(boxes)
