"""What a delegate brings home waits for the hall's word, and has it once."""

from __future__ import annotations

from facilitator.mandate_draft import Act, Concern
from facilitator.parts import agenda, mandate, ratification
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import ClauseReport, Did
from facilitator.parts.ratification import Standing
from tests.facilitator.hall import item, motion
from tests.facilitator.parts.test_mandate import DONE, FOUND, decided, delegated, next_meeting, only


def matters(evening):
    return evening.world.of(ratification.PART)


def reported(hall, *clauses):
    evening = delegated(hall)
    evening.do(mandate.AcceptMandate(only(evening).id))
    next_meeting(evening, item("report"))
    evening.do(mandate.RecordReport(only(evening).id, clauses or (DONE, FOUND)))
    return evening


def put_to_ratify(evening, key, tally):
    asked = motion("That this is ratified.", concerns=Concern(Act.RATIFY, key))
    evening.do(agenda.InsertItem(item("ratify", asked)))
    decided(evening, "ratify", tally)


def test_what_was_explored_waits_to_be_ratified_and_what_was_bound_does_not(hall):
    evening = reported(hall)
    (matter,) = matters(evening).waiting
    assert matter.text == FOUND.words
    assert matter.mandate == only(evening).id


def test_the_hall_ratifies_a_matter_once(hall):
    evening = reported(hall)
    (matter,) = matters(evening).waiting
    put_to_ratify(evening, matter.id, {"for": 60, "against": 12})
    assert matters(evening).matter(matter.id).standing is Standing.RATIFIED
    again = motion("Again.", concerns=Concern(Act.RATIFY, matter.id))
    evening.do(agenda.InsertItem(item("again", again)), agenda.BeginItem("again"))
    assert evening.refused(ask.PutQuestion()) == "matter_answered"


def test_what_is_not_carried_binds_nobody(hall):
    evening = reported(hall)
    (matter,) = matters(evening).waiting
    put_to_ratify(evening, matter.id, {"for": 12, "against": 60})
    assert matters(evening).matter(matter.id).standing is Standing.NOT_RATIFIED
    assert not matters(evening).waiting


def test_a_second_report_brings_what_is_new_and_nothing_twice(hall):
    evening = reported(hall, DONE, ClauseReport(Did.NOT_REACHED, {"en": "No time."}))
    assert not matters(evening).waiting
    evening.do(mandate.RecordReport(only(evening).id, (DONE, FOUND)))
    assert len(matters(evening).waiting) == 1


def test_what_is_reported_again_while_it_waits_waits_once(hall):
    evening = reported(hall)
    evening.do(mandate.RecordReport(only(evening).id, (DONE, FOUND)))
    assert len(matters(evening).waiting) == 1
