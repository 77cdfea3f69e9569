"""How many are in the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class RoomCounted(Event):
    """The number in the room, typed whole."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    people: int


@dataclass(frozen=True, slots=True)
class HallDivided(Event):
    """Tellers count the hall in these sections or tables; () for the hall as one."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleCameOrWent(Event):
    """So many more (or, below nought, fewer) are in the room."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    by: int
