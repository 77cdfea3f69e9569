"""What the minutes say of delegates' reports and of what was done to mandates, in full stories."""

from __future__ import annotations

import pytest

from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.mandate_draft import Act
from facilitator.parts import agenda, ballot, mandate, presence, ratification
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import ClauseReport, Did, Hearing, Standing
from facilitator.parts.meeting import CloseMeeting, StartMeeting
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.result_sheet import result_sheet_of
from facilitator.readings.mandates.first_business import recall_item, report_item
from facilitator.readings.mandates.mandate_motions import motion_on, to_ratify
from facilitator.record.backup import empty_side_table
from tests.facilitator.delegated import DRAFT, REPORT, days_later, newest, with_a_delegate
from tests.facilitator.hall import item, plan, replace

FOUND = ClauseReport(Did.DONE, {"en": "A letter with Greatfield."})


@pytest.fixture
def evening(tmp_path):
    hall = with_a_delegate(tmp_path)
    yield hall
    hall.opened.close()


def meet(hall, *items, days=14):
    days_later(hall, days)
    hall.do(StartMeeting(plan(*items)), presence.CountRoom(163))


def carried(hall, key, question=None, tally=None, how="hands"):
    hall.do(agenda.BeginItem(key))
    if question is not None:
        hall.do(agenda.WriteQuestion(key, question))
    hall.do(ask.PutQuestion(), ask.BeginCounting(how), ask.EnterCount(tally or {"for": 90}))
    hall.do(ask.ShowResult(), ask.DeclareResult())
    return hall.world.of(ballot.PART).latest


def test_a_report_with_a_departure_is_accepted_and_the_mandate_varied(evening):
    given = newest(evening)
    report = report_item(evening.world, given, ("en",), evening.ids)
    meet(evening, report, item("ratify"))
    evening.do(mandate.RecordReport(given.id, (*REPORT[:2], FOUND)))
    lower = replace(DRAFT, instructions=DRAFT.instructions[:1])
    carried(
        evening, report.id, motion_on(evening.world, Act.ACCEPT_AND_VARY, given, ("en",), lower)
    )
    old, new = evening.world.of(mandate.PART).all
    assert (old.standing, old.reports[0].answer) == (Standing.VARIED, "accepted")
    assert (new.delegate, new.draft) == (old.delegate, lower)
    (matter,) = evening.world.of(ratification.PART).waiting
    carried(evening, "ratify", to_ratify(evening.world, matter, ("en",)))

    minutes = minutes_of(evening.world, 2, "en")
    (told,) = minutes.reports
    assert (told.mandate, told.delegate) == ("M-2026-01", "Ayesha Karim")
    assert [one.done for one in told.clauses] == ["Done", "Departed from it", "Done"]
    assert "be accepted and its instructions be as shown" in told.outcome
    assert "Carried" in told.outcome
    (ratified,) = minutes.acts
    assert "A letter with Greatfield" in ratified
    assert "Brought home on mandate M-2026-01." in ratified
    assert minutes_pdf(minutes, "cy").startswith(b"%PDF")


def test_a_recall_with_its_notice_lets_the_alternate_act_and_says_how_the_delegate_was_heard(
    evening,
):
    given = newest(evening)
    evening.do(mandate.OpenRecall(given.id), mandate.NoticeRecall(given.id, "2026-05-14"))
    evening.do(mandate.TellDelegate(given.id, "2026-05-14"))
    recall = recall_item(evening.world, given, ("en",), evening.ids)
    meet(evening, recall)
    evening.do(agenda.BeginItem(recall.id), mandate.HearDelegate(given.id, Hearing.REPLY_READ))
    carried(evening, recall.id, tally={"for": 90, "against": 40}, how="paper")
    old, new = evening.world.of(mandate.PART).all
    assert (old.standing, new.replaces, new.delegate) == (
        Standing.RECALLED,
        old.id,
        old.alternate,
    )
    (said,) = minutes_of(evening.world, 2, "en").acts
    for words in (
        "That mandate M-2026-01 be recalled.",
        "Delegate: Ayesha Karim",
        "On the notice since Thursday 14 May 2026.",
        "The delegate's written reply was read out.",
        "Tom Dale acts, on mandate M-2026-02.",
    ):
        assert words in said
    sheet = result_sheet_of(evening.world, evening.world.of(ballot.PART).latest.number, "en")
    assert "Tom Dale acts" in dict(sheet.facts)["What came of it"]
    empty_side_table(evening.opened.file)
    evening.pull_the_plug()
    (said,) = minutes_of(evening.world, 2, "en").acts
    assert "[name removed] acts, on mandate M-2026-02." in said


def test_minutes_claim_nothing_of_a_mandate_that_ended_before_the_result(evening):
    given = newest(evening)
    evening.do(mandate.SetRecallRules(mandate.RecallRules(notice_days=0)))
    evening.do(mandate.OpenRecall(given.id))
    recall = recall_item(evening.world, given, ("en",), evening.ids)
    meet(evening, recall)
    evening.do(agenda.BeginItem(recall.id), ask.PutQuestion(), ask.BeginCounting("paper"))
    days_later(evening, 90)
    evening.do(ask.EnterCount({"for": 90}), ask.ShowResult(), ask.DeclareResult())
    (told,) = minutes_of(evening.world, 2, "en").acts
    assert told.endswith("This mandate is not in force any more; nothing was changed.")


def test_minutes_hold_no_report_that_came_after_their_meeting(evening):
    given = newest(evening)
    report = report_item(evening.world, given, ("en",), evening.ids)
    meet(evening, report)
    evening.do(mandate.RecordReport(given.id, (*REPORT[:2], FOUND)))
    carried(evening, report.id, motion_on(evening.world, Act.REFER_BACK, given, ("en",)))
    evening.do(CloseMeeting())
    days_later(evening, 1)
    evening.do(mandate.RecordReport(given.id, REPORT))
    assert len(minutes_of(evening.world, 2, "en").reports) == 1
    again = report_item(evening.world, given, ("en",), evening.ids)
    meet(evening, again)
    carried(evening, again.id, motion_on(evening.world, Act.ACCEPT_REPORT, given, ("en",)))
    assert len(minutes_of(evening.world, 3, "en").reports) == 1
