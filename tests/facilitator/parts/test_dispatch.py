"""Dispatches between bodies: taken once, numbered in a row, and what they bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.credentials.dispatch import Chose, Decided, Dispatch, Voted, Wanted
from facilitator.opened import reopen
from facilitator.parts import assembly, dispatch
from tests.facilitator.hall import Hall

KEY = "11" * 16
HOME = Decided("22" * 16, "D-2026-004", (("en", "A shared letter."),), "carried", (), Wanted.RATIFY)
DOWN = Decided("33" * 16, "D-2026-005", (("en", "A bench."),), "carried", (), Wanted.DECIDE)
VOTE = Voted(HOME.key, "44" * 16, Chose.AGAINST, clause=2, departed=True)
SENT = Dispatch(
    KEY, "55" * 16, "Hull District", 1, date(2026, 6, 2), decisions=(HOME, DOWN), votes=(VOTE,)
)


def test_a_dispatch_read_in_twice_changes_nothing_the_second_time(tmp_path):
    hall = Hall(tmp_path)
    assert hall.do(dispatch.TakeDispatch(SENT, "MANDDI"))
    before = hall.world.seq
    assert hall.do(dispatch.TakeDispatch(SENT, "MANDDI")) == ()
    assert hall.world.seq == before


def test_what_a_council_leaves_to_us_and_how_our_delegate_voted_survive_a_restart(tmp_path):
    hall = Hall(tmp_path)
    hall.do(dispatch.TakeDispatch(SENT, "MANDDI"))
    hall.opened.close()
    again = reopen(hall.path, hall.clock, hall.device)
    state = again.engine.world.of(dispatch.PART)
    assert [decision for _, decision in state.referred_down] == [DOWN]
    assert state.votes_of("44" * 16) == ((SENT, HOME, VOTE),)
    again.close()


def test_an_older_dispatch_that_comes_later_says_nothing_over_a_newer_one(tmp_path):
    hall = Hall(tmp_path)
    taken_back = replace(DOWN, wanted=Wanted.NOTHING)
    newer = replace(SENT, key="66" * 16, number=2, decisions=(HOME, taken_back))
    for sent in (newer, SENT):
        hall.do(dispatch.TakeDispatch(sent, "MANDDI"))
    state = hall.world.of(dispatch.PART)
    assert state.referred_down == ()
    assert [told.number for told, *_ in state.votes_of("44" * 16)] == [2]
    hall.opened.close()


def test_our_own_dispatch_is_not_read_in_and_numbers_follow_each_other(tmp_path):
    hall = Hall(tmp_path)
    own = Dispatch(KEY, hall.world.of(assembly.PART).id, "Us", 1, date(2026, 6, 2))
    assert hall.refused(dispatch.TakeDispatch(own, "MANDDI")) == "own_dispatch"
    assert hall.refused(dispatch.SendDispatch(KEY, 2, "00")) == "dispatch_out_of_order"
    hall.do(dispatch.SendDispatch(KEY, 1, "00"))
    assert hall.world.of(dispatch.PART).last_number == 1


def test_what_we_offer_can_be_taken_back(tmp_path):
    hall = Hall(tmp_path)
    assert hall.refused(dispatch.NoteOffer(wanted=True, words={"en": " "})) == "no_offer"
    hall.do(dispatch.NoteOffer(wanted=False, words={"en": "A gazebo."}))
    offer = hall.world.of(dispatch.PART).offers[0]
    assert offer.words == {"en": "A gazebo."}
    hall.do(dispatch.TakeBackOffer(offer.id))
    assert hall.world.of(dispatch.PART).offers == ()
