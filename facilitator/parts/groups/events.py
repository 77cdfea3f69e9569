"""That groups were made, and how. No event says who sits where, nor holds a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from facilitator.numbers import Ranges
from facilitator.part import Event


class Way(Enum):
    """How people come to their tables."""

    COUNT_OFF = "count off"  # aloud, one to the last table, around again
    CARDS = "cards"  # by the numbers on their cards, neighbours together
    LOT = "lot"  # by lot
    AREA = "area"  # by lot, streets and patches spread
    FIRST = "first"  # by lot, those who are here for the first time spread


@dataclass(frozen=True, slots=True)
class GroupsDrawn(Event):
    """The hall was divided into groups.

    Attributes:
        item: of the agenda, "" for none.
        draw: which one of this meeting it is, from 1.
        tables: how many groups.
        people: how many are in them.
        pool: the numbers drawn from, as (first, last); () where people counted off.
        called: the number that the hall called for a lot, "" for no lot.
        algorithm: how the order follows (`facilitator.grouping.lot`), "" for no lot.
        wishes: whether some were kept together or had a table they needed.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    draw: int
    way: Way
    tables: int
    people: int
    pool: Ranges = ()
    called: str = ""
    algorithm: str = ""
    wishes: bool = False


@dataclass(frozen=True, slots=True)
class DoorTablesSet(Event):
    """From now on whoever comes in is told a table of so many; 0 for none.

    `spread`: what is spread over them, streets or first visits; COUNT_OFF for nothing.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    tables: int
    spread: Way = Way.COUNT_OFF


@dataclass(frozen=True, slots=True)
class RolesCounted(Event):
    """So many groups have somebody who facilitates, and somebody who takes notes."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    facilitators: int
    notetakers: int
