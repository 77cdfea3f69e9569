"""The sets of cards that are out, and those that were."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.cards.markers import Family
from facilitator.cards.sets import CardSet
from facilitator.clock import Instant
from facilitator.parts.cards.events import CardSetMade, CardSetWithdrawn


@dataclass(frozen=True, slots=True)
class Cards:
    """The state.

    Attributes:
        out: the sets whose cards count, the oldest first.
        withdrawn: names of sets whose cards counted once.
    """

    out: tuple[CardSet, ...] = ()
    withdrawn: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """What a card that counts may say of its set.

        Empty where no set was ever made: then all count. Else "" is in it, for a card that names
        none, so that it is not empty when every set was withdrawn.
        """
        if not self.out and not self.withdrawn:
            return frozenset()
        return frozenset({"", *(cards.id for cards in self.out)})

    def known(self, name: str) -> bool:
        """Whether there is, or was, a set of that name."""
        return name in self.withdrawn or any(cards.id == name for cards in self.out)

    def displaced(self, by: CardSet) -> tuple[CardSet, ...]:
        """The sets that cannot be out beside that one: nobody could tell their cards apart."""
        return tuple(cards for cards in self.out if _alike(cards, by))


def _alike(one: CardSet, other: CardSet) -> bool:
    """Camera cards of one family share markers whatever their numbers are, others only numbers."""
    if one.family is not other.family:
        return False
    return one.family is not None or (one.first <= other.last and other.first <= one.last)


def made(state: Cards, event: CardSetMade, _at: Instant) -> Cards:
    """Its cards count."""
    family = Family(event.family) if event.family else None
    return replace(state, out=(*state.out, CardSet(event.set, event.first, event.count, family)))


def withdrawn(state: Cards, event: CardSetWithdrawn, _at: Instant) -> Cards:
    """Its cards count no more."""
    left = tuple(cards for cards in state.out if cards.id != event.set)
    return Cards(left, state.withdrawn | {event.set})
