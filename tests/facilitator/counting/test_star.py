"""Score, then automatic run-off."""

from __future__ import annotations

from facilitator.counting import star
from facilitator.counting.lot import as_printed, drawn
from facilitator.counting.papers import marking
from facilitator.counting.report import Settled

_NAMES = ("Ann", "Bob", "Cat")


def _count(*papers, seats=1, lot=None):
    return star.count(marking(_NAMES, seats, papers), lot or as_printed(3))


def test_the_run_off_can_turn_the_scores_round():
    report = _count(((5, 4, 0), 2), ((0, 1, 0), 3), ((5, 0, 4), 0 + 1))
    assert report.stages[0].votes == ("15", "11", "4")
    assert report.stages[1].votes == ("3", "3", "0")
    assert report.names(report.winners) == ("Ann",)
    report = _count(((5, 4, 0), 2), ((0, 1, 0), 3))
    assert report.stages[0].votes == ("10", "11", "0")
    assert report.stages[1].votes[:2] == ("2", "3")


def test_papers_that_score_both_alike_have_no_preference():
    report = _count(((5, 4, 0), 2), ((3, 3, 0), 7), ((0, 5, 1), 1))
    assert report.stages[1].non_transferable == "7"


def test_equal_sums_for_the_run_off_are_settled_head_to_head():
    report = _count(((5, 4, 0), 2), ((5, 0, 3), 2), ((5, 1, 2), 1))
    assert report.stages[0].votes == ("25", "9", "8")
    report = _count(((5, 4, 1), 2), ((5, 0, 3), 2), ((5, 1, 1), 1))
    assert report.stages[0].votes == ("25", "9", "9")
    assert report.ties[0].settled is Settled.LOT
    report = _count(((5, 3, 4), 2), ((5, 5, 3), 1))
    assert report.stages[0].votes == ("15", "11", "11")
    assert report.ties[0].settled is Settled.RULE
    assert report.stages[1].of == (0, 2)


def test_an_equal_run_off_goes_to_the_higher_sum():
    report = _count(((5, 0, 0), 1), ((0, 1, 0), 1))
    assert report.names(report.winners) == ("Ann",)
    assert report.ties[0].settled is Settled.RULE


def test_equal_in_all_goes_to_the_lot():
    report = _count(((5, 0, 0), 1), ((0, 5, 0), 1), lot=drawn((1, 0, 2), 3))
    assert report.names(report.winners) == ("Bob",)
    assert report.lot_matters


def test_several_seats_are_filled_one_after_another():
    report = _count(((5, 4, 1), 3), ((1, 0, 5), 2), seats=2)
    assert len(report.winners) == 2
    assert [stage.act.value for stage in report.stages] == ["totals", "runoff"] * 2


def test_one_candidate_alone_is_elected():
    papers = marking(("Ann",), 1, [((3,), 2)])
    report = star.count(papers, as_printed(1))
    assert report.winners == (0,)
