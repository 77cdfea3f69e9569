"""A camera card, printed, cut out of the picture and read back, gives its number and its choice."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from facilitator.cards.sets import CardSet, new_set
from facilitator.documents.cards.camera import camera_cards_pdf
from facilitator.documents.cards.sheets import LAYOUTS
from facilitator.errors import RuleError
from hardware.camera.reading import Reader
from tests.facilitator.documents.cards.printed import cut, pages

NAME = "Neighbourhood Assembly of Marfleet North"


@pytest.mark.parametrize("paper", LAYOUTS)
def test_every_card_reads_as_itself_whichever_edge_is_up(paper):
    cards = new_set(21, 6, camera=True)
    reader = Reader(cards.family.value)
    printed = pages(camera_cards_pdf(cards, paper, NAME, ("en",)))
    cut_out = [card for page in printed for card in cut(page, LAYOUTS[paper])][: cards.count]
    for number, card in zip(range(21, 27), cut_out, strict=True):
        for quarters, choice in enumerate("ABCD"):  # turned anticlockwise, B comes up next
            (seen,) = reader.read(np.rot90(card, quarters).copy()).sightings
            assert (cards.number(seen.marker), seen.choice) == (number, choice)


def test_its_small_code_names_set_and_number_and_no_choice():
    cards = CardSet("K7QM", 21, 1, new_set(1, 1, camera=True).family)
    (page,) = pages(camera_cards_pdf(cards, "A6", NAME, ("en",)), dpi=300)
    assert [found.text for found in zxingcpp.read_barcodes(page)] == ["S:K7QM:21"]


def test_the_name_of_a_long_assembly_does_not_run_onto_the_card_beside_it():
    (page,) = pages(camera_cards_pdf(new_set(1, 2, camera=True), "A6", NAME * 6, ("en",)))
    _, beside = cut(page, LAYOUTS["A6"])[:2]
    assert beside[-75:-25, :20].min() == 255  # left of its code, above the marks to cut by


def test_the_same_set_gives_the_same_bytes():
    cards = new_set(1, 5, camera=True)
    once, again = (camera_cards_pdf(cards, "A5", NAME, ("cy", "en")) for _ in range(2))
    assert once == again


def test_cards_without_markers_are_not_printed_as_camera_cards():
    with pytest.raises(RuleError, match="no camera"):
        camera_cards_pdf(new_set(1, 5, camera=False), "A4", NAME, ("en",))


@pytest.mark.prove
@pytest.mark.parametrize("dpi", [150, 300])
def test_all_250_markers_read_back_from_paper_every_way_up(dpi):
    cards = new_set(1, 250, camera=True)
    reader = Reader(cards.family.value)
    number = 0
    for page in pages(camera_cards_pdf(cards, "A6", NAME, ("en",)), dpi):
        for card in cut(page, LAYOUTS["A6"]):
            number += 1
            if number > 250:
                return
            for quarters, choice in enumerate("ABCD"):
                (seen,) = reader.read(np.rot90(card, quarters).copy()).sightings
                assert (cards.number(seen.marker), seen.choice) == (number, choice)
