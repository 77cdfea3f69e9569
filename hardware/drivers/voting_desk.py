"""A voting desk: "card, choice" out of what a reader read or a person typed. No port, no clock.

    idle ── card ──> half ── choice ──> a vote, and idle again
                     half ── another card ──> half, with that card
                     half ── clear, 30 seconds, the end of the vote,
                             a card of another set ──> idle
    idle ── card with its choice ──> a vote

From a reader come the texts of `hardware.codecs.ballot_card`; from a numeric keypad bare numbers,
the card and the choice by turns, each ended by Enter. What the desk is told never repeats a
choice: in a private ballot others can see the desk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.press import Verdict
from hardware.codecs import ballot_card

#: A half vote waits so long for its other half, in seconds.
PATIENCE: Final = 30.0


class Said(Enum):
    """What the desk has to say; see `ui.present.voting_desk` for the sentences."""

    CHOOSE = "choose"  # the card is known; which choice?
    HEARD = "heard"  # saved
    REFUSED = "refused"  # judged, and it does not count
    NOT_SAVED = "not saved"  # it has to be done again
    NO_SUCH_CHOICE = "no such choice"
    NO_SUCH_CARD = "no such card"
    NO_CARD_YET = "no card yet"  # a choice came first
    CLEARED = "cleared"
    TOO_LATE = "too late"  # half a vote, and nothing for half a minute
    CLOSED = "closed"  # no vote is open
    OTHER_SET = "other set"  # a card of last month, or of another hall
    SEVERAL = "several"  # a camera sees several choices of one card
    READ = "read"  # something that is no ballot card


@dataclass(frozen=True, slots=True)
class DeskWord:
    """One word of the desk.

    Attributes:
        said: which.
        card: the card it is about, "" for none.
        keys: how many choices there are; 0 while no vote is open.
        data: what was read, where it is no ballot card; the set of a card of another one.

    """

    said: Said
    card: str = ""
    keys: int = 0
    data: str = ""


#: Takes a vote (card, choice) and answers after the commit.
Vote = Callable[[str, str], Verdict]
#: The sets of cards that are out tonight; empty where nobody said.
Sets = Callable[[], frozenset[str]]
#: Told of each word, on the driver's thread. Must return soon and never raise.
Feedback = Callable[[DeskWord], None]


def any_set() -> frozenset[str]:
    """Nobody said which cards are out: all count."""
    return frozenset()


def unheard(_word: DeskWord) -> None:
    """Nobody stands at the desk."""


_AFTER: Final = {
    Verdict.KEPT: Said.HEARD,
    Verdict.REFUSED: Said.REFUSED,
    Verdict.NOT_SAVED: Said.NOT_SAVED,
}


class VotingDesk:
    """One desk; times are seconds of any steady clock."""

    def __init__(self, vote: Vote, feedback: Feedback = unheard, sets: Sets = any_set) -> None:
        self._vote, self._feedback, self._sets = vote, feedback, sets
        self._keys = 0
        self._card, self._until = "", 0.0

    @property
    def is_half(self) -> bool:
        """Whether a card waits for its choice."""
        return bool(self._card)

    def open(self, keys: int) -> None:
        """A vote of so many choices, nine at most, is open; half votes of another are forgotten."""
        self._keys, self._card = min(keys, 9), ""

    def close(self) -> None:
        """No vote is open."""
        self._keys, self._card = 0, ""

    def scanned(self, text: str, now: float) -> bool:
        """A reader read that; whether it is a vote's business, and not a sign for others."""
        marks = ballot_card.read(text)
        if marks is None:
            self._say(Said.READ, data=text)
            return False
        if not self._keys:
            self._say(Said.CLOSED, marks.card)
            return False
        if marks.set and (out := self._sets()) and marks.set not in out:
            self._card = ""  # somebody else stands here now: a choice is not for the card before
            self._say(Said.OTHER_SET, marks.card, marks.set)
            return True
        if marks.card:
            self._begin(marks.card, now)
        if marks.choice:
            self._choose(marks.choice, now)
        else:
            self._say(Said.CHOOSE, self._card)
        return True

    def typed(self, digits: str, now: float) -> None:
        """Somebody typed that and pressed Enter; a second Enter by a shaky hand is nothing."""
        if not digits:
            return
        if not self._keys:
            self._say(Said.CLOSED)
        elif self._card:
            self._choose(digits, now)
        elif card := ballot_card.number(digits):
            self._begin(card, now)
            self._say(Said.CHOOSE, card)
        else:
            self._say(Said.NO_SUCH_CARD, data=digits)

    def clear(self) -> None:
        """Start again with the card."""
        self._card = ""
        self._say(Said.CLEARED)

    def look(self, now: float) -> None:
        """Time passes: half a vote is not left lying for the next person."""
        if self._card and now >= self._until:
            card, self._card = self._card, ""
            self._say(Said.TOO_LATE, card)

    def _begin(self, card: str, now: float) -> None:
        self._card, self._until = card, now + PATIENCE

    def _choose(self, choice: str, now: float) -> None:
        self.look(now)
        if not self._card:
            self._say(Said.NO_CARD_YET)
        elif choice not in {str(n) for n in range(1, self._keys + 1)}:
            self._until = now + PATIENCE
            self._say(Said.NO_SUCH_CHOICE, self._card)
        else:
            card, self._card = self._card, ""
            self._say(_AFTER[self._vote(card, choice)], card)

    def _say(self, said: Said, card: str = "", data: str = "") -> None:
        self._feedback(DeskWord(said, card, self._keys, data))
