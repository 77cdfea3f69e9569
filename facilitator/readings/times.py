"""Moments as the assembly's own clock showed them, to the whole minute."""

from __future__ import annotations

from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from facilitator.clock import SECOND, Instant

_MINUTE: Final = 60 * SECOND


def local(at: Instant, zone: str) -> datetime:
    """The moment in that zone (IANA name)."""
    return at.as_datetime().astimezone(ZoneInfo(zone))


def time_of(at: Instant | None, zone: str) -> time | None:
    """The local time of that moment, seconds dropped; None for none."""
    return None if at is None else local(at, zone).time().replace(second=0, microsecond=0)


def whole_minutes(microseconds: int) -> int:
    """The nearest number of minutes; half a minute counts as one."""
    return (microseconds + _MINUTE // 2) // _MINUTE
