"""Texts of a hall that speaks several languages: each whole, all of one size, none left out.

A scene's string holds one line for each language. Short ones stand beside each other where the
room allows it, all others under each other. A text in one language is set as `lettering` sets it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from ui.hall.lettering import FLOOR, LEADING, Setting, fit, unbroken, whole, width, wrap
from ui.hall.lettering import fit_high as _fit_high

PARTED: Final = " · "
_WORTH: Final = 0.85
_LONG: Final = 62  # a text of several lines a language is set no larger


def several(text: str) -> bool:
    """Whether it is there in more than one language."""
    return "\n" in text


def beside(text: str) -> str:
    """All languages in one line."""
    return PARTED.join(text.split("\n")) if several(text) else text


def widest(text: str, size: int, *, bold: bool = False) -> float:
    """The width that its languages need under each other."""
    return max(width(line, size, bold=bold) for line in text.split("\n"))


@lru_cache(maxsize=512)
def short(
    text: str, sizes: tuple[int, ...], room: float, lines: int = 1, *, bold: bool = False
) -> Setting:
    """A label: one line where all languages fit on it, else `lines` a language at most.

    One line is not worth letters that are much smaller than those of two lines.
    """
    if not several(text):
        return fit(text, sizes, room, lines, bold=bold)
    stacked = under(text, sizes, room, lines, bold=bold)
    one = _one_line(text, sizes, room, bold=bold)
    worth = one is not None and (one.size >= _WORTH * stacked.size or is_cut(stacked))
    return one if one is not None and worth else stacked


def _one_line(text: str, sizes: tuple[int, ...], room: float, *, bold: bool) -> Setting | None:
    joined = beside(text)
    fitting = (s for s in _to_the_floor(sizes) if width(joined, s, bold=bold) <= room)
    size = next(fitting, None)
    return Setting(size, (joined,)) if size is not None else None


@lru_cache(maxsize=512)
def under(
    text: str, sizes: tuple[int, ...], room: float, lines: int, *, bold: bool = False
) -> Setting:
    """Each language on lines of its own: on one each while a size allows it, else on `lines`."""
    if not several(text):
        return fit(text, sizes, room, lines, bold=bold)
    parts, tried = text.split("\n"), unbroken(text, _to_the_floor(sizes), room, bold=bold)
    for most in range(1, lines + 1):
        for size in tried:
            made = [whole(part, size, room, most, bold=bold) for part in parts]
            kept = [set_ for set_ in made if set_ is not None]
            if len(kept) == len(parts) and (most == 1 or size <= _LONG):
                return _together(kept)
    last = _to_the_floor(sizes)[-1:]
    return _together([fit(part, last, room, lines, bold=bold) for part in parts])


@lru_cache(maxsize=512)
def filling(
    text: str, sizes: tuple[int, ...], room: float, high: float, *, bold: bool = False
) -> Setting:
    """The largest of `sizes` at which all languages under each other are no higher than `high`."""
    if not several(text):
        return _fit_high(text, sizes, room, high, bold=bold)
    parts = text.split("\n")
    for size in _to_the_floor(sizes):
        most = max(1, int(high / (size * LEADING)))
        made = [whole(part, size, room, most, bold=bold) for part in parts]
        kept = [set_ for set_ in made if set_ is not None]
        if len(kept) == len(parts) and _together(kept).height <= high:
            return _together(kept)
    most = max(1, int(high / (FLOOR * LEADING * len(parts))))
    return under(text, (FLOOR,), room, most, bold=bold)


def compact(
    text: str, sizes: tuple[int, ...], room: float, high: float, *, bold: bool = False
) -> Setting:
    """A label in a box of that width and height: in one line rather than larger in several."""
    one = _one_line(text, sizes, room, bold=bold) if several(text) else None
    return one or _stacked(text, sizes, room, high, bold=bold)


def _stacked(text: str, sizes: tuple[int, ...], room: float, high: float, *, bold: bool) -> Setting:
    """Each language on one line where that is possible, however large the box."""
    lines = under(text, sizes, room, 1, bold=bold) if several(text) else None
    if lines is not None and not is_cut(lines) and lines.height <= high:
        return lines
    return filling(text, sizes, room, high, bold=bold)


def alike(texts: Sequence[str], sizes: tuple[int, ...], room: float, high: float) -> list[Setting]:
    """Bold labels that belong together: all of them on one line, or else none of them."""
    if not any(several(text) for text in texts):
        return [filling(text, sizes, room, high, bold=True) for text in texts]
    lines = [_one_line(text, sizes, room, bold=True) for text in texts]
    ones = [set_ for set_ in lines if set_ is not None]
    if len(ones) == len(texts):
        size = min(set_.size for set_ in ones)
        return [Setting(size, set_.lines) for set_ in ones]
    stacked = [_stacked(text, sizes, room, high, bold=True) for text in texts]
    if any(is_cut(set_) or set_.height > high for set_ in stacked):
        return [compact(text, sizes, room, high, bold=True) for text in texts]
    size = min(set_.size for set_ in stacked)
    return [_stacked(text, (size,), room, high, bold=True) for text in texts]


def is_cut(setting: Setting) -> bool:
    """Whether something of the text is missing."""
    return any(line.endswith("…") for line in setting.lines)


def wrapped(text: str, size: int, room: float, *, bold: bool = False) -> Setting:
    """All of it at that size, however many lines it takes."""
    return _together(
        [Setting(size, wrap(part, size, room, bold=bold)) for part in text.split("\n")]
    )


def _together(settings: Sequence[Setting]) -> Setting:
    counts = [len(set_.lines) for set_ in settings]
    partings = tuple(accumulate(counts))[:-1] if max(counts) > 1 else ()
    lines = tuple(line for set_ in settings for line in set_.lines)
    return Setting(settings[0].size, lines, partings)


def _to_the_floor(sizes: tuple[int, ...]) -> tuple[int, ...]:
    return sizes if sizes[-1] <= FLOOR else (*sizes, FLOOR)
