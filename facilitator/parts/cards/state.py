"""The sets of cards that are out, and those that were."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.cards.markers import Family
from facilitator.cards.sets import CardSet, free_marker
from facilitator.clock import Instant
from facilitator.parts.cards.events import CardSetMade, CardSetWithdrawn


@dataclass(frozen=True, slots=True)
class Cards:
    """The state.

    Attributes:
        out: the sets whose cards count, the oldest first.
        withdrawn: the sets whose cards counted once, the one that was last out last.
    """

    out: tuple[CardSet, ...] = ()
    withdrawn: tuple[CardSet, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """What a card that counts may say of its set.

        Empty where no set was ever made: then all count. Else "" is in it, for a card that names
        none, so that it is not empty when every set was withdrawn.
        """
        if not self.out and not self.withdrawn:
            return frozenset()
        return frozenset({"", *(cards.id for cards in self.out)})

    @property
    def ever(self) -> tuple[CardSet, ...]:
        """All sets on record, those whose cards count last."""
        return (*self.withdrawn, *self.out)

    def known(self, name: str) -> bool:
        """Whether there is, or was, a set of that name."""
        return any(cards.id == name for cards in self.ever)

    def beginning(self, fresh: CardSet) -> CardSet:
        """That new set, with markers that no earlier set has as long as there are any left."""
        if fresh.family is None:
            return fresh
        return replace(fresh, begins=free_marker(fresh.count, fresh.family, self.ever))

    def displaced(self, by: CardSet) -> tuple[CardSet, ...]:
        """The sets that cannot be out beside that one: nobody could tell their cards apart."""
        return tuple(cards for cards in self.out if _alike(cards, by))


def _alike(one: CardSet, other: CardSet) -> bool:
    """Cards that are read alike, by a camera or by a reader, with the same number or marker.

    A camera looks for both families at once: one number on a card of each is two people's.
    """
    if (one.family is None) is not (other.family is None):
        return False
    return one.shares_markers(other) or (one.first <= other.last and other.first <= one.last)


def made(state: Cards, event: CardSetMade, _at: Instant) -> Cards:
    """Its cards count."""
    family = Family(event.family) if event.family else None
    cards = CardSet(event.set, event.first, event.count, family, event.begins)
    return replace(state, out=(*state.out, cards))


def withdrawn(state: Cards, event: CardSetWithdrawn, _at: Instant) -> Cards:
    """Its cards count no more."""
    gone = tuple(cards for cards in state.out if cards.id == event.set)
    left = tuple(cards for cards in state.out if cards.id != event.set)
    return Cards(left, (*state.withdrawn, *gone))
