"""What a voting desk says."""

from __future__ import annotations

import pytest

from ui.devices import DeskWord, Said
from ui.present.voting_desk import desk_words


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        (DeskWord(Said.CHOOSE, "27", 2), "Card 27: choose 1 or 2."),
        (DeskWord(Said.CHOOSE, "27", 3), "Card 27: choose 1, 2 or 3."),
        (DeskWord(Said.CHOOSE, "27", 6), "Card 27: choose from 1 to 6."),
        (DeskWord(Said.HEARD, "27", 3), "Card 27 has voted."),
        (DeskWord(Said.NO_SUCH_CHOICE, "27", 3), "Card 27: choices go from 1 to 3."),
        (DeskWord(Said.NO_SUCH_CARD, data="0"), "0 is no card number."),
    ],
)
def test_a_word_is_a_sentence(word, sentence):
    assert desk_words(word, "en") == sentence


def test_every_word_has_a_sentence_of_its_own():
    said = {desk_words(DeskWord(each, "27", 3, "x"), "en") for each in Said}
    assert len(said) == len(Said)
