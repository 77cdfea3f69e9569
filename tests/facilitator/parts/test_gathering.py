"""Votes that come another way than by a known handset: held, swapped, admitted, added, checked."""

from __future__ import annotations

import pytest

from facilitator.audit import audited
from facilitator.parts import handsets, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot import events as did
from facilitator.parts.ballot.judging import UNASSIGNED
from facilitator.parts.ballot.phases import Phase
from facilitator.plan import Choice, Kind, Method, Question, Secrecy
from facilitator.press import CARD, Press
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import item, motion

OPTIONS = tuple(Choice(key, {"en": key}) for key in "abc")


@pytest.fixture
def evening(hall):
    made = hall(item("bus", motion()), item("tea", motion()), handsets_out=((1, 10),))
    made.open("bus")
    return made


def clicked(evening, handset, key, family="buzz"):
    return evening.try_(ask.CastVote(Press("usb", handset, (key,), family=family)))[0]


def counted(evening):
    return tuple(evening.ballot.counted().values())


def kinds(events):
    return [type(event) for event in events]


def test_a_press_of_an_unknown_handset_waits_and_is_named_to_the_desk(evening):
    outcome = clicked(evening, "5", "1")
    assert kinds(outcome.events) == [did.PressHeld]
    assert counted(evening) == (0, 0, 0)
    (held,) = evening.ballot.held
    assert evening.world.side(UNASSIGNED, held) == "buzz 5"
    assert clicked(evening, "5", "1").refusal.reason == "unchanged"


def test_an_assigned_handset_counts_by_its_last_press(evening):
    clicked(evening, "5", "1")
    clicked(evening, "5", "2")
    evening.do(handsets.AssignHandset("buzz 5", 5))
    assert counted(evening) == (0, 1, 0)
    assert not evening.ballot.held
    assert clicked(evening, "5", "1").done
    assert counted(evening) == (1, 0, 0)


def test_what_waits_at_the_close_is_never_counted(evening):
    clicked(evening, "5", "1")
    evening.press(1, "2")
    evening.close_ballot()
    evening.do(handsets.AssignHandset("buzz 5", 5))
    assert evening.ballot.tally == {"for": 0, "against": 1, "abstain": 0}
    assert len(evening.ballot.held) == 1


def test_no_more_handsets_wait_than_a_hall_can_have(evening):
    for n in range(300):
        clicked(evening, f"x{n}", "1")
    assert clicked(evening, "x300", "1").refusal.reason == "too_many_unassigned"
    assert clicked(evening, "x7", "2").done


def test_the_vote_of_the_old_handset_is_kept_until_the_new_one_says_otherwise(evening):
    evening.press(7, "1")
    evening.do(handsets.SwapHandset(7, "161"))
    assert counted(evening) == (1, 0, 0)
    assert evening.press(7, "2").refusal.reason == "revoked"
    assert evening.press(161, "3").done
    assert counted(evening) == (0, 0, 1)


def test_the_vote_of_the_old_handset_is_taken_back_where_that_is_the_rule(evening):
    evening.press(7, "1")
    events = evening.do(handsets.SwapHandset(7, "161", keep_vote=False))
    assert did.VoteWithdrawn in kinds(events)
    assert counted(evening) == (0, 0, 0)


def test_a_swap_is_one_transaction(evening):
    evening.press(7, "1")
    evening.press(161, "2")
    evening.do(handsets.SwapHandset(7, "161", keep_vote=False))
    entries = list(evening.engine._journal.entries())
    (swap,) = [e for e in entries if e.envelope.type == "handsets.HandsetSwapped"]
    together = [e.envelope.type for e in entries if e.envelope.command == swap.envelope.command]
    assert "ballot.VoteWithdrawn" in together
    assert "ballot.PressAssigned" in together
    assert counted(evening) == (0, 1, 0)


def test_a_spare_that_voted_for_itself_does_not_vote_twice(evening):
    evening.press(10, "2")
    evening.do(handsets.SwapHandset(7, "10"))
    assert counted(evening) == (0, 1, 0)
    evening.press(10, "1")
    assert counted(evening) == (1, 0, 0)


def test_a_number_whose_own_handset_is_given_away_keeps_its_vote(evening):
    evening.do(handsets.AssignHandset("buzz 4", 4))
    clicked(evening, "4", "1")
    evening.do(handsets.AssignHandset("4", 5))
    assert counted(evening) == (1, 0, 0)


def test_one_person_has_one_vote_whichever_device_speaks(evening):
    evening.do(handsets.AssignHandset("buzz 1", 1))
    clicked(evening, "1", "1")
    evening.press(1, "2")
    assert sum(counted(evening)) == 1
    assert len(evening.ballot.held) == 1


