"""Voting cards that are held close to a camera: to the desk the same as those read by a reader."""

from __future__ import annotations

import time
from collections.abc import Iterable

from facilitator.press import CARD, Press, TakePresses, Verdict
from hardware.camera.codes import Code, SteadyCodes, clear_of
from hardware.codecs import ballot_card
from hardware.drivers.state import Told
from hardware.drivers.voting_desk import DeskWord, Feedback, Said, Sets, VotingDesk


class CardCodes:
    """The codes of votes before one camera. On its driver's thread only.

    `hardware.drivers.voting_desk` judges them: which set, which choice. What it says of a card it
    says once, as long as the card stays in sight.
    """

    def __init__(self, told: Told, take: TakePresses, feedback: Feedback, sets: Sets) -> None:
        self._told, self._take, self._feedback = told, take, feedback
        self._desk = VotingDesk(self._deal, feedback, sets)
        self._steady = SteadyCodes()
        self._keys = 0

    def open(self, keys: int) -> None:
        """A new vote, of so many choices."""
        self._keys = keys
        self._desk.open(keys)
        self._steady.forget()

    def see(self, codes: Iterable[Code], size: tuple[int, int]) -> None:
        """One more look, while a vote is open; `size`: of the picture, across and down."""
        cards: dict[str, frozenset[str]] = {}
        for text in clear_of(codes, size):
            marks = ballot_card.read(text)
            if marks is not None and marks.card and marks.choice:
                cards[marks.card] = cards.get(marks.card, frozenset()) | {text}
        votes, several = self._steady.see(cards)
        for text in votes:
            self._desk.scanned(text, time.monotonic())
        for card in several:
            self._feedback(DeskWord(Said.SEVERAL, card, self._keys))

    def _deal(self, card: str, choice: str) -> Verdict:
        state = self._told.state
        self._told.change(heard=state.heard + 1)
        verdict = self._take([Press(state.name, card, (choice,), family=CARD)])[0]
        if verdict is Verdict.NOT_SAVED:
            self._steady.unsay(card)
        return verdict
