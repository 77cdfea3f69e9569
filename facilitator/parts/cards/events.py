"""Which sets of printed cards are out in the hall.

Nothing here is about a person: a set is a name and numbers, and nobody writes down who was given
which card.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class CardSetMade(Event):
    """Cards `first` and those that follow, `count` in all, are out under that name.

    `family`: of their markers, as `facilitator.cards.markers.Family` names it; "" for cards that
    no camera reads. `begins`: the marker on the first of them.
    """

    assembly: str
    set: str
    first: int
    count: int
    family: str = ""
    begins: int = 0


@dataclass(frozen=True, slots=True)
class CardSetWithdrawn(Event):
    """Cards of that set count for nobody any more."""

    assembly: str
    set: str
