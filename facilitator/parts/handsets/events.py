"""Which handsets are out in the hall, and whose number each speaks for.

Nothing here is about a person: a number is printed on a card or a handset, and no event of any
part says who was given it. So these stay in the journal when the side table is emptied. What a
binding *within* an open ballot does give away for good is that this number's vote is the one
that was counted or moved beside it: see `facilitator.parts.ballot.gathering`.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class HandsetsIssued(Event):
    """The numbers that are out in the hall are these, as (first, last) ranges."""

    assembly: str
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class HandsetBound(Event):
    """That handset speaks for that number.

    `label`: the number is stuck on the handset itself and no card bears it, so that drawing
    handsets from a bag leaves it as it is.
    """

    assembly: str
    handset: str
    number: int
    label: bool = False


@dataclass(frozen=True, slots=True)
class HandsetRevoked(Event):
    """That handset speaks for nobody until it is bound again."""

    assembly: str
    handset: str


@dataclass(frozen=True, slots=True)
class HandsetSwapped(Event):
    """The number speaks through another handset from this second on; the old one is revoked."""

    assembly: str
    number: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HandsetReturned(Event):
    """The handset came back: it is bound to nothing, and revoked no longer."""

    assembly: str
    handset: str


@dataclass(frozen=True, slots=True)
class BagChosen(Event):
    """Handsets are drawn from a bag from now on, and cards bind none; or they are not any more."""

    assembly: str
    on: bool
