"""Lengths and times of day as cells hold them, also as spreadsheets write them by themselves."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

from facilitator.typed_times import read_clock, read_minutes, read_seconds

_DAY: Final = 24 * 60
_DATE_BEFORE: Final = re.compile(r"^\d{4}-\d{2}-\d{2}[ T]")
_SECONDS: Final = re.compile(r"^(\d{1,2}:\d{2}):\d{2}$")
_DECIMAL: Final = re.compile(r"(\d{1,4})[.,](\d{1,6})")
_TIME: Final = re.compile(r"\d{1,2}\s*[:.h]\s*\d{2}.*|\d{1,2}\s*(?:am|pm)")
_RANGE: Final = re.compile(r"(.+?)\s*(?:[-–—]|\bto\b|\btan\b|\bi\b)\s*(.+)")
#: Longer than this for one item, "5:00" was hardly meant as hours.
_LONG: Final = 3 * 60


@dataclass(frozen=True, slots=True)
class Length:
    """A length in minutes; `doubtful`: it may have been meant otherwise."""

    minutes: int
    doubtful: bool = False


def read_length(text: str) -> Length | None:
    """'30', '0:30', '1h30', '30 min', '7.5' as minutes; None for what is none."""
    plain = _bare(text)
    if decimal := _DECIMAL.fullmatch(plain):
        whole = math.ceil(float(f"{decimal[1]}.{decimal[2]}"))
        return Length(whole, doubtful=True) if 0 < whole <= _DAY else None
    seconds, minutes = read_seconds(plain), read_minutes(plain)
    if seconds is None or minutes is None:
        return None
    long = ":" in plain and minutes > _LONG
    return Length(minutes, doubtful=long or seconds % 60 > 0)


def read_time(text: str) -> int | None:
    """'19:05', '7.05 pm', '19:05:00' as minutes since midnight."""
    plain = _bare(text)
    clock = read_clock(plain) if _TIME.fullmatch(plain.lower()) else None
    return None if clock is None else int(clock[:2]) * 60 + int(clock[3:])


def clock_text(minute: int | None) -> str:
    """Minutes since midnight as '19:05'; "" for none."""
    return "" if minute is None else "{:02}:{:02}".format(*divmod(minute % _DAY, 60))


def read_span(text: str) -> tuple[int | None, int | None]:
    """When it begins and when it ends: '19:05', or '19:05 – 19:30'."""
    span = _RANGE.fullmatch(text.strip())
    if span and (ends := read_time(span[2])) is not None:
        return read_time(span[1]), ends
    return read_time(text), None


def between(begins: int, ends: int) -> int:
    """Minutes from one to the other, over midnight if need be."""
    return (ends - begins) % _DAY


def _bare(text: str) -> str:
    plain = _DATE_BEFORE.sub("", text.replace("\N{NO-BREAK SPACE}", " ").strip())
    return _SECONDS.sub(r"\1", plain)
