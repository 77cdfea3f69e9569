"""The many ways a threshold case can give its figures, each answered, or left with a reason."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.threshold_cases import answers
from ui.cli.threshold_figures import KNOWN
from ui.cli.threshold_quorum import FIELDS

_MAJORITY = {"type": "majority", "base": "votes_cast"}
_TWO_THIRDS = {"type": "fraction", "k": 2, "n": 3, "base": "votes_cast"}


def _case(inputs, rule):
    (answer,) = answers([{"id": "X", "inputs": inputs, "rule": rule}])
    return answer


_CASES = [
    ({"F": 67, "A": 33}, _TWO_THIRDS, "carried"),
    (
        {"F": 74, "A": 25, "displayed": "75%"},
        {"type": "fraction", "k": 3, "n": 4, "base": "votes_cast"},
        "lost",
    ),
    ({"F": 30, "A": 15, "B": 15, "P": 60, "M": 100}, _TWO_THIRDS, "carried"),
    (
        {
            "F": 10,
            "A": 10,
            "casting": "second_or_casting",
            "casting_vote": "for",
            "chair_voted": "for",
        },
        _MAJORITY,
        "carried",
    ),
    ({"F": 10, "A": 10, "casting": "second_or_casting", "casting_vote": None}, _MAJORITY, "lost"),
    (
        {"F": 10, "A": 10, "casting": "second_or_casting", "casting_vote": "for"},
        _TWO_THIRDS,
        "lost",
    ),
    ({"F": 300, "A": 300, "casting": "status_quo", "subject": "third reading"}, _MAJORITY, "lost"),
    ({"F": 1, "A": 0, "B": 29, "P": 30, "quorum": 10}, _MAJORITY, "carried"),
    ({"F": 14, "A": 10, "B": 6, "P": 30}, {"type": "majority", "base": "present"}, "lost"),
    (
        {"F": 60, "A": 10, "P": 70, "M": 100},
        {"type": "fraction", "k": 2, "n": 3, "base": "membership"},
        "lost",
    ),
    ({"F": 3, "A": 0, "P": 4, "M": 12, "quorum": "max(3, ceil(M/3))"}, _MAJORITY, "carried"),
    (
        {"F": 40, "A": 31, "B": 4, "I": 10},
        {"type": "majority", "base": "votes_cast_incl_invalid"},
        "lost",
    ),
    ({"F": 51, "A": 49, "N": 3}, _MAJORITY, "not_decided"),
    ({"F": 51, "A": 49, "N": {"F": 3}}, _MAJORITY, "lost"),
    ({"F": 51, "A": 49, "N_F": 3}, _MAJORITY, "lost"),
    ({"hands": {"F": 30, "A": 10}, "poll": {"F": 4000, "A": 6000}}, _MAJORITY, "lost"),
    ({"F": 30, "A": 10, "poll_F": 4000, "poll_A": 6000}, _MAJORITY, "lost"),
    ({"F_hands": 30, "A_hands": 10, "F_poll": 4000, "A_poll": 6000}, _MAJORITY, "lost"),
    ({"show_of_hands": {"F": 30, "A": 10}, "poll": {"F": 4000, "A": 6000}}, _MAJORITY, "lost"),
    ({"F": ["a", "b"], "A": ["c"], "weights": {"a": 10, "b": 20, "c": 31}}, _MAJORITY, "lost"),
    (
        {"votes": {"a": "for", "b": "for", "c": "against"}, "weights": {"a": 10, "b": 20, "c": 31}},
        _MAJORITY,
        "lost",
    ),
    (
        {"votes": [{"name": "a", "vote": "for", "weight": 2.5}, {"vote": "against", "weight": 2}]},
        _MAJORITY,
        "carried",
    ),
    ({"F": 2, "A": 1, "weights": {"F": [10, 20], "A": [31]}}, _MAJORITY, "lost"),
    ({"F": 5, "A": 4, "F_weight": 100, "A_weight": 120}, _MAJORITY, "lost"),
    (
        {"F": 85, "A": 50, "M": 200, "P": 140},
        {
            "type": "all_of",
            "parts": [_MAJORITY, {"type": "fraction", "k": 2, "n": 5, "base": "membership"}],
        },
        "carried",
    ),
    (
        {"F": 85, "A": 10, "M": 200},
        {
            "type": "all_of",
            "parts": [_MAJORITY, {"type": "turnout", "k": 1, "n": 2, "base": "membership"}],
        },
        "lost",
    ),
    ({"F": 9, "A": 8}, _MAJORITY, "carried"),
    (
        {"present": 40, "demanding": 9},
        {"type": "poll_demand", "formula": "min(10, ceil(present/3))"},
        "lost",
    ),
    (
        {"options": {"X": 40, "Y": 35, "Z": 25}},
        {"type": "majority", "base": "votes_cast", "election": True},
        "no_majority",
    ),
    (
        {"options": {"X": 51, "Y": 49}},
        {"type": "majority", "base": "votes_cast", "election": True},
        "carried",
    ),
    ({"F": 30, "A": 0, "B": 0, "P": 30}, _MAJORITY, "carried"),
    ({"F": 4, "A": 1, "P": 4, "declared_interest": 1, "quorum": 4}, _MAJORITY, "not_decided"),
    ({"F": 4, "A": 1, "P_before": 4, "left": 1, "quorum": 4}, _MAJORITY, "not_decided"),
    ({"F": 18, "A": 2, "blocks": 2, "stand_asides": 3}, {"type": "consensus", "n": 2}, "lost"),
    (
        {"agree": 18, "reservations": 2, "stand_aside": 3, "block": 1},
        {"type": "consensus", "n": 1},
        "carried",
    ),
    ({"F": 501, "A": 499}, _MAJORITY, "carried"),
    ({"F": 66, "A": 34}, {"type": "fraction", "k": 2, "n": 3, "percent": 66}, "needs_ruling"),
    (
        {"F": 66, "A": 34},
        {"type": "fraction", "k": 2, "n": 3, "text": "two-thirds majority"},
        "lost",
    ),
    ({"F": 20, "A": 10, "P": 40, "M": 100, "quorum": "M/4"}, _MAJORITY, "carried"),
    ({"F": 20, "A": 10, "P": 24, "M": 100, "quorum": "one quarter"}, _MAJORITY, "not_decided"),
    ({"F": 20, "A": 4, "P": 50, "M": 100, "quorum": "majority"}, _MAJORITY, "not_decided"),
    ({"F": 8, "A": 8, "casting": "lot", "lot": "for"}, _MAJORITY, "carried"),
    (
        {"options": {"X": 9, "Y": 9}, "casting": "second_or_casting", "casting_vote": "X"},
        {"type": "majority", "election": True},
        "carried",
    ),
    ({"F": 10, "A": 9}, {"type": "any_of", "parts": [_TWO_THIRDS, _MAJORITY]}, "carried"),
]

_CASES += [
    (
        {"delegates": [{"name": "a", "weight": 40, "vote": "for"}, {"weight": 50, "vote": "A"}]},
        _MAJORITY,
        "lost",
    ),
    (
        {"present": 24, "demanding": 8},
        {
            "type": "poll_demand",
            "formula": "ten or one-third of electors present, whichever is less",
        },
        "carried",
    ),
    (
        {"demanding": 4, "M": 80},
        {"type": "poll_demand", "formula": "min(5, ceil(M/10))"},
        "lost",
    ),
]


@pytest.mark.parametrize(("inputs", "rule", "outcome"), _CASES)
def test_every_way_to_give_the_figures_is_understood(inputs, rule, outcome):
    answer = _case(inputs, rule)
    assert answer["outcome"] == outcome, answer["explanation"]


def test_a_casting_vote_is_told_beside_the_votes_and_never_added():
    equal = {"F": 10, "A": 10, "casting": "second_or_casting", "casting_vote": "for"}
    assert _case(equal, _MAJORITY)["label"] == "10-10, carried on the chair's casting vote"


def test_half_votes_are_exact():
    answer = _case({"F": 12.5, "A": "25/2"}, _MAJORITY)
    assert (answer["outcome"], answer["required_for"], answer["base"]) == ("lost", 13, 25)


def test_what_is_done_next_is_said():
    assert _case({"F": 9, "A": 9, "casting": "lot"}, _MAJORITY)["next"] == "draw lot"
    options = {"options": {"X": 40, "Y": 35, "Z": 25}}
    assert _case(options, _MAJORITY)["next"] == "strike off Z and vote again"


@pytest.mark.parametrize(
    ("inputs", "rule"),
    [
        ({"F": 3, "A": 0, "mood": "festive"}, _MAJORITY),
        ({"F": 3, "A": 1e300}, _MAJORITY),
        ({"F": 3, "A": True}, _MAJORITY),
        ({"F": 3, "A": 0, "casting": ["lot"]}, _MAJORITY),
        ({"F": 3, "A": 0}, {"type": "fraction", "base": "votes_cast"}),
        ({"F": 3, "A": 0}, {"type": ["majority"]}),
        ({"F": 3, "A": 0}, {**_MAJORITY, "quorum_basis": ["voters"]}),
        ({"options": {}}, _MAJORITY),
        ({"votes": 3}, _MAJORITY),
    ],
)
def test_what_is_not_understood_is_left_with_a_reason(inputs, rule):
    answer = _case(inputs, rule)
    assert answer["outcome"] == "not_covered"
    assert answer["explanation"]


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 10**15)
    | st.floats()
    | st.sampled_from(["", "for", "lot", "M/3", "a", "1/0", "NaN", "66%", "two-thirds (66%)"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["F", "A", "k", "n", "weight", "a", ""]), inner)
    ),
    max_leaves=6,
)
_INPUTS = st.sampled_from(
    sorted({*KNOWN, *FIELDS, "casting", "casting_vote", "options", "N_for", "poll_A", "demanding"})
)
_RULE_FIELDS = """
    type base k n plus percent text parts more_than comparator formula casting quorum
"""
_RULE_TYPES = """
    majority fraction fraction_plus percent written all_of any_of turnout unanimous consensus
    number poll_demand plurality strike_off
"""


@given(
    st.dictionaries(_INPUTS, st.integers(0, 9) | _VALUES, max_size=6),
    st.dictionaries(st.sampled_from(_RULE_FIELDS.split()), st.integers(0, 9) | _VALUES, max_size=4),
    st.none() | st.sampled_from(_RULE_TYPES.split()),
)
def test_no_case_however_odd_is_a_traceback(inputs, rule, kind):
    answer = _case(inputs, rule if kind is None else {**rule, "type": kind})
    assert json.dumps(answer["explanation"])
