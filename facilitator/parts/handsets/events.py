"""Which handsets are out in the hall."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class HandsetsIssued(Event):
    """The handsets in the hall are those with these numbers, as (first, last) ranges."""

    assembly: str
    ranges: tuple[tuple[int, int], ...]
