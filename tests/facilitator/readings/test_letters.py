"""Letters, report sheets and a delegate's file, read from the record and set on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.credentials.dispatch import Chose, Decided, Dispatch, Voted
from facilitator.documents.mandates.delegate_file import delegate_file_pdf
from facilitator.documents.mandates.letter import letter_pdf
from facilitator.documents.mandates.letter_value import Occasion
from facilitator.documents.mandates.report_sheet import report_sheet_pdf
from facilitator.errors import RuleError
from facilitator.mandate_draft import Act, Concern
from facilitator.parts import dispatch, mandate, meeting, presence
from facilitator.parts.calendar import SetNextMeeting
from facilitator.plan import NextMeeting
from facilitator.readings.mandates.delegate_file import delegate_file_of
from facilitator.readings.mandates.letters import letter_of, report_sheet_of
from tests.facilitator.delegated import (
    REPORT,
    carried,
    days_later,
    meeting_that_sends,
    newest,
    with_a_delegate,
)
from tests.facilitator.hall import item, motion, plan

DAY = date(2026, 5, 20)


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


def first(hall):
    return hall.world.of(mandate.PART).all[0]


def recalled(hall):
    """A recall that stood on a notice, was put eight days later, and was carried."""
    key = first(hall).id
    hall.do(mandate.OpenRecall(key), mandate.NoticeRecall(key, "2026-05-14"))
    days_later(hall, 8)
    put = motion("That we recall.", concerns=Concern(Act.RECALL, key))
    hall.do(meeting.StartMeeting(plan(item("recall", put))), presence.CountRoom(163))
    carried(hall, "recall", {"for": 60, "against": 20})
    hall.do(meeting.CloseMeeting())


def test_the_cover_letter_names_the_delegate_only_with_consent(hall):
    letter = letter_of(hall.world, first(hall).id, Occasion.APPOINTED, DAY)
    assert (letter.delegate, letter.alternate, letter.consent) == ("Ayesha Karim", "Tom Dale", True)
    assert letter.to == {"en": "Hull District Assembly of Neighbourhoods"}
    hall.do(mandate.GiveConsent(first(hall).id, consent=False))
    letter = letter_of(hall.world, first(hall).id, Occasion.APPOINTED, DAY)
    assert letter.delegate == ""
    with pytest.raises(RuleError, match="has not agreed"):
        letter_pdf(letter, "en")


def test_the_notice_to_the_delegate_says_when_it_is_put_and_by_when_to_reply(hall):
    key = first(hall).id
    again = NextMeeting("2026-06-11", "19:00", "St Giles Hall")
    hall.do(meeting.StartMeeting(plan(item("tea"))), SetNextMeeting(again))
    hall.do(mandate.OpenRecall(key))
    letter = letter_of(hall.world, key, Occasion.RECALL_NOTICED, DAY)
    assert letter.to == "Ayesha Karim"
    assert (letter.meeting, letter.time) == (date(2026, 6, 11), "19:00")
    assert letter.reply_by == date(2026, 6, 10)


def test_the_body_is_told_by_which_decision_and_who_acts_once_they_agree_to_it(hall):
    recalled(hall)
    letter = letter_of(hall.world, first(hall).id, Occasion.BODY_RECALLED, DAY)
    assert (letter.decision, letter.meeting) == ("D-2026-003", date(2026, 5, 14))
    assert letter.alternate == ""
    hall.do(mandate.AcceptMandate(newest(hall).id, consent=True))
    hall.do(mandate.IssueCertificate(newest(hall).id, "ab" * 32))
    letter = letter_of(hall.world, first(hall).id, Occasion.BODY_RECALLED, DAY)
    assert (letter.alternate, letter.alternate_certificate) == ("Tom Dale", "C-2026-02")
    to_delegate = letter_of(hall.world, first(hall).id, Occasion.RECALLED, DAY)
    assert (to_delegate.to, to_delegate.alternate) == ("Ayesha Karim", "")


def test_the_report_sheet_has_every_instruction_with_its_fallback(hall):
    sheet = report_sheet_of(hall.world, first(hall).id)
    assert [one.kind for one in sheet.instructions] == ["BIND", "SEEK", "EXPLORE"]
    assert sheet.instructions[1].fallback == {"en": "Half fare until April."}
    assert report_sheet_pdf(sheet, "en").startswith(b"%PDF")


def test_a_file_gathers_years_of_one_person_and_nobody_elses(hall):
    hall.do(mandate.RecordReport(first(hall).id, REPORT, {"en": "It went well."}))
    hall.do(mandate.NoteExpenses(first(hall).id, 460, {"en": "Bus"}))
    meeting_that_sends(hall, (("p2", "Tom Dale"),), n=2)
    again = meeting_that_sends(hall, (("p3", "Ayesha Karim"),), n=3)
    value = delegate_file_of(hall.world, again.delegate, DAY)
    assert [one.number for one in value.mandates] == ["M-2026-03", "M-2026-01"]
    old = value.mandates[1]
    assert [one.did for one in old.instructions] == ["done", "departed", "not_reached"]
    assert (old.expenses[0].pence, old.expenses[0].day) == (460, date(2026, 5, 14))
    assert delegate_file_pdf(value, "en").startswith(b"%PDF")


def test_votes_that_a_dispatch_told_of_stand_beside_the_instruction_they_fell_under(hall):
    serial = first(hall).id
    put = Decided("22" * 16, "D-2026-004", (("en", "That the bus runs."),), "carried", ())
    voted = Voted(put.key, serial, Chose.AGAINST, clause=1, departed=True)
    body = ("11" * 16, "55" * 16, "Hull District", 1, date(2026, 6, 3))
    sent = Dispatch(*body, meeting_day=date(2026, 6, 2), decisions=(put,), votes=(voted,))
    hall.do(dispatch.TakeDispatch(sent, "MANDDI"))
    (filed,) = delegate_file_of(hall.world, "p1", DAY).mandates
    (vote,) = filed.votes
    assert (vote.day, vote.body, vote.clause) == (date(2026, 6, 2), "Hull District", 1)
    assert (vote.decision, vote.wording["en"], vote.voted["en"], vote.against) == (
        "D-2026-004",
        "That the bus runs.",
        "Against",
        True,
    )


def test_a_file_tells_of_censures_and_of_recalls_that_came_to_nothing(hall):
    key = first(hall).id
    hall.do(mandate.OpenRecall(key), mandate.DropRecall(key))
    censure = motion("That we censure.", concerns=Concern(Act.CENSURE, key))
    hall.do(meeting.StartMeeting(plan(item("word", censure))), presence.CountRoom(163))
    carried(hall, "word", {"for": 60})
    (filed,) = delegate_file_of(hall.world, "p1", DAY).mandates
    assert [one["en"] for one in filed.notes] == [
        "The assembly censured the delegate (decision D-2026-003).",
        "The recall opened on Thursday 14 May 2026 was not put.",
    ]


def test_with_names_removed_a_file_holds_the_mandates_of_that_token(hall):
    bare = replace(hall.world, sides={})
    value = delegate_file_of(bare, "p1", DAY)
    assert (value.delegate, len(value.mandates)) == (None, 1)
    letter = letter_of(bare, first(hall).id, Occasion.APPOINTED, DAY)
    assert letter_pdf(letter, "en").startswith(b"%PDF")


def test_who_never_carried_a_mandate_has_no_file(hall):
    with pytest.raises(RuleError, match="no mandate"):
        delegate_file_of(hall.world, "p9", DAY)


def test_the_alternate_is_not_named_to_a_body_where_the_delegate_is_not(hall):
    hall.do(mandate.GiveConsent(first(hall).id, consent=False))
    assert letter_of(hall.world, first(hall).id, Occasion.APPOINTED, DAY).alternate == ""


def test_a_letter_names_no_list_that_does_not_say_what_it_says(hall):
    hall.do(mandate.IssueCertificate(first(hall).id, "ab" * 32, status_list=1))
    recalled(hall)
    assert letter_of(hall.world, first(hall).id, Occasion.BODY_RECALLED, DAY).status_list is None


def test_a_letter_on_a_suspension_names_the_decision_that_suspended(hall):
    key = first(hall).id
    hall.do(mandate.SetRecallRules(mandate.RecallRules(suspend=True)))
    opens = item("open", motion("Open.", concerns=Concern(Act.OPEN_RECALL, key)))
    suspends = item("stop", motion("Suspend.", concerns=Concern(Act.SUSPEND, key)))
    hall.do(meeting.StartMeeting(plan(opens, suspends)), presence.CountRoom(163))
    carried(hall, "open", {"for": 60})
    carried(hall, "stop", {"for": 60})
    assert letter_of(hall.world, key, Occasion.SUSPENDED, DAY).decision == "D-2026-004"
