"""Ballot papers from files: every format, what a cell means to each rule, and a sentence if not."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting.lot import as_printed
from facilitator.counting.papers import Election, Marking
from facilitator.counting.readers import read
from facilitator.counting.rules import NAMES, counted
from facilitator.errors import RuleError


def _count(text, suffix, rule, seats=1):
    papers = read(text, suffix, rule, seats)
    return counted(rule, papers, as_printed(len(papers.candidates)))


def _votes(report, stage=0):
    return dict(zip(report.candidates, report.stages[stage].votes, strict=True))


def _winners(report):
    return list(report.names(report.winners))


_RANKS = "Ann,Bob,Cat\n1,2,3\n1,No opinion,2\n2,1,\n"


def test_a_table_of_ranks_is_a_ranking_for_rules_that_transfer():
    papers = read(_RANKS, ".csv", "irv")
    assert isinstance(papers, Election)
    assert papers.papers == 3
    assert _winners(_count(_RANKS, ".csv", "irv")) == ["Ann"]


def test_a_table_of_ranks_keeps_no_opinion_for_schulze():
    papers = read(_RANKS, ".csv", "schulze")
    assert isinstance(papers, Marking)
    assert (1, None, 2) in [marks for marks, _ in papers.piles]


def test_a_table_of_scores_is_marks():
    report = _count('"Doe, Ann",Bob\n5,0\n,3\n', ".csv", "score")
    assert _votes(report) == {"Doe, Ann": "5", "Bob": "3"}


def test_a_table_of_crosses_is_approvals():
    report = _count("Ann;Bob\nx;\nyes;1\n0;no\n", ".csv", "approval")
    assert _votes(report) == {"Ann": "2", "Bob": "1"}
    assert report.blank == 1


def test_a_table_may_name_voters_and_count_papers():
    report = _count("voter,count,Ann,Bob\n7,3,5,1\n8,2,0,5\n", ".csv", "dots")
    assert _votes(report) == {"Ann": "15", "Bob": "13"}
    assert report.valid == 5


def test_a_table_of_preferences_names_a_candidate_in_each():
    text = "Rank 1,Rank 2\nCat,Ann\nAnn,skipped\nCat,Cat\n"
    assert _votes(_count(text, ".csv", "irv")) == {"Cat": "2", "Ann": "1"}


def test_a_table_of_grades_is_ordered_by_what_they_mean():
    text = "Ann,Bob\nTrès bien,Passable\nBien,Bien\nAssez bien,Bien\n"
    report = _count(text, ".csv", "majority-judgment")
    assert report.tables[0].heads[:4] == ("Très bien", "Bien", "Assez bien", "Passable")
    assert report.tables[0].rows[0][-1] == "Bien −"


def test_poor_stands_below_passable():
    text = "Ann,Bob,Cat\nGood,Passable,Poor\nReject,Passable,Poor\nGood,Passable,Poor\n"
    heads = _count(text, ".csv", "majority-judgment").tables[0].heads
    assert heads[:4] == ("Good", "Passable", "Poor", "Reject")


def test_a_table_of_how_often_each_grade():
    text = "candidate,Excellent,Good,Poor,To reject\nAnn,4,1,2,3\nBob,1,6,3,0\n"
    report = _count(text, ".csv", "majority-judgment")
    assert report.valid == 10
    assert report.tables[0].rows == (
        ("4", "1", "2", "3", "Poor +"),
        ("1", "6", "3", "0", "Good −"),
    )


def test_a_table_of_totals_stands_in_for_the_papers():
    report = _count("candidate,points\nAnn,12\nBob,7\n", ".csv", "dots")
    assert _votes(report) == {"Ann": "12", "Bob": "7"}


@pytest.mark.parametrize(
    "data",
    [
        [["Ann", "Bob"], ["Ann"], []],
        [{"Ann": 1, "Bob": 1}, {"Ann": True, "Bob": False}, {"Bob": 0}],
        {"candidates": ["Ann", "Bob"], "ballots": [["Ann", "Bob"], ["Ann"], []]},
        {"ballots": [{"approvals": ["Ann"], "count": 1}, {"approved": ["Bob", "Ann"]}, []]},
        {"approvals": {"Ann": 2, "Bob": 1}, "ballots_with_a_mark": 2},
        {"Ann": 2, "Bob": 1},
    ],
)
def test_approvals_in_json(data):
    report = _count(json.dumps(data), ".json", "approval")
    assert _votes(report) == {"Ann": "2", "Bob": "1"}
    assert report.valid == 2


def test_rankings_in_json_with_equal_names_and_numbers():
    data = {
        "candidates": [{"name": "Ann"}, {"name": "Bob"}, {"name": "Cat"}],
        "seats": 2,
        "ballots": [{"ranking": ["Ann", ["Bob", "Cat"]], "count": 3}, {"ranking": ["Cat"]}],
    }
    papers = read(json.dumps(data), ".json", "schulze")
    assert isinstance(papers, Election)
    assert papers.seats == 2
    assert (((0,), (1, 2)), 3) in [tuple(pile) for pile in papers.piles]


@pytest.mark.parametrize(
    "data",
    [
        [{"Ann": 5, "Bob": 2}, {"Bob": 4}],
        [[["Ann", 5], ["Bob", 2]], [["Bob", 4]]],
        {"votes": [{"vote": ["Ann", "Bob"], "points": [5, 2]}, {"vote": ["Bob"], "points": [4]}]},
    ],
)
def test_points_in_json(data):
    assert _votes(_count(json.dumps(data), ".json", "dots")) == {"Ann": "5", "Bob": "6"}


@pytest.mark.parametrize(
    "data",
    [
        {"Ann": {"Bien": 6, "Passable": 4}, "Bob": {"Bien": 4, "Passable": 6}},
        {"mentions": ["Bien", "Passable"], "results": {"Ann": [60.0, 40.0], "Bob": [40.0, 60.0]}},
        {"grades": ["Bien", "Passable"], "tally": {"Ann": [6, 4], "Bob": [39.99, 60.0]}},
        {
            "voters": 10,
            "candidates": [
                {"name": "Ann", "grades": {"Bien": 6, "Passable": 4}},
                {"name": "Bob", "grades": {"Bien": 4, "Passable": 6}},
            ],
        },
        [{"Ann": "Bien", "Bob": "Passable"}, {"Ann": "Bien", "Bob": "Passable"}],
    ],
)
def test_grades_in_json(data):
    report = _count(json.dumps(data), ".json", "majority-judgment")
    assert _winners(report) == ["Ann"]
    assert report.tables[0].heads == ("Bien", "Passable", "Majority grade")


_PREFLIB = """# FILE NAME: 1.toi
# TITLE: Spring
# NUMBER ALTERNATIVES: 3
# ALTERNATIVE NAME 1: Ann
# ALTERNATIVE NAME 2: Bob
# ALTERNATIVE NAME 3: Cat
5: 1,2,3
4: 2,{1,3}
2: 3
"""


@pytest.mark.parametrize(
    "text", [_PREFLIB, "3\n1,Ann\n2,Bob\n3,Cat\n11,11,3\n5,1,2,3\n4,2,{1,3}\n2,3\n"]
)
def test_preflib_in_both_its_forms(text):
    papers = read(text, ".toi", "schulze")
    assert papers.candidates == ("Ann", "Bob", "Cat")
    assert (((1,), (0, 2)), 4) in [tuple(pile) for pile in papers.piles]
    assert _winners(_count(text, ".toi", "irv")) == ["Ann"]


def test_preflib_categories_are_approvals_or_grades():
    text = _PREFLIB.split("5: ", maxsplit=1)[0] + "5: {1,2},{3}\n2: {},{1,2,3}\n"
    assert _votes(_count(text, ".cat", "approval")) == {"Ann": "5", "Bob": "5", "Cat": "0"}
    assert _votes(_count(text, ".cat", "score")) == {"Ann": "5", "Bob": "5", "Cat": "0"}


_PABULIB = """META
key;value
description;Budget
vote_type;cumulative
PROJECTS
project_id;cost;votes;name
11;500;2;"Playground; north"
12;900;1;Trees
VOTES
voter_id;vote;points
1;11,12;3,2
2;11;5
"""


def test_pabulib_points_add_up():
    report = _count(_PABULIB, ".pb", "dots")
    assert _votes(report) == {"Playground; north": "8", "Trees": "2"}
    assert report.title == "Budget"


def test_pabulib_approvals_and_orders():
    assert _votes(_count(_PABULIB, ".pb", "approval")) == {"Playground; north": "2", "Trees": "1"}
    assert isinstance(read(_PABULIB, ".pb", "irv"), Election)


def test_pabulib_votes_alone_are_a_table_too():
    text = "voter_id;vote;points\n1;11,12;3,2\n2;11;5\n"
    assert _votes(_count(text, ".csv", "dots")) == {"11": "8", "12": "2"}
    assert _votes(_count(text, ".csv", "approval")) == {"11": "2", "12": "1"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (_PABULIB, "dots"),
        (_PREFLIB, "irv"),
        ('[["Ann"]]', "approval"),
        ('2 1\n3 1 0\n0\n"A"\n"B"\n', "irv"),
    ],
)
def test_a_file_of_any_name_is_read_as_what_it_begins_like(text, rule):
    assert _count("\ufeff" + text, ".txt", rule).winners


@pytest.mark.parametrize(
    ("text", "suffix", "rule"),
    [
        ("", ".csv", "score"),
        ("Ann,Bob\n", ".csv", "score"),
        ("Ann,Bob\nmuch,3\n", ".csv", "score"),
        ("Ann,Bob\n1,2,3\n", ".csv", "score"),
        ("Ann,ann\n1,2\n", ".csv", "score"),
        ("Ann,Bob\n-1,2\n", ".csv", "irv"),
        ("Ann,Bob\n1.5,2\n", ".csv", "dots"),
        ("Ann,Bob\nsuper,good\n", ".csv", "majority-judgment"),
        ("candidate,Good,Poor\nAnn,1,2\nBob,1,1\n", ".csv", "majority-judgment"),
        ("{", ".json", "approval"),
        ("[]", ".json", "approval"),
        ("3", ".json", "approval"),
        ("[[1e999999]]", ".json", "approval"),
        ('[["Ann"]]', ".json", "score"),
        ('[["Ann", "Ann"]]', ".json", "irv"),
        ('{"candidates": ["Ann"], "ballots": [["Bob"]]}', ".json", "irv"),
        ('{"approvals": {"Ann": 5}, "ballots": 2}', ".json", "approval"),
        ("# ALTERNATIVE NAME 1: Ann\n2: 1,2\n", ".soi", "irv"),
        ("3\n1,Ann\n", ".soi", "irv"),
        (_PREFLIB, ".soi", "score"),
        ("META\n", ".pb", "dots"),
        (_PABULIB.replace("3,2", "3"), ".pb", "dots"),
        (_PABULIB.replace("11,12;", "11,13;"), ".pb", "dots"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(text, suffix, rule):
    with pytest.raises(RuleError) as failure:
        read(text, suffix, rule)
    assert str(failure.value).endswith((".", "is."))


_LINES = st.lists(
    st.text("Ann,Bob;{}[]:#\"'0123456789.-\n \t", max_size=20)
    | st.sampled_from([*_PABULIB.split("\n"), *_PREFLIB.split("\n"), *_RANKS.split("\n")]),
    max_size=14,
).map("\n".join)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.floats() | st.sampled_from(["Ann", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["Ann", "Bob", "ballots", "candidates", "approvals", "results", "grades", "seats"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
).map(json.dumps)
_SUFFIXES = st.sampled_from([".csv", ".json", ".pb", ".soi", ".cat", ".blt", ""])


@given(_LINES | _JSON, _SUFFIXES, st.sampled_from(NAMES))
def test_no_file_however_odd_is_a_traceback(text, suffix, rule):
    with suppress(RuleError):
        papers = read(text, suffix, rule)
        counted(rule, papers, as_printed(len(papers.candidates)))
