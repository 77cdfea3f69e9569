"""Every kind of ballot comes out as one sentence, and says how people voted."""

from __future__ import annotations

import pytest

from facilitator.part import Side
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import StartMeeting
from facilitator.plan import Choice, Kind
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.rules.rule import at_least
from tests.facilitator.hall import item, motion, plan

NAMES = (
    Choice("a", person="p1"),
    Choice("b", person="p2"),
    Choice("none", {"en": "None of these"}),
)
BISCUITS = (Choice("cream", {"en": "Custard cream"}), Choice("nice", {"en": "Nice"}))
PEOPLE = (Side("name", "p1", "Ayesha Karim"), Side("name", "p2", "Tom Dale"))


def counted(hall, question, tally, *, method="hands", counts=1, **settings):
    evening = hall(**settings)
    evening.do(StartMeeting(plan(item("it", question)), PEOPLE))
    evening.put()
    evening.do(ask.BeginCounting(method, counts))
    for teller in "AB"[:counts]:
        evening.do(ask.EnterCount(tally, teller))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    return evening


def sentence(evening, **how):
    return result_sentence(evening.world, evening.ballot, "en", **how)


def test_a_motion_says_what_was_needed_and_what_there_was(hall):
    evening = counted(hall, motion(rule=at_least(2, 3)), {"for": 97, "against": 49, "abstain": 8})
    assert sentence(evening, short=True) == "Lost: needs 98, has 97 (−1)"
    assert sentence(evening).startswith("LOST. For 97, Against 49, Abstain 8")


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ((81, 68, 3), "Elected: Ayesha Karim, 81 of 152 votes (needed 77)"),
        ((5, 5, 0), "Nobody is elected: equal votes (5 each of 10) for Ayesha Karim, Tom Dale"),
        ((4, 3, 3), "Nobody is elected: Ayesha Karim has most, 4 of 10 votes (needed 6)"),
        ((1, 2, 7), "Nobody is elected: “None of these” has 7 of 10 votes"),
        ((0, 0, 0), "Nobody voted."),
    ],
)
def test_an_election_names_who_was_elected_or_why_nobody_was(hall, votes, expected):
    tally = dict(zip(("a", "b", "none"), votes, strict=True))
    evening = counted(hall, motion("Who?", kind=Kind.ELECTION, choices=NAMES), tally)
    assert sentence(evening) == expected


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ((8, 3), "Most votes: Custard cream"),
        ((3, 3), "Equal votes: Custard cream, Nice"),
        ((0, 0), "Nobody voted."),
    ],
)
def test_a_test_says_what_had_most_votes(hall, votes, expected):
    tally = dict(zip(("cream", "nice"), votes, strict=True))
    evening = counted(hall, motion("Biscuit?", kind=Kind.TEST, choices=BISCUITS), tally)
    assert sentence(evening) == expected


def test_below_the_quorum_the_sentence_gives_both_numbers(hall):
    evening = hall(item("bus", motion()), people=44, quorum=50)
    evening.put()
    evening.do(ask.AskAgreement(), ask.RecordAgreement())
    assert sentence(evening) == "Not decided: 44 in the room where the quorum is 50."


def test_agreement_is_a_result_of_its_own(hall):
    evening = hall(item("bus", motion()))
    evening.put()
    assert sentence(evening) == "Not counted yet."
    evening.do(ask.AskAgreement(), ask.RecordAgreement())
    assert sentence(evening) == "Agreed without a count."
    assert method_words(evening.ballot, "en") == "agreed without a count"


def test_a_void_ballot_gives_its_reason(hall):
    evening = hall(item("bus", motion()))
    evening.open()
    evening.do(ask.VoidBallot("the base was unplugged"))
    assert sentence(evening) == "Void: the base was unplugged"


@pytest.mark.parametrize(
    ("method", "counts", "expected"),
    [
        ("hands", 1, "by a show of hands, counted once"),
        ("cards", 2, "by a show of cards, two counts that agreed"),
        ("paper", 1, "by ballot papers, counted once"),
    ],
)
def test_counting_by_people_says_how_often(hall, method, counts, expected):
    evening = counted(hall, motion(), {"for": 3}, method=method, counts=counts)
    assert method_words(evening.ballot, "en") == expected


def test_handsets_given_up_for_hands_are_told(hall):
    evening = hall(item("bus", motion()))
    evening.open()
    assert method_words(evening.ballot, "en") == "by handsets"
    evening.do(ask.BeginCounting("hands"))
    assert method_words(evening.ballot, "en") == (
        "by a show of hands, counted once; handset figures kept in the record, not declared"
    )


@pytest.mark.parametrize("question", [motion(), motion("Who?", kind=Kind.ELECTION, choices=NAMES)])
def test_where_nobody_counted_the_room_enough_votes_are_a_quorum_in_every_sentence(hall, question):
    tally = dict.fromkeys(question.options, 0) | {question.options[0]: 60}
    evening = counted(hall, question, tally, quorum=50)
    assert evening.ballot.outcome in {"carried", "elected"}
    assert not sentence(evening).startswith("Not decided")
    assert not sentence(evening, short=True).startswith("Not decided")


def test_where_nobody_counted_the_room_too_few_votes_decide_nothing(hall):
    evening = counted(hall, motion(), {"for": 49, "against": 0, "abstain": 0}, quorum=50)
    assert evening.ballot.outcome not in {"carried", "lost"}
    assert sentence(evening).startswith("Not decided")
