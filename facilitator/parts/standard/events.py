"""What an assembly sets itself, beside the standard."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class OwnStandardSet(Event):
    """Regular is, for this assembly, more than so many residents; None: it has no own number."""

    assembly: str
    more_than: int | None
