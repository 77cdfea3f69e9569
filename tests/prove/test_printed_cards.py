"""The whole way of somebody new: print cards, cut them, hold a vote before a camera, read minutes.

The cards are those of the PDF, rasterised and cut; people hold them askew, further away towards
the back, and one after the other turns up. The camera is a film of that.
"""

from __future__ import annotations

import time

import cv2
import numpy as np
import pytest

from facilitator.documents.cards.camera import camera_cards_pdf
from facilitator.documents.cards.sheets import LAYOUTS
from facilitator.parts import cards, decision
from facilitator.parts.ballot import commands as ask
from facilitator.parts.cards import MakeCardSet
from facilitator.readings.evening.minutes import minutes_of
from tests.facilitator.documents.cards.printed import cards_of
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk

pytestmark = [
    pytest.mark.prove,
    pytest.mark.qt_log_ignore("propagateSizeHints", "does not support"),
]

VOTERS, COLUMNS, PACE = 40, 8, 15
SIZE = (1920, 1080)
OPTIONS = {"A": "for", "B": "against", "C": "abstain"}
#: Quarters anticlockwise that bring a letter up.
TURNS = {"A": 0, "B": 1, "C": 2, "D": 3}


def square(card):
    """The card with its marker, cut to a square as large as it is wide."""
    high, wide = card.shape
    top = (high - wide) // 2
    return card[top : top + wide]


def seated(printed, letters, draw):
    """Where each sits: (picture of the card as it is turned, x, y, side, askew)."""
    order = draw.permutation(VOTERS)
    for place, card in enumerate(order):
        row, column = divmod(place, COLUMNS)
        side = 128 + 10 * row
        x, y = (column + 0.5) * SIZE[0] / COLUMNS, 110 + row * 205
        turned = np.rot90(square(printed[card]), TURNS[letters[card]])
        yield turned.copy(), x, y, side, float(draw.uniform(-18, 18))


def film(file, printed, letters, seconds=4):
    draw = np.random.default_rng(40)
    people = list(seated(printed, letters, draw))
    out = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), float(PACE), SIZE)
    for frame in range(seconds * PACE):
        picture = np.full((SIZE[1], SIZE[0]), 90, np.uint8)
        for n, (card, x, y, side, askew) in enumerate(people):
            if n > frame * 2:  # the cards go up one after the other
                continue
            bend = cv2.getRotationMatrix2D(
                (card.shape[1] / 2, card.shape[0] / 2), askew, side / card.shape[1]
            )
            bend[:, 2] += np.array([x, y]) - np.array(card.shape[::-1]) / 2
            cv2.warpAffine(card, bend, SIZE, picture, cv2.INTER_AREA, cv2.BORDER_TRANSPARENT)
        grain = draw.normal(0, 3, picture.shape)
        noisy = np.clip(cv2.GaussianBlur(picture, (0, 0), 0.8) + grain, 0, 255).astype(np.uint8)
        out.write(cv2.cvtColor(noisy, cv2.COLOR_GRAY2BGR))
    out.release()
    return f"camera:video:{file}"


def test_forty_printed_cards_are_forty_votes_in_the_minutes(qtbot, tmp_path):
    draw = np.random.default_rng(7)
    letters = [str(letter) for letter in draw.choice(list("AAABBC"), VOTERS)]
    meant = {option: letters.count(letter) for letter, option in OPTIONS.items()}
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().send(MakeCardSet(1, VOTERS, camera=True))
        (out,) = desk.world.of(cards.PART).out
        pdf = camera_cards_pdf(out, "A6", "Marfleet North", ("en",))
        printed = cards_of(pdf, LAYOUTS["A6"], dpi=150)[:VOTERS]
        camera = film(tmp_path / "hall.avi", printed, letters)
        desk.begin(item("bus", motion()), handsets_out=((1, VOTERS),), people=VOTERS)
        desk.pages.handsets.cameras.added.emit(camera)
        desk.until(lambda: desk.running._devices.keys == 4, 10_000)
        began = time.monotonic()
        desk.turn_to("bus").send(ask.PutQuestion(4), ask.OpenToHandsets())
        desk.until(lambda: desk.ballot.received == VOTERS, 30_000)
        print(f"{VOTERS} cards in after {time.monotonic() - began:.1f} s")
        desk.send(ask.BeginClosing(5, sure=True))
        desk.until(lambda: desk.phase == "CLOSED", 15_000)
        assert desk.ballot.tally == meant
        desk.send(ask.ShowResult(), ask.DeclareResult())
        (decided,) = desk.world.of(decision.PART).all
        assert decided.ballot == desk.ballot.id
        minutes = minutes_of(desk.world, 1, "en")
        assert "by cards held up and read by a camera" in repr(minutes)
        assert len(minutes.decisions) == 1
