"""A worked example beside every rule."""

from __future__ import annotations

import pytest

from facilitator.rules.examples import worked_example
from facilitator.rules.rule import (
    Base,
    all_of,
    at_least,
    at_least_number,
    consensus,
    majority,
    share_plus,
    turnout,
)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (majority(), "With 100 votes For or Against, 51 For are needed."),
        (majority(Base.PRESENT), "With 100 in the room, 51 For are needed."),
        (at_least(2, 3, Base.ROLL), "With 100 on the roll, 67 For are needed."),
        (share_plus(1, 2, 1), "With 100 votes For or Against, 51 For are needed."),
        (at_least(66, 100), "With 100 votes For or Against, 66 For are needed."),
        (turnout(2, 5), "With 100 on the roll, 40 must take part."),
        (consensus(2), "With 2 Against it is carried; with 3 Against it is lost."),
        (at_least_number(8), "8 For are needed, however many vote."),
    ],
)
def test_every_rule_has_its_example(rule, sentence):
    assert worked_example(rule, "en") == sentence


def test_a_rule_of_parts_has_an_example_for_each():
    both = all_of(majority(), turnout(1, 2, Base.PRESENT))
    assert worked_example(both, "en", 17) == (
        "With 17 votes For or Against, 9 For are needed. With 17 in the room, 9 must take part."
    )
