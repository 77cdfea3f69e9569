"""How long every item takes: as it says, or from when it and the next one begin. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.sheets.cells import Note
from facilitator.sheets.times import Length, between
from facilitator.wording import say

_USUAL: Final = 5
#: Minutes that lie between two items of one evening at most; more is a slip of the pen.
_MOST: Final = 8 * 60


@dataclass(frozen=True, slots=True)
class Timed:
    """What a line says about time: minutes since midnight, its length, and as it was written.

    `fixed`: it does not begin before its time, so that the one before need not take until then;
    `free`: it goes by the clock itself, and its times do not tell its length.
    """

    number: int
    begins: int | None
    ends: int | None
    length: Length | None
    written: str = ""
    unread_start: str = ""
    fixed: bool = False
    free: bool = False


def lengths_of(lines: list[Timed], end: int | None, language: str) -> tuple[list[int], list[Note]]:
    """Minutes for each line, and what has to be told; `end`: when the last one ends, if known."""
    notes: list[Note] = []
    nexts = [None if line.fixed else line.begins for line in lines[1:]] + [end]
    minutes = []
    for line, following in zip(lines, nexts, strict=True):
        if line.unread_start:
            said = say(language, "“{text}” is no time of day.", text=line.unread_start)
            notes.append(Note(line.number, said))
        taken, note = _length(line, following, language)
        minutes.append(taken)
        if note:
            notes.append(Note(line.number, note))
    return minutes, notes


def _length(line: Timed, following: int | None, language: str) -> tuple[int, str]:
    """Its minutes, and what has to be told about them; "" for nothing."""
    reckoned = None if line.free else _reckoned(line, following)
    if line.length is not None:
        minutes = line.length.minutes
        if line.length.doubtful:
            said = say(language, "“{text}” is read as {n} min.", text=line.written, n=minutes)
            return minutes, said
        if reckoned not in {None, minutes}:
            said = say(
                language,
                "It takes {n} min, but the times leave {other} min for it: {n} min are put.",
                n=minutes,
                other=reckoned,
            )
            return minutes, said
        return minutes, ""
    if line.written:
        said = say(language, "“{text}” is no length: {n} min are put.", text=line.written, n=_USUAL)
        return reckoned or _USUAL, said if reckoned is None else ""
    if reckoned is None:
        return _USUAL, say(language, "It does not say how long: {n} min are put.", n=_USUAL)
    return reckoned, ""


def _reckoned(line: Timed, following: int | None) -> int | None:
    ends = following if line.ends is None else line.ends
    if line.begins is None or ends is None:
        return None
    minutes = between(line.begins, ends)
    return minutes if 0 < minutes <= _MOST else None
