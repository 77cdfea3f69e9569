"""Mandates between meetings, as the desk tells them: what stands, what is owed, what can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.parts import mandate
from facilitator.parts.mandate import Did
from tests.facilitator.delegated import (
    DRAFT,
    REPORT,
    days_later,
    meeting_that_sends,
    newest,
    with_a_delegate,
)
from ui.present.mandate_reports import TypedClause, report_of
from ui.present.mandates import first_owed, mandates_view, owed_line
from ui.present.money import pounds, read_pence
from ui.present.opened_mandate import opened_mandate

TODAY = date(2026, 5, 20)


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


def opened(hall, today=TODAY, key=None):
    return opened_mandate(hall.world, key or newest(hall).id, today, "en")


def test_mandates_in_force_come_first_and_the_newest_of_them_first(hall):
    hall.do(mandate.ResignMandate(newest(hall).id))
    meeting_that_sends(hall, (("p3", "Mo Farah"),), n=2)
    view = mandates_view(hall.world, TODAY, "en")
    assert [(line.number, line.in_force) for line in view.lines] == [
        ("M-2026-03", True),
        ("M-2026-02", True),
        ("M-2026-01", False),
    ]
    assert view.summary == "2 mandates in force"


def test_a_line_says_who_is_sent_where_about_what_and_how_it_stands(hall):
    (line,) = mandates_view(hall.world, TODAY, "en").lines
    assert line.delegate == "Ayesha Karim"
    assert line.sent == "Hull District Assembly of Neighbourhoods · Evening bus service 56"
    assert line.standing == "In force · Until Friday 31 July 2026"
    assert line.due == "Report due Tuesday 9 June 2026"


def test_a_record_without_mandates_says_so(hall):
    empty = hall.world.states | {"mandate": mandate.Mandates()}
    assert "No mandate" in mandates_view(replace(hall.world, states=empty), TODAY, "en").note


def test_the_opening_page_is_told_of_nothing_until_a_report_is_due_soon(hall):
    assert owed_line(hall.world, TODAY, "en") == ""
    assert owed_line(hall.world, date(2026, 6, 6), "en").endswith("is due within a week")
    assert owed_line(hall.world, date(2026, 6, 10), "en") == "1 delegate's report is overdue"
    assert first_owed(hall.world, date(2026, 6, 10)) == newest(hall).id


def test_opened_it_shows_the_instructions_and_only_what_can_be_done(hall):
    view = opened(hall)
    assert [clause.kind for clause in view.clauses] == ["Bind", "Seek", "Explore"]
    assert view.clauses[1].fallback == "If that cannot be had: Half fare until April."
    assert ("Report due", "Tuesday 9 June 2026") in view.fields
    assert view.people.accepts is False
    assert view.people.resigns.startswith("The delegate gives the mandate back. Tom Dale gets it")
    assert (view.certificate.label, view.certificate.why_not) == ("Make the certificate", "")
    assert view.recall.means
    assert view.lines[-1] == "Term no. 1 of at most 2 in a row."


def test_a_mandate_to_be_accepted_offers_that_and_no_report(tmp_path):
    hall = with_a_delegate(tmp_path, accepted=False)
    view = opened(hall)
    assert view.people.accepts
    assert "Tom Dale is asked next" in view.people.declines
    assert (view.form, view.people.consent, view.people.resigns) == (None, "", "")
    hall.opened.close()


def test_consent_is_withdrawn_and_given_again(hall):
    (answer, _words), *none = opened(hall).people.consents
    assert (answer, none) == (False, [])
    hall.do(mandate.GiveConsent(newest(hall).id, consent=answer))
    view = opened(hall).people
    assert view.consent == "Name and mandate are not to be sent to anybody."
    assert view.consents == ((True, "Consent given"),)


def test_a_mandate_that_is_over_still_takes_a_report_and_nothing_else(hall):
    days_later(hall, 90)
    view = opened(hall, date(2026, 8, 12))
    assert "Its term is over." in view.lines[0]
    assert view.overdue
    assert view.form is not None
    assert (view.people.resigns, view.people.names, view.recall.is_there) == ("", False, False)
    assert view.certificate.why_not


def test_a_report_is_recorded_once_something_is_chosen_for_every_instruction(hall):
    form = opened(hall).form
    done = TypedClause(Did.DONE, {"en": "It was carried."})
    assert report_of(form, (done, done, TypedClause(None, {})), {}) is None
    hall.do(report_of(form, (done, done, done), {"en": "A good evening."}))
    (told,) = opened(hall).reports
    assert told.when == "In writing, Thursday 14 May 2026"
    assert told.clauses[0] == (
        "Bind: Vote for a last bus at or after 23:00.",
        "Done",
        "It was carried.",
    )
    assert told.answer == "The hall has not answered it yet."


def test_a_recall_says_what_is_still_to_be_done_and_from_when_it_can_be_put(hall):
    key = newest(hall).id
    hall.do(mandate.OpenRecall(key))
    recall = opened(hall).recall
    assert recall.said[1:] == (
        "It stands on no notice yet.",
        "The delegate has not been told yet.",
        "The delegate has not been heard yet.",
    )
    hall.do(mandate.NoticeRecall(key, "2026-05-14"), mandate.TellDelegate(key, "2026-05-14"))
    recall = opened(hall).recall
    assert recall.said[1] == (
        "On the notice since Thursday 14 May 2026; it may be put from Thursday 21 May 2026."
    )
    assert recall.noticed == "2026-05-14"
    hall.do(mandate.DropRecall(key))
    assert opened(hall).recall.said == ("The recall opened on Thursday 14 May 2026 was not put.",)


def test_other_mandates_of_the_same_delegate_are_named(hall):
    again = meeting_that_sends(hall, (("p3", "Ayesha Karim"),), n=2)
    assert "Other mandates of this delegate: M-2026-01." in opened(hall, key=again.id).lines


def test_expenses_are_told_with_their_sum(hall):
    key = newest(hall).id
    hall.do(mandate.NoteExpenses(key, 460, {"en": "Bus to Hull"}))
    hall.do(mandate.NoteExpenses(key, 85, {"en": "Copies"}))
    view = opened(hall)
    assert view.expenses == (("£4.60", "Bus to Hull"), ("£0.85", "Copies"))
    assert view.spent == "£5.45"


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("4.60", 460),
        ("£4,6", 460),
        (" 4 ", 400),
        ("85p", 85),
        ("0.05", 5),
        ("0", None),
        ("", None),
        ("four", None),
        ("4.60p", None),
        ("1.234", None),
    ],
)
def test_sums_are_read_as_people_type_them(typed, pence):
    assert read_pence(typed) == pence
    assert pence is None or read_pence(pounds(pence)) == pence


def test_with_names_removed_all_of_it_stands(hall):
    hall.do(mandate.RecordReport(newest(hall).id, REPORT))
    bare = replace(hall.world, sides={})
    view = opened_mandate(bare, newest(hall).id, TODAY, "en")
    assert (view.delegate, view.people.alternate) == ("[name removed]", "[name removed]")
    assert mandates_view(bare, TODAY, "en").lines[0].delegate == "[name removed]"


def test_without_an_alternate_a_resignation_says_that_nobody_follows(tmp_path):
    hall = with_a_delegate(tmp_path, alternate="", draft=replace(DRAFT, most_terms=0))
    view = opened(hall)
    assert "nobody carries it" in view.people.resigns
    assert not any("Term no." in line for line in view.lines)
    hall.opened.close()
