"""Label sheets: every number once, in order, and inside its label."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from facilitator.documents.cards.labels import SHEETS, labels_pdf
from tests.facilitator.documents.reading import drawn_fonts_are_embedded, pages

NAME = "Cymanfa'r Bobl, Tŷ Ddewi"
MM = 72 / 25.4


@pytest.mark.parametrize(("sheet", "most"), [("70 × 37 mm", 24), ("38 × 21 mm", 65)])
def test_every_number_has_a_label_in_order(sheet, most):
    made = labels_pdf(((1, 70), (98, 98), (1200, 1201)), NAME, SHEETS[sheet], "cy")
    texts = pages(made)
    numbers = [word for text in texts for word in text.replace(NAME, "").split()]
    assert numbers == [str(n) for n in (*range(1, 71), 98, 1200, 1201)]
    assert texts[0].count(NAME) == most
    assert len(texts) == -(-73 // most)
    assert drawn_fonts_are_embedded(made)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_nothing_stands_within_two_millimetres_of_a_labels_edge(sheet):
    long = "The People's Assembly of Marfleet North and Holderness Road East"
    made = labels_pdf(((9999, 9999 + sheet.labels - 1),), long, sheet, "en")
    with pypdfium2.PdfDocument(io.BytesIO(made)) as document:
        boxes = [thing.get_bounds() for thing in document[0].get_objects()]
    assert len(boxes) == 2 * sheet.labels
    for place, (left, bottom, right, top) in enumerate(boxes):
        x, y = sheet.corner(place // 2)
        assert x + 2 * MM <= left < right <= x + (sheet.wide - 2) * MM
        assert y + 2 * MM <= bottom < top <= y + (sheet.high - 2) * MM


def test_the_labels_fit_on_their_paper():
    for sheet in SHEETS.values():
        across = sheet.columns * sheet.wide + (sheet.columns - 1) * sheet.gap
        assert sheet.left + across <= 210
        assert sheet.top + sheet.rows * sheet.high <= 297


def test_the_same_numbers_give_the_same_bytes():
    sheet = SHEETS["70 × 37 mm"]
    assert labels_pdf(((1, 30),), NAME, sheet, "en") == labels_pdf(((1, 30),), NAME, sheet, "en")
