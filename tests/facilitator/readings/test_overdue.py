"""Which reports are owed, and how late: told in days, on the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.parts import mandate
from facilitator.readings.mandates.overdue import due_words, overdue, reports_due
from facilitator.readings.mandates.terms import terms_in_a_row, terms_sentence
from tests.facilitator.delegated import (
    DRAFT,
    REPORT,
    days_later,
    meeting_that_sends,
    newest,
    with_a_delegate,
)


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


def due(hall, day):
    return [(one.code, one.days) for one in reports_due(hall.world, date.fromisoformat(day))]


def test_a_report_is_told_of_a_week_ahead_and_from_then_on(hall):
    assert due(hall, "2026-06-01") == []
    assert due(hall, "2026-06-06") == [("M-2026-01", -3)]
    assert due(hall, "2026-06-12") == [("M-2026-01", 3)]
    assert overdue(hall.world, date(2026, 6, 9)) == ()


def test_it_says_whose_it_is_and_how_late(hall):
    (one,) = overdue(hall.world, date(2026, 6, 10))
    assert (one.delegate, one.code) == ("Ayesha Karim", "M-2026-01")
    assert one.destination == {"en": "Hull District Assembly of Neighbourhoods"}
    assert [due_words(days, "en") for days in (one.days, 0, -3)] == [
        "The report is 1 day overdue.",
        "The report is due today.",
        "The report is due in 3 days.",
    ]


def test_with_names_removed_it_is_told_all_the_same(hall):
    (one,) = overdue(replace(hall.world, sides={}), date(2026, 6, 10))
    assert (one.delegate, one.code) == (None, "M-2026-01")


def test_once_given_it_is_owed_no_more(hall):
    hall.do(mandate.RecordReport(newest(hall).id, REPORT))
    assert due(hall, "2026-06-12") == []


def test_a_term_that_is_over_with_no_report_is_overdue(tmp_path):
    hall = with_a_delegate(tmp_path, draft=replace(DRAFT, report_by=""))
    days_later(hall, 80)
    assert newest(hall).standing is mandate.Standing.EXPIRED
    assert due(hall, "2026-08-02") == [("M-2026-01", 2)]
    hall.opened.close()


def test_whoever_resigned_still_owes_a_report_and_the_alternate_owes_one_too(hall):
    hall.do(mandate.ResignMandate(newest(hall).id))
    assert due(hall, "2026-06-10") == [("M-2026-01", 1)]
    hall.do(mandate.AcceptMandate(newest(hall).id))
    assert due(hall, "2026-06-10") == [("M-2026-01", 1), ("M-2026-02", 1)]


def test_a_mandate_nobody_accepted_owes_nothing(tmp_path):
    hall = with_a_delegate(tmp_path, accepted=False)
    assert due(hall, "2026-08-10") == []
    hall.opened.close()


def test_terms_in_a_row_are_counted_by_name_and_never_forbidden(hall):
    third = None
    for n in (2, 3):
        third = meeting_that_sends(hall, ((f"p{n}", "Ayesha Karim"),), n=n)
    first, *_ = hall.world.of(mandate.PART).all
    assert [terms_in_a_row(hall.world, one) for one in (first, third)] == [1, 3]
    assert terms_sentence(hall.world, first, "en") == "Term no. 1 of at most 2 in a row."
    assert "term no. 3 in a row, and the mandate allows 2" in terms_sentence(
        hall.world, third, "en"
    )


def test_somebody_else_in_between_begins_the_count_anew(hall):
    meeting_that_sends(hall, (("p2", "Tom Dale"),), n=2)
    again = meeting_that_sends(hall, (("p3", "Ayesha Karim"),), n=3)
    assert terms_in_a_row(hall.world, again) == 1


def test_an_alternate_who_takes_over_serves_the_same_term(hall):
    hall.do(mandate.ResignMandate(newest(hall).id))
    assert terms_in_a_row(hall.world, newest(hall)) == 1
