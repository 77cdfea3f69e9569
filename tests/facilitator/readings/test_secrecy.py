"""What is said of a private vote, what is warned about, and what can be let go of an open one."""

from __future__ import annotations

import pytest

from facilitator.audit import audited
from facilitator.parts import handsets
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.judging import SALT, UNASSIGNED
from facilitator.plan import Secrecy
from facilitator.readings.results.results import result_sentence
from facilitator.readings.results.secrecy import (
    SecrecyNote,
    is_private_in_hand,
    note_words,
    openness_line,
    openness_sentence,
    roll_call,
    secrecy_notes,
)
from facilitator.record import slots
from tests.facilitator.hall import item, motion

PRIVATE = motion(secrecy=Secrecy.PRIVATE)


def notes(evening, **more):
    return set(secrecy_notes(evening.world, evening.ballot, **more))


def test_a_private_vote_promises_no_more_than_it_keeps():
    assert openness_sentence(Secrecy.PRIVATE, "en") == (
        "Private vote: after closing, this laptop keeps no link between handset and vote. "
        "While it is open, the radio and this laptop could know. "
        "For a vote nobody could ever trace, use paper."
    )
    lines = {openness_line(secrecy, "en") for secrecy in Secrecy}
    assert len(lines) == len(Secrecy)
    assert max(map(len, lines)) <= 80


def test_a_private_ballot_is_in_hand_from_the_question_to_the_result(hall):
    evening = hall(item("bus", PRIVATE), item("tea", motion()))
    assert not is_private_in_hand(evening.world)
    evening.put("bus")
    assert is_private_in_hand(evening.world)
    evening.do(ask.VoidBallot("a test"))
    evening.open("tea")
    assert not is_private_in_hand(evening.world)


def test_a_small_group_is_warned_about_beforehand(hall):
    evening = hall(item("bus", PRIVATE), handsets_out=((1, 9),))
    evening.put("bus")
    assert notes(evening) == {SecrecyNote.SMALL_GROUP}
    evening.do(handsets.IssueHandsets(((1, 10),)))
    assert notes(evening) == set()


def test_handsets_that_are_tied_to_cards_are_warned_about(hall):
    evening = hall(item("bus", PRIVATE))
    evening.do(handsets.AssignHandset("iclicker 8F01", 42))
    evening.put("bus")
    assert notes(evening) == {SecrecyNote.TIED_TO_CARDS}
    evening.do(handsets.DrawFromBag(on=True))
    assert notes(evening) == set()


def test_where_a_kill_would_end_the_vote_that_is_said(hall):
    evening = hall(item("bus", PRIVATE))
    evening.put("bus")
    assert notes(evening, survives_kill=False) == {SecrecyNote.LOST_WITH_THE_PROGRAM}


def test_few_papers_beside_the_handsets_are_warned_about(hall):
    evening = hall(item("bus", PRIVATE))
    evening.open("bus")
    evening.do(ask.AddVotes("paper", {"for": 1}, helped=1))
    assert notes(evening) == {SecrecyNote.FEW_PAPERS}


def test_a_unanimous_result_is_said_to_reveal_everybody(hall):
    evening = hall(item("bus", PRIVATE))
    evening.open("bus")
    for handset in (1, 2, 3):
        evening.press(handset, "1")
    evening.close_ballot()
    assert notes(evening) == {SecrecyNote.UNANIMOUS}
    assert all(note_words(note, "en").endswith(".") for note in SecrecyNote)


def test_an_open_ballot_is_warned_about_in_nothing(hall):
    evening = hall(item("bus", motion()), handsets_out=((1, 3),))
    evening.open("bus")
    assert notes(evening) == set()


def test_a_vote_that_was_lost_with_its_key_says_why(hall, monkeypatch):
    monkeypatch.setattr(slots, "memory_folder", lambda: None)
    evening = hall(item("bus", PRIVATE))
    evening.open("bus")
    evening.pull_the_plug()
    said = result_sentence(evening.world, evening.ballot, "en")
    assert said.startswith("Void: the program or the power stopped")


@pytest.mark.parametrize("secrecy", Secrecy)
def test_a_record_of_any_secrecy_is_in_order(hall, secrecy):
    evening = hall(item("bus", motion(secrecy=secrecy)))
    evening.open("bus")
    for handset in range(1, 31):
        evening.press(handset, "123"[handset % 3])
    evening.do(ask.AddVotes("paper", {"for": 3, "against": 1}, helped=2))
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())
    assert evening.ballot.tally == {"for": 13, "against": 11, "abstain": 10}
    assert audited(evening.path).problems == ()


def test_who_voted_what_in_an_open_ballot_can_be_let_go_and_the_record_holds(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.press(42, "1")
    evening.press(999, "1")
    one = evening.ballot
    assert evening.refused(ask.ForgetVoters(one.id)) == "ballot_undecided"
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())
    salt = evening.world.side(SALT, one.id)
    evening.do(ask.ForgetVoters(one.id))
    kinds = {kind for kind, _ in evening.world.sides}
    assert not kinds & {SALT, UNASSIGNED}
    evening.opened.close()
    assert salt.encode() not in evening.path.read_bytes()
    assert audited(evening.path).ok
    evening.pull_the_plug()
    assert evening.ballot.tally["for"] == 1


def test_a_recorded_vote_can_be_read_out_by_number(hall):
    evening = hall(item("bus", motion(secrecy=Secrecy.RECORDED)), item("tea", motion()))
    evening.open("bus")
    for handset, key in ((10, "1"), (9, "2"), (10, "3")):
        evening.press(handset, key)
    assert roll_call(evening.ballot) == ((9, "against"), (10, "abstain"))
    evening.do(ask.VoidBallot("a test"))
    evening.open("tea")
    evening.press(9, "1")
    assert roll_call(evening.ballot) == ()


def test_a_recorded_vote_is_not_let_go(hall):
    evening = hall(item("bus", motion(secrecy=Secrecy.RECORDED)))
    evening.put("bus")
    evening.do(ask.VoidBallot("a test"))
    assert evening.refused(ask.ForgetVoters(evening.ballot.id)) == "recorded_for_good"
    assert evening.refused(ask.ForgetVoters("x")) == "no_such_ballot"
