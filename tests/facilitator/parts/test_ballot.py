"""A ballot from the wording put to the result declared: what may happen, and what may not."""

from __future__ import annotations

import re

import pytest

from facilitator.facts import HandsetsOut
from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.part import Refusal
from facilitator.parts import handsets, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot.judging import judged, token
from facilitator.parts.ballot.phases import NEXT, OVER, Phase
from facilitator.plan import Choice, Kind
from facilitator.press import Press
from facilitator.rules.rule import at_least
from tests.facilitator.hall import item, motion

MOVES = {kind for _, kind in NEXT}


@pytest.mark.parametrize("phase", Phase)
def test_what_is_not_in_the_table_cannot_happen(phase):
    for kind in MOVES:
        if (phase, kind) in NEXT:
            assert phase not in OVER
            assert NEXT[phase, kind] in Phase


def test_no_phase_but_the_last_two_is_a_dead_end():
    leaves = {phase for phase, _ in NEXT}
    assert set(Phase) - leaves == OVER


_WORDS = {did.VoteCast: "kept", did.PressHeld: "held"}


def transcript(evening, *presses):
    return [
        _WORDS[type(outcome.events[0])]
        if (outcome := evening.press(*press)).done
        else outcome.refusal.reason
        for press in presses
    ]


def test_presses_are_judged_one_by_one(hall):
    evening = hall(item("bus", motion()), handsets_out=((1, 10),))
    assert transcript(evening, (1, "1")) == ["not_open"]
    evening.open("bus")
    assert transcript(
        evening,
        (1, "1"),
        (1, "1"),
        (1, "2"),
        (1, "1"),
        (11, "1"),
        (2, "4"),
        (2, "1", "3"),
        ("x", "1"),
    ) == [
        "kept",
        "unchanged",
        "kept",
        "kept",
        "held",
        "no_such_choice",
        "several_keys",
        "held",
    ]
    assert evening.ballot.counted() == {"for": 1, "against": 0, "abstain": 0}


def test_votes_count_through_the_visible_seconds_and_not_after(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.do(ask.BeginClosing(5, sure=True))
    evening.clock.forward(4)
    assert evening.press(1, "1").done
    evening.clock.forward(3)
    evening.engine.wake()
    assert evening.ballot.phase is Phase.CLOSED
    assert evening.press(2, "1").refusal == Refusal("not_open")


def test_a_vote_that_is_still_on_its_way_at_the_close_counts(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.do(ask.BeginClosing(5, sure=True))
    for handset, wait in ((1, 4.5), (2, 1.0), (3, 1.4)):
        evening.clock.forward(wait)
        assert evening.engine.wake() is None
        assert evening.press(handset, "1").done
    evening.clock.forward(1.5)
    evening.engine.wake()
    assert evening.ballot.phase is Phase.CLOSED
    assert evening.ballot.tally["for"] == 3


def test_the_last_votes_are_waited_for_a_minute_at_the_most(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.do(ask.BeginClosing(5, sure=True))
    for handset in range(1, 80):
        evening.clock.forward(1)
        evening.engine.wake()
        if evening.ballot.phase is Phase.CLOSED:
            break
        evening.press(handset, "1")
    assert 60 <= len(evening.ballot.votes) <= 66


def test_a_mistyped_count_is_counted_again_before_it_is_shown(hall):
    evening = hall(item("bus", motion()))
    evening.put()
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 13}))
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 131}))
    assert evening.ballot.tally["for"] == 131


def test_two_people_elected_get_a_mandate_each(hall):
    draft = MandateDraft({}, {}, {}, {}, (Instruction(InstructionType.BIND, {}),), {}, "")
    names = tuple(Choice(key, person=f"token-{key}") for key in "ab")
    evening = hall(
        *(item(f"e{n}", motion("Who?", kind=Kind.ELECTION, choices=names)) for n in (1, 2)),
        *(item(f"m{n}", motion("This?", kind=Kind.MANDATE, mandate=draft)) for n in (1, 2)),
    )
    for key, tally in (("e1", {"a": 2}), ("e2", {"b": 2}), ("m1", {"for": 2}), ("m2", {"for": 2})):
        evening.put(key)
        evening.do(ask.BeginCounting("paper"), ask.EnterCount(tally))
        evening.do(ask.ShowResult(), ask.DeclareResult())
    given = [m.delegate for m in evening.world.states["mandate"].all]
    assert given == ["token-a", "token-b"]


