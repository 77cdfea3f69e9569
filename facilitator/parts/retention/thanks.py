"""The lines of thanks at the end of a meeting, 'Kitchen: Bea, Sam', without one of the names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from facilitator.part import Side

#: Its key is the id of the meeting.
THANKS: Final = "thanks"
#: Kind and key of a side row.
Row = tuple[str, str]
_Lines = list[dict[str, str]]


def thanked(sides: Mapping[Row, str]) -> Iterator[tuple[str, str]]:
    """(id of the meeting, a name as it is thanked there), of all meetings."""
    for (kind, meeting), value in sides.items():
        if kind == THANKS:
            names = (name for line in _lines(value) for name in _names(line))
            yield from ((meeting, name) for name in dict.fromkeys(names))


def without(sides: Mapping[Row, str], name: str) -> list[Side]:
    """The rows that change when that name is taken out, as they are without it."""
    wanted, changed = name.strip().casefold(), list[Side]()
    for row, value in sides.items():
        if row[0] != THANKS or not wanted:
            continue
        lines = _lines(value)
        fewer = [{la: _left(text, wanted) for la, text in line.items()} for line in lines]
        if fewer != lines:
            changed += [Side(*row, None), Side(*row, msgspec.json.encode(fewer).decode())]
    return changed


def _lines(value: str) -> _Lines:
    try:
        return msgspec.json.decode(value, type=_Lines)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return []


def _names(line: Mapping[str, str]) -> list[str]:
    each = [part for text in line.values() for part in text.partition(":")[2].split(",")]
    return [name.strip() for name in each if name.strip()]


def _left(text: str, wanted: str) -> str:
    """A line that has none of it stays as it was typed."""
    role, _, names = text.partition(":")
    kept = [name.strip() for name in names.split(",") if name.strip().casefold() != wanted]
    whole = len(kept) == len(names.split(","))
    return text if whole or not names else f"{role}: {', '.join(kept)}".rstrip(": ")
