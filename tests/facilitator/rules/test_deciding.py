"""Thresholds around plus and minus one, and the laws of a vote."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.rules.deciding import Outcome, Reason, decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import (
    Base,
    Casting,
    CastingMode,
    Quorum,
    Rule,
    all_of,
    at_least,
    at_least_number,
    consensus,
    majority,
    more_than,
    share_plus,
    turnout,
)

_SHARES = [(1, 3), (2, 5), (1, 2), (3, 5), (66, 100), (666, 1000), (2, 3), (3, 4), (1, 1)]


def _carried(rule, **figures) -> bool:
    return decide(rule, Figures(**figures)).outcome is Outcome.CARRIED


def _around(threshold: Fraction, top: int) -> list[int]:
    middle = int(threshold)
    return [n for n in range(middle - 2, middle + 4) if 0 <= n <= top]


@pytest.mark.parametrize(("k", "n"), _SHARES)
@pytest.mark.parametrize("strict", [False, True])
def test_a_share_of_votes_cast_is_exact_for_every_size_of_vote(k, n, strict):
    rule = more_than(k, n) if strict else at_least(k, n)
    for cast in range(1, 301):
        for f in _around(Fraction(k * cast, n), cast):
            part = Fraction(f, cast)
            expected = f > 0 and (part > Fraction(k, n) if strict else part >= Fraction(k, n))
            assert _carried(rule, for_=f, against=cast - f) is expected


@pytest.mark.parametrize("base", [Base.PRESENT, Base.ROLL])
@pytest.mark.parametrize(("k", "n"), _SHARES)
def test_a_share_of_people_is_exact_whatever_the_others_did(k, n, base):
    for people in range(1, 301):
        for f in _around(Fraction(k * people, n), people):
            expected = f > 0 and Fraction(f, people) >= Fraction(k, n)
            assert (
                _carried(at_least(k, n, base), for_=f, against=0, present=people, roll=people)
                is expected
            )


def test_a_majority_is_more_than_half_for_every_size_of_vote():
    for cast in range(301):
        for f in _around(Fraction(cast, 2), cast):
            expected = cast > 0 and Fraction(f, cast) > Fraction(1, 2)
            assert _carried(majority(), for_=f, against=cast - f) is expected


def test_what_was_needed_is_the_smallest_vote_that_carries():
    for rule in (majority(), *(at_least(k, n) for k, n in _SHARES), share_plus(1, 2, 1)):
        for cast in range(2, 301):
            needed = decide(rule, Figures(cast, 0)).needed
            assert decide(rule, Figures(needed - 1, cast - needed + 1)).outcome is Outcome.LOST
            if needed <= cast:
                assert _carried(rule, for_=needed, against=cast - needed)


@pytest.mark.parametrize(("cast", "needed"), [(143, 72), (1000, 501), (17, 9), (1, 1)])
def test_half_plus_a_whole_vote_is_not_asked_of_a_majority(cast, needed):
    assert decide(majority(), Figures(cast, 0)).needed == needed


def test_fifty_per_cent_plus_one_is_not_a_majority():
    assert decide(share_plus(1, 2, 1), Figures(9, 8)).outcome is Outcome.LOST
    assert decide(majority(), Figures(9, 8)).outcome is Outcome.CARRIED


@pytest.mark.parametrize(
    "rule", [majority(), at_least(2, 3), more_than(1, 3), consensus(), at_least_number(0)]
)
def test_no_votes_never_carry(rule):
    assert decide(rule, Figures(0, 0, abstain=30, present=30)).outcome is Outcome.LOST


def test_a_rounded_percentage_does_not_carry():
    assert decide(at_least(3, 4), Figures(74, 25)).outcome is Outcome.LOST


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (Base.CAST, 24),
        (Base.CAST_INCL_ABSTENTIONS, 30),
        (Base.CAST_INCL_INVALID, 27),
        (Base.PRESENT, 40),
        (Base.ROLL, 90),
    ],
)
def test_each_base_counts_what_it_says(base, expected):
    assert decide(majority(base), Figures(14, 10, 6, 3, present=40, roll=90)).base == expected


def test_a_base_nobody_counted_needs_a_ruling():
    finding = decide(majority(Base.PRESENT), Figures(14, 10))
    assert (finding.outcome, finding.reason) == (Outcome.NEEDS_RULING, Reason.FIGURE_MISSING)


_EQUAL = Figures(10, 10)


@pytest.mark.parametrize(
    ("mode", "used", "outcome", "reason"),
    [
        ("none", None, "lost", "tied"),
        ("none", "for", "lost", "tied"),
        ("second_or_casting", "for", "carried", "casting_for"),
        ("second_or_casting", "against", "lost", "casting_against"),
        ("casting_only", None, "lost", "casting_unused"),
        ("status_quo", None, "lost", "tied"),
        ("lot", None, "not_decided", "lot_to_draw"),
        ("lot", "for", "carried", "lot_for"),
        ("lot", "against", "lost", "lot_against"),
    ],
)
def test_equal_votes_go_the_way_the_rules_provide(mode, used, outcome, reason):
    finding = decide(majority(), _EQUAL, casting=Casting(CastingMode(mode), used))
    assert (finding.outcome, finding.reason, finding.tied) == (outcome, reason, True)


def test_a_casting_vote_cannot_help_a_two_thirds_rule():
    casting = Casting(CastingMode.SECOND_OR_CASTING, "for")
    assert decide(at_least(2, 3), _EQUAL, casting=casting).outcome is Outcome.LOST


def test_a_casting_vote_does_not_make_a_majority_of_the_room():
    casting = Casting(CastingMode.SECOND_OR_CASTING, "for")
    figures = replace(_EQUAL, present=30)
    assert decide(majority(Base.PRESENT), figures, casting=casting).outcome is Outcome.LOST


def test_below_the_quorum_nothing_is_decided():
    finding = decide(majority(), Figures(3, 0, present=3), Quorum(4))
    assert (finding.outcome, finding.reason, finding.needed) == ("not_decided", "inquorate", None)
    assert decide(majority(), Figures(3, 0, present=4), Quorum(4)).outcome is Outcome.CARRIED


def test_a_quorum_of_voters_counts_the_tellers():
    figures = Figures(20, 14, present=200, took_part=38)
    assert decide(majority(), figures, Quorum(40, "voters")).reason is Reason.INQUORATE
    assert decide(majority(), replace(figures, took_part=40), Quorum(40, "voters")).needed == 18


def test_whoever_voted_was_in_the_room():
    assert decide(majority(), Figures(30, 5), Quorum(35)).outcome is Outcome.CARRIED
    assert decide(majority(), Figures(30, 4), Quorum(35)).reason is Reason.PRESENT_MISSING


def test_votes_of_people_not_entitled_void_only_a_close_vote():
    assert decide(majority(), Figures(52, 48, not_entitled=5)).reason is Reason.VOID
    assert decide(majority(), Figures(60, 40, not_entitled=5)).outcome is Outcome.CARRIED
    assert decide(majority(), Figures(48, 51, not_entitled=4)).outcome is Outcome.NOT_DECIDED


def test_every_part_of_a_double_threshold_must_be_met():
    rule = all_of(majority(), at_least(2, 5, Base.ROLL))
    lost = decide(rule, Figures(70, 50, roll=200))
    assert (lost.outcome, lost.needed, lost.base) == (Outcome.LOST, 80, None)
    assert decide(rule, Figures(80, 50, roll=200)).outcome is Outcome.CARRIED


def test_a_turnout_rule_counts_everybody_who_took_part():
    rule = all_of(majority(), turnout(1, 2))
    assert _carried(rule, for_=30, against=10, abstain=10, roll=100)
    assert not _carried(rule, for_=30, against=10, abstain=9, roll=100)


def test_consensus_minus_two_lets_two_stand_against():
    assert _carried(consensus(2), for_=5, against=2)
    assert not _carried(consensus(2), for_=50, against=3)


def test_nem_con_is_not_unanimous():
    assert decide(majority(), Figures(25, 0, abstain=5)).nem_con
    assert decide(majority(), Figures(25, 0, present=30)).nem_con
    assert decide(majority(), Figures(25, 0, present=25)).unanimous


_COUNTS = st.integers(0, 400)
_RULES = st.sampled_from(
    [
        majority(),
        majority(Base.PRESENT),
        at_least(2, 3, Base.CAST_INCL_ABSTENTIONS),
        more_than(3, 5, Base.CAST_INCL_INVALID),
        share_plus(1, 2, 1),
        all_of(majority(), at_least(2, 5, Base.ROLL), turnout(1, 2)),
        consensus(1),
    ]
)


@given(_RULES, _COUNTS, _COUNTS, _COUNTS, _COUNTS)
def test_one_more_vote_for_never_loses_a_carried_motion(rule, f, a, ab, inv):
    people = f + a + ab + inv + 1
    figures = Figures(f, a, ab, inv, present=people, roll=2 * people)
    if decide(rule, figures).outcome is Outcome.CARRIED:
        assert decide(rule, replace(figures, for_=f + 1)).outcome is Outcome.CARRIED


@given(_RULES, _COUNTS, _COUNTS)
def test_one_more_vote_against_never_carries_a_lost_motion(rule, f, a):
    figures = Figures(f, a, present=f + a + 1, roll=f + a + 1, took_part=f + a + 1)
    if decide(rule, figures).outcome is Outcome.LOST:
        assert decide(rule, replace(figures, against=a + 1)).outcome is Outcome.LOST


def test_a_rule_survives_the_journal():
    rule = all_of(majority(Base.PRESENT), share_plus(1, 2, 1))
    assert msgspec.json.decode(msgspec.json.encode(rule), type=Rule) == rule


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: at_least(3, 2),
        lambda: at_least(1, 0),
        all_of,
        lambda: Quorum(-1),
        lambda: Figures(-1, 0),
    ],
)
def test_numbers_that_make_no_rule_are_refused(nonsense):
    with pytest.raises(RuleError):
        nonsense()
