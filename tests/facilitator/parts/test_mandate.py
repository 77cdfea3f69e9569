"""Mandates and those who carry them, in whichever order a hall chooses."""

from __future__ import annotations

from itertools import product

import pytest

from facilitator.mandate_draft import Act, Concern, Instruction, InstructionType, MandateDraft
from facilitator.parts import agenda, mandate, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import ClauseReport, Did, Hearing, RecallRules, Standing, Step
from facilitator.parts.mandate.standing import IN_FORCE, TABLE, after
from facilitator.plan import Choice, Kind
from facilitator.rules.rule import at_least
from tests.facilitator.hall import item, motion, plan, replace

LATE = Instruction(InstructionType.BIND, {"en": "Vote for a late bus."})
BUS = MandateDraft({}, {"en": "District assembly"}, {}, {}, (LATE,), {}, "")
WHO = motion("Who?", kind=Kind.ELECTION, choices=(Choice("a", person="p1"),))
WHAT = motion("What?", kind=Kind.MANDATE, mandate=BUS)


def counted(evening, key, tally):
    evening.put(key)
    evening.do(ask.BeginCounting("hands"), ask.EnterCount(tally))
    evening.do(ask.ShowResult(), ask.DeclareResult())


def test_a_mandate_given_first_is_carried_by_whoever_is_elected_next(hall):
    evening = hall(item("what", WHAT), item("who", WHO))
    counted(evening, "what", {"for": 60})
    assert evening.world.of(mandate.PART).all[0].delegate is None
    counted(evening, "who", {"a": 60})
    given = evening.world.of(mandate.PART).all[0]
    assert given.delegate == "p1"
    evening.do(mandate.AcceptMandate(given.id))


def test_a_mandate_that_tells_its_delegate_nothing_is_not_put(hall):
    empty = replace(WHAT, mandate=replace(BUS, instructions=()))
    evening = hall(item("what", empty))
    evening.do(agenda.BeginItem("what"))
    assert evening.refused(ask.PutQuestion()) == "no_wording"


EXPLORE = Instruction(InstructionType.EXPLORE, {"en": "Talk about a shared letter."})
DRAFT = replace(BUS, instructions=(LATE, EXPLORE), until="2026-07-31")
GIVEN = motion("What?", kind=Kind.MANDATE, mandate=DRAFT)
DONE = ClauseReport(Did.DONE, {"en": "It runs until 23:10."})
FOUND = ClauseReport(Did.DONE, {"en": "A letter with Greatfield."})


def about(act, key, **more):
    return motion(f"That we {act.value}.", concerns=Concern(act, key), **more)


def delegated(hall, *items):
    """An evening that elected p1, whose alternate is p2, and gave them a mandate."""
    evening = hall(item("who", WHO), item("what", GIVEN), *items)
    counted(evening, "who", {"a": 60})
    counted(evening, "what", {"for": 60})
    evening.do(mandate.NameBeside(only(evening).id, mandate.Beside.ALTERNATE, "Tom Dale"))
    return evening


def only(evening):
    return evening.world.of(mandate.PART).all[-1]


def of(evening, key):
    return evening.world.of(mandate.PART).mandate(key)


def next_meeting(evening, *items, days=30):
    """Close this meeting; open the next, so many days later, with these items."""
    evening.do(meeting.CloseMeeting())
    evening.clock.forward(days * 24 * 3600)
    evening.do(meeting.StartMeeting(plan(*items)))


def decided(evening, key, tally, how="hands"):
    evening.do(agenda.BeginItem(key), ask.PutQuestion())
    evening.do(ask.BeginCounting(how), ask.EnterCount(tally))
    evening.do(ask.ShowResult(), ask.DeclareResult())


@pytest.mark.parametrize(("standing", "step"), tuple(product(Standing, Step)))
def test_no_step_is_taken_that_the_table_does_not_have(standing, step):
    then = after(standing, step)
    assert then is TABLE.get((standing, step))
    # What is over stays over: nothing brings a mandate back that is not in force.
    if standing not in IN_FORCE and standing is not Standing.DRAFT:
        assert then is None or then not in IN_FORCE


def test_a_mandate_is_reported_on_accepted_and_goes_on(hall):
    evening = delegated(hall)
    given = only(evening)
    assert evening.refused(mandate.RecordReport(given.id, (DONE, FOUND))) == "no_report_now"
    evening.do(mandate.AcceptMandate(given.id, consent=True))
    assert only(evening).standing is Standing.ACTIVE
    next_meeting(evening, item("report", about(Act.ACCEPT_REPORT, given.id)))
    assert evening.refused(mandate.RecordReport(given.id, (DONE,))) == "report_incomplete"
    evening.do(mandate.RecordReport(given.id, (DONE, FOUND)))
    assert only(evening).standing is Standing.REPORTED
    decided(evening, "report", {"for": 60})
    assert only(evening).standing is Standing.ACTIVE
    assert only(evening).reports[0].answer == "accepted"