def test_a_card_at_the_voting_desk_and_a_clicker_have_one_vote_together(evening):
    evening.do(handsets.AssignHandset("buzz 1", 1))
    clicked(evening, "1", "1")
    clicked(evening, "1", "2", family=CARD)
    assert counted(evening) == (0, 1, 0)


def test_a_latecomer_is_admitted_with_a_reason_and_what_was_pressed_counts(evening):
    evening.do(handsets.AssignHandset("buzz 5", 30))
    assert kinds(clicked(evening, "5", "1").events) == [did.PressHeld]
    assert evening.refused(ask.AdmitToBallot(31, "late")) == "number_not_out"
    evening.do(ask.AdmitToBallot(30, "came in by the side door"))
    assert evening.refused(ask.AdmitToBallot(30, "late")) == "on_roll_already"
    assert counted(evening) == (1, 0, 0)
    assert evening.ballot.issued == 11


def test_a_bare_handset_that_came_late_is_admitted(evening):
    evening.do(handsets.IssueHandsets(((1, 12),)))
    evening.press(12, "1")
    evening.do(ask.AdmitToBallot(12, "late"))
    assert counted(evening) == (1, 0, 0)


def test_votes_beside_the_handsets_are_counted_with_them(evening):
    evening.press(1, "1")
    evening.do(ask.AddVotes("hands", {"for": 9}), ask.AddVotes("teller", {"against": 2}, helped=2))
    evening.do(ask.AddVotes("hands", {"for": 3}))
    evening.close_ballot()
    assert evening.ballot.tally == {"for": 4, "against": 2, "abstain": 0}
    assert dict(evening.ballot.helped) == {"hands": 0, "teller": 2}


def test_votes_beside_the_handsets_can_be_put_right_until_the_hall_sees_them(evening):
    evening.press(1, "1")
    evening.do(ask.AddVotes("paper", {"for": 3, "abstain": 1}))
    evening.close_ballot()
    evening.do(ask.AddVotes("paper", {"for": 2}))
    assert evening.ballot.tally == {"for": 3, "against": 0, "abstain": 0}
    evening.do(ask.ShowResult())
    assert evening.refused(ask.AddVotes("paper", {"for": 5})) == "not_now"


def test_figures_that_cannot_be_right_are_not_added(evening):
    evening.press(1, "1")
    evening.do(presence.CountRoom(5), ask.AddVotes("cards", {"for": 4}))
    for command, reason in (
        (ask.AddVotes("hands", {"for": 1}), "more_votes_than_people"),
        (ask.AddVotes("cards", {"for": 5}), "more_votes_than_people"),
        (ask.AddVotes("toes", {"for": 1}), "no_such_method"),
        (ask.AddVotes("cards", {"for": -1}), "not_a_count"),
        (ask.AddVotes("cards", {"for": 1}, helped=2), "not_a_count"),
        (ask.AddVotes("cards", {"maybe": 1}), "no_such_choice"),
    ):
        assert evening.refused(command) == reason


def test_a_hall_that_is_counted_anew_forgets_what_was_added(evening):
    evening.do(ask.AddVotes("paper", {"for": 3}, helped=1), ask.BeginCounting("hands"))
    assert (evening.ballot.added, evening.ballot.helped) == ({}, {})
    assert evening.refused(ask.AddVotes("paper", {"for": 3})) == "not_now"


def test_handsets_that_voted_are_drawn_and_looked_at_after_the_close(evening):
    for number in range(1, 9):
        evening.press(number, "1")
    assert evening.refused(ask.DrawAudit(5)) == "not_now"
    evening.close_ballot()
    assert evening.refused(ask.RecordAudit(1)) == "not_now"
    assert evening.refused(ask.DrawAudit(0)) == "not_a_count"
    evening.do(ask.DrawAudit(5))
    assert len(set(evening.ballot.audited.voters) & set(evening.ballot.votes)) == 5
    assert evening.refused(ask.RecordAudit(6)) == "not_a_count"
    evening.do(ask.RecordAudit(4))
    assert (evening.ballot.audited.checked, evening.ballot.audited.agreed) == (5, 4)
    evening.do(ask.ShowResult(), ask.DrawAudit(100))
    assert len(evening.ballot.audited.voters) == 8


def test_where_no_handset_voted_none_is_drawn(evening):
    evening.close_ballot()
    assert evening.refused(ask.DrawAudit(5)) == "no_votes"


