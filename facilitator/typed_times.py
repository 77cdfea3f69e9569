"""Times as people type them, in a field or in a spreadsheet; None for what cannot be read yet."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_HOURS: Final = re.compile(
    r"(\d{1,2})\s*(?:[:.]|h(?:rs?|ours?)?|awr)\s*(\d{1,2})?\s*(?:m|mins?|minutes?|munud)?"
)
_MINUTES: Final = re.compile(r"(\d{1,4})\s*(?:m|mins?|minutes?|munud(?:au)?|['′])?\.?")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(am|pm)?")
_DAY: Final = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
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
