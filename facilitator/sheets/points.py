"""Key points out of a sheet: a column of groups and a column of points. Pure.

A point's id is made from what it says and where: the same file twice brings nothing twice.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from facilitator.errors import RuleError
from facilitator.sheets.cells import Cells, Note, unguarded
from facilitator.wording import say

_GROUP: Final = re.compile(r"\D{0,12}?(\d{1,3})\D?", re.IGNORECASE)
_FLOOR: Final = ("floor", "hall", "llawr", "neuadd")
_LETTERS: Final = 32  # of an id


@dataclass(frozen=True, slots=True)
class SheetPoint:
    """One point: its id, the number of its group (0 for the floor), its words."""

    id: str
    group: int
    text: str


@dataclass(frozen=True, slots=True)
class PointsSheet:
    """What a sheet would bring in, and what in it was left out or read otherwise."""

    points: tuple[SheetPoint, ...]
    notes: tuple[Note, ...]


def read_points(cells: Cells, item: str, language: str, longest: int = 400) -> PointsSheet:
    """The points of a sheet, group by group in its own order.

    A group that is not written stands for the one above it, as people write lists.

    Args:
        cells: a heading line is known by having no group.
        item: of the agenda; part of each id.
        language: of the notes.
        longest: letters of a point; a longer one is left out with a note.

    Raises:
        RuleError: there is no point in it.

    """
    found: list[SheetPoint] = []
    notes, seen, group = list(cells.notes), Counter[tuple[int, str]](), -1
    for number, row in enumerate(cells.rows, 1):
        first, text = _split(row)
        written = _group(first)
        if (written is None and first) or not text:
            if number > 1 and any(row):
                notes.append(Note(number, say(language, "No group and point stand here.")))
            continue
        group = group if written is None else written
        if group < 0 or len(text) > longest:
            notes.append(Note(number, _why(group, language)))
            continue
        seen[group, text] += 1
        found.append(SheetPoint(_id(item, group, text, seen[group, text]), group, text))
    if not found:
        raise RuleError(
            say(language, "No key points were found: a column of groups, and one of points.")
        )
    return PointsSheet(tuple(found), tuple(notes))


def _why(group: int, language: str) -> str:
    if group < 0:
        return say(language, "No group stands here or above.")
    return say(language, "That is long for a point: shorten it to two lines.")


def _split(row: tuple[str, ...]) -> tuple[str, str]:
    first = row[0].strip() if row else ""
    rest = (" ".join(unguarded(cell).split()) for cell in row[1:])
    return first, next((cell for cell in rest if cell), "")


def _group(written: str) -> int | None:
    if written.casefold() in _FLOOR:
        return 0
    found = _GROUP.fullmatch(written)
    return int(found[1]) if found else None


def _id(item: str, group: int, text: str, nth: int) -> str:
    told = "\x1f".join((item, str(group), str(nth), text))
    return hashlib.sha256(told.encode()).hexdigest()[:_LETTERS]
