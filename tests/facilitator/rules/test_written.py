"""Rules and sums as people write them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RuleError
from facilitator.rules.formula import whole_number
from facilitator.rules.quorum_words import quorum_number
from facilitator.rules.rule import Base, Rule, at_least, consensus, majority, more_than, share_plus
from facilitator.rules.written import TwoReadings, read_rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("majority", majority()),
        ("Simple majority", majority()),
        ("more than half", majority()),
        ("more than 50%", majority()),
        ("2/3", at_least(2, 3)),
        ("two-thirds", at_least(2, 3)),
        ("two thirds majority of the votes cast", at_least(2, 3)),
        ("two-thirds (2/3)", at_least(2, 3)),
        ("more than 2/3", more_than(2, 3)),
        ("66 2/3%", at_least(2, 3)),
        ("⅔", at_least(2, 3)),
        ("nem con", consensus(0)),
        ("simple majority of votes cast", majority()),
        ("two-thirds of members present and voting", at_least(2, 3)),
        ("2/3 of those present", at_least(2, 3, Base.PRESENT)),
        ("majority of the whole membership", majority(Base.ROLL)),
        ("> 2/3", more_than(2, 3)),
        ("not less than 75%", at_least(75, 100)),
        ("66%", at_least(66, 100)),
        ("66.6 per cent", at_least(666, 1000)),
        ("at least three quarters", at_least(3, 4)),
        ("50% plus one", share_plus(50, 100, 1)),
        ("half + 1", share_plus(1, 2, 1)),
        ("unanimous", at_least(1, 1)),
        ("consensus minus two", consensus(2)),
    ],
)
def test_a_rule_is_read_as_written(text, rule):
    assert read_rule(text) == rule


@pytest.mark.parametrize("text", ["two-thirds (66%)", "a two-thirds majority (66.7%) of members"])
def test_a_rule_written_two_ways_that_differ_has_two_readings(text):
    with pytest.raises(TwoReadings) as both:
        read_rule(text)
    assert len(both.value.readings) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mostly",
        "2/3 of members",
        "3/2",
        "1/0",
        "101%",
        "-1/2",
        "more than at least 1/2",
    ],
)
def test_what_is_no_rule_is_not_guessed(text):
    with pytest.raises(RuleError):
        read_rule(text)


@pytest.mark.parametrize(
    ("formula", "number"),
    [
        ("4", 4),
        ("max(3, ceil(M/3))=4", 4),
        ("max(3, ceil(M/3))", 4),
        ("min(10, ceil(M / 3))", 4),
        ("25% of M", 3),
        ("10% of M", 2),
        ("floor(M/5) + 1", 3),
        ("(M - 2) * 2 / 4", 5),
    ],
)
def test_a_sum_of_the_rule_book_is_worked_out_exactly(formula, number):
    assert whole_number(formula, {"M": 12}) == number


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "M/0",
        "X",
        "3 3",
        "max(3",
        "ceil(1,2)",
        "ceil",
        "__import__('os')",
        "M**9",
        "max(3, M)=4",
        "(" * 200,
    ],
)
def test_a_sum_that_cannot_be_read_is_a_sentence(formula):
    with pytest.raises(RuleError):
        whole_number(formula, {"M": 12})


@given(st.text(alphabet="max(in)ceil,M/3 +-*=%.of", max_size=60))
def test_any_text_is_a_number_or_a_sentence(formula):
    with suppress(RuleError):
        assert isinstance(whole_number(formula, {"M": 12}), int)


@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_a_sentence(text):
    with suppress(RuleError):
        assert isinstance(read_rule(text), Rule)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("max(3, ceil(M/3))=4", 4),
        ("one third or 3, whichever is the greater", 4),
        ("ten or one-third, whichever is the less", 4),
        ("three members or one third", 4),
        ("majority of members", 7),
        ("a quarter of the members, at least 5", 5),
        ("25%", 3),
        ("M//2 + 1", 7),
        ("three", 3),
    ],
)
def test_a_quorum_is_read_in_words_or_as_a_sum(text, number):
    assert quorum_number(text, {"M": 12}) == number


@pytest.mark.parametrize("text", ["", "some", "a third or many", "1/0", "os.system('x')", "M"])
def test_a_quorum_nobody_can_read_is_refused(text):
    with pytest.raises(RuleError):
        quorum_number(text, {})
