"""What a new mandate stands beside, as the record has it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.mandate_draft import Act, Concern
from facilitator.parts import agenda, mandate, meeting
from facilitator.plan import Kind
from facilitator.readings.mandates.in_force import already_there, terms_so_far
from tests.facilitator.delegated import (
    DRAFT,
    carried,
    days_later,
    election,
    meeting_that_sends,
    newest,
    with_a_delegate,
)
from tests.facilitator.hall import item, motion, plan

AGAIN = (("p9", "Ayesha Karim"), ("p8", "Bashir Aziz"))


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path, draft=replace(DRAFT, until="2027-07-31"))
    yield made
    made.opened.close()


def elects(hall, token):
    who, sides = election(*AGAIN)
    hall.do(meeting.StartMeeting(plan(item("again", who)), sides))
    carried(hall, "again", {token: 60})


def test_a_mandate_in_force_is_told_with_its_delegate_until_it_ends(hall):
    (one,) = already_there(hall.world).in_force
    assert (one.code, one.delegate) == ("M-2026-01", "Ayesha Karim")
    days_later(hall, 500)
    there = already_there(hall.world)
    assert (there.in_force, there.bodies) == ((), (DRAFT.destination,))


def test_what_takes_the_place_of_a_mandate_does_not_stand_beside_it(hall):
    there = already_there(hall.world)
    question = motion(kind=Kind.MANDATE, mandate=DRAFT)
    varies = replace(question, concerns=Concern(Act.VARY, newest(hall).id))
    assert len(there.beside(question)) == 1
    assert there.beside(varies) == ()


def test_co_delegates_are_told_once(hall):
    hall.do(mandate.ResignMandate(newest(hall).id))
    meeting_that_sends(hall, AGAIN, replace(DRAFT, until="2027-07-31", delegates=2), n=2)
    standing = hall.world.of(mandate.PART).in_force
    assert len(standing) > len(already_there(hall.world).in_force)


def test_terms_in_a_row_are_counted_by_name_for_whoever_is_elected_tonight(hall):
    assert terms_so_far(hall.world, DRAFT) == 0
    elects(hall, "p9")
    assert terms_so_far(hall.world, DRAFT) == 1
    assert terms_so_far(hall.world, replace(DRAFT, destination={"en": "Bus forum"})) == 0
    assert terms_so_far(replace(hall.world, sides={}), DRAFT) == 0


def test_whoever_was_not_sent_there_last_begins_anew(hall):
    elects(hall, "p8")
    assert terms_so_far(hall.world, DRAFT) == 0
    assert hall.world.of(agenda.PART).current is not None
