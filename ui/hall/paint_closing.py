"""The words of the close: large, one below the other, a column for each language."""

from __future__ import annotations

from typing import Final

from ui.hall.canvas import Canvas, Style
from ui.hall.furniture import GUTTER, UNDER_HEADING, footer, footer_top, heading
from ui.hall.lettering import FLOOR, LEADING, Setting, width
from ui.present.scenes import ClosingWords

_LARGEST: Final = 104
_AIR: Final = 20.0


def paint_closing_words(c: Canvas, scene: ClosingWords) -> None:
    """The words in one size, as large as the longest and the height let them be."""
    y = UNDER_HEADING + heading(c, scene.title) + _AIR / 2
    end = footer_top((scene.note,), c.room, c.bottom) - _AIR
    footer(c, scene.note)
    columns = list(zip(*(word.split("\n") for word in scene.words), strict=True))
    wide = (c.room - GUTTER * (len(columns) - 1)) / max(1, len(columns))
    step = (end - y) / max(1, len(scene.words))
    size = _size([word for column in columns for word in column], wide, step)
    for n, column in enumerate(columns):
        for row, word in enumerate(column):
            top = y + row * step + (step - size * LEADING) / 2
            ink = Style(0, c.ink.text, bold=True)
            c.block(c.left + n * (wide + GUTTER), top, Setting(size, (word,)), ink)


def _size(words: list[str], wide: float, step: float) -> int:
    size = min(_LARGEST, int(step / LEADING))
    while size > FLOOR and any(width(word, size, bold=True) > wide for word in words):
        size -= 2
    return max(FLOOR, size)
