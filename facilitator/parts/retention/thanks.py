"""The lines of thanks at the end of a meeting, 'Kitchen: Bea, Sam', without one of the names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from facilitator.part import Side

#: Its key is the id of the meeting.
THANKS: Final = "thanks"
#: Kind and key of a side row.
Row = tuple[str, str]
_Lines = list[dict[str, str]]
#: Between two who are thanked, by language.
_JOINS: Final = {
    "en": re.compile(r"(\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+)"),
    "cy": re.compile(r"(\s*,\s*|\s+(?:a['’]r|ac|a|&)\s+)"),
}
_HASTE: Final = 2  # words


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
        fewer = [{la: _left(text, la, wanted) for la, text in line.items()} for line in lines]
        if fewer != lines:
            changed += [Side(*row, None), Side(*row, msgspec.json.encode(fewer).decode())]
    return changed


def _lines(value: str) -> _Lines:
    try:
        return msgspec.json.decode(value, type=_Lines)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return []


def _names(line: Mapping[str, str]) -> list[str]:
    return [
        part
        for language, text in line.items()
        for part in _parts(text.partition(":")[2], language)[::2]
        if not _tells(part)
    ]


def _parts(names: str, language: str) -> list[str]:
    """What is thanked, and between two of them what joins them."""
    parts = _JOINS.get(language, _JOINS["en"]).split(names)
    return [part if n % 2 else part.strip() for n, part in enumerate(parts)]


def _tells(part: str) -> bool:
    """'who missed it all', 'the football club': nobody's name, for no word has a capital.

    One or two words without one may be a name typed in haste, and scripts may have no capitals.
    """
    words = part.split()
    return not words or (len(words) > _HASTE and all(word[0].islower() for word in words))


def _left(text: str, language: str, wanted: str) -> str:
    """Without it and what is told of them; where there is none of it, as it was typed."""
    role, _, names = text.partition(":")
    parts, kept, is_gone = _parts(names, language), "", False
    for n in range(0, len(parts), 2):
        part, join = parts[n], parts[n - 1] if n else ""
        is_gone = part.casefold() == wanted or (is_gone and "," in join and _tells(part))
        if not is_gone:
            kept += (join if kept else "") + part
    whole = len(kept) == len("".join(parts))
    return text if whole or not names else f"{role}: {kept}".rstrip(": ")
