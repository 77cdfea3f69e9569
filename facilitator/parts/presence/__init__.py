"""The number in the room: one figure, typed or changed with + and −, and its highest."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.facts import PeoplePresent, TheMeeting
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.presence.events import PeopleCameOrWent, RoomCounted


@dataclass(frozen=True, slots=True)
class Room:
    """How many, and when they were most. `people` is None while nobody has counted."""

    meeting: str | None = None
    people: int | None = None
    highest: int = 0
    highest_at: Instant | None = None


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


def _now(state: Presence, meeting: str, people: int, at: Instant) -> Presence:
    room = state.of_meeting(meeting)
    rises = people > room.highest
    room = Room(
        meeting,
        people,
        people if rises else room.highest,
        at if rises else room.highest_at,
    )
    return Presence((*(r for r in state.rooms if r.meeting != meeting), room))


def _counted(state: Presence, event: RoomCounted, at: Instant) -> Presence:
    return _now(state, event.meeting, event.people, at)


def _changed(state: Presence, event: PeopleCameOrWent, at: Instant) -> Presence:
    people = (state.of_meeting(event.meeting).people or 0) + event.by
    return _now(state, event.meeting, people, at)


def _share(state: Presence) -> tuple[object, ...]:
    room = state.room
    if room.people is None or room.meeting is None:
        return ()
    return (PeoplePresent(room.meeting, room.people),)


PART = Part(
    name="presence",
    start=Presence,
    decides={CountRoom: _count, ChangeRoom: _change},
    applies={RoomCounted: _counted, PeopleCameOrWent: _changed},
    shares=_share,
)