def test_nobody_is_added_to_a_room_that_was_not_counted(hall):
    evening = hall(item("bus", motion()), people=None)
    assert evening.refused(presence.ChangeRoom(1)) == "room_uncounted"


def test_the_roll_is_frozen_at_the_opening(hall):
    evening = hall(item("bus", motion()), handsets_out=((1, 3),))
    evening.open("bus")
    evening.do(handsets.IssueHandsets(((1, 10),)))
    evening.press(4, "1")
    assert not any(evening.ballot.counted().values())


def test_a_two_thirds_rule_an_election_and_a_mandate_must_be_counted(hall):
    names = (Choice("a", person="p"), Choice("b", person="q"))
    evening = hall(
        item("money", motion(rule=at_least(2, 3))),
        item("delegate", motion(kind=Kind.ELECTION, choices=names)),
    )
    for key in ("money", "delegate"):
        evening.put(key)
        assert evening.refused(ask.AskAgreement()) == "must_be_counted"
        evening.do(ask.VoidBallot("a test"))


def test_one_person_asking_for_a_count_gets_one(hall):
    evening = hall(item("bus", motion()))
    evening.put()
    evening.do(ask.AskAgreement(), ask.DemandCount())
    evening.do(ask.BeginCounting("hands"))
    assert evening.ballot.phase is Phase.COUNTING


def test_below_the_quorum_nothing_is_decided(hall):
    evening = hall(item("bus", motion()), people=60, quorum=50)
    evening.put()
    evening.do(ask.BeginCounting("hands"), presence.CountRoom(49))
    evening.do(ask.EnterCount({"for": 40, "against": 2}), ask.ShowResult(), ask.DeclareResult())
    assert evening.ballot.outcome == "not_decided"


def test_more_hands_than_people_are_not_taken(hall):
    evening = hall(item("bus", motion()), people=10)
    evening.put()
    evening.do(ask.BeginCounting("hands"))
    assert evening.refused(ask.EnterCount({"for": 11})) == "more_votes_than_people"


def test_an_equal_vote_elects_nobody(hall):
    names = (Choice("a", person="p"), Choice("b", person="q"))
    evening = hall(item("delegate", motion(kind=Kind.ELECTION, choices=names)))
    evening.put()
    evening.do(ask.BeginCounting("paper"), ask.EnterCount({"a": 5, "b": 5}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    assert (evening.ballot.outcome, evening.ballot.winner) == ("no_majority", None)


def test_a_void_ballot_stays_in_the_record_and_the_question_can_be_put_again(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.press(1, "1")
    evening.do(ask.VoidBallot("the base was unplugged"))
    evening.do(ask.PutQuestion())
    assert [b.phase for b in evening.world.states["ballot"].all] == [Phase.VOID, Phase.PUT]


def test_without_the_salt_no_vote_leads_to_a_handset(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.press(42, "1")
    (voter,) = evening.ballot.votes
    salt = evening.world.side("ballot_salt", evening.ballot.id)
    assert voter == token(salt, 42)
    assert token("another salt", 42) != voter
    assert judged(
        evening.ballot, None, Press("b", "42", ("1",)), HandsetsOut(((1, 99),))
    ) == Refusal("not_open")


def test_no_vote_names_a_handset_in_the_journal(hall):
    evening = hall(item("bus", motion()), handsets_out=((7001, 7100),))
    evening.open("bus")
    evening.press(7042, "1")
    votes = [e for e in evening.engine._journal.entries() if e.envelope.type == "ballot.VoteCast"]
    assert len(votes) == 1
    # Digests and tokens are hexadecimal digits, in which any number may stand by chance.
    assert not re.search(rb"(?<![0-9a-f])7042(?![0-9a-f])", votes[0].stored)


def test_every_event_of_a_ballot_is_listed_in_the_table():
    named = {kind.__name__ for kind in did.BallotEvent.__subclasses__()}
    assert named == {kind.__name__ for kind in MOVES} | {"QuestionPut"}
