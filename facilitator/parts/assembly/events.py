"""What happens to the assembly itself."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event
from facilitator.rules.rule import CastingMode


@dataclass(frozen=True, slots=True)
class AssemblyFounded(Event):
    """The record begins. `format`: of the journal; `zone`: IANA name."""

    assembly: str
    name: str
    place: str
    languages: tuple[str, ...]
    zone: str
    public_key: str
    format: str = "facilitator journal 1"


@dataclass(frozen=True, slots=True)
class ContinuedOn(Event):
    """Another laptop, or a restored copy, goes on from `head` with its own key."""

    assembly: str
    public_key: str
    head: str


@dataclass(frozen=True, slots=True)
class CastingSet(Event):
    """What the rules provide for equal votes from now on."""

    assembly: str
    casting: CastingMode


@dataclass(frozen=True, slots=True)
class QuorumSet(Event):
    """How many people must be in the room for a decision; 0 for no quorum."""

    assembly: str
    people: int
