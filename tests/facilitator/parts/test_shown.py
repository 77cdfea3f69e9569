"""Once the hall has seen a result: casting votes, lots on equal votes, recounts on demand."""

from __future__ import annotations

import pytest

from facilitator.audit import audited
from facilitator.parts import assembly, ballot, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.result import figures_of, result_of
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.readings.results.after_the_count import (
    casting_rule_words,
    casting_waits,
    recount_words,
)
from facilitator.readings.results.results import result_sentence
from facilitator.rules.rule import CastingMode, at_least
from tests.facilitator.hall import item, motion

TIED = {"for": 10, "against": 10}


def shown(evening, tally, key="bus", method="hands"):
    evening.put(key)
    evening.do(ask.BeginCounting(method), ask.EnterCount(tally), ask.ShowResult())


def chaired(hall, casting, question=None):
    evening = hall(item("bus", question or motion()))
    evening.do(assembly.SetCasting(casting))
    return evening


def test_the_chair_may_carry_equal_votes_and_the_figures_stay_equal(hall):
    evening = chaired(hall, CastingMode.SECOND_OR_CASTING)
    shown(evening, TIED)
    assert casting_waits(evening.ballot) is CastingMode.SECOND_OR_CASTING
    assert result_of(evening.ballot).outcome == "not_decided"
    assert "the chair may give" in result_sentence(evening.world, evening.ballot, "en")

    evening.do(ask.CastCastingVote("for"))
    evening.pull_the_plug()
    evening.do(ask.DeclareResult())
    figures = figures_of(evening.ballot)
    assert (evening.ballot.outcome, figures.for_, figures.against) == ("carried", 10, 10)
    said = result_sentence(evening.world, evening.ballot, "en")
    assert "carried on the casting vote of the chair" in said
    short = result_sentence(evening.world, evening.ballot, "en", short=True)
    assert short == "Votes were equal: carried on the casting vote of the chair."
    assert audited(evening.path).ok


def test_the_chair_may_lose_equal_votes_or_leave_them_lost(hall):
    evening = chaired(hall, CastingMode.CASTING_ONLY)
    shown(evening, TIED)
    evening.do(ask.CastCastingVote("against"))
    assert evening.refused(ask.CastCastingVote("for")) == "casting_vote_given"
    evening.do(ask.DeclareResult())
    assert evening.ballot.outcome == "lost"

    shown(evening, TIED)
    evening.do(ask.DeclareResult())
    assert evening.ballot.outcome == "lost"
    said = result_sentence(evening.world, evening.ballot, "en")
    assert "the chair did not use the casting vote" in said
    assert audited(evening.path).ok


def test_the_lot_decides_equal_votes_once_where_the_rules_say_so(hall):
    evening = chaired(hall, CastingMode.LOT)
    shown(evening, TIED)
    assert casting_waits(evening.ballot) is CastingMode.LOT
    assert evening.refused(ask.DeclareResult()) == "lot_to_draw"
    assert evening.refused(ask.CastCastingVote("for")) == "no_casting_vote"
    evening.do(ask.DrawCastingLot("for"))
    assert evening.refused(ask.DrawCastingLot("against")) == "casting_vote_given"
    evening.do(ask.DeclareResult())
    assert evening.ballot.outcome == "carried"
    assert "carried by lot" in result_sentence(evening.world, evening.ballot, "en")


@pytest.mark.parametrize(
    ("casting", "question", "tally", "refusal"),
    [
        (CastingMode.NONE, motion(), TIED, "no_casting_vote"),
        (CastingMode.SECOND_OR_CASTING, motion(), {"for": 11, "against": 10}, "not_tied"),
        (CastingMode.SECOND_OR_CASTING, motion(), {}, "not_tied"),
        (CastingMode.SECOND_OR_CASTING, motion(rule=at_least(2, 3)), TIED, "not_tied"),
        (CastingMode.LOT, motion(), TIED, "no_casting_vote"),
    ],
)
def test_there_is_a_casting_vote_only_on_a_plain_majority_that_ties_and_by_the_rules(
    hall, casting, question, tally, refusal
):
    evening = chaired(hall, casting, question)
    shown(evening, tally)
    assert evening.refused(ask.CastCastingVote("for")) == refusal


def test_a_casting_vote_is_for_or_against_and_waits_for_the_result_to_be_shown(hall):
    evening = chaired(hall, CastingMode.SECOND_OR_CASTING)
    assert evening.refused(ask.CastCastingVote("for")) == "not_now"
    evening.put("bus")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount(TIED))
    assert evening.refused(ask.CastCastingVote("for")) == "not_now"
    evening.do(ask.ShowResult())
    assert evening.refused(ask.CastCastingVote("abstain")) == "no_such_choice"
    assert evening.refused(ask.DrawCastingLot("for")) == "no_casting_lot"


def test_what_counts_on_equal_votes_is_the_rule_as_the_question_was_put(hall):
    evening = hall(item("bus", motion()))
    shown(evening, TIED)
    evening.do(assembly.SetCasting(CastingMode.SECOND_OR_CASTING))
    assert evening.refused(ask.CastCastingVote("for")) == "no_casting_vote"
    assert evening.refused(assembly.SetCasting(CastingMode.STATUS_QUO)) == "no_such_casting"


