"""The room: how many are in it, and what it is divided into.

The number is typed, changed with + and −, or follows who is checked in at the door.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.door_facts import PersonCame
from facilitator.facts import PeoplePresent, TheMeeting
from facilitator.hall_facts import HallDividedAnew, HallSections
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.presence.events import HallDivided, PeopleCameOrWent, RoomCounted

#: More sections than any hall has tables.
MOST_SECTIONS: Final = 99
#: Of a section's name, in letters.
_LONGEST_NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Room:
    """How many, and when they were most. `people` is None while nobody has counted.

    `sections`: what tellers count by itself; () for the hall as one. `course`: each number there
    was, and from when on, in the order of the journal.
    """

    meeting: str | None = None
    people: int | None = None
    highest: int = 0
    highest_at: Instant | None = None
    sections: tuple[str, ...] = ()
    course: tuple[tuple[Instant, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Presence:
    """The state: the room of each meeting, the newest last."""

    rooms: tuple[Room, ...] = ()

    @property
    def room(self) -> Room:
        """The newest."""
        return self.rooms[-1] if self.rooms else Room()

    def of_meeting(self, meeting: str) -> Room:
        """The room of that meeting."""
        return next((room for room in self.rooms if room.meeting == meeting), Room(meeting))


@dataclass(frozen=True, slots=True)
class CountRoom(Command):
    """So many people are in the room."""

    people: int


@dataclass(frozen=True, slots=True)
class ChangeRoom(Command):
    """So many came, or went (below nought)."""

    by: int


@dataclass(frozen=True, slots=True)
class DivideHall(Command):
    """Hands and cards are counted in these sections or tables from the next count on.

    A count in sections that is in hand goes on with these, and keeps what was said of any it had.
    None, or one alone, is the hall as one again.
    """

    sections: tuple[str, ...]


def _count(_state: Presence, facts: Facts, command: CountRoom) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if command.people < 0:
        return Refusal("not_a_number_of_people")
    return happened(RoomCounted(meeting.id, command.people))


def _change(state: Presence, facts: Facts, command: ChangeRoom) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    people = state.of_meeting(meeting.id).people
    if people is None:
        return Refusal("room_uncounted")
    if people + command.by < 0:
        return Refusal("not_a_number_of_people")
    return happened(PeopleCameOrWent(meeting.id, command.by))


def _came(state: Presence, _facts: Facts, fact: PersonCame) -> Decided:
    """The door's news; corrected by hand meanwhile, the number never falls below nought."""
    people = state.of_meeting(fact.meeting).people or 0
    by = max(fact.by, -people)
    return happened(PeopleCameOrWent(fact.meeting, by)) if by else happened()


def _divide(_state: Presence, facts: Facts, command: DivideHall) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    names = tuple(name for each in command.sections if (name := " ".join(each.split())))
    if len(names) > MOST_SECTIONS or any(len(name) > _LONGEST_NAME for name in names):
        return Refusal("too_many_sections")
    if len({name.casefold() for name in names}) < len(names):
        return Refusal("section_twice")
    names = names if len(names) > 1 else ()
    told = HallDividedAnew(meeting.id, names)
    return happened(HallDivided(meeting.id, names), tells=(told,))


def _divided(state: Presence, event: HallDivided, _at: Instant) -> Presence:
    room = replace(state.of_meeting(event.meeting), sections=event.sections)
    return _with(state, room)


def _with(state: Presence, room: Room) -> Presence:
    return Presence((*(r for r in state.rooms if r.meeting != room.meeting), room))


def _now(state: Presence, meeting: str, people: int, at: Instant) -> Presence:
    room = state.of_meeting(meeting)
    rises = people > room.highest
    if rises:
        room = replace(room, highest=people, highest_at=at)
    return _with(state, replace(room, people=people, course=(*room.course, (at, people))))


def _counted(state: Presence, event: RoomCounted, at: Instant) -> Presence:
    return _now(state, event.meeting, event.people, at)


def _changed(state: Presence, event: PeopleCameOrWent, at: Instant) -> Presence:
    people = (state.of_meeting(event.meeting).people or 0) + event.by
    return _now(state, event.meeting, people, at)


def _share(state: Presence) -> tuple[object, ...]:
    room = state.room
    if room.meeting is None:
        return ()
    known: list[object] = []
    if room.people is not None:
        known.append(PeoplePresent(room.meeting, room.people))
    if room.sections:
        known.append(HallSections(room.meeting, room.sections))
    return tuple(known)


PART = Part(
    name="presence",
    start=Presence,
    decides={CountRoom: _count, ChangeRoom: _change, DivideHall: _divide},
    applies={RoomCounted: _counted, PeopleCameOrWent: _changed, HallDivided: _divided},
    reacts={PersonCame: _came},
    shares=_share,
)
