"""What is shared about meetings that are over, and about their minutes. See `facts`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClosedMeetings:
    """All meetings that are over: id → year of its day."""

    years: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MinutesOpenTo:
    """Meetings whose minutes may be approved now, and those where a correction may be resolved."""

    approval: frozenset[str]
    correction: frozenset[str]
