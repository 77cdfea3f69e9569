"""A time of day as a moment: over midnight, and in the nights when the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.time_of_day import moment_of, moment_on

LONDON = "Europe/London"


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "near", "moment"),
    [
        ("20:15", "2026-05-14T18:00", "2026-05-14T19:15"),
        ("20:15", "2026-05-14T19:20", "2026-05-14T19:15"),
        ("00:30", "2026-01-10T23:50", "2026-01-11T00:30"),
        ("23:50", "2026-01-11T00:10", "2026-01-10T23:50"),
        # 25 October 2026, 01:00 UTC: clocks go from 02:00 back to 01:00.
        ("01:30", "2026-10-25T00:10", "2026-10-25T00:30"),
        ("01:30", "2026-10-25T00:50", "2026-10-25T01:30"),
        ("02:10", "2026-10-25T00:50", "2026-10-25T02:10"),
        # 29 March 2026, 01:00 UTC: clocks go from 01:00 on to 02:00; 01:30 is left out.
        ("02:10", "2026-03-29T00:50", "2026-03-29T01:10"),
        ("01:30", "2026-03-29T00:50", "2026-03-29T01:30"),
    ],
)
def test_the_nearest_one_is_meant(wall, near, moment):
    assert moment_of(wall, at(near), LONDON) == at(moment)


@given(
    passed=st.integers(0, 365 * 24 * 60),
    minute=st.integers(0, 1439),
)
def test_clocks_show_it_then_and_never_more_than_half_a_day_off(passed, minute):
    near = at("2026-01-01T00:00") + timedelta(minutes=passed)
    wall = f"{minute // 60:02}:{minute % 60:02}"
    found = moment_of(wall, near, LONDON)
    assert abs(found - near) <= timedelta(hours=13)
    shown = f"{found.astimezone(ZoneInfo(LONDON)):%H:%M}"
    left_out = found.date() == date(2026, 3, 29) and minute // 60 == 1
    assert shown == wall or left_out


def test_an_evening_begins_on_the_clocks_of_its_place():
    assert moment_on("2026-05-14", "19:00", LONDON) == at("2026-05-14T18:00")
