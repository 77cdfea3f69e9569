"""What happens at the door. No name and no number of anybody's card is in any of it.

`attendance` is the same for the same card at every meeting of a year, so that people who came can
be counted once without their names. Only the key of that year, which is side data, leads from a
card to it; when that is deleted, nothing does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.door_facts import Category, Tier
from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class PersonArrived(Event):
    """Somebody came in.

    Attributes:
        arrival: random id; whatever is known of the person is side data under it.
        unit: code of the unit of the area they live in, "" where it was not said.
        first_time: no attendance of the same card is known from a meeting before.
        attendance: HMAC-SHA256 of the card's number under the key of the year, the first 16
            bytes in hex; "" where there is no card that stays the same.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    arrival: str
    category: Category
    unit: str = ""
    tier: Tier = Tier.TOLD
    first_time: bool = False
    attendance: str = ""


@dataclass(frozen=True, slots=True)
class PersonLeft(Event):
    """Somebody who had come in went out."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    arrival: str


@dataclass(frozen=True, slots=True)
class PersonReturned(Event):
    """Somebody who had gone out came in again."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    arrival: str


@dataclass(frozen=True, slots=True)
class ArrivalTakenBack(Event):
    """It was a slip: nobody came."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    arrival: str


@dataclass(frozen=True, slots=True)
class ArrivalCorrected(Event):
    """What was written at the door is this instead."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    arrival: str
    category: Category
    unit: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class StarsCounted(Event):
    """So many star cards answered that question, per option. They are in no tally and no base."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    ballot: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class DoorRulesSet(Event):
    """What the assembly wants at its door.

    Attributes:
        voting_age: from which age on somebody is counted and votes.
        documents: whether people may be asked for one.
        cards_kept: people keep the number of their card from meeting to meeting.
        ballot: the vote that decided so, "" for none.
    """

    assembly: str
    voting_age: int
    documents: bool
    cards_kept: bool
    ballot: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceKeyMade(Event):
    """From here on attendance is under another key; the key itself is side data under its id."""

    assembly: str
    key: str
    year: int


@dataclass(frozen=True, slots=True)
class OldKeysDeleted(Event):
    """No key but the one in use is kept any more."""

    assembly: str
