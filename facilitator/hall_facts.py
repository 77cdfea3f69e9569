"""Facts on the hall itself (see `facilitator.facts`): what tellers count it in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HallSections:
    """What the hall of that meeting is divided into, as tellers count it: two or more names."""

    meeting: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HallDividedAnew:
    """The hall of that meeting is divided into these sections now; () for the hall as one."""

    meeting: str
    names: tuple[str, ...]
