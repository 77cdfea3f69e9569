"""Clear days: laws, cases worked out by hand with a calendar, and the bank holidays themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.bank_holidays import bank_holidays
from facilitator.clear_days import (
    MOST,
    Skipped,
    between,
    easter,
    first_meeting,
    last_notice,
    skipped,
)
from facilitator.errors import RuleError
from facilitator.nation import Nation

DAY = timedelta(days=1)
NATIONS = tuple(Nation)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
MON, FRI = 0, 4


@given(DAYS, st.integers(0, 40), st.sampled_from(NATIONS))
def test_the_last_day_of_notice_is_just_enough(meeting, days, nation):
    last = last_notice(meeting, days, nation).day
    assert between(last, meeting, nation).days == days
    assert days == 0 or between(last + DAY, meeting, nation).days < days


@given(DAYS, st.integers(0, 40), st.sampled_from(NATIONS))
def test_the_first_meeting_is_just_late_enough_and_its_notice_no_earlier(notice, days, nation):
    first = first_meeting(notice, days, nation).day
    assert between(notice, first, nation).days == days
    assert days == 0 or between(notice, first - DAY, nation).days < days
    assert last_notice(first, days, nation).day >= notice


@given(DAYS, DAYS, st.sampled_from(NATIONS))
def test_every_day_between_is_either_counted_or_left_out_for_a_reason(one, other, nation):
    found = between(one, other, nation)
    assert found.days + len(found.skipped) == max(0, (other - one).days - 1)


@pytest.mark.parametrize(
    ("meeting", "days", "last"),
    [
        # Thu 14 May 2026: 13 12 11 | 10 Sun | 9 8 7 6 are seven, so Tue 5 May. Mon 4 May is past.
        (date(2026, 5, 14), 7, date(2026, 5, 5)),
        # Tue 12 May 2026: 11 | 10 Sun | 9 8 7 6 5 | 4 early May holiday, 3 Sun | 2, so Fri 1 May.
        (date(2026, 5, 12), 7, date(2026, 5, 1)),
        # Thu 9 April 2026: 8 7 | Mon 6 to Thu 2 Easter | 1 31 30 | 29 Sun | 28 27: Thu 26 March.
        (date(2026, 4, 9), 7, date(2026, 3, 26)),
        # Tue 5 Jan 2027: 4 | 3 Sun | 2 | 1 holiday | 31 30 29 | 28 substitute, 27 Sun, 26 25 24 |
        # 23 22, so Mon 21 December.
        (date(2027, 1, 5), 7, date(2026, 12, 21)),
        # Thu 14 May 2026 with 14: 13 12 11 9 8 7 6 5 | 4 | 3 Sun | 2 1 30 29 28 27: Sun 26 April.
        (date(2026, 5, 14), 14, date(2026, 4, 26)),
    ],
)
def test_worked_out_by_hand_in_england(meeting, days, last):
    assert last_notice(meeting, days, Nation.ENGLAND).day == last


def test_each_nation_has_holidays_of_its_own():
    of = {n: last_notice(date(2026, 7, 15), 3, n).day for n in NATIONS}
    assert of[Nation.ENGLAND] == of[Nation.WALES] == of[Nation.SCOTLAND] == date(2026, 7, 10)
    assert of[Nation.NORTHERN_IRELAND] == date(2026, 7, 9)
    assert skipped(date(2026, 6, 15), Nation.SCOTLAND) is Skipped.BANK_HOLIDAY
    assert skipped(date(2026, 6, 15), Nation.ENGLAND) is None


def test_beyond_the_years_that_are_known_it_says_so():
    assert last_notice(date(2028, 12, 31), 7, Nation.ENGLAND).sure
    assert not first_meeting(date(2028, 12, 28), 7, Nation.ENGLAND).sure
    assert not between(date(2024, 12, 20), date(2025, 2, 1), Nation.ENGLAND).sure


def test_what_cannot_be_reckoned_is_refused():
    with pytest.raises(RuleError):
        last_notice(date(2026, 5, 14), MOST + 1, Nation.ENGLAND)
    with pytest.raises(RuleError):
        first_meeting(date.max, 7, Nation.ENGLAND)


def test_easter_is_when_it_was():
    known = {
        1961: (4, 2),
        2000: (4, 23),
        2008: (3, 23),
        2019: (4, 21),
        2024: (3, 31),
        2038: (4, 25),
    }
    assert {year: (easter(year).month, easter(year).day) for year in known} == known


def kept(day, taken):
    """Where a day is kept: itself, or the next day that is neither a weekend nor taken."""
    while day.weekday() > FRI or day in taken:
        day += DAY
    return day


def monday(year, month, *, last=False):
    days = [date(year, month, n) for n in range(1, 32 if month in {5, 8} else 31)]
    mondays = [day for day in days if day.weekday() == MON]
    return mondays[-1 if last else 0]


def by_the_rules(year, name):
    """The Banking and Financial Dealings Act 1971 and the usual proclamations, once more."""
    found = {monday(year, 5), monday(year, 5, last=True), easter(year) - 2 * DAY}
    if name == "scotland":
        found.add(monday(year, 8))
        fixed = ((1, 1), (1, 2), (11, 30), (12, 25), (12, 26))
    else:
        found |= {monday(year, 8, last=True), easter(year) + DAY}
        fixed = ((1, 1), (12, 25), (12, 26))
    if name == "northern-ireland":
        fixed += ((3, 17), (7, 12))
    for month, day in fixed:
        found.add(kept(date(year, month, day), found))
    return found


@pytest.mark.parametrize("name", ["england-and-wales", "scotland", "northern-ireland"])
def test_the_listed_holidays_are_those_of_the_rules_and_one_that_was_proclaimed(name):
    listed = bank_holidays()
    years = range(listed.first, listed.last + 1)
    ruled = set().union(*(by_the_rules(year, name) for year in years))
    proclaimed = {date(2026, 6, 15)} if name == "scotland" else set()
    assert listed.days[name] == ruled | proclaimed
    assert listed.checked
    assert "gov.uk" in listed.source
