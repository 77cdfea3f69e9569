"""Handsets that pressed and speak for nobody on the roll: the orange tiles of the desk."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts import handsets
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.judging import UNASSIGNED, card_number
from facilitator.parts.ballot.phases import VOTING
from facilitator.press import CARD


@dataclass(frozen=True, slots=True)
class Unassigned:
    """One of them.

    Attributes:
        handset: its name, None once the side table is emptied.
        number: the number it speaks for, which came too late for the roll; None for nobody's.
    """

    handset: str | None
    number: int | None

    @property
    def late(self) -> bool:
        """Known, and to be admitted; else it is to be assigned."""
        return self.number is not None


def unassigned_of(world: World, ballot: Ballot) -> tuple[Unassigned, ...]:
    """All of a ballot's, in the order they first pressed. After the close none of them counts."""
    return tuple(_one(world, world.side(UNASSIGNED, held)) for held in ballot.held)


def _one(world: World, handset: str | None) -> Unassigned:
    if handset is None:
        return Unassigned(None, None)
    out = world.of(handsets.PART).out
    if card := card_number(handset):
        return Unassigned(handset, out.speaks_for(card, CARD))
    # A bare name belongs to no family; any other is bound or is nobody's.
    return Unassigned(handset, out.speaks_for(handset, "" if handset.isdecimal() else "other"))


def can_be_assigned(ballot: Ballot) -> bool:
    """Whether what they pressed can still count."""
    return ballot.phase in VOTING
