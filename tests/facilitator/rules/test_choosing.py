"""One choice among several, by a plain count."""

from __future__ import annotations

import pytest

from facilitator.errors import RuleError
from facilitator.rules.choosing import ChoiceOutcome, choose


def test_more_than_half_is_chosen():
    choice = choose({"X": 51, "Y": 30, "Z": 19})
    assert (choice.winner, choice.needed, choice.base) == ("X", 51, 100)


def test_half_is_not_enough():
    assert choose({"X": 50, "Y": 30, "Z": 20}).outcome is ChoiceOutcome.NO_MAJORITY


def test_two_sharing_the_last_place_need_a_ruling():
    choice = choose({"X": 40, "Y": 30, "Z": 30})
    assert (choice.outcome, choice.lowest) == (ChoiceOutcome.NO_MAJORITY, ("Y", "Z"))
    assert choice.lowest_needs_ruling


def test_options_nobody_voted_for_need_no_ruling():
    assert not choose({"X": 5, "Y": 4, "V": 1, "Z": 0, "W": 0}).lowest_needs_ruling


def test_most_votes_win_without_a_majority():
    assert choose({"X": 40, "Y": 35, "Z": 25}, "most").winner == "X"


@pytest.mark.parametrize("rule", ["majority", "most"])
def test_level_at_the_top_is_a_tie(rule):
    choice = choose({"X": 40, "Y": 40, "Z": 20}, rule)
    assert (choice.outcome, choice.winner, choice.tied) == (ChoiceOutcome.TIE, None, ("X", "Y"))


def test_papers_that_count_for_nobody_raise_what_is_needed():
    assert choose({"X": 41, "Y": 30}, invalid=10).needed == 41
    assert choose({"X": 40, "Y": 31}, invalid=10).outcome is ChoiceOutcome.NO_MAJORITY


def test_no_votes_choose_nobody():
    assert choose({"X": 0, "Y": 0}, "most").outcome is ChoiceOutcome.NO_VOTES


@pytest.mark.parametrize("votes", [{}, {"X": -1}])
def test_a_choice_of_nothing_is_refused(votes):
    with pytest.raises(RuleError):
        choose(votes)
