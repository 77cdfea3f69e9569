"""Somebody leaves: the same papers are counted without them, by the assembly's own rule."""

from __future__ import annotations

from functools import partial

import pytest

from facilitator.counting import balanced, irv, scottish_stv
from facilitator.counting.balance import Bounds
from facilitator.counting.lot import as_printed
from facilitator.counting.papers import election, strictly
from facilitator.counting.vacancy import OWN_RULE, countback
from facilitator.errors import RuleError

A, B, C, D = range(4)
LOT = as_printed(4)
PAPERS = election(
    ["Ann", "Bob", "Cyd", "Dee"],
    2,
    [(strictly(A, D), 6), (strictly(B, C), 5), (strictly(C), 3), (strictly(D), 1)],
)


def test_the_papers_of_who_left_go_where_they_point():
    elected = scottish_stv.count(PAPERS, LOT)
    assert elected.winners == (A, B)
    found = countback(PAPERS, elected.winners, (A,), LOT, scottish_stv.count)
    assert found.successors == (D,)
    assert found.unseated == ()
    assert found.report.withdrawn == (A,)
    assert found.report.notes[0] == OWN_RULE


def test_a_sitting_member_whom_the_recount_passes_over_keeps_the_seat():
    found = countback(PAPERS, (A, C), (A,), LOT, scottish_stv.count)
    assert found.report.winners == (D, B)
    assert found.successors == (D,)
    assert found.unseated == (C,)


def test_the_alternate_of_a_single_winner_is_who_wins_without_them():
    papers = PAPERS.for_seats(1)
    sitting = irv.count(papers, LOT).winners
    found = countback(papers, sitting, sitting, LOT, irv.count)
    assert found.successors == irv.count(papers.without(*sitting), LOT).winners


def test_nobody_follows_where_nobody_is_left():
    papers = PAPERS.without(C, D)
    assert countback(papers, (A, B), (A,), LOT, scottish_stv.count).successors == ()


def test_whoever_follows_keeps_the_rule_of_balance_with_those_who_stay():
    rule = Bounds(("One", "Other"), (1, 2, 2, 1))
    count = partial(balanced.count, "scottish-stv", bounds=rule)
    found = countback(PAPERS, (A, C), (A,), LOT, count, rule)
    assert set(found.report.winners) == {B, D}
    assert found.successors == (D,)


@pytest.mark.parametrize("vacated", [(), (C,)])
def test_only_somebody_who_sits_can_leave(vacated):
    with pytest.raises(RuleError, match="leave a seat"):
        countback(PAPERS, (A, B), vacated, LOT, scottish_stv.count)
