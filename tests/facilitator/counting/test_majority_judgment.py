"""The middlemost grade, the gauge, and what is left when they are equal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import majority_judgment
from facilitator.counting.lot import as_printed, drawn
from facilitator.counting.majority_judgment import judged, majority_value
from facilitator.counting.papers import marking
from facilitator.counting.report import Settled
from facilitator.counting.tallies import from_profiles


def _count(profiles, seats=1, lot=None):
    papers = from_profiles(profiles, seats)
    return majority_judgment.count(papers, lot or as_printed(len(profiles)))


@pytest.mark.parametrize(
    ("profile", "grade", "sign"),
    [
        ((0, 1, 0), 1, "−"),
        ((1, 0, 1), 0, "+"),
        ((1, 1, 1), 1, "−"),
        ((1, 2, 2), 1, "+"),
        ((2, 0, 3), 2, "−"),
        ((5, 0, 0), 0, "−"),
    ],
)
def test_the_majority_grade_is_the_lower_middlemost(profile, grade, sign):
    judgement = judged(profile)
    assert (judgement.grade, judgement.sign) == (grade, sign)


def test_a_higher_grade_stands_above_any_sign():
    assert _count({"Ann": (2, 3, 0), "Bob": (2, 0, 3)}).winners == (1,)


def test_plus_stands_above_minus():
    report = _count({"Ann": (2, 2, 1), "Bob": (1, 2, 2)})
    assert report.winners == (1,)
    assert report.ties[0].settled is Settled.RULE


def test_among_minus_the_fewer_below_stand_above():
    assert _count({"Ann": (4, 5, 1), "Bob": (3, 6, 1)}).winners == (1,)


def test_equal_gauges_are_settled_by_the_grades_that_follow():
    report = _count({"Ann": (1, 1, 4, 2, 0), "Bob": (0, 2, 4, 2, 0)})
    assert report.winners == (1,)
    assert report.ties[0].rule == majority_judgment.REMOVED


def test_equal_in_all_grades_goes_to_the_lot():
    report = _count({"Ann": (1, 2), "Bob": (1, 2)}, lot=drawn((1, 0), 2))
    assert report.winners == (1,)
    assert report.lot_matters


def test_whoever_a_paper_leaves_out_has_the_lowest_grade():
    papers = marking(("Ann", "Bob"), 1, [((2, None), 2), ((None, None), 5), ((1, 2), 1)])
    report = majority_judgment.count(papers, as_printed(2))
    assert (report.valid, report.blank) == (3, 5)
    assert report.tables[0].rows == (("2", "1", "0", "2 −"), ("1", "0", "2", "0 +"))
    assert report.notes == (majority_judgment.UNGRADED,)


def test_grades_are_called_by_their_names():
    papers = replace(from_profiles({"Ann": (1, 2)}), grades=("Poor", "Good"))
    report = majority_judgment.count(papers, as_printed(1))
    assert report.tables[0].heads == ("Good", "Poor", "Majority grade")
    assert report.tables[0].rows == (("2", "1", "Good −"),)


_PROFILE = st.lists(st.integers(0, 6), min_size=3, max_size=3).filter(any)


@given(_PROFILE)
def test_the_middlemost_leaves_no_more_than_half_on_either_side(profile):
    judgement = judged(tuple(profile))
    assert 2 * judgement.above <= sum(profile)
    assert 2 * judgement.below < sum(profile) or judgement.below == 0


@given(_PROFILE)
def test_the_majority_value_uses_every_grade_once(profile):
    value = majority_value(tuple(profile))
    assert [value.count(grade) for grade in range(3)] == profile
    assert value[0] == judged(tuple(profile)).grade
