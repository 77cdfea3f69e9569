"""Whatever was counted, one sentence says what it came to: stages, points, blocks, warmth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.parts.ballot import PART
from facilitator.parts.ballot import commands as ask
from facilitator.plan import CONSENT, TEMPERATURES, Choice, Kind, Method
from facilitator.readings.results.examples import method_example
from facilitator.readings.results.gauge_results import middle_of
from facilitator.readings.results.methods import method_law, method_name, method_sentence
from facilitator.readings.results.results import result_sentence
from facilitator.rules.rule import consensus
from tests.facilitator.hall import item, motion
from tests.facilitator.readings.test_results import BISCUITS, NAMES, counted, sentence

THREE = tuple(Choice(one, {"en": one.upper()}) for one in "xyz")


def election(method, **more):
    return motion("Who?", kind=Kind.ELECTION, choices=NAMES, method=method, **more)


def options(method, **more):
    return motion("Which?", kind=Kind.OPTIONS, choices=THREE, method=method, **more)


@pytest.mark.parametrize(
    ("question", "tally", "long", "short"),
    [
        (
            election(Method.IRV),
            {"a>b": 30, "b": 15},
            "Elected: Ayesha Karim. Valid papers: 45; alternative vote (IRV).",
            "Elected: Ayesha Karim.",
        ),
        (
            election(Method.STV, seats=2),
            {"a>b": 30, "b": 15},
            (
                "Elected: Ayesha Karim, Tom Dale. Valid papers: 45; seats: 2; quota: 16; single "
                "transferable vote (Scottish STV)."
            ),
            "Elected: Ayesha Karim, Tom Dale.",
        ),
        (
            election(Method.IRV),
            {"none": 30, "b": 15},
            (
                "Nobody is elected: “None of these” has won a place. Valid papers: 45; alternative "
                "vote (IRV)."
            ),
            "Nobody is elected: “None of these” has won a place.",
        ),
        (
            options(Method.APPROVAL),
            {"x": 21, "x,y": 20, "z": 19},
            "Most support: X, 41 of 60 papers.",
            "Most support: X, 41 of 60 papers.",
        ),
        (
            options(Method.DOTS, seats=2, most=3),
            {"x=2,y=1": 10, "z=3": 4},
            "Most points: X (20), Z (12). Valid papers: 14; seats: 2; dots.",
            "Most points: X (20), Z (12).",
        ),
        (
            options(Method.SCHULZE),
            {"y>x": 3, "x>y": 2},
            "Chosen: Y. Valid papers: 5; each against each (Condorcet, then Schulze).",
            "Chosen: Y.",
        ),
        (
            options(Method.PLAIN),
            {"x": 41, "y": 10, "z": 9},
            "Chosen: X, 41 of 60 votes",
            "X: 41 of 60 votes",
        ),
        (
            options(Method.PLAIN),
            {"x": 30, "y": 30, "z": 0},
            "Nothing is chosen: equal votes (30 each of 60) for X, Y",
            "Equal: X, Y, 30 of 60 votes each",
        ),
        (
            options(Method.EXHAUSTIVE),
            {"x": 16, "y": 10, "z": 5},
            "Chosen: X, 16 of 31 votes (needed 16)",
            "X: 16 of 31 votes (needed 16)",
        ),
        (
            motion(method=Method.CONSENT, rule=consensus(1)),
            dict(zip(CONSENT, (40, 5, 3, 1), strict=True)),
            "CARRIED. Agree 40, with reservations 5, stand aside 3, block 1; blocks allowed: 1.",
            "Carried: blocks 1, allowed 1",
        ),
        (
            motion(method=Method.CONSENT),
            dict(zip(CONSENT, (40, 0, 0, 1), strict=True)),
            "LOST. Agree 40, with reservations 0, stand aside 0, block 1; blocks allowed: 0.",
            "Lost: blocks 1, allowed 0",
        ),
        (
            motion("A night bus?", kind=Kind.SENSE),
            dict(zip(TEMPERATURES, (10, 16, 20, 10, 4), strict=True)),
            "The room is mild: 34 of 60 said mild or warmer.",
            "The middle of the room: Mild",
        ),
        (
            motion("A night bus?", kind=Kind.SENSE),
            dict(zip(TEMPERATURES, (50, 2, 0, 0, 4), strict=True)),
            "The room is cold: 50 of 56 said cold.",
            "The middle of the room: Cold",
        ),
    ],
)
def test_every_way_of_counting_says_what_came_of_it(hall, question, tally, long, short):
    evening = counted(hall, question, tally, method="paper")
    assert sentence(evening) == long
    assert sentence(evening, short=True) == short


@pytest.mark.parametrize("method", [Method.IRV, Method.APPROVAL, Method.STAR, Method.PLAIN])
def test_where_nobody_voted_that_is_the_result(hall, method):
    evening = hall(item("who", options(method)))
    evening.open()
    evening.close_ballot()
    assert sentence(evening) == "Nobody voted."


def test_between_two_middle_people_the_room_is_between_on_the_wall_and_on_paper(hall):
    evening = counted(hall, motion("?", kind=Kind.SENSE), {"cold": 5, "hot": 5})
    said = sentence(evening)
    assert said == sentence(evening, short=True) == "The middle of the room: between Cold and Hot"


def test_a_statute_is_cited_where_there_is_one():
    assert "2007" in method_law(election(Method.STV))
    assert not method_law(election(Method.IRV))


def test_a_quorum_is_for_decisions_and_not_for_the_warmth_of_the_room(hall):
    evening = counted(hall, motion("?", kind=Kind.SENSE), {"hot": 3}, quorum=50)
    assert sentence(evening) == "The room is hot: 3 of 3 said hot."


def drawn(hall, question, tally, order):
    evening = hall(item("it", question))
    evening.put()
    evening.do(ask.BeginCounting("paper"), ask.EnterCount(tally))
    if order:
        evening.do(ask.DrawLot(order=tuple(order)))
    evening.do(ask.ShowResult())
    return sentence(evening)


def test_the_lot_is_named_where_it_decided_and_where_it_did_not(hall):
    said = drawn(hall, options(Method.IRV), {"x": 5, "y": 5}, "xyz")
    assert said.endswith(
        "Equal votes were settled by the lot drawn before the count; the opposite draw would have "
        "chosen otherwise."
    )


def test_a_draw_that_changed_nothing_is_told(hall):
    said = drawn(hall, options(Method.IRV), {"x": 5, "y>x": 3, "z>x": 3}, "yzx")
    assert said.endswith("the opposite draw chooses the same.")


def test_no_result_is_shown_that_a_lot_would_decide_before_it_is_drawn(hall):
    evening = hall(item("it", options(Method.IRV)))
    evening.put()
    evening.do(ask.BeginCounting("paper"), ask.EnterCount({"x": 5, "y": 5}))
    assert evening.refused(ask.ShowResult()) == "lot_to_draw"
    evening.do(ask.DrawLot(called="7"), ask.ShowResult())


def test_equal_at_the_bottom_without_effect_needs_no_word(hall):
    assert "lot" not in drawn(hall, options(Method.IRV), {"x": 9, "y": 3}, "xyz")


def test_a_round_says_who_is_struck_off_and_then_who_was(hall):
    evening = counted(hall, options(Method.EXHAUSTIVE), {"x": 12, "y": 10, "z": 9})
    first = evening.ballot
    begins = "Nothing has more than half: X has most, 12 of 31 votes (needed 16). "
    assert sentence(evening) == begins + "Fewest votes: Z, struck off before the next round."
    evening.do(ask.PutNextRound())
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"x": 15, "y": 15}), ask.ShowResult())
    assert sentence(evening) == (
        "Nothing is chosen: equal votes (15 each of 30) for X, Y. The votes are equal: all vote "
        "again."
    )
    assert first.number + 1 == evening.ballot.number


def test_equal_in_last_place_waits_for_a_lot_and_then_names_it(hall):
    evening = counted(hall, options(Method.EXHAUSTIVE), {"x": 12, "y": 10, "z": 10})
    assert sentence(evening).endswith("Equal in last place: Y, Z. A lot says which is struck off.")
    evening.do(ask.PutNextRound(by_lot="z"))
    first = evening.world.of(PART).numbered(1)
    assert result_sentence(evening.world, first, "en").endswith(
        "Struck off by lot, equal in last place: Z."
    )


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("kind", [Kind.MOTION, Kind.OPTIONS, Kind.ELECTION])
def test_every_method_has_a_name_a_rule_and_a_worked_example(method, kind):
    question = motion("?", kind=kind, choices=BISCUITS, method=method, seats=2)
    assert method_name(question, "en")
    assert method_sentence(question, "en").endswith((".", ")"))
    assert method_example(question, "en").endswith(".")


def test_the_examples_reckon_as_the_rules_do():
    assert "the quota is 34" in method_example(election(Method.STV, seats=2), "en")
    assert "Blocks: with 1" in method_example(
        motion(method=Method.CONSENT, rule=consensus(1)), "en"
    )


@given(st.lists(st.integers(0, 60), min_size=5, max_size=5).filter(any))
def test_half_are_as_warm_as_the_room_is_said_to_be_and_half_as_cold(votes):
    low, high = middle_of(dict(zip(TEMPERATURES, votes, strict=True)))
    assert 2 * sum(votes[high:]) >= sum(votes) <= 2 * sum(votes[: low + 1])
    assert not sum(votes[low + 1 : high])
