"""Mandates whose lives take a turn in the middle: suspended, varied, declined on paper."""

from __future__ import annotations

from facilitator.mandate_draft import Act
from facilitator.parts import agenda, mandate
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import RecallRules, Standing
from facilitator.plan import Choice, Kind
from tests.facilitator.hall import item, replace
from tests.facilitator.parts.test_mandate import (
    DONE,
    DRAFT,
    FOUND,
    GIVEN,
    LATE,
    WHO,
    about,
    counted,
    decided,
    delegated,
    of,
    only,
)

AT_ONCE = RecallRules(notice_days=0, suspend=True)


def accepted(hall, *items):
    """A delegate who accepted, under rules that let the hall suspend and recall at once."""
    evening = delegated(hall, *items)
    evening.do(mandate.AcceptMandate(only(evening).id), mandate.SetRecallRules(AT_ONCE))
    return evening


def votes(evening, act, key, tally, **more):
    """Write a question about that mandate tonight, put it, and declare it."""
    name = f"{act.value} {len(evening.world.of(agenda.PART).items)}"
    evening.do(agenda.InsertItem(item(name, about(act, key, **more))))
    decided(evening, name, tally)


def varies(evening, key):
    fewer = replace(DRAFT, instructions=(LATE,))
    votes(evening, Act.VARY, key, {"for": 60}, kind=Kind.MANDATE, mandate=fewer)


def test_an_open_recall_follows_the_mandate_that_is_varied(hall):
    evening = accepted(hall)
    given = only(evening)
    evening.do(mandate.OpenRecall(given.id))
    varies(evening, given.id)
    assert of(evening, given.id).recall is None
    votes(evening, Act.RECALL, only(evening).id, {"for": 60})
    assert of(evening, given.id).standing is Standing.VARIED
    assert not evening.world.of(mandate.PART).all[1].in_force


def test_a_suspended_delegate_does_not_act_again_by_a_variation(hall):
    evening = accepted(hall)
    given = only(evening)
    votes(evening, Act.SUSPEND, given.id, {"for": 60})
    stand_in = only(evening)
    evening.do(agenda.InsertItem(item("vary", about(Act.VARY, given.id, mandate=DRAFT))))
    evening.do(agenda.BeginItem("vary"))
    assert evening.refused(ask.PutQuestion()) == "mandate_not_open_to_that"
    varies(evening, stand_in.id)
    assert only(evening).acting
    votes(evening, Act.RECALL, given.id, {"for": 30, "against": 30})
    assert of(evening, given.id).standing is Standing.ACTIVE
    assert [one.id for one in evening.world.of(mandate.PART).in_force] == [given.id]


def test_another_mandate_ends_the_suspended_one_and_what_the_alternate_did(hall):
    evening = accepted(hall)
    given = only(evening)
    votes(evening, Act.SUSPEND, given.id, {"for": 60})
    stand_in = only(evening)
    votes(evening, Act.SUPERSEDE, given.id, {"for": 60}, kind=Kind.MANDATE, mandate=DRAFT)
    assert of(evening, stand_in.id).standing is Standing.SUPERSEDED
    assert of(evening, given.id).recall is None
    assert [one.id for one in evening.world.of(mandate.PART).in_force] == [only(evening).id]


def test_a_report_of_one_suspended_still_waits_for_its_answer_afterwards(hall):
    evening = accepted(hall)
    given = only(evening)
    votes(evening, Act.SUSPEND, given.id, {"for": 60})
    evening.do(mandate.RecordReport(given.id, (DONE, FOUND)))
    evening.do(agenda.InsertItem(item("done", about(Act.DISCHARGE, given.id))))
    evening.do(agenda.BeginItem("done"))
    assert evening.refused(ask.PutQuestion()) == "mandate_not_open_to_that"
    votes(evening, Act.RECALL, given.id, {"against": 60})
    assert of(evening, given.id).standing is Standing.REPORTED
    votes(evening, Act.DISCHARGE, given.id, {"for": 60})
    assert of(evening, given.id).standing is Standing.DISCHARGED


def test_what_the_hall_suspended_the_desk_does_not_let_drop(hall):
    evening = accepted(hall)
    given = only(evening)
    votes(evening, Act.SUSPEND, given.id, {"for": 60})
    assert evening.refused(mandate.DropRecall(given.id)) == "recall_suspends"


def test_an_alternate_who_gave_it_back_is_not_given_it_again(hall):
    evening = accepted(hall)
    given = only(evening)
    votes(evening, Act.SUSPEND, given.id, {"for": 60})
    evening.do(mandate.AcceptMandate(only(evening).id), mandate.ResignMandate(only(evening).id))
    votes(evening, Act.RECALL, given.id, {"for": 60})
    assert not evening.world.of(mandate.PART).in_force


def test_a_certificate_that_is_out_does_not_hold_for_the_one_who_follows(hall):
    evening = delegated(hall)
    given = only(evening)
    evening.do(mandate.IssueCertificate(given.id, "00"), mandate.DeclineMandate(given.id))
    old, new = of(evening, given.id), only(evening)
    assert old.standing is Standing.RESIGNED
    assert (new.delegate, new.replaces, new.copies) == (given.alternate, old.id, 0)
    assert evening.refused(mandate.RecordReport(old.id, (DONE, FOUND))) == "no_report_now"
    # The one who follows may decline as well: then it waits for whoever is elected.
    evening.do(mandate.IssueCertificate(new.id, "00"), mandate.DeclineMandate(new.id))
    assert only(evening).delegate is None


def test_nobody_carries_the_mandates_of_two_co_delegates(hall):
    two = replace(GIVEN, mandate=replace(DRAFT, delegates=2))
    three = tuple(Choice(c, person=p) for c, p in (("a", "p1"), ("b", "p2"), ("c", "p3")))
    evening = hall(
        item("what", two),
        item("who", replace(WHO, choices=three)),
        item("also", replace(WHO, choices=three)),
    )
    counted(evening, "what", {"for": 60})
    counted(evening, "who", {"a": 60, "c": 20})
    counted(evening, "also", {"b": 60, "c": 20})
    first, second = evening.world.of(mandate.PART).all
    assert first.alternate == second.alternate == "p3"
    evening.do(mandate.DeclineMandate(first.id), mandate.DeclineMandate(second.id))
    assert of(evening, first.id).delegate == "p3"
    assert of(evening, second.id).delegate is None


def test_a_variation_that_gives_no_instructions_is_not_put(hall):
    evening = accepted(hall)
    evening.do(agenda.InsertItem(item("vary", about(Act.VARY, only(evening).id))))
    evening.do(agenda.BeginItem("vary"))
    assert evening.refused(ask.PutQuestion()) == "no_wording"


def test_a_variation_that_changes_no_word_leaves_the_certificate_as_good_as_it_was(hall):
    evening = accepted(hall)
    given = only(evening)
    votes(evening, Act.VARY, given.id, {"for": 60}, kind=Kind.MANDATE, mandate=given.draft)
    assert only(evening) == of(evening, given.id)
    assert only(evening).standing is Standing.ACTIVE


def test_a_report_that_says_the_same_again_is_written_down_once(hall):
    evening = accepted(hall)
    given = only(evening)
    report = mandate.RecordReport(given.id, (DONE, FOUND))
    evening.do(report, report)
    assert len(only(evening).reports) == 1
