"""Papers made while people are still there: one to take home, one to sign, one of the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.documents.minutes.attendance import attendance_pdf
from facilitator.documents.minutes.tonight_sheet import LEAST, MOST_DECISIONS, tonight_sheet_pdf
from facilitator.documents.minutes.tonight_sheet_value import SheetDecision, TonightSheet
from facilitator.documents.results.decision_slip import decision_slip_pdf
from facilitator.documents.values import Outcome
from facilitator.parts import meeting
from facilitator.readings.door.attendance_annex import attendance_annex_of
from facilitator.readings.evening.decision_slip import decision_slip_of
from facilitator.readings.evening.tonight_sheet import tonight_sheet_of
from tests.facilitator.documents.reading import (
    codes,
    drawn_fonts_are_embedded,
    pages,
    smallest_type,
    text,
)

DECISION = SheetDecision(
    "D-2026-001", Outcome.CARRIED, "Carried: 131 for, 12 against", "That the last bus runs late."
)
SHEET = TonightSheet(
    *("Marfleet North", 7, date(2026, 5, 28), "St Giles Hall", "en"),
    decisions=(DECISION,) * 20,
    mandates=("Ayesha Karim: Hull District Assembly, with mandate M-2026-01",) * 6,
    actions=("Sam: book the hall, by Friday 5 June 2026",) * 9,
    next_meeting="Thursday 11 June 2026, 19:00, St Giles Hall.",
    wrong="Is something wrong here? Tell us: Facilitator.",
)


def test_the_sheet_says_each_decision_with_its_figures_and_names_who_accepted(marfleet):
    told = text(tonight_sheet_pdf([tonight_sheet_of(marfleet.world, 1, "en")]))
    assert "Carried: 131 for, 12 against, 9 abstained" in told
    assert "Lost: needs 98, has 97" in told
    assert "Ayesha Karim: Hull District Assembly of Neighbourhoods, with mandate" in told
    assert "Tom Dale" not in told


def test_a_sheet_of_twenty_decisions_is_one_page_and_counts_the_rest():
    pdf = tonight_sheet_pdf([SHEET])
    (page,) = pages(pdf)
    shown = page.count("That the last bus runs late.")
    assert 1 <= shown <= MOST_DECISIONS
    assert f"and {20 - shown} more: see the minutes" in page
    assert smallest_type(pdf) >= LEAST
    assert drawn_fonts_are_embedded(pdf)


def test_a_sheet_without_decisions_still_says_when_the_assembly_meets_again():
    empty = replace(SHEET, decisions=(), mandates=(), actions=())
    told = text(tonight_sheet_pdf([empty]))
    assert "Nothing was put to a vote." in told
    assert "Thursday 11 June 2026" in told


def test_front_and_back_are_two_languages_and_two_up_has_each_twice():
    welsh = replace(SHEET, language="cy", place="Neuadd San Silyn")
    front, back = pages(tonight_sheet_pdf([SHEET, welsh], two_up=True))
    assert front.count("St Giles Hall.") == 2
    assert back.count("Neuadd San Silyn") == 2


def test_words_a_third_longer_keep_within_the_page():
    long = replace(DECISION, wording="Bod y cynulliad hwn yn gofyn " * 5, result="Derbyniwyd " * 6)
    pdf = tonight_sheet_pdf([replace(SHEET, decisions=(long,) * 7, wrong=SHEET.wrong * 3)])
    (page,) = pages(pdf)
    assert "To reach us" in page
    assert smallest_type(pdf) >= LEAST


def test_a_slip_has_the_wording_the_figures_and_a_code_that_any_telephone_reads(marfleet):
    slip = decision_slip_of(marfleet.world, 4, "en")
    pdf = decision_slip_pdf(slip, "en")
    told = text(pdf)
    assert slip.wording["en"] in told
    assert slip.wording["cy"] in told
    assert "Read back to the meeting" in told
    (code,) = codes(pdf)
    assert code.splitlines()[1] == "Decision D-2026-002"
    assert "For 131, Against 12" in code
    assert "://" not in code


def test_a_slip_with_a_very_long_wording_is_one_page_and_whole(marfleet):
    wording = " ".join(f"word{n}" for n in range(500))
    slip = replace(decision_slip_of(marfleet.world, 4, "en"), wording={"en": wording})
    (page,) = pages(decision_slip_pdf(slip, "en"))
    assert wording in page


def test_a_slip_with_a_great_many_figures_is_one_page_and_has_them_all(marfleet):
    figures = tuple((f"Candidate {n}", n) for n in range(1000, 1200))
    slip = replace(decision_slip_of(marfleet.world, 4, "en"), figures=figures)
    (page,) = pages(decision_slip_pdf(slip, "en"))
    words = " ".join(page.split())
    assert all(f"Candidate {n}: {n:,}" in words for n, _ in enumerate(figures, 1000))
    assert 0 < words.index("Candidate 1199") < words.index("Read back")


def test_the_room_is_told_in_times_and_numbers_and_names_nobody(marfleet):
    held = marfleet.world.of(meeting.PART).all[0]
    annex = attendance_annex_of(marfleet.world, held, "en")
    told = text(attendance_pdf(annex, "en"))
    assert "At the close: 44." in told
    assert annex.moments[0].people == 163
    assert annex.moments[-1].people == 44
    assert "Ayesha" not in told
