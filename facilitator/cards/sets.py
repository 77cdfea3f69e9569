"""Sets of cards: which numbers were printed together, and the short texts that name them.

    S:<set>:<card>              which card this is, and no choice (small, on every camera card)
    V:<card>-<choice>/<set>     a vote on one slip

A set's name is four letters and digits that cannot be taken for one another when read aloud or by
a worn-out eye. It tells a card of tonight from one of last month and from another hall's.

From afar a camera sees a marker and no name. So each set begins at a marker of its own, `begins`,
behind those of the sets before it, as long as its family has markers left.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.cards.markers import Family, fitting, size
from facilitator.errors import RuleError

#: Without 0 and O, 1 and I, 5 and S, 8 and B, U and V, 2 and Z.
LETTERS: Final = "ACDEFGHJKLMNPQRTVWXY34679"
LONG: Final = 4
#: The highest number a card can have (`hardware.codecs.ballot_card`).
MOST: Final = 99_999
CHOICES: Final = "ABCD"


@dataclass(frozen=True, slots=True)
class CardSet:
    """Cards that were printed together.

    Attributes:
        id: its name, "K7QM".
        first, count: their numbers are `first` and those that follow.
        family: the family of their markers; None for cards that no camera reads.
        begins: the marker on the card `first`; those of the others follow.
    """

    id: str
    first: int
    count: int
    family: Family | None = None
    begins: int = 0

    @property
    def last(self) -> int:
        return self.first + self.count - 1

    def holds(self, number: int) -> bool:
        """Whether a card of that number belongs to it."""
        return self.first <= number <= self.last

    def marker(self, number: int) -> int:
        """The marker on the card of that number."""
        return self.begins + number - self.first

    def number(self, marker: int) -> int | None:
        """The card that has that marker; None where none of this set has."""
        place = marker - self.begins
        return self.first + place if 0 <= place < self.count else None

    def shares_markers(self, other: CardSet) -> bool:
        """Whether a camera could take a card of one for a card of the other."""
        if self.family is None or self.family is not other.family:
            return False
        return _meet(self.begins, self.count, other.begins, other.count)


def new_set(
    first: int, count: int, *, camera: bool, choose: Callable[[str], str] = secrets.choice
) -> CardSet:
    """A set of its own name. Raises RuleError for numbers that cards cannot have."""
    if count < 1 or first < 1 or first + count - 1 > MOST:
        raise RuleError(f"Cards are numbered from 1 to {MOST}; at least one is printed.")
    name = "".join(choose(LETTERS) for _ in range(LONG))
    return CardSet(name, first, count, fitting(count) if camera else None)


def free_marker(count: int, family: Family, earlier: Sequence[CardSet]) -> int:
    """Where so many markers in a row begin that no set of `earlier`, the oldest first, has.

    Where there is no such room: where they meet only sets that are as old as can be.
    """
    used = [cards for cards in earlier if cards.family is family]
    most = size(family) - count
    starts = sorted({0, most, *(cards.begins + cards.count for cards in used)})

    def newest_met(begins: int) -> int:
        met = (
            age for age, cards in enumerate(used) if _meet(begins, count, cards.begins, cards.count)
        )
        return max(met, default=-1)

    return min((begins for begins in starts if begins <= most), key=newest_met)


def _meet(one: int, long: int, other: int, as_long: int) -> bool:
    return one < other + as_long and other < one + long


def card_text(cards: CardSet, number: int) -> str:
    """What the small code on a camera card says."""
    return f"S:{cards.id}:{number}"


def vote_text(cards: CardSet, number: int, choice: int) -> str:
    """What the code of one choice (from 1) on a voting card says."""
    return f"V:{number}-{choice}/{cards.id}"
