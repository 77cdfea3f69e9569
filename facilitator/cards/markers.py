"""Markers that a camera reads across a hall, as cells: the tables are in `resources/markers`.

A camera card shows one marker; which of its edges is up is the choice. MIP_36h12 is the usual
family: its 250 markers are twelve cells apart in every turn, and none of them looks like another
in a mirror. 36h11 has more, for a hall of over 250, and is eleven apart.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Final

from facilitator.errors import RuleError
from resources import path

#: Cells along the side of what tells markers apart; a black border of one cell goes around.
SIDE: Final = 6
_BITS: Final = SIDE * SIDE

#: True is white.
Cells = tuple[tuple[bool, ...], ...]


class Family(Enum):
    """A family of markers; the value is its file's name."""

    MIP_36H12 = "aruco-mip-36h12"
    APRIL_36H11 = "apriltag-36h11"


def size(family: Family) -> int:
    """How many markers it has."""
    return len(_table(family))


def cells(family: Family, number: int) -> Cells:
    """The marker of that number (from 0): `SIDE` + 2 rows of as many cells, border and all.

    Raises RuleError for a number that the family does not have.
    """
    table = _table(family)
    if not 0 <= number < len(table):
        what = f"There are {len(table)} markers in {family.value}: there is no number {number}."
        raise RuleError(what)
    bits = f"{table[number]:0{_BITS}b}"
    rows = (bits[start : start + SIDE] for start in range(0, _BITS, SIDE))
    inner = ((False, *(bit == "1" for bit in row), False) for row in rows)
    border = (False,) * (SIDE + 2)
    return (border, *inner, border)


def fitting(cards: int) -> Family:
    """The family for so many cards, the safest that has enough markers.

    Raises RuleError where none has.
    """
    for family in Family:
        if cards <= size(family):
            return family
    most = max(map(size, Family))
    raise RuleError(f"A set has at most {most} camera cards; handsets or tellers serve more.")


@cache
def _table(family: Family) -> tuple[int, ...]:
    text = path("markers", f"{family.value}.txt").read_text(encoding="utf-8")
    return tuple(int(line, 16) for line in text.split("\n") if line and not line.startswith("#"))
