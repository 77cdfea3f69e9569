"""How warm the room is: five columns on a scale, and a marker at the middle person.

One colour throughout: neither end of the scale is the right one.
"""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Align, Canvas, Style, rounded, run
from ui.hall.furniture import UNDER_HEADING, heading
from ui.hall.lettering import FLOOR, LEADING, width
from ui.hall.paint_lines import paint_notes, shown
from ui.hall.tongues import beside, several, under
from ui.present.scenes import Gauge

_GROW_SECONDS: Final = 0.4
_COUNT: Final = 72
_MARKER: Final = 30.0
_NOTES_MOST: Final = 170.0
_LEAST: Final = 40.0


def paint_gauge(c: Canvas, scene: Gauge) -> None:
    """The sentence, the columns, the marker, the words."""
    lower = heading(c, scene.title)
    y = UNDER_HEADING + lower - 10
    said = (scene.sentence, *scene.notes)
    if not several(scene.sentence):
        big = under(scene.sentence, (76, 68, 62, 56, FLOOR), c.room, 2, bold=True)
        y = c.block(c.left, y, big, Style(0, c.ink.text, bold=True)) + 10
        said = scene.notes
    end = paint_notes(c, shown(said, c.room, _NOTES_MOST, c.t)) - 14
    pitch = c.room / max(1, len(scene.levels))
    words = [
        under(level.label, (62, 56, FLOOR), pitch - 20, 1, bold=True) for level in scene.levels
    ]
    size = min((word.size for word in words), default=FLOOR)
    words = [under(level.label, (size,), pitch - 20, 1, bold=True) for level in scene.levels]
    high = max((word.height for word in words), default=0.0)
    scale = end - high - FLOOR * LEADING - 20
    tall = max(_LEAST, scale - y - _COUNT * LEADING)
    for n, level in enumerate(scene.levels):
        x = c.left + (n + 0.5) * pitch
        reach = tall * min(1.0, max(0.0, level.fraction)) * c.risen(_GROW_SECONDS)
        if reach >= 1:
            c.fill(rounded(x - pitch * 0.3, scale - reach, pitch * 0.6, reach, 10), c.ink.accent)
        style = Style(_COUNT, c.ink.text, bold=True, align=Align.CENTRE)
        c.line(x, scale - reach - _COUNT * LEADING, level.count, style)
        centre = Style(0, c.ink.text, bold=True, align=Align.CENTRE)
        c.block(x, end - high, words[n], centre)
    c.stroke(run((c.left, scale), (c.right, scale)), c.ink.edge, 6)
    if scene.middle is not None:
        _marker(c, scene, c.left + (scene.middle + 0.5) * pitch, scale)


def _marker(c: Canvas, scene: Gauge, x: float, scale: float) -> None:
    """A triangle under the scale, and its word beneath."""
    top = scale + 10
    shape = run((x, top), (x + _MARKER, top + 1.3 * _MARKER), (x - _MARKER, top + 1.3 * _MARKER))
    shape.closeSubpath()
    c.fill(shape, c.ink.text)
    word = beside(scene.marker)
    wide = width(word, FLOOR)
    at = min(max(x + _MARKER + 18, c.left), c.right - wide)
    if at < x + _MARKER + 18:
        at = x - _MARKER - 18 - wide
    c.line(at, top - 2, word, Style(FLOOR, c.ink.text))
