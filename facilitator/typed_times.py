"""Times as people type them, in a field or in a spreadsheet; None for what cannot be read yet."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_H: Final = r"h(?:rs?|ours?)?|awr"
_M: Final = r"m|mins?|minutes?|munud(?:au)?"
_S: Final = r"s|secs?|seconds?|eiliad(?:au)?"
_ALL_THREE: Final = re.compile(r"(\d{1,2}):(\d{2}):(\d{2})")
_COLON: Final = re.compile(r"(\d{1,2})\s*[:.]\s*(\d{1,2})?")
_HOURS: Final = re.compile(rf"(\d{{1,2}})\s*(?:[:.]|{_H})\s*(\d{{1,2}})?\s*(?:{_M})?")
_MIXED: Final = re.compile(rf"(\d{{1,4}})\s*(?:{_M}|['′])\s*(\d{{1,2}})\s*(?:{_S}|[\"″])?\.?")
_MINUTES: Final = re.compile(rf"(\d{{1,4}})\s*(?:{_M}|['′])?\.?")
_SECONDS: Final = re.compile(rf"(\d{{1,5}})\s*(?:{_S}|[\"″])\.?")
#: '930': nobody plans fifteen hours in minutes. With four digits it may as well be a clock.
_TOGETHER: Final = re.compile(r"([6-9])([0-5]\d)")
#: Each with noughts for what is not in its groups: hours, minutes, seconds.
_LENGTHS: Final = (
    (_ALL_THREE, ()),
    (_TOGETHER, ()),
    (_HOURS, ()),
    (_MIXED, ("0",)),
    (_SECONDS, ("0", "0")),
    (_MINUTES, ("0",)),
)
_SHORT: Final = ((_COLON, ("0",)),)
_CLOCK: Final = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(am|pm)?")
_BARE: Final = re.compile(r"(\d{2})(\d{2})")
_DAY: Final = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
_LAST_HOUR: Final = 23
_NOON: Final = 12
_DAY_LONG: Final = 24 * 60 * 60


def read_seconds(text: str, *, short: bool = False) -> int | None:
    """'90' (minutes), '1:30', '1h30', '2m30', '45s' as seconds; more than none, at most a day.

    Args:
        text: as typed.
        short: in a field for minutes and seconds, as that of a speaker's turn, '1:30' is no hour.

    """
    plain = text.strip().lower()
    found = _in_seconds(plain, short=short)
    return found if found is not None and 0 < found <= _DAY_LONG else None


def _in_seconds(plain: str, *, short: bool) -> int | None:
    for pattern, before in (_SHORT if short else ()) + _LENGTHS:
        if found := pattern.fullmatch(plain):
            return _sum(*before, *found.groups())
    return None


def _sum(hours: str, minutes: str | None = None, seconds: str | None = None) -> int:
    return 3600 * int(hours) + 60 * int(minutes or 0) + int(seconds or 0)


def read_minutes(text: str) -> int | None:
    """The same in minutes, as items have them: a minute that was begun counts."""
    seconds = read_seconds(text)
    return None if seconds is None else -(-seconds // 60)


def read_clock(text: str) -> str | None:
    """'19:00', '19.00', '1900', '7pm', '19' as '19:00'."""
    plain = _BARE.sub(r"\1:\2", text.strip()) if _BARE.fullmatch(text.strip()) else text.strip()
    found = _CLOCK.fullmatch(plain.lower())
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
