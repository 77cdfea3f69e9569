"""Invitations and the parish notice: what is on them, on which paper, and what is not."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from facilitator.documents.notices.notices import invitation_pdf
from facilitator.documents.notices.notices_value import Form, Invitation, ParishNotice
from facilitator.documents.notices.parish_notice import parish_notice_pdf
from facilitator.errors import RuleError
from tests.facilitator.documents.reading import drawn_fonts_are_embedded, pages

BUS = Invitation(
    assembly="Marfleet North Neighbourhood Assembly",
    title={"en": "Community assembly", "cy": "Cynulliad cymunedol"},
    day=date(2026, 5, 14),
    start="19:00",
    ends="21:00",
    place="St Giles Hall, Marfleet Lane",
    question={"en": "How do we get home at night?", "cy": "Sut awn ni adref gyda'r nos?"},
    access={
        "en": "Step-free, with a hearing loop. Tell us what you need.",
        "cy": "Dim grisiau, dolen glyw. Dywedwch beth sydd ei angen arnoch.",
    },
    children={"en": "Children welcome: there is a crèche.", "cy": "Croeso i blant: mae crèche."},
    caller="Jo Park and six neighbours",
    contact="01482 000 000",
    code="https://example.org/marfleet",
)
AGENDA = tuple({"en": f"Item {n}", "cy": f"Eitem {n}"} for n in range(1, 13))
PARISH = ParishNotice(
    "Marfleet",
    date(2026, 5, 14),
    "19:00",
    "St Giles Hall",
    ({"en": "The last bus", "cy": "Y bws olaf"}, {"en": "A pond", "cy": "Pwll"}),
    ("Ann Ash", "Ben Bell", "Cai Cox", "Dee Day", "Eve Ely", "Fay Fox"),
    date(2026, 5, 5),
)
BOTH = ("cy", "en")


def squeezed(text):
    return " ".join(text.split())


def size_of(made):
    with pypdfium2.PdfDocument(io.BytesIO(made)) as document:
        assert len(document) == 1
        return tuple(round(each * 25.4 / 72) for each in document[0].get_size())


@pytest.mark.parametrize(
    ("form", "paper", "copies"),
    [
        (Form.NOTICE, (210, 297), 1),
        (Form.POSTER, (297, 420), 1),
        (Form.DOOR, (148, 210), 1),
        (Form.LEAFLET, (297, 210), 2),
    ],
)
def test_each_form_is_one_sheet_with_all_that_somebody_has_to_know(form, paper, copies):
    made = invitation_pdf(BUS, form, BOTH)
    assert size_of(made) == paper
    (text,) = pages(made)
    text = squeezed(text)
    for said in (
        *("Thursday 14 May 2026 19:00 to 21:00", "How do we get home", "Sut awn ni adref"),
        *("St Giles Hall", "crèche", "Jo Park", "01482", "https://example.org/marfleet"),
    ):
        assert text.count(said) >= copies, said
    assert drawn_fonts_are_embedded(made)


def test_the_agenda_is_there_where_it_is_wanted_and_everything_still_fits():
    made = invitation_pdf(replace(BUS, agenda=AGENDA), Form.DOOR, BOTH)
    with pypdfium2.PdfDocument(io.BytesIO(made)) as document:
        assert "Eitem 12" in document[0].get_textpage().get_text_range()
        width, height = document[0].get_size()
        for thing in document[0].get_objects():
            left, bottom, right, top = thing.get_bounds()
            assert min(left, bottom) >= -1
            assert (right <= width + 1, top <= height + 1) == (True, True)


def test_one_language_says_nothing_in_the_other():
    (text,) = pages(invitation_pdf(BUS, Form.NOTICE, ("en",)))
    assert "Sut awn ni" not in text
    assert "Everybody who lives here is invited" in squeezed(text)


def test_without_a_code_or_a_question_there_is_no_room_wasted_on_them():
    bare = Invitation("A", {"en": "Assembly"}, date(2026, 5, 14), "19:00", "The hall")
    (text,) = pages(invitation_pdf(bare, Form.NOTICE, ("en",)))
    assert "Called by" not in text


def test_a_code_that_no_telephone_would_read_is_refused():
    with pytest.raises(RuleError):
        invitation_pdf(replace(BUS, code="x" * 2000), Form.NOTICE, ("en",))


def test_the_same_invitation_gives_the_same_bytes():
    assert invitation_pdf(BUS, Form.LEAFLET, BOTH) == invitation_pdf(BUS, Form.LEAFLET, BOTH)


@pytest.mark.parametrize("languages", [("en",), BOTH])
def test_a_parish_notice_says_when_where_what_and_who_signs(languages):
    made = parish_notice_pdf(PARISH, languages)
    assert size_of(made) == (210, 297)
    text = squeezed(pages(made)[0])
    for said in ("Parish of Marfleet", "2. A pond", "Fay Fox", "Schedule 12, paragraph 15"):
        assert said in text
    assert "Tuesday 5 May 2026" in text


def test_no_invitation_looks_like_a_notice_of_the_law():
    for form in Form:
        text = pages(invitation_pdf(BUS, form, ("en",)))[0].casefold()
        for phrase in ("notice", "hereby", "parish", "act 1972", "convened"):
            assert phrase not in text
