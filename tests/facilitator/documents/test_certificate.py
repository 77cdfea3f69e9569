"""The certificate as a receiving body reads it: one page, its words, its code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.documents.certificate import (
    NOT_VERIFIABLE,
    Instruction,
    certificate_pdf,
    code_text,
)
from facilitator.errors import RuleError
from tests.facilitator.documents.evening import CERTIFICATE, DIGEST
from tests.facilitator.documents.reading import (
    codes,
    drawn_fonts_are_embedded,
    fonts,
    pages,
    text,
)

LONG = tuple(
    Instruction("SEEK", f"Clause {n} begins. " + "More words. " * 40) for n in range(1, 13)
)


@pytest.fixture(scope="module")
def certificate() -> bytes:
    return certificate_pdf(CERTIFICATE, "en")


def test_a_certificate_is_one_page(certificate):
    assert len(pages(certificate)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Neighbourhood Assembly of Marfleet North",
        "No. C-2026-03 · Mandate M-2026-03",
        "held at St Giles Hall on Thursday 14 May 2026",
        "Ayesha Karim",
        "Alternate: Tom Dale",
        "Delegate to the Hull District Assembly of Neighbourhoods",
        "139 6 7 11 0 163",
        "1 BIND Vote for any motion restoring a last bus at or after 23:00, Monday to Saturday.",
        "From adoption until Friday 31 July 2026.",
        "The assembly may vary or end this mandate at any meeting",
        "I accept this mandate, will act only within it, will report back, and understand",
        "This is a voluntary assembly's document; it confers no statutory office",
        "This code only repeats what is printed. It cannot yet be checked.",
        "Received by (stamp, signature, date)",
        "Facilitator · Grace Adeyemi",
        "Teller · Pat Lowe",
        "Teller · Sam Okoro",
        "Witness · Ben Cole",
    ],
)
def test_the_page_says(certificate, said):
    assert said in text(certificate)


def test_the_code_repeats_what_is_printed_and_calls_itself_not_verifiable(certificate):
    (code,) = codes(certificate)
    assert code == code_text(CERTIFICATE, "en")
    assert code.startswith(NOT_VERIFIABLE)
    assert code.endswith(
        "M-2026-03; Neighbourhood Assembly of Marfleet North; Ayesha Karim; "
        f"2026-05-14/2026-07-31; {DIGEST}"
    )


def test_a_welsh_name_can_be_read_from_the_code():
    (code,) = codes(certificate_pdf(replace(CERTIFICATE, delegate="Siân Ŵyn Łuk"), "en"))
    assert "Siân Ŵyn Łuk" in code


def test_nothing_but_our_own_embedded_fonts_is_named(certificate):
    assert all("+AtkinsonHyperlegibleNext-" in font for font in fonts(certificate))
    assert drawn_fonts_are_embedded(certificate)


def test_the_same_value_gives_the_same_bytes(certificate):
    assert certificate_pdf(CERTIFICATE, "en") == certificate


def test_clauses_that_do_not_fit_go_to_the_annex_and_page_one_says_so():
    made = certificate_pdf(replace(CERTIFICATE, instructions=LONG), "en")
    first, *annex = pages(made)
    assert "The further clauses are on the annex" in first
    assert "I accept this mandate" in first
    assert "Annex to certificate C-2026-03" in annex[0]
    assert all(text(made).count(f"Clause {n} begins") == 1 for n in range(1, 13))


def test_a_certificate_of_the_least_is_still_one_page():
    least = replace(
        CERTIFICATE, instructions=(), candidates=(), figures=None, alternates=(), tellers=()
    )
    assert len(pages(certificate_pdf(least, "en"))) == 1


def test_what_is_printed_again_says_that_it_is_a_copy(certificate):
    assert "COPY" not in text(certificate)
    again = text(certificate_pdf(replace(CERTIFICATE, copy=2), "en"))
    assert "No. C-2026-03 · Mandate M-2026-03 · COPY 2" in again


def test_removed_names_are_said_to_be_removed():
    made = certificate_pdf(replace(CERTIFICATE, delegate=None, tellers=(None, None)), "en")
    assert "Delegate · [name removed]" in text(made)
    assert codes(made)[0].count("[name removed]") == 1


def test_a_name_too_long_for_its_line_is_set_smaller():
    name = "Maximiliana Featherstonehaugh-Cholmondeley of Marfleet-upon-Holderness"
    first, *more = pages(certificate_pdf(replace(CERTIFICATE, delegate=name), "en"))
    assert name in first
    assert not more


def test_a_recall_clause_longer_than_the_page_is_refused():
    with pytest.raises(RuleError, match="Shorten them"):
        certificate_pdf(replace(CERTIFICATE, recall="Recalled at any time. " * 300), "en")


def test_a_letter_the_font_lacks_is_spelled_out_on_the_certificate():
    (page,) = pages(certificate_pdf(replace(CERTIFICATE, place="the ✓"), "en"))
    assert "the [CHECK MARK]" in page
