"""What people type into small fields, read as they mean it; None for what cannot be read yet."""

from __future__ import annotations

import re
from typing import Final

from facilitator.typed_times import read_clock, read_day, read_minutes, read_seconds
from facilitator.wording import say, say_n

__all__ = [
    "Ranges",
    "duration",
    "length_words",
    "ranges_text",
    "read_clock",
    "read_clock_or_none",
    "read_day",
    "read_minutes",
    "read_people",
    "read_ranges",
    "read_seconds",
]

Ranges = tuple[tuple[int, int], ...]

_RANGE: Final = re.compile(r"(\d{1,4})(?:\s*(?:[-–—]|to|i)\s*(\d{1,4}))?")
_NO_HANDSETS: Final = ("", "0", "none", "no", "dim")


def read_ranges(text: str) -> Ranges | None:
    """'1–160', '1-80, 90 to 171', 'none' as ranges of the numbers printed on handsets."""
    plain = text.strip().lower()
    if plain in _NO_HANDSETS:
        return ()
    ranges: list[tuple[int, int]] = []
    for piece in re.split(r"\s*[,;]\s*", plain):
        found = _RANGE.fullmatch(piece)
        if found is None or not 1 <= int(found[1]) <= int(found[2] or found[1]):
            return None
        ranges.append((int(found[1]), int(found[2] or found[1])))
    return tuple(ranges)


def ranges_text(ranges: Ranges, language: str) -> str:
    """'1–160', or 'none'."""
    shown = [f"{first}–{last}" if last > first else str(first) for first, last in ranges]
    return ", ".join(shown) or say(language, "none")


def read_people(text: str) -> int | None:
    """'50' people; 'none' and nothing are 0."""
    plain = text.strip().lower()
    if plain in _NO_HANDSETS:
        return 0
    return int(plain) if plain.isdecimal() and len(plain) <= 5 else None  # noqa: PLR2004


def read_clock_or_none(text: str) -> str | None:
    """'20:15', '8.15pm'; 'none', nothing, or words in its place are ""."""
    plain = text.strip()
    return "" if not any(map(str.isdigit, plain)) else read_clock(plain)


def duration(minutes: int, language: str) -> str:
    """'2 h', '1 h 35 min', '40 min'."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return say(language, "{hours} h {minutes} min", hours=hours, minutes=rest)
    if hours:
        return say(language, "{hours} h", hours=hours)
    return say(language, "{minutes} min", minutes=rest)


def length_words(seconds: int, language: str) -> str:
    """'1 hour 30 minutes', '45 seconds': what was typed, as it was read."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    counted = [
        say_n(language, "{n} hour", "{n} hours", hours) if hours else "",
        say_n(language, "{n} minute", "{n} minutes", minutes) if minutes else "",
        say_n(language, "{n} second", "{n} seconds", rest) if rest else "",
    ]
    # Figures with their units, in falling order: no language here puts a word between them.
    return " ".join(count for count in counted if count)
