"""How much fits: sizes of type for the height there is, texts under each other, even pages.

Sizes are named as on a picture a thousand units high and fall with its height, never below the
floor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

from ui.hall.canvas import Align, Canvas, Style
from ui.hall.lettering import FLOOR, LEADING, PARTING, Setting, whole
from ui.hall.tongues import beside, filling

Item = TypeVar("Item")

_STEP: Final = 0.94
_SHARES: Final = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.44, 0.36, 0.28)


@lru_cache(maxsize=256)
def falling(largest: float, high: float = 1000.0, least: int = FLOOR) -> tuple[int, ...]:
    """Sizes from `largest` down to `least`, for a picture that is `high`."""
    sizes, size = [], largest * high / 1000
    while size > least:
        sizes.append(round(size))
        size *= _STEP
    return (*sizes, least)


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a column.

    Attributes:
        size: the largest it may be, on a picture a thousand units high.
        lines: what each language is given at that size; more where it has to be smaller.
        gap: the air above it.
        label: its languages may stand beside each other.
    """

    text: str
    size: float
    ink: str
    bold: bool = False
    lines: int = 2
    gap: float = 0.0
    label: bool = False


Column = tuple[tuple[Part, Setting], ...]


def column(c: Canvas, parts: Sequence[Part], room: float, high: float) -> Column:
    """The texts under each other, all of them smaller together until they are no higher."""
    said = [part for part in parts if part.text]
    made: Column = ()
    for share in _SHARES:
        made = tuple((part, _set(part, share, room, c.high)) for part in said)
        if column_height(made) <= high:
            break
    return made


def _set(part: Part, share: float, room: float, high: float) -> Setting:
    languages = part.text.count("\n") + 1
    sizes = falling(part.size * share, high)
    if part.label and languages > 1:
        one = whole(beside(part.text), sizes[0], room, 1, bold=part.bold)
        if one is not None:
            return one
    most = (part.lines * LEADING + PARTING) * languages * sizes[0]
    return filling(part.text, sizes, room, most, bold=part.bold)


def column_height(made: Column) -> float:
    """All of it, with the air between; none above the first."""
    heights = [setting.height + part.gap * bool(n) for n, (part, setting) in enumerate(made)]
    return sum(heights)


def paint_column(c: Canvas, x: float, y: float, made: Column, align: Align = Align.LEFT) -> float:
    """The column from `y` on; the y below it."""
    for n, (part, setting) in enumerate(made):
        y += part.gap * bool(n)
        y = c.block(x, y, setting, Style(0, part.ink, bold=part.bold, align=align))
    return y


def evenly(heights: Sequence[float], items: Sequence[Item], room: float) -> list[list[Item]]:
    """`items` in order on as few pages as their heights allow, none much fuller than the others."""
    pages = _greedy(heights, items, room)
    while len(pages) > 1:
        room *= 0.96
        tried = _greedy(heights, items, room)
        if len(tried) > len(pages) or room < max(heights):
            break
        pages = tried
    return pages


def _greedy(heights: Sequence[float], items: Sequence[Item], room: float) -> list[list[Item]]:
    pages: list[list[Item]] = [[]]
    used = 0.0
    for height, item in zip(heights, items, strict=True):
        if pages[-1] and used + height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(item)
        used += height
    return pages


def page_at(pages: Sequence[Item], number: int) -> tuple[int, Item]:
    """The page with that number, or the nearest there is."""
    at = min(max(number, 0), len(pages) - 1)
    return at, pages[at]
