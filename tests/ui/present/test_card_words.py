"""What is said of cards: how far they read, and how a paper is filled in."""

from __future__ import annotations

import pytest

from facilitator.cards.reach import Lens
from facilitator.plan import Choice, Kind, Method, Question
from ui.card_papers import KINDS, how_to_fill_in
from ui.present.card_words import kind_names, kind_note, reach_words

BENCHES = tuple(Choice(key, {"en": key}) for key in "abc")


def test_a_larger_picture_reads_smaller_cards_from_the_same_row():
    assert reach_words(Lens(1920), 7, "en").endswith("For 7 m print A4.")
    assert reach_words(Lens(3840), 7, "en").endswith("For 7 m print A6.")
    assert "no" in reach_words(Lens(1920), 30, "en").lower()


def test_how_far_each_size_reads_is_said_without_a_row_too():
    said = reach_words(Lens(), 0, "en")
    assert "8 m" in said
    assert "For" not in said


@pytest.mark.parametrize("kind", set(KINDS) - {"label"})
def test_every_kind_has_a_name_and_says_what_it_is_for(kind):
    assert kind_names("en")[kind]
    assert kind_note(kind, "en").endswith(".")


@pytest.mark.parametrize(
    ("method", "most", "words"),
    [
        (Method.PLAIN, 0, "one cross"),
        (Method.STV, 0, "Write 1"),
        (Method.DOTS, 5, "5 dots"),
        (Method.SCORE, 0, "0 to 5"),
        (Method.APPROVAL, 2, "up to 2"),
        (Method.APPROVAL, 0, "each you can live with"),
    ],
)
def test_a_paper_says_how_it_is_filled_in(method, most, words):
    question = Question(Kind.OPTIONS, {}, choices=BENCHES, method=method, most=most)
    assert words in how_to_fill_in(question, "en")
