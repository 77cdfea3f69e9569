"""The states of all parts at one moment, and the fold that gets there. No part by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar

from facilitator.clock import Instant
from facilitator.part import Event, Part, Side
from facilitator.slots import Heard

S = TypeVar("S")
_NOTHING: Mapping[tuple[str, str], str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sealed:
    """An event that asked for a checkpoint (`Event.SEALS`), its place, and its digest in hex."""

    event: Event
    seq: int
    digest: str


@dataclass(frozen=True, slots=True)
class World:
    """How everything stands: frozen, cheap to keep, safe to hand to another thread.

    Attributes:
        states: state by part name.
        sides: side rows by (kind, key).
        seq: of the last event.
        digest: of the last event.
        at: the instant of the last event, None before the first.
        sealed: the places of the journal that a paper or a photograph may name later.
    """

    states: Mapping[str, Any]
    sides: Mapping[tuple[str, str], str] = field(default_factory=lambda: _NOTHING)
    seq: int = 0
    digest: str = ""
    at: Instant | None = None
    sealed: tuple[Sealed, ...] = ()

    def of(self, part: Part[S]) -> S:
        """The state of that part."""
        state: S = self.states[part.name]
        return state

    def side(self, kind: str, key: str) -> str | None:
        """A side datum, None where there is none (any more)."""
        return self.sides.get((kind, key))


def blank(parts: Sequence[Part[Any]]) -> World:
    """The world before the first event."""
    return World({part.name: part.start() for part in parts})


def applied(world: World, parts: Sequence[Part[Any]], event: Event, at: Instant) -> World:
    """The world after one event."""
    states = dict(world.states)
    for part in parts:
        apply = part.applies.get(type(event)) or part.applies.get(Event)
        if apply is not None:
            states[part.name] = apply(states[part.name], event, at)
    return replace(world, states=states, at=at)


def chained(world: World, event: Event, seq: int, digest: str) -> World:
    """The world once its last event has its place in the chain."""
    sealed = (*world.sealed, Sealed(event, seq, digest)) if type(event).SEALS else world.sealed
    return replace(world, seq=seq, digest=digest, sealed=sealed)


def with_sides(world: World, sides: Sequence[Side]) -> World:
    """The world with those side rows put in, or taken out."""
    if not sides:
        return world
    rows = dict(world.sides)
    for side in sides:
        if side.value is None:
            rows.pop((side.kind, side.key), None)
        else:
            rows[side.kind, side.key] = side.value
    return replace(world, sides=rows)


def heard(world: World, parts: Sequence[Part[Any]], known: Heard) -> World:
    """The world once that many slots of a private ballot are filled."""
    states = dict(world.states)
    for part in parts:
        if part.hears is not None:
            states[part.name] = part.hears(states[part.name], known)
    return replace(world, states=states)


def shared(world: World, parts: Sequence[Part[Any]]) -> dict[type, object]:
    """What all parts share of their state, by type."""
    return {
        type(fact): fact
        for part in parts
        if part.shares is not None
        for fact in part.shares(world.states[part.name])
    }
