"""What happens to the area."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event
from facilitator.reach.values import Unit


@dataclass(frozen=True, slots=True)
class AreaFrozen(Event):
    """These are the units whose people are invited, for that period.

    Attributes:
        period: id.
        since, until: ISO dates, both within it; `until` "" for as long as no other is frozen.
        units: with the figures as they were known then.
        statements: to be printed with the figures, word for word as their licence asks.
    """

    period: str
    since: str
    until: str
    units: tuple[Unit, ...]
    statements: tuple[str, ...] = ()
