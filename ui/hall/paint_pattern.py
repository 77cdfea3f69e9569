"""The test pattern: edges, roundness, the type of the evening, grey steps and the vote colours."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ui.hall.canvas import Canvas, Style, disc, rounded, run
from ui.hall.furniture import BODY, CAPTION, UNDER_HEADING, footer, footer_is_whole, heading
from ui.hall.lettering import FLOOR, LEADING, width
from ui.hall.paint_lines import paint_notes
from ui.hall.palette import mixed
from ui.hall.tongues import widest
from ui.present.scenes import Pattern

#: The sizes that texts of an evening have most, down to the smallest there is.
_SIZES: Final = (84, 72, BODY, CAPTION, FLOOR)
_STEPS: Final = 8
_CORNER: Final = 60.0
_EDGE: Final = 8.0
_BAND: Final = 24.0  # between rows
_SMALLEST_CIRCLE: Final = 60.0
_LEAST: Final = 110.0  # for steps and colours


def paint_pattern(c: Canvas, scene: Pattern) -> None:
    """Top to bottom: type, steps, colours, and what to look for."""
    _edges(c)
    lower = heading(c, scene.title)
    top = UNDER_HEADING + lower
    whole = footer_is_whole((scene.look,), c.room)
    foot = footer(c, scene.look) if whole else paint_notes(c, (scene.look,))
    y, reach = _type(c, top, scene.read, foot - _LEAST - 3 * _BAND)
    _circle(c, (top + y) / 2, min((y - top) / 2, (c.right - reach - _BAND) / 2))
    room = max(0.0, foot - y - 3 * _BAND) / 2
    _steps(c, y + _BAND, room)
    _colours(c, y + 2 * _BAND + room, room)


def _edges(c: Canvas) -> None:
    """A line along every edge, and a bracket in every corner: what is cut off is missed."""
    for x in (0.0, c.wide):
        for y in (0.0, c.high):
            inward = (1 if x == 0 else -1, 1 if y == 0 else -1)
            at = (x + inward[0] * _EDGE, y + inward[1] * _EDGE)
            ends = (at[0] + inward[0] * _CORNER, at[1] + inward[1] * _CORNER)
            c.stroke(run((ends[0], at[1]), at, (at[0], ends[1])), c.ink.accent, 2 * _EDGE)
    corners = ((1.0, 1.0), (c.wide - 1, 1.0), (c.wide - 1, c.high - 1), (1.0, c.high - 1))
    for one, other in pairwise((*corners, corners[0])):
        c.hairline(run(one, other), c.ink.edge, 2)


def _type(c: Canvas, y: float, text: str, until: float) -> tuple[float, float]:
    """The line at each size, its languages in turn; the y below, and how far right it goes.

    The smallest size is always there: it is what the last row is asked about.
    """
    parts, reach = text.split("\n"), 0.0
    sizes = [size for size in _SIZES if widest(text, size) <= c.room] or [FLOOR]
    while len(sizes) > 1 and y + sum(sizes) * LEADING > until:
        sizes = sizes[1:]
    for n, size in enumerate(sizes):
        line = parts[n % len(parts)]
        c.line(c.left, y, line, Style(size, c.ink.text))
        reach = max(reach, c.left + width(line, size))
        y += size * LEADING
    return y, reach


def _circle(c: Canvas, middle: float, radius: float) -> None:
    """A circle and a cross: round on a picture that is not stretched."""
    if radius < _SMALLEST_CIRCLE:
        return
    x = c.right - radius
    c.stroke(disc(x, middle, radius - 4), c.ink.edge, 6)
    c.stroke(run((x - radius / 2, middle), (x + radius / 2, middle)), c.ink.edge, 4)
    c.stroke(run((x, middle - radius / 2), (x, middle + radius / 2)), c.ink.edge, 4)


def _steps(c: Canvas, y: float, high: float) -> None:
    """From the ground to the text's colour; in a lit hall the darkest may run together."""
    wide = c.room / _STEPS
    for n in range(_STEPS):
        tone = mixed(c.ink.ground, c.ink.text, n / (_STEPS - 1))
        c.wash(rounded(c.left + n * wide, y, wide, high, 0), tone)
    box = ((c.left, y), (c.right, y), (c.right, y + high), (c.left, y + high), (c.left, y))
    c.hairline(run(*box), c.ink.edge)


def _colours(c: Canvas, y: float, high: float) -> None:
    """For, against, abstain: their colours as they will be."""
    colours = (c.ink.yes, c.ink.no, c.ink.abstain)
    wide = (c.room - _BAND * (len(colours) - 1)) / len(colours)
    for n, colour in enumerate(colours):
        c.fill(rounded(c.left + n * (wide + _BAND), y, wide, high, 14), colour)
