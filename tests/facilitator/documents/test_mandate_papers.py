"""The papers around a mandate say what they are, and no more than they know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.documents.mandates.delegate_file import delegate_file_pdf
from facilitator.documents.mandates.key_papers import founding_certificate_pdf, recovery_sheet_pdf
from facilitator.documents.mandates.letter import letter_pdf
from facilitator.documents.mandates.letter_value import Occasion
from facilitator.documents.mandates.lists import status_list_pdf, trust_list_pdf
from facilitator.documents.mandates.report_sheet import report_sheet_pdf
from facilitator.errors import RuleError
from tests.facilitator.documents.mandate_papers import (
    FILE,
    FOUNDING,
    RECOVERY,
    REPORT_SHEET,
    STATUS_LIST,
    TRUST_LIST,
    letter,
)
from tests.facilitator.documents.reading import codes, drawn_fonts_are_embedded, pages, text

PAPERS = [
    (status_list_pdf, STATUS_LIST),
    (trust_list_pdf, TRUST_LIST),
    (recovery_sheet_pdf, RECOVERY),
    (founding_certificate_pdf, FOUNDING),
    (letter_pdf, letter(Occasion.BODY_RECALLED)),
    (delegate_file_pdf, FILE),
]


@pytest.mark.parametrize(("pdf", "value"), PAPERS)
def test_it_is_one_page_in_our_own_fonts_and_the_same_each_time(pdf, value):
    made = pdf(value, "en")
    assert len(pages(made)) == 1
    assert drawn_fonts_are_embedded(made)
    assert pdf(value, "en") == made


@pytest.mark.parametrize(
    "said",
    [
        "Status list no. 12",
        "Thursday 11 June 2026 · fresh until Thursday 23 July 2026",
        "C-2026-03 M-2026-03 recalled Thursday 11 June 2026",
        "C-2026-02 M-2026-02 suspended",
        "C-2025-07 M-2025-07 given back by the delegate",
        "C-2026-04 M-2026-04 in force",
        "Facilitator · Grace Adeyemi",
        "Key: 7F3A 91C0",
    ],
)
def test_a_status_list_says_how_each_mandate_stands(said):
    assert said in text(status_list_pdf(STATUS_LIST, "en"))


def test_codes_are_read_from_the_papers_as_they_were_given():
    assert codes(status_list_pdf(STATUS_LIST, "en"), 300) == [STATUS_LIST.code]
    assert codes(trust_list_pdf(TRUST_LIST, "en"), 300) == [TRUST_LIST.code]
    assert codes(recovery_sheet_pdf(RECOVERY, "en"), 300) == [RECOVERY.code]


def test_a_list_too_long_for_a_code_says_to_bring_the_file():
    made = status_list_pdf(replace(STATUS_LIST, code="M" * 2000), "en")
    assert codes(made) == []
    assert "This list is too long for a code: bring it as a file." in text(made)


def test_without_a_key_a_list_says_nothing_of_a_code():
    made = text(status_list_pdf(replace(STATUS_LIST, code="", fingerprint=""), "en"))
    assert "code" not in made
    assert "Key:" not in made


def test_a_list_with_nothing_on_it_says_that_all_is_in_order():
    made = text(status_list_pdf(replace(STATUS_LIST, ended=(), in_force=()), "en"))
    assert "Every certificate this assembly has given is in order." in made


def test_a_withdrawn_key_is_said_to_be_withdrawn():
    made = text(trust_list_pdf(TRUST_LIST, "en"))
    assert "Assembly of Bilton 91C0 4BE2 5D68 withdrawn: nothing signed with it holds" in made
    assert "since Thursday 8 January 2026" in made


def test_a_recovery_sheet_has_every_line_and_says_where_to_keep_it():
    made = text(recovery_sheet_pdf(RECOVERY, "en"))
    assert all(line in made for line in RECOVERY.lines)
    assert "Whoever has it can sign as this assembly" in made
    assert "Keep the envelopes in two houses." in made


def test_a_founding_certificate_has_the_fingerprint_in_fours_and_aloud():
    made = text(founding_certificate_pdf(FOUNDING, "en"))
    assert "7F3A 91C0 4BE2 5D68 A1F0 C3E9 7B2D 4456" in made
    assert "anchor basket candle" in made
    assert "Founder · Mo Reilly" in made


@pytest.mark.parametrize("many", [6, 20])
def test_a_report_sheet_asks_about_every_instruction(many):
    six = REPORT_SHEET.instructions
    sheet = replace(REPORT_SHEET, instructions=tuple(six[n % 6] for n in range(many)))
    made = text(report_sheet_pdf(sheet, "en"))
    assert made.count("done not reached departed from") == many
    assert f"{many} " in made
    assert "The report is due by Tuesday 14 July 2026." in made


@pytest.mark.parametrize(
    "said",
    [
        "Delegate's file: Ayesha Karim",
        "in force; the report is given",
        "departed from A fare of 50p was on offer that day.",
        "against instruction 2",
        "as instruction 1 says",
        "no instruction on it",
        "The assembly accepted the report.",
        "All together £11.45",
        "Censured by decision D-2026-040.",
    ],
)
def test_a_delegates_file_has_votes_beside_instructions_reports_and_expenses(said):
    assert said in text(delegate_file_pdf(FILE, "en"))


def test_a_file_outlives_the_name():
    made = text(delegate_file_pdf(replace(FILE, delegate=None), "en"))
    assert "Ayesha" not in made
    assert "Delegate's file: [name removed]" in made


@pytest.mark.parametrize(
    ("occasion", "said"),
    [
        (Occasion.APPOINTED, "elected Ayesha Karim its delegate to you and gave mandate M-2026-03"),
        (Occasion.RECALL_NOTICED, "You may speak before the assembly votes, or send a written"),
        (Occasion.RECALL_NOTICED, "It is on Thursday 18 June 2026, 19:00, St Giles Hall."),
        (Occasion.RECALL_NOTICED, "A written reply should be with us by Wednesday 17 June 2026."),
        (Occasion.SUSPENDED, "is suspended until its recall is decided"),
        (Occasion.RECALLED, "Certificate C-2026-03 no longer holds: please give it back."),
        (Occasion.RESIGNED, "The assembly thanks you for carrying it."),
        (Occasion.BODY_SUSPENDED, "Please do not seat anybody with it."),
        (Occasion.BODY_RECALLED, "Tom Dale, acts instead, with certificate C-2026-05."),
        (Occasion.BODY_RECALLED, "Status list no. 12 says so."),
    ],
)
def test_a_letter_says(occasion, said):
    (page,) = pages(letter_pdf(letter(occasion), "en"))
    assert said in page


def test_no_name_is_sent_without_the_delegates_word():
    with pytest.raises(RuleError, match="has not agreed"):
        letter_pdf(replace(letter(Occasion.APPOINTED), consent=False), "en")
    unnamed = replace(letter(Occasion.BODY_RECALLED), delegate="", alternate="")
    made = text(letter_pdf(unnamed, "en"))
    assert "Ayesha" not in made
    assert "It was given to" not in made
