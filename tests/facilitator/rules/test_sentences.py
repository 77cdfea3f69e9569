"""What the hall reads about a rule and a result."""

from __future__ import annotations

import pytest

from facilitator.rules.deciding import Reason, decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import (
    Base,
    Casting,
    CastingMode,
    Quorum,
    all_of,
    at_least,
    at_least_number,
    consensus,
    majority,
    more_than,
    share_plus,
    turnout,
)
from facilitator.rules.rule_names import rule_name, share_text
from facilitator.rules.sentences import full_result, label, rule_sentence, short_result


def test_the_result_says_everything_in_one_sentence():
    finding = decide(majority(), Figures(131, 12, 9, present=163))
    assert full_result(finding, "en") == (
        "CARRIED. For 131, Against 12, Abstain 9, not voting 11; 163 in the room; "
        "more than half of votes cast (needed 72)."
    )


def test_the_short_result_says_what_was_needed_and_by_how_much():
    assert (
        short_result(decide(majority(), Figures(44, 36)), "en") == "Carried: needs 41, has 44 (+3)"
    )
    assert short_result(decide(majority(), Figures(38, 42)), "en") == "Lost: needs 41, has 38 (−3)"
    assert (
        short_result(decide(consensus(1), Figures(9, 2)), "en") == "Lost: at most 1 Against, has 2"
    )


def test_a_room_nobody_counted_is_not_mentioned():
    assert full_result(decide(at_least(2, 3), Figures(66, 34)), "en") == (
        "LOST. For 66, Against 34, Abstain 0; at least two-thirds of votes cast (needed 67)."
    )


def test_the_majority_rule_says_that_abstaining_counts_for_neither():
    assert rule_sentence(majority(), "en") == (
        "Carried if more vote For than Against; abstaining counts for neither."
    )


@pytest.mark.parametrize(
    ("k", "n", "text"),
    [(66, 100, "66%"), (666, 1000, "66.6%"), (5, 7, "5/7"), (2, 3, "two-thirds")],
)
def test_a_share_is_said_as_it_was_written(k, n, text):
    assert share_text(at_least(k, n), "en") == text


@pytest.mark.parametrize("base", list(Base))
def test_every_rule_has_a_sentence_and_a_name_of_its_own(base):
    rules = [
        majority(base),
        at_least(2, 3, base),
        more_than(2, 3, base),
        share_plus(1, 2, 1, base),
        turnout(1, 2, base),
        consensus(2),
        at_least_number(10),
        all_of(majority(base), turnout(1, 2)),
    ]
    assert len({rule_name(rule, "en") for rule in rules}) == len(rules)
    assert len({rule_sentence(rule, "en") for rule in rules}) == len(rules)


def test_each_part_of_a_rule_is_accounted_for():
    finding = decide(all_of(majority(), at_least(2, 5, Base.ROLL)), Figures(70, 50, roll=200))
    assert full_result(finding, "en").endswith(
        "Met: more than half of votes cast (needed 61, has 70). "
        "Not met: at least two-fifths of everybody on the roll (needed 80, has 70)."
    )


def test_equal_votes_are_recorded_as_equal():
    casting = Casting(CastingMode.SECOND_OR_CASTING, "for")
    said = full_result(decide(majority(), Figures(10, 10), casting=casting), "en")
    assert "For 10, Against 10" in said
    assert said.endswith("Votes were equal: carried on the casting vote of the chair.")


def test_why_nothing_was_decided_is_said():
    inquorate = decide(majority(), Figures(3, 0, present=3), Quorum(4))
    assert full_result(inquorate, "en") == (
        "NOT DECIDED. For 3, Against 0, Abstain 0. "
        "3 in the room where the quorum is 4: nothing can be decided."
    )
    void = decide(majority(), Figures(52, 48, not_entitled=5))
    assert void.reason is Reason.VOID
    assert full_result(void, "en").endswith("(5) could have changed the result: vote again.")


def test_nem_con_and_unanimous_are_told_apart():
    assert label(decide(majority(), Figures(25, 0, abstain=5)), "en") == "carried nem con"
    assert label(decide(majority(), Figures(25, 0, present=25)), "en") == "carried unanimously"
    assert not label(decide(majority(), Figures(25, 1)), "en")
