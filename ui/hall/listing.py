"""Labels of a list, each behind a mark, in as many columns as let them be largest.

It says where each label stands; whoever asks draws the marks. What does not fit on one page at
the floor goes on to the next, whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from ui.hall.lettering import FLOOR, Setting, whole
from ui.hall.tongues import beside, several, wrapped

#: From the left end of a mark to its label.
MARK: Final = 92.0
#: The lowest that a row can be: a cap and some air.
ROW: Final = 66.0
#: Until the column beside it.
APART: Final = 40.0
_SIZES: Final = (84, 72, 64, 58, 54, FLOOR)
_TWO_LINES: Final = 62  # a label on two lines is set no larger
_AIR: Final = 14.0
_SPREAD: Final = 1.2
_COLUMNS: Final = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where the label with that place in the list stands; its mark is `MARK` before it.

    Attributes:
        x, y: the left upper corner, from the list's own.
        wide, high: of all of it, mark and label.
    """

    place: int
    name: Setting
    x: float
    y: float
    wide: float
    high: float


def listed(
    labels: Sequence[str],
    room: float,
    high: float,
    more: float = 0.0,
    mark: float = MARK,
    abreast: int = 3,
) -> tuple[tuple[Cell, ...], ...]:
    """Pages of cells.

    `more`: what each row needs beneath its label; `mark`: before it; `abreast`: columns at most.
    """
    if not labels:
        return ((),)
    for size in _SIZES:
        for columns in _COLUMNS[: min(len(labels), abreast)]:
            made = _columns(labels, size, _wide(room, columns) - mark, more)
            if made is None:
                continue
            page = _placed(made, _wide(room, columns), math.ceil(len(made) / columns))
            deep = max(cell.y + cell.high for cell in page)
            if deep <= high:
                return (_spread(page, min(_SPREAD, high / deep)),)
    return _pages(labels, room, high, more, mark)


def _wide(room: float, columns: int) -> float:
    return (room - APART * (columns - 1)) / columns


def _columns(
    labels: Sequence[str], size: int, room: float, more: float
) -> list[tuple[Setting, float]] | None:
    """Every label whole at that size, with the height of its row; None where one is too long."""
    settings = [_label(label, size, room) for label in labels]
    if any(setting is None for setting in settings):
        return None
    return [(s, _row_high(s, more)) for s in settings if s is not None]


def _row_high(setting: Setting, more: float) -> float:
    air = _AIR if setting.size > FLOOR or len(setting.lines) > 1 else 4
    return max(ROW, setting.height + air) + more


@lru_cache(maxsize=4096)
def _label(label: str, size: int, room: float) -> Setting | None:
    one = whole(beside(label), size, room, 1, bold=True)
    if one is not None:
        return one
    parts = label.split("\n")
    lines = 1 if size > _TWO_LINES else 2
    kept = [whole(part, size, room, lines, bold=True) for part in parts]
    if any(setting is None for setting in kept) or (size > _TWO_LINES and not several(label)):
        return None
    return Setting(size, tuple(line for setting in kept if setting for line in setting.lines))


def _placed(
    rows: Sequence[tuple[Setting, float]], wide: float, deep: int, first: int = 0
) -> tuple[Cell, ...]:
    """Down the first column, then down the next; rows beside each other are of one height."""
    highs = [max(high for _, high in rows[n::deep]) for n in range(min(deep, len(rows)))]
    tops = [sum(highs[:n]) for n in range(len(highs))]
    return tuple(
        Cell(first + n, name, n // deep * (wide + APART), tops[n % deep], wide, highs[n % deep])
        for n, (name, _) in enumerate(rows)
    )


def _spread(page: tuple[Cell, ...], share: float) -> tuple[Cell, ...]:
    """The same, with some of the air that is left between the rows."""
    return tuple(replace(cell, y=cell.y * share, high=cell.high * share) for cell in page)


def _pages(
    labels: Sequence[str], room: float, high: float, more: float, mark: float
) -> tuple[tuple[Cell, ...], ...]:
    """At the floor: two columns where every label fits in two lines, else one."""
    columns = 2
    made = _columns(labels, FLOOR, _wide(room, 2) - mark, more)
    if made is None:
        columns = 1
        settings = [wrapped(label, FLOOR, room - mark, bold=True) for label in labels]
        made = [(setting, _row_high(setting, more)) for setting in settings]
    return tuple(_turned(made, columns, _wide(room, columns), high))


def _turned(
    rows: Sequence[tuple[Setting, float]], columns: int, wide: float, high: float
) -> Iterator[tuple[Cell, ...]]:
    """As many on each page as there is room for, and one row at least."""
    first = 0
    while first < len(rows):
        page = _placed(rows[first : first + columns], wide, 1, first)
        for deep in range(2, len(rows) + 1):
            some = rows[first : first + deep * columns]
            tried = _placed(some, wide, min(deep, math.ceil(len(some) / columns)), first)
            if max(cell.y + cell.high for cell in tried) > high:
                break
            page = tried
        yield page
        first += len(page)
