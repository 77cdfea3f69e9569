"""The notice at the door: short, and only what the program does."""

from __future__ import annotations

from facilitator.documents.notices.door_notice import DoorNotice, door_notice_pdf
from tests.facilitator.documents import reading

HERE = "Neighbourhood Assembly of Marfleet North"


def test_it_is_one_page_in_either_language_and_always_the_same():
    for language in ("en", "cy"):
        pdf = door_notice_pdf(DoorNotice(HERE, documents=True), language)
        assert len(reading.pages(pdf)) == 1
        assert reading.drawn_fonts_are_embedded(pdf)
        assert pdf == door_notice_pdf(DoorNotice(HERE, documents=True), language)


def test_documents_are_named_only_where_the_assembly_decided_so():
    free, asked = (reading.text(door_notice_pdf(DoorNotice(HERE, each), "en")) for each in (0, 1))
    assert "no name, no address and no document" in free
    assert "This assembly decided that a bill or a letter may be asked for" in asked


def test_where_cards_are_for_one_meeting_no_code_and_no_key_is_spoken_of():
    kept, not_kept = (
        reading.text(door_notice_pdf(DoorNotice(HERE, cards_kept=each), "en"))
        for each in (True, False)
    )
    assert "a code is made" in kept
    assert "a code is made" not in not_kept
    assert "key" not in not_kept
