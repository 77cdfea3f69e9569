"""Agreements: brought by the plan, adopted by the hall, kept until others are."""

from __future__ import annotations

from facilitator.parts import agreements, meeting
from facilitator.readings.evening.agreements import adopted_lines, agreements_text, offered
from tests.facilitator.hall import item, plan, replace

OURS = {"en": "Listen.\n\n Share the time. "}


def test_without_any_of_its_own_an_assembly_is_offered_ours_and_has_adopted_none(hall):
    evening = hall(item("tea"))
    assert agreements_text(evening.world, ("en",)) == {"en": offered("en")}
    assert adopted_lines(evening.world, evening.world.of(meeting.PART).running, "en") == ()


def test_the_plans_agreements_are_proposed_and_hold_once_they_are_adopted(hall):
    evening = hall()
    evening.do(meeting.StartMeeting(replace(plan(item("tea")), agreements=OURS)))
    text = agreements_text(evening.world, ("en",))
    assert text == {"en": "Listen.\nShare the time."}
    evening.do(agreements.AdoptAgreements(text))
    held = evening.world.of(meeting.PART).running
    assert adopted_lines(evening.world, held, "en") == ("Listen.", "Share the time.")
    evening.do(meeting.CloseMeeting(), meeting.StartMeeting(plan(item("tea"))))
    assert agreements_text(evening.world, ("en",)) == text
    assert adopted_lines(evening.world, evening.world.of(meeting.PART).running, "en") == ()


def test_the_same_lines_are_adopted_once_an_evening_and_nothing_is_no_agreement(hall):
    evening = hall(item("tea"))
    evening.do(agreements.AdoptAgreements(OURS))
    assert evening.refused(agreements.AdoptAgreements(OURS)) == "agreements_adopted"
    assert evening.refused(agreements.AdoptAgreements({"en": " \n"})) == "no_agreements"
    assert evening.refused(agreements.ProposeAgreements({})) == "no_agreements"
