"""`facilitator decide`, as called from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.main import main
from ui.cli.threshold_cases import answers

_SHELF = Path(__file__).parents[3].parent / "shared" / "reference" / "threshold_cases.json"


def _run(*arguments: str):
    return CliRunner().invoke(main, ["decide", *arguments])


def _case(inputs, rule, **more):
    (answer,) = answers({"cases": [{"id": "X", "inputs": inputs, "rule": rule, **more}]})
    return answer


_MAJORITY = {"type": "majority", "base": "votes_cast"}
_TWO_THIRDS = {"type": "fraction", "k": 2, "n": 3}


def test_a_vote_is_decided_and_explained():
    ran = _run("--rule", "66.6%", "--for", "666", "--against", "334", "--json")
    answer = json.loads(ran.stdout)
    assert ran.exit_code == 0
    assert (answer["outcome"], answer["required_for"], answer["base"]) == ("carried", 666, 1000)


def test_a_lost_motion_is_an_answer():
    ran = _run("--rule", "2/3", "--for", "66", "--against", "34")
    assert ran.exit_code == 0
    assert "Lost: needs 67, has 66 (−1)" in ran.stdout


def test_the_quorum_may_be_a_sum():
    given_ = ["--rule", "majority", "--for", "3", "--against", "0", "--present", "3"]
    ran = _run(*given_, "--roll", "12", "--quorum", "max(3, ceil(M/3))", "--json")
    assert json.loads(ran.stdout)["outcome"] == "not_decided"


def test_a_rule_with_two_readings_goes_to_the_chair():
    ran = _run("--rule", "two-thirds (66%)", "--for", "66", "--against", "34", "--json")
    assert json.loads(ran.stdout)["outcome"] == "needs_ruling"


@pytest.mark.parametrize(
    "wrong",
    [
        ["--rule", "mostly", "--for", "1", "--against", "0"],
        ["--rule", "majority", "--for", "-1", "--against", "0"],
        ["--rule", "majority", "--for", "1"],
        ["--rule", "majority", "--for", "1", "--against", "0", "--quorum", "os.system"],
        ["--cases", "no-such-file"],
        ["--cases", "."],
    ],
)
def test_wrong_use_is_a_sentence_and_exit_2(wrong):
    ran = _run(*wrong)
    assert ran.exit_code == 2
    assert ran.stderr.strip()
    assert not ran.stdout


@pytest.mark.parametrize("content", [b"", b"\xff", b"[" * 100_000, b'{"cases": 3}', b"4"])
def test_a_file_that_is_something_else_is_a_sentence_and_exit_2(tmp_path, content):
    file = tmp_path / "cases.json"
    file.write_bytes(content)
    assert _run("--cases", str(file)).exit_code == 2


@pytest.mark.parametrize(
    ("inputs", "rule", "outcome"),
    [
        (
            {"F": 10, "A": 10, "casting": "second_or_casting", "casting_vote": "for"},
            _MAJORITY,
            "carried",
        ),
        (
            {"F": 10, "A": 10, "casting": "casting_only", "casting_vote": "for"},
            _MAJORITY,
            "carried",
        ),
        ({"F": 10, "A": 10, "casting": "casting_only"}, _MAJORITY, "lost"),
        ({"F": 9, "A": 9}, {**_MAJORITY, "casting": "lot"}, "not_decided"),
        (
            {"F": 10, "A": 10, "casting": "casting_only", "chair_voted": "for"},
            _MAJORITY,
            "needs_ruling",
        ),
        (
            {"F": 40, "A": 31, "I": 10},
            {"type": "majority", "base": "votes_cast_incl_invalid"},
            "lost",
        ),
        ({"F": 66, "A": 33}, {**_TWO_THIRDS, "more_than": True}, "lost"),
        ({"F": 66, "A": 33}, {**_TWO_THIRDS, "comparator": "more than"}, "lost"),
        ({"F": 66, "A": 33}, {**_TWO_THIRDS, "wording": "not less than"}, "carried"),
        ({"F": 66, "A": 34}, {**_TWO_THIRDS, "text": "two-thirds majority (66%)"}, "needs_ruling"),
        ({"F": 66, "A": 34}, {"type": "percent", "percent": 66.6}, "lost"),
        ({"F": 66, "A": 34}, "two-thirds", "lost"),
        ({"F": 30, "A": 20, "P": 60, "M": 99}, {"type": "majority", "base": "membership"}, "lost"),
        ({"F": 20, "A": 18, "N": 3}, _MAJORITY, "not_decided"),
        ({"F": 21, "A": 18, "N_for": 4}, _MAJORITY, "lost"),
        ({"F": [100, 40], "A": [30, 30]}, _MAJORITY, "carried"),
        ({"hands": {"F": 9, "A": 3}, "poll": {"F": 30, "A": 700}}, _MAJORITY, "lost"),
        ({"F": None, "A": None, "P": 5, "quorum": 4}, _MAJORITY, "not_covered"),
        (
            {"F": 3, "A": 0, "P": 3, "M": 10, "quorum": {"k": 1, "n": 3, "of": "membership"}},
            _MAJORITY,
            "not_decided",
        ),
        (
            {"F": 3, "A": 0, "P": 3, "M": 12, "quorum": "max(3, ceil(M/3))=5"},
            _MAJORITY,
            "needs_ruling",
        ),
        (
            {"present": 24, "demanding": 7},
            {"type": "poll_demand", "formula": "min(10, ceil(present/3))"},
            "lost",
        ),
        ({"options": {"X": 40, "Y": 35, "Z": 25}}, _MAJORITY, "no_majority"),
        ({"options": {"X": 51, "Y": 49}}, _MAJORITY, "carried"),
        ({"options": {"X": 50, "Y": 50}, "casting": "lot"}, _MAJORITY, "not_decided"),
        ({"options": {"X": 40, "Y": 35}}, {"type": "stv", "seats": 2}, "not_covered"),
        ({"F": 3, "A": 0, "mood": "festive"}, _MAJORITY, "not_covered"),
        ({"F": 3.5, "A": "7/2"}, _MAJORITY, "lost"),
        ({"F": "three", "A": 0}, _MAJORITY, "not_covered"),
        ({"F": 3, "A": 0}, {**_MAJORITY, "moon": "full"}, "not_covered"),
        ({"F": 3, "A": 0}, {"type": "majority", "base": "sky"}, "not_covered"),
    ],
)
def test_a_case_is_decided_or_honestly_left(inputs, rule, outcome):
    assert _case(inputs, rule)["outcome"] == outcome


def test_what_a_case_expects_is_never_looked_at():
    answer = _case({"F": 3, "A": 0}, _MAJORITY, expected={"outcome": "lost"})
    assert answer["outcome"] == "carried"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
_NAMES = st.sampled_from(
    [
        "F",
        "A",
        "B",
        "I",
        "P",
        "M",
        "N",
        "N_for",
        "quorum",
        "casting",
        "casting_vote",
        "options",
        "poll",
        "tellers",
    ]
)
_RULE_NAMES = st.sampled_from(
    ["k", "n", "base", "parts", "plus", "text", "wording", "more_than", "formula", "percent"]
)
_TYPES = st.sampled_from(
    ["majority", "fraction", "fraction_plus", "all_of", "poll_demand", "percent", "turnout"]
)


@given(
    st.dictionaries(_NAMES, st.integers(0, 9) | _JSON, max_size=5),
    st.dictionaries(_RULE_NAMES, st.integers(0, 9) | _JSON, max_size=3),
    _TYPES,
)
def test_no_case_however_odd_stops_the_others(inputs, rule, kind):
    assert _case(inputs, {**rule, "type": kind})["explanation"] is not None


@given(_JSON)
def test_a_case_that_is_no_case_is_not_covered(anything):
    (answer,) = answers([anything])
    assert answer["outcome"] == "not_covered"


def test_every_known_case_comes_out_as_its_authority_says():
    if not _SHELF.exists():
        pytest.skip("the reference cases are not beside this checkout")
    ran = _run("--cases", str(_SHELF))
    found = {answer["id"]: answer for answer in map(json.loads, ran.stdout.splitlines())}
    told = ("outcome", "required_for", "base", "label", "quorum_required")
    for case in json.loads(_SHELF.read_text("utf-8"))["cases"]:
        expected = {name: case["expected"][name] for name in told if name in case["expected"]}
        answer = found[case["id"]]
        assert {name: answer.get(name) for name in expected} == expected, case["title"]
