"""Who came to which meeting, as the events have it: the fold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.door_facts import Category, Tier
from facilitator.parts.checkin import events as did

#: From which age on somebody is counted and votes, where the assembly says nothing else.
VOTING_AGE: Final = 16


@dataclass(frozen=True, slots=True)
class Stay:
    """From when until when somebody was in the room; `left` None: to the end, or still."""

    came: Instant
    left: Instant | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who came; see `PersonArrived`. `key`: id of the key `attendance` is under."""

    id: str
    category: Category
    unit: str
    tier: Tier
    first_time: bool
    attendance: str
    key: str
    stays: tuple[Stay, ...]

    @property
    def is_in(self) -> bool:
        """Whether they are in the room, or were at its end."""
        return self.stays[-1].left is None

    @property
    def counts(self) -> bool:
        """Whether they are of the number in the room."""
        return self.category is Category.RESIDENT and self.is_in


@dataclass(frozen=True, slots=True)
class Door:
    """The door of one meeting.

    Attributes:
        arrivals: by id, in order.
        cards: attendance → id of the arrival.
        inside: residents of voting age who are in the room.
    """

    arrivals: Mapping[str, Arrival] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    inside: int = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """What the assembly wants at its door; see `DoorRulesSet`."""

    voting_age: int = VOTING_AGE
    documents: bool = False
    cards_kept: bool = True
    ballot: str = ""


@dataclass(frozen=True, slots=True)
class Checkin:
    """The state.

    Attributes:
        doors: by meeting.
        stars: by ballot, how many star cards gave which answer.
        keys: ids of all attendance keys that ever were, oldest first; year: of the newest.
    """

    doors: Mapping[str, Door] = field(default_factory=dict)
    rules: Rules = field(default_factory=Rules)
    keys: tuple[str, ...] = ()
    year: int = 0
    stars: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def door(self, meeting: str) -> Door:
        """That of a meeting; a new one where nobody was checked in."""
        return self.doors.get(meeting, Door())


def _with(state: Checkin, meeting: str, arrival: Arrival) -> Checkin:
    door = state.door(meeting)
    was = door.arrivals.get(arrival.id)
    cards = door.cards
    if was is None and arrival.attendance:
        cards = {**cards, arrival.attendance: arrival.id}
    inside = door.inside + arrival.counts - (was is not None and was.counts)
    made = Door({**door.arrivals, arrival.id: arrival}, cards, inside)
    return replace(state, doors={**state.doors, meeting: made})


def arrived(state: Checkin, event: did.PersonArrived, at: Instant) -> Checkin:
    """One more."""
    key = state.keys[-1] if event.attendance and state.keys else ""
    kept = (event.category, event.unit, event.tier, event.first_time, event.attendance)
    return _with(state, event.meeting, Arrival(event.arrival, *kept, key, (Stay(at),)))


def left(state: Checkin, event: did.PersonLeft, at: Instant) -> Checkin:
    """Their stay is over."""
    one = state.door(event.meeting).arrivals[event.arrival]
    stays = (*one.stays[:-1], replace(one.stays[-1], left=at))
    return _with(state, event.meeting, replace(one, stays=stays))


def returned(state: Checkin, event: did.PersonReturned, at: Instant) -> Checkin:
    """Another stay."""
    one = state.door(event.meeting).arrivals[event.arrival]
    return _with(state, event.meeting, replace(one, stays=(*one.stays, Stay(at))))


def corrected(state: Checkin, event: did.ArrivalCorrected, _at: Instant) -> Checkin:
    """From the beginning."""
    one = state.door(event.meeting).arrivals[event.arrival]
    now = replace(one, category=event.category, unit=event.unit, tier=event.tier)
    return _with(state, event.meeting, now)


def taken_back(state: Checkin, event: did.ArrivalTakenBack, _at: Instant) -> Checkin:
    """As if it had never been."""
    door = state.door(event.meeting)
    gone = door.arrivals[event.arrival]
    made = Door(
        {key: one for key, one in door.arrivals.items() if key != event.arrival},
        {card: key for card, key in door.cards.items() if key != event.arrival},
        door.inside - gone.counts,
    )
    return replace(state, doors={**state.doors, event.meeting: made})


def stars_counted(state: Checkin, event: did.StarsCounted, _at: Instant) -> Checkin:
    """The last count holds."""
    return replace(state, stars={**state.stars, event.ballot: event.counts})


def rules_set(state: Checkin, event: did.DoorRulesSet, _at: Instant) -> Checkin:
    """Other rules."""
    rules = Rules(event.voting_age, event.documents, event.cards_kept, event.ballot)
    return replace(state, rules=rules)


def key_made(state: Checkin, event: did.AttendanceKeyMade, _at: Instant) -> Checkin:
    """Another key."""
    return replace(state, keys=(*state.keys, event.key), year=event.year)


def keys_deleted(state: Checkin, _event: did.OldKeysDeleted, _at: Instant) -> Checkin:
    """What keys are kept is for the side table to say."""
    return state
