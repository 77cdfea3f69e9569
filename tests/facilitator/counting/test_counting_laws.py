"""What holds of every count, whatever the papers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import irv, meek_nz, scottish_stv, wigm
from facilitator.counting.lot import Lot, as_printed, drawn
from facilitator.counting.papers import Election, election, strictly

RULES = [scottish_stv, meek_nz, wigm, irv]
COUNT = 5


@st.composite
def orders(draw):
    order = draw(st.permutations(range(COUNT)))
    return strictly(*order[: draw(st.integers(1, COUNT))])


papers = st.lists(orders(), min_size=1, max_size=30)
lots = st.permutations(range(COUNT)).map(lambda order: drawn(order, COUNT))


def _election(cast, seats=2) -> Election:
    return election([f"C{n}" for n in range(COUNT)], seats, [(ranking, 1) for ranking in cast])


def _counted(rule, cast, lot: Lot):
    return rule.count(_election(cast, 1 if rule is irv else 2), lot)


@pytest.mark.parametrize("rule", RULES)
@given(cast=papers, lot=lots)
def test_no_vote_is_lost_or_made(rule, cast, lot):
    report = _counted(rule, cast, lot)
    for stage in report.stages:
        assert sum(map(Decimal, stage.votes)) + Decimal(stage.non_transferable) == len(cast)
        assert all(Decimal(figure) >= 0 for figure in (*stage.votes, stage.non_transferable))


@pytest.mark.parametrize("rule", RULES)
@given(cast=papers, lot=lots, data=st.data())
def test_the_order_of_voting_does_not_matter(rule, cast, lot, data):
    shuffled = data.draw(st.permutations(cast))
    assert _counted(rule, cast, lot) == _counted(rule, shuffled, lot)


@pytest.mark.parametrize("rule", RULES)
@given(cast=papers, lot=lots)
def test_as_many_are_elected_as_there_are_seats_and_each_once(rule, cast, lot):
    report = _counted(rule, cast, lot)
    assert len(report.winners) == len(set(report.winners)) == report.seats
    told = [(candidate, stage.number) for stage in report.stages for candidate in stage.elected]
    assert told == [(elected.candidate, elected.stage) for elected in report.elected]
    excluded = [candidate for stage in report.stages for candidate in stage.excluded]
    assert not set(excluded) & set(report.winners)


@pytest.mark.parametrize("rule", RULES)
@given(cast=papers, lot=lots)
def test_without_a_tie_that_needs_it_the_lot_changes_nothing(rule, cast, lot):
    report = _counted(rule, cast, lot)
    other = _counted(rule, cast, lot.reversed())
    if not report.lot_needed:
        assert report.stages == other.stages
    assert report.lot_matters == (set(report.winners) != set(other.winners))


@pytest.mark.parametrize("rule", RULES)
@given(cast=papers, lot=lots, data=st.data())
def test_the_names_have_no_weight(rule, cast, lot, data):
    to = data.draw(st.permutations(range(COUNT)))
    renamed = [tuple((to[c],) for (c,) in ranking) for ranking in cast]
    there = _counted(rule, renamed, drawn([to[c] for c in lot.order], COUNT))
    here = _counted(rule, cast, lot)
    assert {to[winner] for winner in here.winners} == set(there.winners)


@given(cast=papers, data=st.data())
def test_a_scottish_winner_has_the_quota_unless_the_last_seats_are_filled_without(cast, data):
    report = _counted(scottish_stv, cast, as_printed(COUNT))
    for stage in report.stages[:-1]:
        for candidate in stage.elected:
            assert Decimal(stage.votes[candidate]) >= Decimal(report.quota)


@given(cast=papers, seats=st.integers(1, 4))
def test_a_majority_that_ranks_a_group_first_gets_its_share(cast, seats):
    report = scottish_stv.count(_election(cast, seats), as_printed(COUNT))
    for candidate in range(COUNT):
        first = sum(ranking[0] == (candidate,) for ranking in cast)
        if first >= int(report.quota):
            assert candidate in report.winners


@pytest.mark.parametrize("rule", [scottish_stv, meek_nz, wigm])
@given(lot=lots, size=st.integers(1, 20), seats=st.integers(1, COUNT), last=st.integers(1, COUNT))
def test_a_count_ends_where_nearly_all_votes_are_exhausted(rule, lot, size, seats, last):
    # Fewer candidates are ranked by anybody than there are seats: in Meek's count the votes that
    # are left then dwindle to where rounding leads round in a circle.
    everybody = election(
        [f"C{n}" for n in range(COUNT)], seats, [(strictly(*range(COUNT)[:last]), size)]
    )
    assert len(rule.count(everybody, lot).winners) == seats
