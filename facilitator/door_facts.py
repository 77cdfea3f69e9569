"""What parts may know of the door: who comes in as what, and that somebody came or went."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final

from facilitator.plan import Kind

#: Kinds of question that star cards may answer, too.
FOR_FUN: Final = frozenset({Kind.TEST, Kind.SENSE})


class Category(Enum):
    """As what somebody comes. Residents of voting age alone are the number in the room."""

    RESIDENT = "resident"
    OBSERVER = "observer"
    REMOTE = "remote"
    YOUNG = "young"
    COUNCIL = "council"
    PRESS = "press"
    CHILD = "child"


class Tier(IntEnum):
    """How it is known that somebody lives in the area; no tier has more of a vote than another.

    TOLD: they say so. LISTED: their street or postcode is in the area's list. DOCUMENT: a bill or
    letter was seen, and not copied. VOUCHED: two residents say so, and no address is asked.
    REGISTER: they are on the electoral register, which only a parish meeting may look into.
    """

    TOLD = 0
    LISTED = 1
    DOCUMENT = 2
    VOUCHED = 3
    REGISTER = 4


@dataclass(frozen=True, slots=True)
class ElectorsMeet:
    """Shared while a parish meeting runs: its door may look into the electoral register."""

    meeting: str


@dataclass(frozen=True, slots=True)
class AskedForFun:
    """Shared while a fun question or the temperature was asked last: star cards may answer, too.

    What they say stands beside the hall's figure, and is in no base.
    """

    ballot: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonCame:
    """Told by the door: so many more (or, below nought, fewer) of those who count are in the room.

    Residents of voting age; nobody else changes the number in the room.
    """

    meeting: str
    by: int