def test_closing_within_half_a_minute_is_asked_about(evening):
    assert evening.refused(ask.BeginClosing(5)) == "too_soon"
    evening.clock.forward(29)
    assert evening.refused(ask.BeginClosing(5)) == "too_soon"
    evening.clock.forward(1)
    evening.do(ask.BeginClosing(5))
    assert evening.ballot.phase is Phase.CLOSING


def test_in_a_private_ballot_nobody_is_admitted_looked_at_or_helped_but_on_paper(hall):
    evening = hall(item("bus", motion(secrecy=Secrecy.PRIVATE)), handsets_out=((1, 10),))
    evening.open("bus")
    evening.do(handsets.IssueHandsets(((1, 12),)))
    assert evening.refused(ask.AdmitToBallot(12, "late")) == "private_ballot"
    assert evening.refused(ask.AddVotes("teller", {"for": 1}, 1)) == "private_on_paper"
    evening.do(ask.AddVotes("paper", {"for": 1}, 1))
    evening.close_ballot()
    assert evening.refused(ask.DrawAudit(1)) == "private_ballot"
    assert evening.ballot.tally == {"for": 1, "against": 0, "abstain": 0}


def test_a_ranked_ballot_is_papers(hall):
    asked = Question(Kind.OPTIONS, {"en": "Which?"}, choices=OPTIONS, method=Method.IRV)
    evening = hall(item("which", asked), handsets_out=((1, 10),))
    evening.open("which")
    for number, keys in enumerate(("213", "2", "21", "21", "6"), 1):
        for key in keys:
            evening.press(number, key)
    evening.do(ask.AddVotes("paper", {"b>a": 2, "c": 0}))
    assert evening.refused(ask.AddVotes("paper", {"b>b": 1})) == "no_such_choice"
    evening.close_ballot()
    assert evening.ballot.papers() == {"b": 1, "b>a": 2, "b>a>c": 1}
    assert evening.ballot.tally == {"b": 1, "b>a": 4, "b>a>c": 1}


def test_a_paper_with_nothing_on_it_is_not_heard_of_yet(hall):
    asked = Question(Kind.OPTIONS, {"en": "Which?"}, choices=OPTIONS, method=Method.SCORE)
    evening = hall(item("which", asked), handsets_out=((1, 10),))
    evening.open("which")
    received = [evening.press(1, key) and evening.ballot.received for key in ("2", "5", "6", "1")]
    assert received == [0, 1, 0, 0]
    evening.close_ballot()
    assert evening.refused(ask.DrawAudit(1)) == "no_votes"


@pytest.mark.parametrize(("keys", "fits"), [(2, False), (3, True), (0, False), (10, False)])
def test_a_vote_is_not_opened_to_handsets_with_too_few_keys(hall, keys, fits):
    choices = (*OPTIONS, Choice("d", {}), Choice("e", {}))
    asked = Question(Kind.OPTIONS, {"en": "Which?"}, choices=choices)
    evening = hall(item("which", asked))
    evening.put("which")
    assert evening.try_(ask.OpenToHandsets(keys))[0].done is fits


def _everything(evening):
    """A vote with all of it: 500 handsets of which 40 are known only later, swaps, helpers."""
    evening.put("bus")
    evening.do(ask.OpenToHandsets())
    for number in range(1, 461):
        evening.press(number, "123"[number % 3])
    for n in range(40):
        clicked(evening, f"s{n}", "1")
    for n in range(40):
        evening.do(handsets.AssignHandset(f"buzz s{n}", 461 + n))
    for number in range(1, 21):
        evening.do(handsets.SwapHandset(number, str(600 + number), keep_vote=number % 2 == 0))
    evening.do(handsets.AssignHandset("buzz late", 700), ask.AdmitToBallot(700, "late"))
    clicked(evening, "late", "2")
    clicked(evening, "nobody's", "2")
    evening.do(ask.AddVotes("teller", {"abstain": 3}, helped=3))
    evening.close_ballot()
    evening.do(ask.DrawAudit(5), ask.RecordAudit(5), ask.ShowResult(), ask.DeclareResult())


def test_five_hundred_handsets_are_counted_exactly_and_again_from_the_journal_alone(hall):
    evening = hall(item("bus", motion()), people=600, handsets_out=((1, 500),))
    _everything(evening)
    tally = {"for": 153 + 40, "against": 154 + 1, "abstain": 153 + 3}
    for number in range(1, 21, 2):
        tally[("for", "against", "abstain")[number % 3]] -= 1
    assert dict(evening.ballot.tally) == tally
    assert audited(evening.path).ok
    states = evening.world.states
    assert empty_side_table(evening.opened.file)
    evening.pull_the_plug()
    assert evening.world.states == states
    assert audited(evening.path).ok
