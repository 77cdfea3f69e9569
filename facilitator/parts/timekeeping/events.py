"""What the laptop's clock did."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class ClockJumped(Event):
    """The laptop's clock was set: forward by so many seconds, or back (below nought)."""

    assembly: str
    seconds: int
