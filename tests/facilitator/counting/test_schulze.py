"""Condorcet, completed by Schulze."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import schulze
from facilitator.counting.lot import as_printed, drawn
from facilitator.counting.papers import election, marking, strictly
from facilitator.counting.report import Settled

_NAMES = ("Ann", "Bob", "Cat")


def _count(*papers, seats=1, lot=None):
    return schulze.count(election(_NAMES, seats, papers), lot or as_printed(3))


def test_who_wins_every_comparison_is_elected():
    report = _count((strictly(0, 1, 2), 4), (strictly(2, 1, 0), 3), (strictly(1, 2, 0), 2))
    assert report.names(report.winners) == ("Bob",)
    assert schulze.CONDORCET in report.notes
    assert report.tables[0].rows[1] == ("5", "–", "6")


def test_in_a_circle_the_weakest_comparison_gives_way():
    report = _count((strictly(0, 1, 2), 5), (strictly(1, 2, 0), 4), (strictly(2, 0, 1), 2))
    assert report.names(report.winners) == ("Ann",)
    assert schulze.NO_CONDORCET in report.notes


def test_an_even_circle_goes_to_the_lot():
    circle = [(strictly(0, 1, 2), 1), (strictly(1, 2, 0), 1), (strictly(2, 0, 1), 1)]
    report = _count(*circle, lot=drawn((2, 0, 1), 3))
    assert report.names(report.winners) == ("Cat",)
    assert report.ties[0].settled is Settled.LOT
    assert report.lot_matters


def test_the_unranked_stand_below_the_ranked():
    report = _count((strictly(0), 2), (strictly(1, 0), 1))
    assert report.tables[0].rows[0] == ("–", "2", "3")


def test_no_opinion_compares_with_nobody():
    papers = marking(_NAMES, 1, [((1, None, None), 2), ((2, 1, None), 1)])
    report = schulze.count(papers, as_printed(3))
    assert report.tables[0].rows[0] == ("–", "0", "0")
    assert report.names(report.winners) == ("Bob",)
    assert report.notes[0] == schulze.NO_OPINION


def test_marks_can_be_read_as_last_too():
    papers = marking(_NAMES, 1, [((1, None, None), 2), ((2, 1, None), 1)])
    report = schulze.count(papers, as_printed(3), unranked_last=True)
    assert report.names(report.winners) == ("Ann",)


def test_a_paper_that_ranks_nobody_is_blank():
    report = _count(((), 2), (strictly(0), 1))
    assert (report.valid, report.blank) == (1, 2)


_RANKINGS = st.permutations(range(4)).flatmap(
    lambda order: st.integers(0, 4).map(lambda n: strictly(*order[:n]))
)
_PAPERS = st.lists(st.tuples(_RANKINGS, st.integers(1, 5)), min_size=1, max_size=6)


@given(_PAPERS, st.permutations(range(4)))
def test_a_condorcet_winner_is_always_elected(papers, order):
    report = schulze.count(election("ABCD", 1, papers), drawn(order, 4))
    pairs = report.tables[0].rows
    for one in range(4):
        others = [o for o in range(4) if o != one]
        if all(int(pairs[one][o]) > int(pairs[o][one]) for o in others):
            assert report.winners == (one,)


@given(_PAPERS)
def test_turning_every_paper_round_turns_no_sole_winner_into_one(papers):
    """Reversal symmetry, a law of the method (Schulze 2011, 4.4); for full rankings."""
    full = [(_filled(ranking), size) for ranking, size in papers]
    ahead = schulze.count(election("ABCD", 1, full), as_printed(4))
    back = schulze.count(election("ABCD", 1, [(r[::-1], size) for r, size in full]), as_printed(4))
    if not ahead.ties and not back.ties:
        assert ahead.winners != back.winners


def _filled(ranking):
    named = {candidate for rank in ranking for candidate in rank}
    return (*ranking, *((c,) for c in range(4) if c not in named))


def _strongest(pairs, one, other, via):
    """The strongest path by trying every path there is."""
    won = pairs[one][other] if pairs[one][other] > pairs[other][one] else 0
    legs = [
        min(
            pairs[one][step] if pairs[one][step] > pairs[step][one] else 0,
            _strongest(pairs, step, other, via - {step}),
        )
        for step in via
    ]
    return max([won, *legs])


@given(st.lists(st.lists(st.integers(0, 9), min_size=5, max_size=5), min_size=5, max_size=5))
def test_the_paths_are_the_strongest_of_all_paths(pairs):
    paths = schulze.strengths(pairs, range(5))
    for one in range(5):
        for other in set(range(5)) - {one}:
            via = frozenset(range(5)) - {one, other}
            assert paths[one][other] == _strongest(pairs, one, other, via)


@given(_PAPERS, st.permutations(range(4)))
def test_nobody_elected_is_beaten_along_a_path_by_somebody_left_out(papers, order):
    cast = election("ABCD", 2, papers)
    report = schulze.count(cast, drawn(order, 4))
    pairs = [[int(n) if n != "–" else 0 for n in row] for row in report.tables[0].rows]
    paths = schulze.strengths(pairs, range(4))
    out = set(range(4)) - set(report.winners)
    assert not any(paths[o][w] > paths[w][o] for o in out for w in report.winners)


@given(_PAPERS, st.permutations(range(4)), st.integers(1, 4))
def test_the_lot_decides_nothing_where_the_report_says_so(papers, order, seats):
    cast = election("ABCD", seats, papers)
    report, other = (schulze.count(cast, drawn(lot, 4)) for lot in (order, order[::-1]))
    assert report.lot_matters == (set(report.winners) != set(other.winners))


def test_whoever_nobody_beats_does_not_wait_for_those_behind_others():
    behind = [(strictly(5), 4), (strictly(5, 1, 4), 2), (strictly(3, 2, 5, 4, 0, 1), 2)]
    for order in ((1, 4, 5, 0, 3, 2), (2, 3, 0, 5, 4, 1)):
        report = schulze.count(election("ABCDEF", 5, behind), drawn(order, 6))
        assert set(report.winners) == {1, 2, 3, 4, 5}
        assert not report.lot_matters