def test_every_rule_on_equal_votes_can_be_said_before_the_vote():
    assert len({casting_rule_words(mode, "en") for mode in CastingMode}) == 4


def test_the_room_is_counted_at_the_close_so_a_quorum_may_be_lost_while_voting(hall):
    evening = hall(item("bus", motion()), people=30, quorum=20)
    evening.open("bus")
    for handset in range(1, 16):
        evening.press(handset, "1")
    evening.do(presence.CountRoom(19))
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())
    assert evening.ballot.outcome == "not_decided"
    said = result_sentence(evening.world, evening.ballot, "en")
    assert "19 in the room where the quorum is 20" in said


def test_a_quorum_may_be_found_again_before_the_close(hall):
    evening = hall(item("bus", motion()), people=19, quorum=20)
    evening.open("bus")
    evening.press(1, "1")
    evening.do(presence.CountRoom(20))
    evening.close_ballot()
    evening.do(presence.CountRoom(5), ask.ShowResult(), ask.DeclareResult())
    assert evening.ballot.outcome == "carried"


def test_without_a_quorum_there_is_no_casting_vote(hall):
    evening = hall(item("bus", motion()), people=25, quorum=30)
    evening.do(assembly.SetCasting(CastingMode.SECOND_OR_CASTING))
    shown(evening, TIED)
    assert evening.refused(ask.CastCastingVote("for")) == "not_tied"


def test_any_five_have_hands_counted_again_and_the_new_figures_count(hall):
    evening = hall(item("bus", motion()))
    shown(evening, {"for": 80, "against": 79})
    assert evening.refused(ask.DemandRecount(4)) == "too_few_for_recount"
    evening.do(ask.DemandRecount(5))
    assert evening.ballot.phase is ballot.Phase.COUNTING
    assert recount_words(evening.ballot, "en") == "Counted again at the demand of 5 people."

    evening.do(ask.EnterCount({"for": 79, "against": 80}), ask.ShowResult())
    evening.pull_the_plug()
    assert "other figures, which count" in recount_words(evening.ballot, "en")
    evening.do(ask.DeclareResult())
    assert evening.ballot.outcome == "lost"
    assert evening.ballot.recount.before == {"for": 80, "against": 79, "abstain": 0}
    assert evening.refused(ask.DemandRecount(5)) == "not_now"
    assert audited(evening.path).ok


def test_a_casting_vote_is_given_anew_after_a_recount(hall):
    evening = chaired(hall, CastingMode.SECOND_OR_CASTING)
    shown(evening, TIED)
    evening.do(ask.CastCastingVote("for"), ask.DemandRecount(6), ask.EnterCount(TIED))
    evening.do(ask.ShowResult())
    assert casting_waits(evening.ballot) is CastingMode.SECOND_OR_CASTING
    assert "the same figures" in recount_words(evening.ballot, "en")


def test_a_lot_that_was_drawn_stays_drawn_when_papers_are_counted_again(hall):
    choices = tuple(Choice(key, {"en": key}) for key in "ab")
    ranked = motion(kind=Kind.OPTIONS, choices=choices, method=Method.IRV)
    evening = hall(item("bus", ranked))
    evening.put("bus")
    evening.do(ask.BeginCounting("paper"), ask.EnterCount({"a": 5, "b": 5}))
    evening.do(ask.DrawLot(("b", "a")), ask.ShowResult(), ask.DemandRecount(5))
    evening.do(ask.EnterCount({"a": 5, "b": 5}))
    assert evening.refused(ask.DrawLot(("a", "b"))) == "lot_drawn_already"


def test_handsets_are_counted_again_from_the_record(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    for handset in (1, 2, 3):
        evening.press(handset, "1")
    evening.do(ask.AddVotes("teller", {"against": 2}))
    evening.close_ballot()
    evening.do(ask.AddVotes("teller", {"against": 1}), ask.ShowResult())
    (recounted,) = evening.do(ask.DemandRecount(5))
    assert (recounted.tally, recounted.equal) == ({"for": 3, "against": 1, "abstain": 0}, True)
    assert "the same figures" in recount_words(evening.ballot, "en")
    evening.do(ask.DeclareResult())
    assert audited(evening.path).ok


def test_of_a_private_vote_by_handsets_nothing_is_left_to_be_counted_again(hall):
    evening = hall(item("bus", motion(secrecy=Secrecy.PRIVATE)))
    evening.open("bus")
    evening.press(1, "1")
    evening.close_ballot()
    evening.do(ask.ShowResult())
    assert evening.refused(ask.DemandRecount(5)) == "nothing_to_recount"


def test_what_was_agreed_without_a_count_has_nothing_to_count_again(hall):
    evening = hall(item("bus", motion()))
    evening.put("bus")
    evening.do(ask.AskAgreement(), ask.RecordAgreement())
    assert evening.refused(ask.DemandRecount(5)) == "not_now"
