"""Attendance against a table worked by hand: three meetings, two years, nine cards.

            12 Nov 2026          10 Dec 2026          14 Jan 2027
  card 1    T1 18:00-            T1 18:00-            T1 18:00-
  card 2    T1 18:05-18:30       T0 18:00-            -
  card 3    T0 18:10-            -                    T0 18:00-
  card 4    T0 18:40-18:50, 19:00-                    -
  card 5    observer 18:00-      T1 18:20-            -
  card 6    remote 18:00-        -                    press 18:00-
  card 7    young 18:00-         -                    -
  card 8    child 18:00-         -                    -
  no card   -                    -                    T0 18:30-

In the room        18:00  18:05  18:10  18:30  18:40  18:50  19:00
  12 Nov              1      2      3      2      3      2      3     highest 3, first at 18:10
  10 Dec              2 at 18:00 (cards 1 and 2), 3 at 18:20
  14 Jan              2 at 18:00 (cards 1 and 3), 3 at 18:30

Residents: November 1 2 3 4, none known before. December 1 2 5: 1 and 2 had come before, and 5,
who had looked on. January 1 3, and one without a card.
Over November and December: 1 2 3 4 5 = 5 people, of them 2 twice (1 and 2).
Over all three: the same 5, and the one without a card may be one of them: 5 or 6.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.clock import SECOND
from facilitator.door_facts import Category, Tier
from facilitator.parts import checkin, meeting, presence
from facilitator.readings.door.attendance import Between, attendance_of, twelve_months
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.times import time_of
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import Hall, item, plan

LISTED, TOLD = Tier.LISTED, Tier.TOLD
NOVEMBER = (
    ("18:00", 1, LISTED),
    ("18:00", 5, Category.OBSERVER),
    ("18:00", 6, Category.REMOTE),
    ("18:00", 7, Category.YOUNG),
    ("18:00", 8, Category.CHILD),
    ("18:05", 2, LISTED),
    ("18:10", 3, TOLD),
    ("18:30", 2, "leaves"),
    ("18:40", 4, TOLD),
    ("18:50", 4, "leaves"),
    ("19:00", 4, TOLD),
)
DECEMBER = (("18:00", 1, LISTED), ("18:00", 2, TOLD), ("18:20", 5, LISTED))
JANUARY = (
    ("18:00", 1, LISTED),
    ("18:00", 3, TOLD),
    ("18:00", 6, Category.PRESS),
    ("18:30", None, TOLD),
)


def at(hall, day, wall):
    """Turn the clock on to it."""
    moment = datetime.fromisoformat(f"{day}T{wall}").replace(tzinfo=UTC)
    hall.clock.forward(moment.timestamp() - hall.clock.now().utc / SECOND)


def held(hall, day, steps):
    """A meeting on that day, at whose door these things happen."""
    at(hall, day, "17:30")
    hall.do(meeting.StartMeeting(replace(plan(item("tea")), day=day)))
    for wall, card, what in steps:
        at(hall, day, wall)
        if what == "leaves":
            running = hall.world.of(meeting.PART).running.id
            hall.do(checkin.Leave(hall.world.side(checkin.LOOKUP, f"{running} {card}")))
        elif isinstance(what, Category):
            hall.do(checkin.Arrive(card, what))
        else:
            hall.do(checkin.Arrive(card, tier=what))
    hall.do(meeting.CloseMeeting())


@contextmanager
def a_winter(folder):
    hall = Hall(folder, handsets_out=())
    for day, steps in (
        ("2026-11-12", NOVEMBER),
        ("2026-12-10", DECEMBER),
        ("2027-01-14", JANUARY),
    ):
        held(hall, day, steps)
    yield hall
    hall.opened.close()


def attendances(world):
    return tuple(attendance_of(world, held) for held in world.of(meeting.PART).all)


@pytest.fixture(scope="module")
def winter(tmp_path_factory):
    with a_winter(tmp_path_factory.mktemp("winter")) as hall:
        yield hall


def test_the_highest_number_its_time_and_how_it_is_known_who_lives_here(winter):
    first, second, third = attendances(winter.world)
    assert [
        (each.residents, str(time_of(each.at, "UTC"))[:5]) for each in (first, second, third)
    ] == [
        (3, "18:10"),
        (3, "18:20"),
        (3, "18:30"),
    ]
    assert [each.by_tier for each in (first, second, third)] == [
        {TOLD: 1, LISTED: 2},
        {TOLD: 1, LISTED: 2},
        {TOLD: 2, LISTED: 1},
    ]
    assert first.known(LISTED) == 2


def test_who_came_at_all_who_came_again_and_who_is_counted_apart(winter):
    first, second, third = attendances(winter.world)
    assert [(each.unique, each.returning) for each in (first, second, third)] == [
        (4, 0),
        (3, 3),
        (3, 2),
    ]
    apart = (first.observers, first.remote, first.young, first.children)
    assert apart == (1, 1, 1, 1)
    assert third.others == {Category.PRESS: 1}


def test_twelve_months_count_each_card_once_also_under_two_years_keys(winter):
    before_christmas = twelve_months(winter.world, date(2026, 12, 31))
    assert (before_christmas.unique.exact, before_christmas.again) == (5, 2)
    assert (before_christmas.meetings, before_christmas.with_desk) == (2, 2)
    all_three = twelve_months(winter.world, date(2027, 1, 31))
    assert (all_three.unique, all_three.again) == (Between(5, 6), None)
    assert twelve_months(winter.world, date(2027, 12, 10)).meetings == 1


def test_once_the_keys_are_gone_it_is_said_between_which_numbers_it_lies(tmp_path):
    with a_winter(tmp_path) as hall:
        before = attendances(hall.world)
        empty_side_table(hall.opened.file)
        hall.pull_the_plug()
        assert attendances(hall.world) == before
        year = twelve_months(hall.world, date(2027, 1, 31))
        assert year.unique == Between(5, 8)  # 1 2 3 4 5; 1' 3'; and the one without a card


def test_where_nobody_was_checked_in_it_is_the_number_that_was_counted(tmp_path):
    hall = Hall(tmp_path, item("tea"), people=42, handsets_out=())
    hall.do(presence.CountRoom(40))
    read = attendance_of(hall.world, hall.world.of(meeting.PART).running)
    assert (read.checked_in, read.residents, read.counted) == (False, 42, 42)
    assert (read.unique, read.returning, read.by_tier) == (None, None, {})
    hall.opened.close()


@pytest.mark.parametrize(
    ("until", "since"),
    [("2026-11-23", "2025-11-24"), ("2024-02-29", "2023-03-01"), ("2024-02-28", "2023-03-01")],
)
def test_twelve_months_end_with_that_day(winter, until, since):
    assert twelve_months(winter.world, date.fromisoformat(until)).since == since


def test_the_minutes_say_who_was_checked_in_and_how_they_are_known(winter):
    heads = minutes_of(winter.world, 1, "en").attendance
    assert (heads.residents, heads.observers, heads.remote, heads.highest) == (3, 1, 1, 3)
    assert heads.note == (
        "Residents at their highest number, and how it is known: "
        "T1, street or postcode in the area’s list: 2. T0, they said so: 1. "
        "Residents below the voting age: 1. Children with a star card: 1."
    )
