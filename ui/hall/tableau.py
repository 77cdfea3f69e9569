"""Pictures with words under them, beside each other; on as many pages as they need.

On a page of one, the words stand beside the picture, which is then as large as it can be.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Align, Canvas, Style
from ui.hall.lettering import FLOOR, Setting, width
from ui.hall.measures import falling
from ui.hall.tongues import filling, wrapped

_APART: Final = 56.0
_LEAST_PICTURE: Final = 280.0
_LEAST_SHARE: Final = 0.36  # of the height there is, for a picture
_AIR: Final = 22.0
_NAMES: Final = (68, 62, 58, 54, FLOOR)
_TEXTS: Final = (60, 56, 53, 51, FLOOR)
_MOST: Final = 4
_LINES: Final = 4  # of a text under a picture
_LINES_NAMED: Final = 2  # of one under a name
_BESIDE: Final = 90.0  # between a lone picture and its words


@dataclass(frozen=True, slots=True)
class Cell:
    """A picture, and what is said under it: a name in bold, a sentence; either may be empty."""

    draw: Callable[[Canvas, QRectF], None]
    name: str
    text: str = ""


Words = tuple[Setting, Setting]


@dataclass(frozen=True, slots=True)
class Page:
    """Which cells stand on it, from `first` on, and their words as they are set."""

    first: int
    words: tuple[Words, ...]

    @property
    def high(self) -> float:
        """The highest words."""
        return max(_high(words) for words in self.words)


def _high(words: Words) -> float:
    return sum(setting.height for setting in words if setting.lines != ("",))


def tableau_pages(cells: Sequence[Cell], room: float, high: float, most: int = _MOST) -> list[Page]:
    """The cells on as few pages as let every word be whole under a picture of some size.

    `most` stand on a page.
    """
    free = high - max(_LEAST_PICTURE, high * _LEAST_SHARE) - _AIR
    for pages in range(math.ceil(len(cells) / most), len(cells)):
        across = math.ceil(len(cells) / pages)
        words = _beside(cells, _wide(across, room), free)
        if across > 1 and words is not None:
            starts = range(0, len(cells), across)
            return [Page(first, words[first : first + across]) for first in starts]
    return [Page(n, (_alone(cell, room, high),)) for n, cell in enumerate(cells)]


def _wide(across: int, room: float) -> float:
    return (room - _APART * (across - 1)) / across


def _beside(cells: Sequence[Cell], wide: float, most: float) -> tuple[Words, ...] | None:
    """All words of one size, whole; None where they are too high or a word is too long."""
    for name_size, text_size in zip(_NAMES, _TEXTS, strict=True):
        made = tuple(
            (wrapped(cell.name, name_size, wide, bold=True), wrapped(cell.text, text_size, wide))
            for cell in cells
        )
        fits = all(_high(words) <= most and _is_short(words) for words in made)
        if fits and all(_unbroken(cell, wide, name_size, text_size) for cell in cells):
            return made
    return None


def _is_short(words: Words) -> bool:
    """Whether no language has more lines under a picture than are read at a glance."""
    name, text = words
    languages = max(len(name.partings), len(text.partings)) + 1
    under_a_name = name.lines != ("",)
    return len(text.lines) <= languages * (_LINES_NAMED if under_a_name else _LINES)


def _unbroken(cell: Cell, wide: float, name_size: int, text_size: int) -> bool:
    names = all(width(word, name_size, bold=True) <= wide for word in cell.name.split())
    return names and all(width(word, text_size) <= wide for word in cell.text.split())


def _alone(cell: Cell, room: float, high: float) -> Words:
    wide = room - _side(room, high) - _BESIDE
    name = filling(cell.name, falling(116), wide, high * 0.5, bold=True)
    text = filling(cell.text, falling(92), wide, high - name.height * bool(cell.name))
    return name, text


def _side(room: float, high: float) -> float:
    """Of a lone picture."""
    return min(high, room * 0.4)


def paint_tableau(c: Canvas, y: float, high: float, page: Page, cells: Sequence[Cell]) -> None:
    """One page of them in the height below `y`."""
    if len(page.words) == 1:
        _paint_alone(c, y, high, page.words[0], cells[page.first])
        return
    wide = _wide(len(page.words), c.room)
    tall = min(high - page.high - _AIR, wide * 1.1)
    top = y + (high - tall - page.high - _AIR) * 0.4
    for n, words in enumerate(page.words):
        x = c.left + n * (wide + _APART)
        cells[page.first + n].draw(c, QRectF(x, top, wide, tall))
        _said(c, x + wide / 2, top + tall + _AIR, words, Align.CENTRE)


def _paint_alone(c: Canvas, y: float, high: float, words: Words, cell: Cell) -> None:
    side = _side(c.room, high)
    cell.draw(c, QRectF(c.left, y + (high - side) / 2, side, side))
    top = y + (high - _high(words)) / 2
    _said(c, c.left + side + _BESIDE, top, words, Align.LEFT)


def _said(c: Canvas, x: float, y: float, words: Words, align: Align) -> None:
    name, text = words
    if name.lines != ("",):
        y = c.block(x, y, name, Style(0, c.ink.text, bold=True, align=align))
    ink = c.ink.muted if name.lines != ("",) else c.ink.text
    c.block(x, y, text, Style(0, ink, align=align))
