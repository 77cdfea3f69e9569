"""The certificate as a receiving body reads it: one page, its words, its code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.documents.certificate.certificate import Instruction, certificate_pdf
from facilitator.errors import RuleError
from tests.facilitator.documents.evening import CERTIFICATE
from tests.facilitator.documents.mandates import certificate_with, in_both
from tests.facilitator.documents.reading import (
    codes,
    drawn_fonts_are_embedded,
    fonts,
    pages,
    smallest_type,
    text,
)

EN, CY, BOTH = ("en",), ("cy",), ("en", "cy")
LONG = tuple(
    Instruction("SEEK", f"Clause {n} begins. " + "More words. " * 40) for n in range(1, 13)
)


@pytest.fixture(scope="module")
def certificate() -> bytes:
    return certificate_pdf(CERTIFICATE, EN)


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
        "Note-taker: Mo Reilly",
        "163 residents were present.",
        "Quota 77 · Seats: 1",
        "2 SEEK Free travel for under-18s. If that cannot be had: accept half fare until April",
        "The delegate may not propose or alter the agenda of that body.",
        "At most 2 terms in a row.",
        "Valid only with status list no. 11, or a later one.",
        "The signed paper is the certificate; the code is a convenience.",
        "Key: 7F3A 91C0 4BE2 5D68",
        "Received by (stamp, signature, date)",
        "Facilitator · Grace Adeyemi",
        "Teller · Pat Lowe",
        "Teller · Sam Okoro",
        "Witness · Ben Cole",
    ],
)
def test_the_page_says(certificate, said):
    assert said in text(certificate)


@pytest.mark.parametrize("letters", [656, 1451])
def test_a_code_up_to_version_25_is_read_from_the_printed_page_as_it_was_given(letters):
    code = ("MANDCA" + "QRSTUVWXYZ234567ABCDEFGHIJKLMNOP" * 46)[:letters]
    made = certificate_pdf(replace(CERTIFICATE, code=code), EN)
    assert codes(made, dpi=300) == [code]
    assert len(pages(made)) == 1


def test_without_a_key_the_page_has_no_code_and_says_nothing_of_one():
    bare = replace(CERTIFICATE, code="", code_language="", fingerprint="")
    (page,) = pages(certificate_pdf(bare, EN))
    assert codes(certificate_pdf(bare, EN)) == []
    assert "The signed paper is the certificate." in page
    assert "code" not in page
    assert "Key:" not in page


def test_where_the_text_did_not_fit_into_the_code_the_page_says_to_compare():
    page = text(certificate_pdf(replace(CERTIFICATE, code_language=""), EN))
    assert "The code holds a digest of the text: compare the text printed here." in page


def test_nothing_but_our_own_embedded_fonts_is_named(certificate):
    assert all("+AtkinsonHyperlegibleNext-" in font for font in fonts(certificate))
    assert drawn_fonts_are_embedded(certificate)


def test_the_same_value_gives_the_same_bytes(certificate):
    assert certificate_pdf(CERTIFICATE, EN) == certificate


def test_clauses_that_do_not_fit_go_to_the_annex_and_page_one_says_so():
    made = certificate_pdf(replace(CERTIFICATE, instructions=LONG), EN)
    first, *annex = pages(made)
    assert "on the annex, which is part of this certificate." in first
    assert "I accept this mandate" in first
    assert "Annex to certificate C-2026-03" in annex[0]
    assert all(text(made).count(f"Clause {n} begins") == 1 for n in range(1, 13))


@pytest.mark.parametrize(("languages", "many"), [(BOTH, 1), (EN, 12), (CY, 20), (BOTH, 20)])
def test_every_instruction_is_printed_once_in_each_language(languages, many):
    made = certificate_pdf(in_both(certificate_with(many)), languages)
    first, *annex = pages(made)
    said = {"en": "Vote for any motion restoring", "cy": "Pleidleisiwch dros unrhyw gynnig"}
    for language, words in said.items():
        binding = -(-many // 6) if language in languages else 0
        assert text(made).count(words) == binding
    assert bool(annex) == (("annex, which" in first) or ("atodiad" in first))
    assert not annex or many > 6


def test_no_letter_is_smaller_than_seven_and_a_half_points():
    made = certificate_pdf(in_both(certificate_with(12)), BOTH)
    assert smallest_type(made) >= 7.5


@pytest.mark.prove
@pytest.mark.parametrize("letters", [200, 656, 970, 1451])
@pytest.mark.parametrize("many", [1, 6, 12, 20])
@pytest.mark.parametrize("languages", [EN, CY, BOTH])
def test_long_and_short_mandates_keep_their_code_readable(languages, many, letters):
    code = ("MANDCA" + "QRSTUVWXYZ234567ABCDEFGHIJKLMNOP" * 46)[:letters]
    made = certificate_pdf(replace(in_both(certificate_with(many)), code=code), languages)
    assert codes(made, dpi=300) == [code]
    assert drawn_fonts_are_embedded(made)
    assert smallest_type(made) >= 7.5


def test_two_languages_stand_side_by_side_on_one_page():
    (page,) = pages(certificate_pdf(in_both(CERTIFICATE), BOTH))
    for said in (
        "Certificate of election and mandate",
        "Tystysgrif ethol a mandad",
        "For O blaid",
        "Delegate / Dirprwy · Ayesha Karim",
        "1 RHWYMO Pleidleisiwch",
    ):
        assert said in page


def test_a_text_in_one_language_only_is_printed_once_across_both():
    once = replace(in_both(CERTIFICATE), scope={"en": "Item 4 only."})
    (page,) = pages(certificate_pdf(once, BOTH))
    assert page.count("Item 4 only.") == 1


def test_the_usual_words_stand_in_for_business_nobody_foresaw():
    page = text(certificate_pdf(replace(CERTIFICATE, unforeseen=""), EN))
    assert "On business nobody foresaw: abstain, and bring it back to this assembly." in page


def test_a_mandate_of_another_meeting_than_the_election_says_so():
    varied = replace(CERTIFICATE, elected_in=5, elected_on=date(2026, 3, 12), replaces="C-2026-01")
    page = text(certificate_pdf(varied, EN))
    assert "whom meeting no. 5 elected on Thursday 12 March 2026" in page
    assert "replaces C-2026-01" in page
    alternate = replace(CERTIFICATE, elected_in=None, elected_on=None)
    assert "the alternate named here now carries it" in text(certificate_pdf(alternate, EN))


def test_a_certificate_of_the_least_is_still_one_page():
    least = replace(
        CERTIFICATE, instructions=(), candidates=(), figures=None, alternates=(), tellers=()
    )
    assert len(pages(certificate_pdf(least, EN))) == 1


def test_what_is_printed_again_says_that_it_is_a_copy(certificate):
    assert "COPY" not in text(certificate)
    again = text(certificate_pdf(replace(CERTIFICATE, copy=2), EN))
    assert "No. C-2026-03 · Mandate M-2026-03 · COPY 2" in again


def test_removed_names_are_said_to_be_removed():
    made = certificate_pdf(replace(CERTIFICATE, delegate=None, tellers=(None, None)), EN)
    assert "Delegate · [name removed]" in text(made)


def test_a_name_too_long_for_its_line_is_set_smaller():
    name = "Maximiliana Featherstonehaugh-Cholmondeley of Marfleet-upon-Holderness"
    first, *more = pages(certificate_pdf(replace(CERTIFICATE, delegate=name), EN))
    assert name in first
    assert not more


def test_a_recall_clause_longer_than_the_page_is_refused():
    with pytest.raises(RuleError, match="Shorten them"):
        certificate_pdf(replace(CERTIFICATE, recall="Recalled at any time. " * 300), EN)


def test_a_letter_the_font_lacks_is_spelled_out_on_the_certificate():
    (page,) = pages(certificate_pdf(replace(CERTIFICATE, place="the ✓"), EN))
    assert "the [CHECK MARK]" in page


def test_people_who_were_only_counted_are_not_said_to_live_here():
    counted = replace(CERTIFICATE, residents=None, counted=163)
    page = text(certificate_pdf(counted, EN))
    assert "163 people were counted in the room." in page
    assert "residents were present" not in page
