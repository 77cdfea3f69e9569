"""What people type into small fields, read as they mean it; None for what cannot be read yet."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from facilitator.wording import say

Ranges = tuple[tuple[int, int], ...]

_HOURS: Final = re.compile(r"(\d{1,2})\s*[:.h]\s*(\d{1,2})?\s*(?:m|min)?")
_MINUTES: Final = re.compile(r"(\d{1,4})\s*(?:m|min|minutes?|munud)?\.?")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(am|pm)?")
_DAY: Final = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
_RANGE: Final = re.compile(r"(\d{1,4})(?:\s*(?:[-–—]|to|i)\s*(\d{1,4}))?")
_NO_HANDSETS: Final = ("", "0", "none", "no", "dim")
_LAST_HOUR: Final = 23
_NOON: Final = 12


def read_minutes(text: str) -> int | None:
    """'90', '1:30', '1h30', '5 min' as minutes; more than none, and less than a day."""
    plain = text.strip().lower()
    if hours := _HOURS.fullmatch(plain):
        return _within_a_day(60 * int(hours[1]) + int(hours[2] or 0))
    minutes = _MINUTES.fullmatch(plain)
    return _within_a_day(int(minutes[1])) if minutes else None


def _within_a_day(minutes: int) -> int | None:
    return minutes if 0 < minutes <= 24 * 60 else None


def read_clock(text: str) -> str | None:
    """'19:00', '19.00', '7pm', '19' as '19:00'."""
    found = _CLOCK.fullmatch(text.strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and hour <= _NOON:
        hour = hour % _NOON + (_NOON if found[3] == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour <= _LAST_HOUR and minute < 60 else None  # noqa: PLR2004


def read_day(text: str) -> str | None:
    """'2026-05-14', '14.5.2026' or '14/5/2026' as '2026-05-14'; nothing stays nothing."""
    plain = text.strip()
    if not plain:
        return ""
    found = _DAY.fullmatch(plain)
    try:
        if found:
            return dt.date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return dt.date.fromisoformat(plain).isoformat()
    except ValueError:
        return None


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


def duration(minutes: int, language: str) -> str:
    """'2 h', '1 h 35 min', '40 min'."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return say(language, "{hours} h {minutes} min", hours=hours, minutes=rest)
    if hours:
        return say(language, "{hours} h", hours=hours)
    return say(language, "{minutes} min", minutes=rest)
