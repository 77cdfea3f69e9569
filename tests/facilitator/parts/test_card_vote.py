"""A card vote of delegates: their weights decide, and both totals are shown."""

from __future__ import annotations

import pytest

from facilitator.audit import audited
from facilitator.parts import agenda, handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.result import result_of
from facilitator.plan import Kind, Method, Secrecy
from facilitator.press import CARD, Press
from facilitator.readings.results.card_vote import heads_words, weights_words
from facilitator.readings.results.results import result_sentence
from facilitator.rules.rule import Base, all_of, at_least, consensus, majority, turnout
from tests.facilitator.hall import item, motion

WEIGHTS = ((1, 500), (2, 120), (3, 80), (9, 300))
SOURCE = "residents counted in 2025"
CARDS = motion(secrecy=Secrecy.RECORDED, weights=WEIGHTS, weights_source=SOURCE)


def taken(evening, *presses):
    evening.open("bus")
    for handset, key in presses:
        evening.press(handset, key)
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())


def test_the_weights_decide_and_the_people_are_shown_beside_them(hall):
    evening = hall(item("bus", CARDS))
    taken(evening, (1, "1"), (2, "2"), (3, "2"))
    result = result_of(evening.ballot)
    assert evening.ballot.outcome == "carried"
    assert (result.finding.figures.for_, result.finding.figures.against) == (500, 200)
    assert (result.heads.for_, result.heads.against) == (1, 2)
    said = result_sentence(evening.world, evening.ballot, "en")
    assert said.startswith("CARRIED. For 500, Against 200, Abstain 0; more than half")
    assert heads_words(evening.ballot, "en") == (
        f"Card vote weighted by {SOURCE}. Delegates: For 1, Against 2, Abstain 0."
    )
    assert audited(evening.path).ok


def test_only_numbers_with_a_weight_vote_and_each_once(hall):
    evening = hall(item("bus", CARDS))
    evening.open("bus")
    assert evening.ballot.issued == 4
    evening.press(7, "1")
    evening.press(1, "1")
    evening.press(1, "2")
    evening.do(ask.CastVote(Press("desk", "2", ("1",), None, CARD)))
    evening.close_ballot()
    assert evening.ballot.tally == {"for": 1, "against": 1, "abstain": 0}
    assert result_of(evening.ballot).finding.figures.against == 500


def test_somebody_without_a_weight_is_not_admitted_and_a_late_delegate_is(hall):
    evening = hall(item("bus", CARDS), handsets_out=((1, 3),))
    evening.open("bus")
    evening.do(handsets.IssueHandsets(((1, 20),)))
    assert evening.refused(ask.AdmitToBallot(10, "late")) == "number_without_weight"
    evening.do(ask.AdmitToBallot(9, "late"))
    evening.press(9, "1")
    evening.close_ballot()
    assert result_of(evening.ballot).finding.figures.for_ == 300


def test_an_absolute_majority_is_of_all_votes_that_delegates_carry(hall):
    asked = motion(
        rule=majority(Base.ROLL), secrecy=Secrecy.RECORDED, weights=WEIGHTS, weights_source=SOURCE
    )
    evening = hall(item("bus", asked))
    taken(evening, (1, "1"))
    assert (evening.ballot.outcome, result_of(evening.ballot).finding.needed) == ("lost", 501)


def test_the_quorum_of_a_card_vote_is_a_number_of_people(hall):
    evening = hall(item("bus", CARDS), people=3, quorum=4)
    taken(evening, (1, "1"), (2, "1"))
    assert evening.ballot.outcome == "not_decided"


def test_weights_stand_in_the_record_with_the_question(hall):
    evening = hall(item("bus", CARDS))
    evening.put("bus")
    evening.pull_the_plug()
    assert evening.ballot.question.weights == WEIGHTS
    assert weights_words(evening.ballot.question, "en") == (
        f"Card vote: 4 delegates carry 1000 votes together, by {SOURCE}."
    )
    assert weights_words(motion(), "en") == heads_words(evening.ballot, "en") == ""


def test_an_amendment_to_a_weighted_motion_is_weighted_too(hall):
    evening = hall(item("bus", CARDS))
    evening.do(agenda.BeginItem("bus"), agenda.MoveAmendment("bus", {"en": "That it be free."}))
    taken(evening, (1, "1"), (2, "2"), (3, "2"))
    assert (
        evening.world.of(agenda.PART).item("bus").planned.question.wording["en"].endswith("free.")
    )


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"secrecy": Secrecy.OPEN}, "weights_are_recorded"),
        ({"secrecy": Secrecy.PRIVATE}, "weights_are_recorded"),
        ({"weights_source": " "}, "weights_lack_source"),
        ({"weights": ((1, 5), (1, 6))}, "not_weights"),
        ({"weights": ((1, 0),)}, "not_weights"),
        ({"kind": Kind.SENSE}, "weights_for_motions"),
        ({"method": Method.CONSENT}, "weights_for_motions"),
        ({"rule": majority(Base.PRESENT)}, "weights_need_votes_cast"),
        ({"rule": consensus(1)}, "weights_need_votes_cast"),
        ({"rule": all_of(at_least(2, 3), turnout(1, 2))}, "weights_need_votes_cast"),
    ],
)
def test_a_card_vote_is_a_recorded_motion_with_a_named_source(hall, changes, refusal):
    settings = {"secrecy": Secrecy.RECORDED, "weights": WEIGHTS, "weights_source": SOURCE}
    evening = hall(item("bus", motion(**{**settings, **changes})))
    evening.do(agenda.BeginItem("bus"))
    assert evening.refused(ask.PutQuestion()) == refusal


def test_hands_cannot_be_weighed(hall):
    evening = hall(item("bus", CARDS))
    evening.open("bus")
    assert evening.refused(ask.BeginCounting("hands")) == "weights_by_handset"
    assert evening.refused(ask.AddVotes("teller", {"for": 1})) == "weights_by_handset"
