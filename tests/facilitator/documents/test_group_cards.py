"""Cards for the two roles of a group: what to do, and that nobody is named."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from facilitator.documents.groups.roles import role_cards_pdf


def test_each_table_has_two_cards_and_a_stage_that_is_left_out_is_on_none():
    made = role_cards_pdf(range(3, 5), "A5", "Marfleet", ("en",), (0, 12, 0, 5))
    pages = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    assert len(pages) == 2
    assert "Table 3: you facilitate" in pages[0]
    assert "Table 3: you take the notes" in pages[0]
    assert "Go-round, 12 min" in pages[0]
    assert "Intro round" not in pages[0]
    assert "no names of people" in pages[1]
