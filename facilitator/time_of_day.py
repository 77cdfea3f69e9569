"""A time of day as a moment: on which day, and which of the two in the night clocks go back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from facilitator.clock import Instant

_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)


def moment_of(wall: str, near: datetime, zone: str) -> datetime:
    """The moment, in UTC, at which clocks show `wall`, of all days the nearest to `near`.

    Just past stays past: asked at 20:20, "20:15" is five minutes ago. Of the two that one night a
    year has, it is the one still to come; one that a night leaves out is an hour later.

    Args:
        wall: "20:15".
        near: aware.
        zone: IANA name.

    """
    tz = ZoneInfo(zone)
    day, hour = near.astimezone(tz).date(), time.fromisoformat(wall)
    shown = [datetime.combine(day + n * _DAY, hour, tz) for n in (-1, 0, 1)]
    twice = [once.replace(fold=1) for once in shown if _is_shown(once.replace(fold=1))]
    return min((at.astimezone(UTC) for at in (*shown, *twice)), key=lambda at: _far(at, near))


def day_of(now: Instant, zone: str) -> date:
    """The day it is there."""
    return now.as_datetime().astimezone(ZoneInfo(zone)).date()


def is_day(text: str) -> bool:
    """Whether it is a day as the record writes it: '2026-05-14', no other spelling of ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def moment_on(day: str, wall: str, zone: str) -> datetime:
    """The moment, in UTC, at which clocks there show `wall` on that ISO date.

    In UTC: adding minutes to a wall clock goes wrong in the night that the clocks change.
    """
    at = datetime.fromisoformat(f"{day}T{wall}")
    return at.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _is_shown(at: datetime) -> bool:
    """Whether clocks do show it that day."""
    there = at.astimezone(UTC).astimezone(at.tzinfo)
    return there.replace(tzinfo=None) == at.replace(tzinfo=None)


def _far(at: datetime, near: datetime) -> timedelta:
    return at - near if at >= near else near - at + _HOUR
