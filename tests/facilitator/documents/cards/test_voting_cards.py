"""A voting card, printed, cut and read back, gives its number and the choice of each code."""

from __future__ import annotations

from itertools import pairwise

import pytest
import zxingcpp

from facilitator.cards.sets import CardSet
from facilitator.documents.cards.options import motion_options, numbered_options
from facilitator.documents.cards.sheets import LAYOUTS
from facilitator.documents.cards.voting import voting_cards_pdf
from facilitator.errors import RuleError
from hardware.codecs import ballot_card
from tests.facilitator.documents.cards.printed import cards_of, texts

BOTH = ("en", "cy")
NAME = "Neighbourhood Assembly of Marfleet North"
MOTION = motion_options(BOTH)


def voting_cards(count, options=MOTION, paper="A6", first=21):
    return voting_cards_pdf(CardSet("K7QM", first, count), options, paper, NAME, BOTH)


def read_from(card):
    """The codes on it, from the top down."""
    return sorted(zxingcpp.read_barcodes(card), key=lambda found: found.position.top_left.y)


def gives_itself(card, number, choices):
    """Whether each code says that number and the place where it stands, and there are no others."""
    marks = [ballot_card.read(found.text) for found in read_from(card)]
    wanted = [(str(number), str(choice), "K7QM") for choice in range(1, choices + 1)]
    return [(mark.card, mark.choice, mark.set) for mark in marks] == wanted


@pytest.mark.parametrize("paper", LAYOUTS)
@pytest.mark.parametrize("options", [MOTION, numbered_options(6)])
def test_every_code_gives_the_number_and_the_choice_it_stands_at(paper, options):
    pdf = voting_cards(2, options, paper)
    for number, card in zip((21, 22), cards_of(pdf, LAYOUTS[paper], 150), strict=False):
        assert gives_itself(card, number, len(options))


@pytest.mark.parametrize("options", [MOTION, numbered_options(6)])
def test_a_reader_that_is_held_to_one_code_does_not_take_its_neighbour(options):
    card = cards_of(voting_cards(1, options), LAYOUTS["A6"], 150)[0]
    for one, next_one in pairwise(found.position for found in read_from(card)):
        wide = one.top_right.x - one.top_left.x
        assert abs(one.top_left.x - next_one.top_left.x) > 2 * wide


def test_a_card_says_what_it_is_in_both_languages_and_which_set():
    (said,) = texts(voting_cards(1))
    assert {"For", "Against", "Abstain", "O blaid", "Yn erbyn", "Ymatal"} <= set(said)
    assert any("K7QM" in line for line in said)


def test_the_same_set_gives_the_same_bytes():
    assert voting_cards(3) == voting_cards(3)


def test_a_card_has_room_for_six_choices():
    with pytest.raises(RuleError, match="2 to 6"):
        voting_cards(1, numbered_options(7))


@pytest.mark.prove
@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("paper", LAYOUTS)
def test_all_250_cards_read_back_from_paper(dpi, paper):
    for options in (MOTION, numbered_options(6)):
        pdf = voting_cards(250, options, paper, first=1)
        printed = cards_of(pdf, LAYOUTS[paper], dpi)
        for number, card in zip(range(1, 251), printed, strict=False):
            assert gives_itself(card, number, len(options)), number
