"""One total each: approvals, dots, scores; and the lot only across the last seat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import approval, dots, score
from facilitator.counting.lot import as_printed, drawn
from facilitator.counting.papers import election, marking
from facilitator.counting.report import Settled
from facilitator.errors import RuleError

_NAMES = ("Ann", "Bob", "Cat")
_LOT = as_printed(3)


def _marked(*papers, seats=1, withdrawn=()):
    return marking(_NAMES, seats, papers, withdrawn)


def _approved(*papers, seats=1):
    return election(_NAMES, seats, (((named,), size) for named, size in papers))


def test_most_approvals_win_whatever_else_a_paper_approves():
    report = approval.count(_approved(((0, 1), 3), ((1,), 2), ((2,), 1)), _LOT)
    assert report.stages[0].votes == ("3", "5", "1")
    assert report.names(report.winners) == ("Bob",)


def test_a_paper_that_approves_nobody_is_blank():
    papers = election(_NAMES, 1, [((), 4), (((0,),), 1)])
    report = approval.count(papers, _LOT)
    assert (report.valid, report.blank) == (1, 4)


def test_equal_approvals_inside_the_seats_need_no_lot():
    report = approval.count(_approved(((0, 1), 2), ((2,), 1), seats=2), _LOT)
    assert [tie.settled for tie in report.ties] == [Settled.NOT_NEEDED]
    assert not report.lot_needed


def test_equal_approvals_across_the_last_seat_go_to_the_lot():
    papers = _approved(((0,), 2), ((1, 2), 1), seats=2)
    report = approval.count(papers, drawn((2, 1, 0), 3))
    assert report.names(report.winners) == ("Ann", "Cat")
    assert report.lot_needed
    assert report.lot_matters


def test_dots_add_up():
    report = dots.count(_marked(((3, 1, None), 2), ((0, 0, 4), 1)), _LOT)
    assert report.stages[0].votes == ("6", "2", "4")


@pytest.mark.parametrize("limits", [dots.Limits(points=3), dots.Limits(each=2)])
def test_a_paper_with_too_many_dots_counts_for_nobody(limits):
    report = dots.count(_marked(((3, 1, None), 1), ((1, 2, 0), 1)), _LOT, limits)
    assert report.stages[0].votes == ("1", "2", "0")
    assert (report.valid, report.blank, report.notes) == (1, 1, (dots.OVER,))


def test_a_paper_without_dots_is_blank():
    assert dots.count(_marked(((0, 0, 0), 2), ((1, 0, 0), 1)), _LOT).blank == 2


def test_fewer_than_no_dots_are_refused():
    with pytest.raises(RuleError):
        dots.Limits(points=-1)


def test_who_is_not_scored_gets_nothing_and_the_report_says_so():
    report = score.count(_marked(((5, None, 1), 1), ((0, 4, 1), 1)), _LOT)
    assert report.stages[0].votes == ("5", "4", "2")
    assert report.notes == (score.UNSCORED,)


def test_a_paper_that_gives_everybody_nothing_is_no_blank_paper():
    report = score.count(_marked(((0, 0, 0), 1), ((None, None, None), 1)), _LOT)
    assert (report.valid, report.blank) == (1, 1)


def test_who_has_withdrawn_is_not_elected():
    report = score.count(_marked(((5, 3, 1), 1), withdrawn=(0,)), _LOT)
    assert report.names(report.winners) == ("Bob",)


_PAPERS = st.lists(
    st.tuples(st.tuples(*[st.none() | st.integers(0, 5)] * 3), st.integers(1, 4)), min_size=1
)


@given(_PAPERS, st.integers(1, 3), st.permutations(range(3)))
def test_nobody_elected_has_less_than_somebody_left_out(papers, seats, order):
    for rule in (approval, dots, score):
        report = rule.count(_marked(*papers, seats=seats), drawn(order, 3))
        votes = [int(v) for v in report.stages[0].votes]
        out = [votes[c] for c in range(3) if c not in report.winners]
        assert len(report.winners) == seats
        assert min(votes[c] for c in report.winners) >= max(out, default=0)
        assert report.valid + report.blank == sum(size for _, size in papers)


@given(_PAPERS)
def test_the_order_of_the_papers_does_not_matter(papers):
    for rule in (approval, dots, score):
        assert rule.count(_marked(*papers), _LOT) == rule.count(_marked(*papers[::-1]), _LOT)
