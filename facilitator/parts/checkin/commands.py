"""What can be asked at the door."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.door_facts import Category, Tier
from facilitator.part import Command


@dataclass(frozen=True, slots=True)
class Arrive(Command):
    """Somebody comes in. A card that went out before returns; one that is in changes nothing.

    Attributes:
        number: on their card or handset, None for nobody's.
        unit: code of a unit of the area, "" where it was not said.
        name: if they wish; of a child it is not kept, nor is the photo.
        needs: what they wrote on the card about access.
        photo: they agree to be in photographs.
        arrival: its id, if whoever asks chose one; then it is done once only.
    """

    number: int | None = None
    category: Category = Category.RESIDENT
    unit: str = ""
    tier: Tier = Tier.TOLD
    name: str = ""
    needs: str = ""
    photo: bool = False
    arrival: str = ""


@dataclass(frozen=True, slots=True)
class Leave(Command):
    """Somebody goes out. Who is out stays out."""

    arrival: str


@dataclass(frozen=True, slots=True)
class Return(Command):
    """Somebody comes in again. Who is in stays in."""

    arrival: str


@dataclass(frozen=True, slots=True)
class TakeBackArrival(Command):
    """It was a slip: nobody came. All that was noted with it is deleted."""

    arrival: str


@dataclass(frozen=True, slots=True)
class CorrectArrival(Command):
    """Something was written down wrongly; None leaves it as it is."""

    arrival: str
    category: Category | None = None
    unit: str | None = None
    tier: Tier | None = None


@dataclass(frozen=True, slots=True)
class Vouch(Command):
    """Two residents in the room, by the numbers of their cards, say that this one lives here.

    Who they are is looked at and not kept. No address is asked.
    """

    arrival: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class NoteAtTheDoor(Command):
    """Name, access needs and consent to photographs: deletable, in no event. None: as it is."""

    arrival: str
    name: str | None = None
    needs: str | None = None
    photo: bool | None = None


@dataclass(frozen=True, slots=True)
class CountStars(Command):
    """So many star cards answered the fun question or the temperature in hand, per option."""

    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class SetDoorRules(Command):
    """See `DoorRulesSet`; None leaves it as it is."""

    voting_age: int | None = None
    documents: bool | None = None
    cards_kept: bool | None = None
    ballot: str = ""


@dataclass(frozen=True, slots=True)
class RotateAttendanceKey(Command):
    """From now on attendance is under a new key, as on every 1 January."""


@dataclass(frozen=True, slots=True)
class DeleteOldKeys(Command):
    """Nothing leads from a card to the attendance of past years any more."""
