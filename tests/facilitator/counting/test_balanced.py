"""Counting with a rule of balance: kept wherever it can be, and never silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import balanced, meek_nz, scottish_stv
from facilitator.counting.balance import Bounds, Held
from facilitator.counting.balance_sentences import balance_changed, balance_notes
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election, election, strictly
from facilitator.counting.report import as_data
from facilitator.errors import RuleError

ANN, BEA, CARYS, DAI, EMYR = range(5)
WOMEN_AND_MEN = Bounds(("Women", "Men"), (1, 1, 1, 2, 2))
PLAIN = {"scottish-stv": scottish_stv.count, "meek-nz": meek_nz.count}


def hall(seats: int = 2) -> Election:
    """Two thirds vote for women, in one order; the men come last."""
    papers = [
        (strictly(ANN, BEA, CARYS), 35),
        (strictly(BEA, ANN, CARYS), 30),
        (strictly(CARYS, BEA, ANN), 5),
        (strictly(DAI, EMYR), 16),
        (strictly(EMYR, DAI), 14),
    ]
    return election(["Ann", "Bea", "Carys", "Dai", "Emyr"], seats, papers)


def lot(candidates: int = 5) -> Lot:
    return Lot(tuple(range(candidates)))


@pytest.mark.parametrize("rule", balanced.NAMES)
def test_two_co_delegates_are_one_of_each_group_though_two_of_one_had_more(rule):
    plain = PLAIN[rule](hall(), lot())
    report = balanced.count(rule, hall(), lot(), WOMEN_AND_MEN)

    assert set(plain.winners) == {ANN, BEA}
    assert set(report.winners) == {ANN, DAI}


@pytest.mark.parametrize("rule", balanced.NAMES)
def test_the_report_says_who_would_have_been_elected_without_the_rule(rule):
    report = balanced.count(rule, hall(), lot(), WOMEN_AND_MEN)

    assert balance_changed(report) == (
        "Counted with the rule of balance; without it, elected would have been: Ann, Bea."
    )
    assert as_data(report)["balance"]["elected_without"] == ["Ann", "Bea"]


def test_every_step_of_the_rule_is_said_with_its_stage_and_its_reason():
    report = balanced.count("scottish-stv", hall(), lot(), WOMEN_AND_MEN)

    assert [(s.stage, s.held, s.candidates) for s in report.balance.steps] == [
        (1, Held.DOOMED, (BEA, CARYS)),
    ]
    assert report.stages[1].excluded == (BEA, CARYS)
    assert (
        "After stage 1 these can have no seat, for other groups need all that are left, and are "
        "excluded at once: Bea, Carys."
    ) in balance_notes(report)


def test_the_last_of_a_group_that_is_needed_is_guarded():
    papers = [(strictly(0, 1), 29), (strictly(1, 0), 28), (strictly(2, 0), 27), (strictly(3), 3)]
    held = Bounds(("Up", "Down"), (1, 1, 1, 2))

    report = balanced.count("scottish-stv", election("ABCD", 2, papers), lot(4), held)

    assert set(report.winners) == {0, 3}
    guarded = [step for step in report.balance.steps if step.held is Held.GUARDED]
    assert guarded[0].candidates == (3,)


def test_a_rule_that_changes_nothing_is_said_as_well():
    bounds = Bounds(("Up", "Down"), (1, 2, 2, 1, 1))
    report = balanced.count("scottish-stv", hall(), lot(), bounds)

    assert report.balance.steps == ()
    assert balance_changed(report) == (
        "Counted with the rule of balance; without it the same would be elected."
    )


def test_where_too_few_of_a_group_stand_it_is_said_and_the_others_take_the_seats():
    papers = [(strictly(0, 1, 2), 20), (strictly(1, 2), 15), (strictly(2, 0), 12)]
    short = Bounds(("Up", "Down"), (1, 1, 1))

    report = balanced.count("scottish-stv", election("ABC", 2, papers), lot(3), short)

    assert len(report.winners) == 2
    assert any("could not be kept in full: 0 candidates" in said for said in balance_notes(report))


def test_where_none_of_these_wins_a_place_no_rule_stands_against_it():
    papers = [(strictly(2, 0), 60), (strictly(0), 20), (strictly(1), 10)]
    bounds = Bounds(("Up", "Down"), (1, 2, 0), nobody=frozenset({2}))

    report = balanced.count("scottish-stv", election("ABN", 2, papers), lot(3), bounds)

    assert 2 in report.winners


def test_a_rule_for_more_people_than_seats_or_under_another_count_is_refused():
    with pytest.raises(RuleError, match="more people than there are seats"):
        balanced.count("scottish-stv", hall(1), lot(), WOMEN_AND_MEN)
    with pytest.raises(RuleError, match="No rule of balance"):
        balanced.count("schulze", hall(), lot(), WOMEN_AND_MEN)


@st.composite
def _halls(draw):
    candidates = draw(st.integers(3, 6))
    seats = draw(st.integers(2, 4))
    groups = draw(st.integers(2, min(3, seats)))
    members = draw(st.lists(st.integers(0, groups), min_size=candidates, max_size=candidates))
    least = draw(st.integers(1, seats // groups))
    one = st.permutations(range(candidates)).flatmap(
        lambda order: st.integers(1, candidates).map(lambda n: strictly(*order[:n]))
    )
    papers = draw(st.lists(st.tuples(one, st.integers(1, 9)), min_size=1, max_size=8))
    order = draw(st.permutations(range(candidates)))
    names = [str(n) for n in range(candidates)]
    bounds = Bounds(tuple("abc"[:groups]), tuple(members), least)
    return election(names, seats, papers), bounds, Lot(tuple(order))


@pytest.mark.parametrize("rule", balanced.NAMES)
@given(made=_halls())
def test_the_rule_is_met_wherever_candidates_suffice(rule, made):
    asked, bounds, drawn = made
    report = balanced.count(rule, asked, drawn, bounds)

    assert bounds.met(report.winners, asked.standing)
    assert len(report.winners) == min(asked.seats, len(asked.candidates))
    for group in set(bounds.numbers) - set(report.balance.short):
        assert len(bounds.of_group(group, report.winners)) >= bounds.least


@pytest.mark.parametrize("rule", balanced.NAMES)
@given(made=_halls())
def test_a_plain_count_that_meets_the_rule_stands_as_it_is(rule, made):
    asked, bounds, drawn = made
    plain = PLAIN[rule](asked, drawn)
    report = balanced.count(rule, asked, drawn, bounds)

    assert report.balance.without == plain.winners
    if bounds.met(plain.winners, asked.standing):
        assert (report.stages, report.elected) == (plain.stages, plain.elected)


@pytest.mark.parametrize("rule", balanced.NAMES)
@given(made=_halls())
def test_no_vote_is_lost_or_made_by_the_rule(rule, made):
    asked, bounds, drawn = made
    report = balanced.count(rule, asked, drawn, bounds)

    for stage in report.stages:
        total = sum(map(float, stage.votes)) + float(stage.non_transferable)
        assert round(total, 3) == report.valid