def test_a_report_accepted_after_the_last_day_is_the_end_of_the_mandate(hall):
    evening = delegated(hall)
    given = only(evening)
    evening.do(mandate.AcceptMandate(given.id))
    next_meeting(evening, item("report", about(Act.ACCEPT_REPORT, given.id)), days=90)
    assert only(evening).standing is Standing.EXPIRED
    evening.do(mandate.RecordReport(given.id, (DONE, FOUND)))
    decided(evening, "report", {"for": 60})
    assert only(evening).standing is Standing.DISCHARGED


def test_whoever_declines_makes_way_for_the_alternate(hall):
    evening = delegated(hall)
    given = only(evening)
    evening.do(mandate.DeclineMandate(given.id))
    assert evening.world.side("name", only(evening).delegate) == "Tom Dale"
    evening.do(mandate.AcceptMandate(given.id))


def test_a_recall_waits_for_its_notice_and_then_the_alternate_acts(hall):
    evening = delegated(hall)
    given = only(evening)
    evening.do(mandate.AcceptMandate(given.id))
    recall = item("recall", about(Act.RECALL, given.id))
    next_meeting(evening, recall, days=1)
    evening.do(agenda.BeginItem("recall"))
    assert evening.refused(ask.PutQuestion()) == "recall_unnoticed"
    evening.do(mandate.OpenRecall(given.id))
    assert evening.refused(ask.PutQuestion()) == "recall_unnoticed"
    evening.do(
        mandate.NoticeRecall(given.id, "2026-05-15"), mandate.TellDelegate(given.id, "2026-05-15")
    )
    assert evening.refused(ask.PutQuestion()) == "recall_too_soon"
    next_meeting(evening, replace(recall, id="again"), days=7)
    evening.do(mandate.HearDelegate(given.id, Hearing.HEARD))
    decided(evening, "again", {"for": 60, "against": 20})
    old, new = of(evening, given.id), only(evening)
    assert old.standing is Standing.RECALLED
    assert old.recalls[0].settled == "carried"
    assert (new.replaces, new.delegate, new.standing) == (old.id, given.alternate, Standing.ADOPTED)
    assert evening.refused(mandate.IssueCertificate(old.id, "00")) == "mandate_ended"


def test_a_lost_recall_ends_the_suspension_and_what_the_alternate_did(hall):
    evening = delegated(hall)
    given = only(evening)
    evening.do(mandate.AcceptMandate(given.id))
    evening.do(mandate.SetRecallRules(RecallRules(notice_days=0, suspend=True)))
    next_meeting(
        evening,
        item("suspend", about(Act.SUSPEND, given.id)),
        item("recall", about(Act.RECALL, given.id, rule=at_least(2, 3))),
    )
    decided(evening, "suspend", {"for": 60})
    stand_in = only(evening)
    assert of(evening, given.id).standing is Standing.SUSPENDED
    assert stand_in.acting
    decided(evening, "recall", {"for": 30, "against": 30})
    assert of(evening, given.id).standing is Standing.ACTIVE
    assert of(evening, stand_in.id).standing is Standing.SUPERSEDED


def test_censure_and_variation_are_not_recall(hall):
    evening = delegated(hall)
    given = only(evening)
    evening.do(mandate.AcceptMandate(given.id))
    varied = about(
        Act.VARY, given.id, kind=Kind.MANDATE, mandate=replace(DRAFT, instructions=(LATE,))
    )
    next_meeting(evening, item("censure", about(Act.CENSURE, given.id)), item("vary", varied))
    decided(evening, "censure", {"for": 60})
    assert only(evening).standing is Standing.ACTIVE
    assert len(only(evening).censures) == 1
    decided(evening, "vary", {"for": 60})
    assert of(evening, given.id).standing is Standing.VARIED
    assert only(evening).delegate == given.delegate
    assert only(evening).draft.instructions == (LATE,)


def test_co_delegates_share_their_instructions_and_each_has_a_mandate(hall):
    two = replace(GIVEN, mandate=replace(DRAFT, delegates=2))
    pair = replace(WHO, choices=(Choice("a", person="p1"), Choice("b", person="p2")))
    evening = hall(item("what", two), item("who", pair), item("also", pair))
    counted(evening, "what", {"for": 60})
    counted(evening, "who", {"a": 60})
    counted(evening, "also", {"b": 60})
    first, second = evening.world.of(mandate.PART).all
    assert (first.delegate, second.delegate) == ("p1", "p2")
    assert first.together == second.together == first.id
    assert (first.code, second.code) == ("M-2026-01", "M-2026-02")
