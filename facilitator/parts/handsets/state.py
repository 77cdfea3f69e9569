"""The handsets as they stand: which numbers are out, and who speaks for them. The fold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.clock import Instant
from facilitator.facts import HandsetsOut
from facilitator.numbers import Ranges, holds, size
from facilitator.parts.handsets.events import (
    BagChosen,
    HandsetBound,
    HandsetReturned,
    HandsetRevoked,
    HandsetsIssued,
    HandsetSwapped,
)


@dataclass(frozen=True, slots=True)
class Handsets:
    """The state.

    Attributes:
        ranges: the numbers that are out.
        bound: handset → number.
        holders: number → handset, the same bindings.
        labelled: of the bound handsets, those that bear the number themselves.
        revoked: handsets that speak for nobody.
        from_bag: handsets are drawn from a bag tonight.
    """

    ranges: Ranges = ()
    bound: Mapping[str, int] = field(default_factory=dict)
    holders: Mapping[int, str] = field(default_factory=dict)
    labelled: frozenset[str] = frozenset()
    revoked: frozenset[str] = frozenset()
    from_bag: bool = False

    @property
    def number(self) -> int:
        """How many are out."""
        return size(self.ranges)

    def __contains__(self, number: int) -> bool:
        return holds(self.ranges, number)

    @property
    def out(self) -> HandsetsOut:
        """What other parts may know."""
        return HandsetsOut(self.ranges, self.bound, self.holders, self.revoked, self.from_bag)


def issued(state: Handsets, event: HandsetsIssued, _at: Instant) -> Handsets:
    """Other numbers are out. Bindings of numbers that are not wait for their return."""
    return replace(state, ranges=event.ranges)


def bound(state: Handsets, event: HandsetBound, _at: Instant) -> Handsets:
    """A handset speaks for a number."""
    tied = _tied(_untied(state, event.handset), event.handset, event.number)
    labelled = tied.labelled | {event.handset} if event.label else tied.labelled
    return replace(tied, labelled=labelled, revoked=state.revoked - {event.handset})


def revoked(state: Handsets, event: HandsetRevoked, _at: Instant) -> Handsets:
    """A handset speaks for nobody."""
    return replace(_untied(state, event.handset), revoked=state.revoked | {event.handset})


def swapped(state: Handsets, event: HandsetSwapped, _at: Instant) -> Handsets:
    """One number, another handset; the new one is labelled if the old one was."""
    tied = _tied(_untied(_untied(state, event.old), event.new), event.new, event.number)
    labelled = tied.labelled | {event.new} if event.old in state.labelled else tied.labelled
    gone = (state.revoked | {event.old}) - {event.new}
    return replace(tied, labelled=labelled, revoked=gone)


def returned(state: Handsets, event: HandsetReturned, _at: Instant) -> Handsets:
    """A handset is bound to nothing."""
    return replace(_untied(state, event.handset), revoked=state.revoked - {event.handset})


def bag_chosen(state: Handsets, event: BagChosen, _at: Instant) -> Handsets:
    """From the bag: what ties handsets to cards is gone."""
    if event.on:
        for handset in state.bound.keys() - state.labelled:
            state = _untied(state, handset)
    return replace(state, from_bag=event.on)


def _untied(state: Handsets, handset: str) -> Handsets:
    number = state.bound.get(handset)
    if number is None:
        return state
    return replace(
        state,
        bound={name: n for name, n in state.bound.items() if name != handset},
        holders={n: name for n, name in state.holders.items() if name != handset},
        labelled=state.labelled - {handset},
    )


def _tied(state: Handsets, handset: str, number: int) -> Handsets:
    return replace(
        state,
        bound={**state.bound, handset: number},
        holders={**state.holders, number: handset},
    )
