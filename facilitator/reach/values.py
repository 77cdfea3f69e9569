"""The values: a figure with its source, a unit of the area, a way to invite, one effort in one.

They hold no names of people. No world, no record, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class UnitKind(Enum):
    """What a unit of an area is. The codes of the statistical ones are the ONS's."""

    STREET = "street"
    PATCH = "patch"
    OUTPUT_AREA = "output_area"
    LSOA = "lsoa"
    MSOA = "msoa"
    WARD = "ward"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that somebody counted.

    Attributes:
        number: 0 or more.
        source: who counted, as it is printed: "Census 2021, TS041".
        day: ISO date it is of, or a year; "" for not known.
    """

    number: int
    source: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the area, small enough to see which was left out.

    Attributes:
        code: names it within its area, once: that of the statistical office, or its own name.
        households, adults: None where nobody counted them.
    """

    code: str
    name: str
    kind: UnitKind = UnitKind.STREET
    households: Figure | None = None
    adults: Figure | None = None

    @property
    def homes(self) -> int:
        """Its households, 0 where nobody counted them."""
        return self.households.number if self.households is not None else 0


class Channel(Enum):
    """How people were invited, in the order in which it is offered."""

    LEAFLET = "leaflet"
    DOOR = "door"
    LETTER = "letter"
    POSTER = "poster"
    STALL = "stall"
    PHONE = "phone"
    GROUP = "group"  # through a school, a mosque, a club
    ONLINE = "online"

    @property
    def is_direct(self) -> bool:
        """Whether it goes to a household's door."""
        return self in _DIRECT

    @property
    def counts_homes(self) -> bool:
        """Whether what is counted are households; else it is people, or posters."""
        return self.is_direct or self is Channel.PHONE


_DIRECT = frozenset({Channel.LEAFLET, Channel.DOOR, Channel.LETTER})


@dataclass(frozen=True, slots=True)
class Effort:
    """One way of inviting, in one unit or at one place, on one day.

    Attributes:
        day: ISO date.
        unit: code of a unit, "" for a place that is none.
        place: where, as typed; "" where `unit` says it.
        attempted: households gone to, or rung; posters put up. 0 where that makes no sense.
        reached: households spoken with; people, where no households are counted.
        languages: as typed.
        evidence: name of a file kept beside the record, "" for none.
        digest: SHA-256 of that file, 64 hex digits.
        notice: version of the text, 0 for none.
    """

    id: str
    day: str
    channel: Channel
    unit: str = ""
    place: str = ""
    attempted: int = 0
    reached: int = 0
    languages: tuple[str, ...] = ()
    evidence: str = ""
    digest: str = ""
    notice: int = 0
