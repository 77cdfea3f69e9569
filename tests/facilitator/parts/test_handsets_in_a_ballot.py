"""Handsets that change hands while a vote is open: nobody loses a vote, and nobody has two."""

from __future__ import annotations

import pytest

from facilitator.parts import handsets
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Secrecy
from facilitator.press import CARD, Press
from facilitator.readings.results.unassigned import unassigned_of
from tests.facilitator.hall import hall_of, item, motion


@pytest.fixture(params=[Secrecy.OPEN, Secrecy.PRIVATE, Secrecy.RECORDED])
def hall(request, tmp_path):
    with hall_of(tmp_path, item("bus", motion(secrecy=request.param))) as hall:
        yield hall


def votes(hall):
    hall.close_ballot()
    tally = hall.ballot.tally
    return tally["for"], tally["against"]


def by_card(hall, number, key):
    return hall.try_(ask.CastVote(Press("desk", str(number), (key,), family=CARD)))[0]


def test_a_broken_handset_given_back_leaves_its_number_to_the_one_in_its_place(hall):
    hall.do(handsets.SwapHandset(42, "200"), handsets.ReturnHandset("42"))
    hall.open("bus")
    assert hall.press(200, "1").done
    assert votes(hall) == (1, 0)


def test_whoever_voted_and_left_keeps_that_vote_when_the_handset_is_given_out_again(hall):
    hall.open("bus")
    hall.press(42, "1")
    hall.do(handsets.ReturnHandset("42"), handsets.AssignHandset("42", 9))
    hall.press(42, "2")
    assert votes(hall) == (1, 1)


def test_a_vote_by_card_stays_when_the_lost_handset_of_that_number_is_found(hall):
    hall.open("bus")
    hall.do(handsets.RevokeHandset("42"))
    by_card(hall, 42, "1")
    hall.do(handsets.AssignHandset("42", 9))
    hall.press(42, "2")
    assert votes(hall) == (1, 1)


def test_a_handset_that_is_given_another_number_takes_its_vote_along(hall):
    hall.open("bus")
    hall.press(42, "1")
    hall.do(handsets.AssignHandset("42", 9))
    hall.press(42, "2")
    assert votes(hall) == (0, 1)


def test_no_handset_votes_again_because_a_bag_untied_it(hall):
    hall.do(handsets.AssignHandset("42", 7), handsets.IssueHandsets(((1, 160),)))
    hall.open("bus")
    hall.press(42, "1")
    assert hall.refused(handsets.DrawFromBag(on=True)) == "ballot_undecided"
    hall.press(42, "1")
    assert votes(hall) == (1, 0)
    hall.do(ask.VoidBallot("a test"), handsets.DrawFromBag(on=True))


def test_a_latecomer_who_pressed_at_a_voting_desk_is_admitted_with_that_vote(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        hall.do(handsets.AssignHandset("iclicker X", 170))
        by_card(hall, 170, "1")
        hall.do(ask.AdmitToBallot(170, "late train"))
        assert votes(hall) == (1, 0)


def test_a_stray_card_gives_no_vote_to_whoever_gets_the_spare_handset_of_its_number(hall):
    hall.open("bus")
    hall.press(42, "1")
    by_card(hall, 161, "2")
    hall.do(handsets.SwapHandset(42, "161"))
    assert votes(hall) == (1, 0)


def test_a_card_that_is_given_out_after_the_opening_waits_as_a_latecomers(tmp_path):
    with hall_of(tmp_path, item("bus", motion())) as hall:
        hall.open("bus")
        by_card(hall, 161, "2")
        assert waiting(hall) == [("card 161", False)]
        hall.do(handsets.IssueHandsets(((1, 161),)))
        assert waiting(hall) == [("card 161", True)]
        hall.do(ask.AdmitToBallot(161, "late train"))
        assert votes(hall) == (0, 1)


def waiting(hall):
    return [(one.handset, one.late) for one in unassigned_of(hall.world, hall.ballot)]
