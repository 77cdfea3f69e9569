"""The criteria against a spreadsheet worked by hand, and the laws they keep."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.legitimacy.figures import figures_of, invited, process, regular
from facilitator.legitimacy.values import Standard, Visits
from tests.facilitator.legitimacy.samples import evidence, followed, held, invitation

HERE = Path(__file__).parent
KNOWN = st.lists(st.none() | st.integers(0, 400), max_size=14)


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return [pytest.param(row, id=row["case"]) for row in csv.DictReader(file)]


def numbers(text):
    return [None if one == "-" else int(one) for one in text.split()]


def attended(knowns, more_than=150):
    meetings = [held(number, known) for number, known in enumerate(knowns, 1)]
    return regular(meetings, Standard(more_than=more_than))


@pytest.mark.parametrize("row", rows("hand_worked.csv"))
def test_attendance_comes_out_as_worked_by_hand(row):
    knowns = numbers(row["residents of T1 and above (- nobody was checked in)"])
    found = attended(knowns, int(row["more than"]))
    assert [str(n) for n in (found.meetings, found.recorded, found.above)] == [
        row["last six looked at"],
        row["recorded"],
        row["above"],
    ]
    assert (found.median, found.reached) == (row["median"], row["regular"] == "yes")


@pytest.mark.parametrize("row", rows("hand_worked_shares.csv"))
def test_the_invitation_comes_out_as_worked_by_hand(row):
    lowest = row["lowest"] and (int(row["lowest"]), int(row["of lowest"]))
    got = invitation(
        int(row["direct"]), int(row["of"]), *(lowest or (0, 0)), int(row["clear days"])
    )
    found = invited(got, Standard())
    assert [
        str(n) if n is not None else "" for n in (found.direct_percent, found.lowest_percent)
    ] == [
        row["direct per cent"],
        row["lowest per cent"],
    ]
    assert found.reached is (row["reached"] == "yes")


@given(KNOWN)
def test_the_median_is_the_median_and_four_of_six_above_have_it_above(knowns):
    found = attended(knowns)
    last = [one for one in knowns[-6:] if one is not None]
    assert found.recorded == len(last)
    if last:
        assert Fraction(found.median) == median(map(Fraction, last))
    assert found.reached is (found.above >= 4)


@given(KNOWN, st.integers(0, 13))
def test_one_resident_more_never_makes_it_less_regular(knowns, place):
    more = [one + 1 if n == place and one is not None else one for n, one in enumerate(knowns)]
    assert attended(more).reached >= attended(knowns).reached


@given(KNOWN, st.integers(0, 300), st.integers(0, 300))
def test_a_lower_number_of_its_own_is_never_harder(knowns, one, other):
    low, high = sorted((one, other))
    assert attended(knowns, low).reached >= attended(knowns, high).reached


@given(KNOWN)
def test_what_comes_later_changes_nothing_about_a_decision_of_before(knowns):
    whole = figures_of(evidence(*knowns, 300, 300, 300, 300)).decisions
    assert figures_of(evidence(*knowns)).decisions == whole[: len(knowns)]


@given(st.lists(st.integers(0, 90), max_size=12))
def test_returning_residents_are_those_who_came_twice_or_more(spread):
    seen = Visits(sum(spread), sum(spread), tuple(spread))
    year = figures_of(evidence(163, visits=seen)).year
    assert year.unique == sum(spread)
    assert (year.returning or 0) == sum(spread[1:])
    assert (year.visits or 0) >= year.unique or not spread


def test_a_number_that_was_typed_is_nobody_known_to_live_here():
    found = attended([None, None, None, None])
    assert (found.meetings, found.recorded, found.above, found.reached) == (4, 0, 0, False)


def test_its_own_number_stands_beside_the_standard_and_never_instead():
    found = figures_of(evidence(40, 41, 42, 43, own_more_than=20))
    assert (found.regular.more_than, found.regular.reached) == (150, False)
    assert found.own is not None
    assert (found.own.more_than, found.own.reached) == (20, True)


def test_unique_residents_that_are_not_known_exactly_are_no_figure():
    year = figures_of(evidence(163, visits=Visits(150, 210))).year
    assert (year.unique, year.returning, year.visits) == (None, None, None)


def test_a_line_that_is_not_noted_or_left_out_is_not_done_and_a_late_one_is():
    assert process(followed("done", "late", "not_needed")).reached
    assert not process(followed("done", "open")).reached
    assert not process(followed("done", "skipped")).reached
    assert not process(followed("not_needed")).reached
