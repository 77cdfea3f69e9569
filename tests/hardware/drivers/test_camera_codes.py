"""Printed cards held close to a camera: the code that is shown is the vote, of tonight's set."""

from __future__ import annotations

import io
from itertools import repeat

import numpy as np
import pypdfium2
import pytest

from facilitator.cards.markers import Family
from facilitator.cards.sets import CardSet
from facilitator.documents.cards.camera import camera_cards_pdf
from facilitator.documents.cards.options import numbered_options
from facilitator.documents.cards.voting import voting_cards_pdf
from facilitator.press import CARD, Press, Verdict
from hardware.camera.issued import Eyes, IssuedCards
from hardware.camera.pictures import MadeUp
from hardware.camera.quality import Advice
from hardware.drivers.camera import CameraDriver
from hardware.drivers.voting_desk import DeskWord, Said
from tests.hardware.drivers.counting_desk import counting
from tests.hardware.drivers.test_camera import FAST


def printed(pdf):
    """The upper left quarter of its first sheet, which is its first card of A6, at 120 dpi."""
    (page, *_) = pypdfium2.PdfDocument(io.BytesIO(pdf))
    picture = page.render(scale=120 / 72, grayscale=True).to_numpy().squeeze()
    return picture[: picture.shape[0] // 2, : picture.shape[1] // 2]


def voting_card(name="K7QM", choices=3):
    pdf = voting_cards_pdf(
        CardSet(name, 27, 1), numbered_options(choices), "A6", "Marfleet", ("en",)
    )
    return printed(pdf)


def covered(card, shown, choices=3):
    """The same with a hand over all rows but that one (from 1)."""
    high = card.shape[0]
    top, row = round(high * 0.19), high * 0.67 / choices
    seen = card.copy()
    for n in range(choices):
        if n + 1 != shown:
            seen[top + round(n * row) : top + round((n + 1) * row)] = 150
    return seen


def held(*cards):
    """A picture of 1920 x 1080 with these cards in its middle, beside each other."""
    picture = np.full((1080, 1920), 110, np.uint8)
    x = 960 - sum(card.shape[1] for card in cards) // 2
    for card in cards:
        high, wide = card.shape
        picture[540 - high // 2 : 540 - high // 2 + high, x : x + wide] = card
        x += wide
    return picture


def before(picture, words, out=(), cards=None, **more):
    return counting(
        CameraDriver,
        "0",
        FAST,
        cards=cards,
        open_camera=lambda path: MadeUp(repeat(picture)),
        feedback=words.append,
        sets=lambda: frozenset(out),
        **more,
    )


@pytest.mark.parametrize("choice", [1, 2, 3])
def test_the_code_that_is_shown_is_the_vote_once(choice):
    words = []
    with before(held(covered(voting_card(), choice)), words, {"", "K7QM"}) as desk:
        desk.open_round()
        desk.wait(lambda desk: words)
        desk.close_round()
        assert desk.kept == [Press("camera 0", "27", (str(choice),), family=CARD)]
        assert words == [DeskWord(Said.HEARD, "27", 3)]


@pytest.mark.parametrize(
    ("name", "shown", "said"),
    [("K7QM", 0, Said.SEVERAL), ("GGGG", 2, Said.OTHER_SET)],
)
def test_a_card_with_all_its_codes_in_sight_or_of_another_set_is_told_and_no_vote(
    name, shown, said
):
    words, card = [], voting_card(name)
    picture = held(covered(card, shown) if shown else card)
    with before(picture, words, {"", "K7QM"}) as desk:
        desk.open_round()
        desk.wait(lambda desk: words)
        desk.close_round()
        assert desk.kept == []
        assert {(word.said, word.card) for word in words} == {(said, "27")}


def test_a_vote_that_was_not_saved_is_given_again():
    words = []
    with before(held(covered(voting_card(), 2)), words) as desk:
        desk.verdict = Verdict.NOT_SAVED
        desk.open_round()
        desk.wait(lambda desk: desk.driver.state.heard > 1)
        desk.verdict = Verdict.KEPT
        desk.wait(lambda desk: desk.final == {"27": "2"})


def test_a_camera_card_whose_code_names_another_set_counts_for_none():
    def card(name):
        return printed(camera_cards_pdf(CardSet(name, 27, 1, Family.MIP_36H12), "A6", "M", ("en",)))

    cards = IssuedCards("K7QM", 27, 1)
    with before(held(card("GGGG")), [], {"", "K7QM"}, cards) as desk:
        desk.open_round()
        desk.wait(lambda desk: desk.driver.quality.remarks)
        desk.close_round()
        assert [(r.advice, r.about, r.numbers) for r in desk.driver.quality.remarks][:1] == [
            (Advice.NOT_OUT, "GGGG", (27,))
        ]
        assert desk.kept == []
    with before(held(card("K7QM")), [], {"", "K7QM"}, cards) as desk:
        desk.open_round()
        desk.wait(lambda desk: desk.final == {"27": "1"})


def test_a_card_of_a_set_that_was_withdrawn_counts_for_none_from_afar_and_is_told():
    """Sets of 100 each: card 27 of last month is held up, its small code too far away to read."""
    last_month = CardSet("GGGG", 1, 100, Family.MIP_36H12)
    tonight = IssuedCards("K7QM", 1, 100, begins=100)
    eyes = Eyes((tonight,), (IssuedCards("GGGG", 1, 100),))
    card = printed(camera_cards_pdf(last_month, "A6", "M", ("en",), [27]))
    card[-90:] = 255
    with before(held(card), [], {"", "K7QM"}, eyes=eyes) as desk:
        desk.open_round()
        desk.wait(lambda desk: desk.driver.quality.remarks)
        desk.close_round()
        (remark, *_) = desk.driver.quality.remarks
        assert (remark.advice, remark.about, remark.numbers) == (Advice.NOT_OUT, "GGGG", (27,))
        assert desk.kept == []
        assert "not out tonight" in desk.driver.state.note
