"""Rounds with strike-offs, and rounds of consent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import consent, exhaustive
from facilitator.counting.lot import as_printed, drawn
from facilitator.counting.papers import election, strictly
from facilitator.counting.report import For
from facilitator.errors import RuleError
from facilitator.rules.choosing import choose


def _round(*votes, withdrawn=(), lot=None):
    names = "XYZW"[: len(votes)]
    papers = [(strictly(candidate), n) for candidate, n in enumerate(votes) if n]
    lot = lot or as_printed(len(votes))
    return exhaustive.count(election(names, 1, papers, withdrawn), lot)


def test_more_than_half_elects():
    report = _round(51, 49)
    assert report.winners == (0,)
    assert report.quota == "51"
    assert exhaustive.survivors(report) == ()


def test_without_a_majority_the_lowest_is_struck_off():
    report = _round(40, 35, 25)
    assert report.winners == ()
    assert report.stages[0].excluded == (2,)
    assert exhaustive.survivors(report) == (0, 1)
    assert exhaustive.FEWEST in report.notes


def test_two_equal_at_the_bottom_are_never_struck_off_together():
    report = _round(40, 30, 30, lot=drawn((1, 0, 2), 3))
    assert report.stages[0].excluded == (2,)
    assert report.ties[0].about is For.EXCLUSION
    assert report.lot_needed


def test_of_those_without_a_vote_one_goes_at_a_time_and_needs_no_lot():
    report = _round(4, 4, 0, 0)
    assert report.stages[0].excluded == (2,)
    assert exhaustive.NO_VOTES in report.notes
    assert not report.ties


@given(st.lists(st.integers(0, 9), min_size=3, max_size=4).filter(any))
def test_a_round_on_paper_strikes_off_whom_the_hall_strikes_off(votes):
    found = choose({str(candidate): n for candidate, n in enumerate(votes)})
    report = _round(*votes)
    assert report.names(report.winners) == tuple(
        "XYZW"[int(w)] for w in filter(None, [found.winner])
    )
    assert {str(c) for c in report.stages[0].excluded} <= set(found.lowest)
    assert bool(report.ties) == found.lowest_needs_ruling


def test_the_last_two_equal_go_to_the_lot():
    report = _round(5, 5, lot=drawn((1, 0), 2))
    assert report.winners == (1,)
    assert report.lot_matters


def test_who_was_struck_off_before_stays_out():
    report = _round(40, 35, 25, 0, withdrawn=(3,))
    assert exhaustive.survivors(report) == (0, 1)


def test_blank_papers_do_not_raise_the_majority():
    papers = election("XY", 1, [(strictly(0), 3), (strictly(1), 2), ((), 9)])
    report = exhaustive.count(papers, as_printed(2))
    assert (report.winners, report.valid, report.blank) == ((0,), 5, 9)


@pytest.mark.parametrize("papers", [[((), 3)], [(((0, 1),), 1)]])
def test_a_round_without_single_votes_is_refused(papers):
    with pytest.raises(RuleError):
        exhaustive.count(election("XY", 1, papers), as_printed(2))


def _consent(*said, minus=0):
    papers = [(strictly(answer), n) for answer, n in enumerate(said) if n]
    return election(consent.SAID, 1, papers), minus


@pytest.mark.parametrize(
    ("said", "minus", "adopted", "why"),
    [
        ((20, 3, 4, 0), 0, True, consent.ADOPTED),
        ((20, 3, 4, 1), 0, False, consent.BLOCKED),
        ((20, 3, 4, 1), 1, True, consent.ADOPTED),
        ((20, 3, 4, 3), 2, False, consent.BLOCKED),
        ((0, 1, 9, 0), 0, True, consent.ADOPTED),
        ((0, 0, 9, 0), 2, False, consent.NOBODY),
    ],
)
def test_consensus_minus_n(said, minus, adopted, why):
    papers, minus = _consent(*said, minus=minus)
    found = consent.found(papers, minus)
    report = consent.count(papers, as_printed(4), minus)
    assert (found.adopted, found.why) == (adopted, why)
    assert report.stages[0].votes == tuple(map(str, said))
    assert report.notes == (why,)


def test_a_round_of_consent_gives_one_answer_each():
    with pytest.raises(RuleError):
        consent.found(election(consent.SAID, 1, [(((0, 3),), 1)]))
    with pytest.raises(RuleError):
        consent.found(election("AB", 1, [(strictly(0), 1)]))
