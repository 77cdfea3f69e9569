"""What is shared about meetings that are over, and about their minutes. See `facts`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClosedMeetings:
    """The ids of all meetings that are over."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class MinutesOpenTo:
    """Meetings whose minutes may be approved now, and those where a correction may be resolved."""

    approval: frozenset[str]
    correction: frozenset[str]
