"""Instant run-off: when it stops, and what a rank that names two, or nobody, does to a paper."""

from __future__ import annotations

import pytest

from facilitator.counting import irv, scottish_stv
from facilitator.counting.lot import as_printed
from facilitator.counting.papers import election, strictly
from facilitator.counting.preferences import Flaw, Reading, preferences
from facilitator.errors import RuleError

A, B, C, D = range(4)


def _election(*papers, seats=1, withdrawn=()):
    return election(["Ann", "Bob", "Cyd", "Dee"], seats, papers, withdrawn)


def _first(*papers, reading=irv.COMMON):
    report = irv.count(_election(*papers), as_printed(4), reading)
    return report.stages[0].votes, report.valid, report.blank


def test_more_than_half_of_the_papers_that_still_stand_elects():
    papers = [(strictly(A), 4), (strictly(B), 3), (strictly(C), 2)]
    report = irv.count(_election(*papers), as_printed(4))
    # Dee goes, then Cyd: 4 of the 7 that still stand are more than half, of all 9 they are not.
    assert (report.winners, len(report.stages)) == ((A,), 3)
    assert report.stages[-1].non_transferable == "2"


def test_exactly_half_does_not_elect():
    papers = [(strictly(A), 2), (strictly(B), 1), (strictly(C, B), 1)]
    assert len(irv.count(_election(*papers), as_printed(4)).stages) > 1


@pytest.mark.parametrize(
    ("reading", "votes"),
    [(irv.COMMON, ("1", "1", "0", "0")), (Reading(Flaw.SKIP, Flaw.SKIP), ("1", "1", "1", "0"))],
)
def test_an_overvote_stops_a_paper_or_is_passed_over_as_the_rule_says(reading, votes):
    overvoted = ((A, B), (C,))
    figures, valid, blank = _first(
        (strictly(A), 1), (strictly(B), 1), (overvoted, 1), reading=reading
    )
    assert figures == votes
    assert valid + blank == 3


def test_a_rank_left_out_is_passed_over_here_and_ends_the_paper_in_scotland():
    papers = [(((), (A,)), 1), (((B,), (), (C,)), 1)]
    assert preferences(_election(*papers), irv.COMMON).valid == 2
    scottish = scottish_stv.count(_election(*papers), as_printed(4))
    assert (scottish.valid, scottish.blank) == (1, 1)
    assert scottish.notes == ("A paper that leaves a rank out holds as far as the rank before.",)


def test_a_withdrawn_candidate_leaves_no_gap_and_no_overvote():
    papers = [(((A,), (B, C), (D,)), 1)]
    read = preferences(_election(*papers, withdrawn=[A, C]))
    assert [pile.order for pile in read.piles] == [(B, D)]


def test_a_blank_paper_is_counted_and_not_valid():
    _, valid, blank = _first((strictly(A), 2), ((), 3))
    assert (valid, blank) == (2, 3)


def test_papers_that_name_nobody_are_no_count():
    with pytest.raises(RuleError, match="nothing to count"):
        _first(((), 3))


def test_several_seats_are_not_filled_by_run_off():
    with pytest.raises(RuleError, match="one seat"):
        irv.count(_election((strictly(A), 1), seats=2), as_printed(4))
