"""How a vote is cast before a camera, as drawings: the card with letters, held up, and answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from ui.hall.canvas import Canvas, rounded
from ui.hall.signs import key_cap
from ui.present.scenes import Choice

#: Where the marker's cells are white, of five by five.
_PATTERN: Final = ((1, 0), (3, 0), (0, 1), (2, 1), (3, 2), (1, 3), (4, 3), (2, 4))
_CELLS: Final = 5
_LETTER: Final = 0.115  # half of a letter's cap, in sides of the card
_EDGE: Final = 0.36  # from the middle to a letter
_TILES: Final = 3


def letter_card(c: Canvas, at: tuple[float, float], side: float, up: str) -> None:
    """A card around a point: its marker, and the letter that is up; the others are outlines."""
    x, y = at
    card = rounded(x - side / 2, y - side / 2, side, side, 0.05 * side)
    c.wash(card, c.ink.surface)
    c.stroke(card, c.ink.edge, max(4, 0.014 * side))
    _marker(c, at, 0.44 * side)
    radius = _LETTER * side
    key_cap(c, up, (x, y - _EDGE * side), max(29, radius), c.ink.surface)
    for across, down in ((1, 0), (0, 1), (-1, 0)):
        left, top = x + across * _EDGE * side - radius, y + down * _EDGE * side - radius
        shape = rounded(left, top, 2 * radius, 2 * radius, 0.4 * radius)
        c.stroke(shape, c.ink.edge, 4, c.ink.surface)


def _marker(c: Canvas, at: tuple[float, float], side: float) -> None:
    left, top, cell = at[0] - side / 2, at[1] - side / 2, side / (_CELLS + 2)
    c.fill(rounded(left, top, side, side, 0), c.ink.text, c.ink.surface)
    for column, row in _PATTERN:
        c.wash(
            rounded(left + (column + 1) * cell, top + (row + 1) * cell, cell, cell, 0),
            c.ink.surface,
        )


def letter(c: Canvas, box: QRectF, choices: Sequence[Choice]) -> None:
    """The card by itself, as large as there is room."""
    side = min(box.width(), box.height()) * 0.86
    letter_card(c, (box.center().x(), box.center().y()), side, _up(choices))


def seen(c: Canvas, box: QRectF, _choices: Sequence[Choice]) -> None:
    """Three numbers of the wall, the middle one lit."""
    wide = min(box.width() / (_TILES + 0.6), box.height() * 0.42)
    for n in range(_TILES):
        x = box.center().x() + (n - 1) * wide * 1.14
        high = wide * 0.8
        shape = rounded(x - wide / 2, box.center().y() - high / 2, wide, high, 0.12 * wide)
        if n == 1:
            key_cap(c, "27", (x, box.center().y()), wide * 0.56, c.ink.ground)
        else:
            c.stroke(shape, c.ink.edge, 4)


def _up(choices: Sequence[Choice]) -> str:
    return choices[0].key if choices and choices[0].key else "A"
