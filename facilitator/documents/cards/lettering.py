"""Words on cards: the same in every language, one below the other, as large as they fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from facilitator.documents.tagging.canvas import tagged
from facilitator.documents.typesetting import BOLD, size_that_fits, written

Languages = Sequence[str]
#: Of one line to the next, and of a capital letter; of the size of its letters.
LEADING: Final = 1.18
CAPITAL: Final = 0.68


class Line(str):
    """A line that knows its language, for those who hear the card read."""

    __slots__ = ("language",)
    language: str


def in_all(languages: Languages, text: Callable[[str], str]) -> tuple[str, ...]:
    """What it is in each language; where two say it alike, once."""
    return tuple(dict.fromkeys(_line(text(language), language) for language in languages))


def _line(text: str, language: str) -> Line:
    made = Line(text)
    made.language = language
    return made


def fitting_size(lines: Sequence[str], font: str, size: float, room: float) -> float:
    """One size for all, `size` or less, so that the longest line is `room` points wide at most."""
    return min((size_that_fits(line, font, size, room) for line in lines), default=size)


def draw_lines(  # noqa: PLR0913 - a text, where, how large
    canvas: Canvas,
    lines: Sequence[str],
    x: float,
    middle: float,
    *,
    size: float,
    room: float,
    font: str = BOLD,
    centred: bool = False,
    tag: str = "P",
) -> float:
    """Draw them around the height `middle`, all in one size; answers that size.

    `x`: where they begin, or their middle where they are `centred`.
    """
    size = fitting_size(lines, font, size, room)
    canvas.setFont(font, size)
    draw = canvas.drawCentredString if centred else canvas.drawString
    first = middle + (len(lines) - 1) / 2 * size * LEADING - size * CAPITAL / 2
    for n, line in enumerate(lines):
        with tagged(canvas, tag, getattr(line, "language", None)):
            draw(x, first - n * size * LEADING, written(line))
    return size
