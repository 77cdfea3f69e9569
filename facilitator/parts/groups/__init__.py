"""Small groups of a meeting: how they were made. Who sits where is side data until the close.

Drawn in the room, the seats are one row (numbers of cards, tables); at the door, a row for each
arrival. Both are gone when the meeting has ended; the draw by lot can be done again from its event.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.errors import RuleError
from facilitator.facts import CurrentItem, MeetingEnded, TheMeeting
from facilitator.grouping.lot import ALGORITHM, digits_of
from facilitator.grouping.sizes import check_count
from facilitator.numbers import Ranges
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, Side, happened
from facilitator.parts.groups.events import DoorTablesSet, GroupsDrawn, RolesCounted, Way

__all__ = [
    "AT_DOOR",
    "BY_LOT",
    "MOST_TABLES",
    "PART",
    "SEATS",
    "CountRoles",
    "DrawGroups",
    "Drawn",
    "Groups",
    "SeatArrival",
    "SetDoorTables",
    "Way",
    "seats_in",
]

#: Kinds of side data: the seats of a meeting's draw; the table of an arrival, and its trait.
SEATS: Final = "group_seats"
AT_DOOR: Final = "door_table"
MOST_TABLES: Final = 300  # eight at each, of the largest hall there is
BY_LOT: Final = frozenset({Way.LOT, Way.AREA, Way.FIRST})


@dataclass(frozen=True, slots=True)
class Drawn:
    """The groups of a meeting as they stand.

    Attributes:
        latest: the last draw, None before the first.
        draws: how many there were.
        door, spread: tables that whoever comes in is told, 0 for none; what is spread over them.
        facilitators, notetakers: groups that said they have one.
    """

    latest: GroupsDrawn | None = None
    draws: int = 0
    door: int = 0
    spread: Way = Way.COUNT_OFF
    facilitators: int = 0
    notetakers: int = 0

    @property
    def size(self) -> int:
        """Of the largest group, 0 while there is none."""
        return -(-self.latest.people // self.latest.tables) if self.latest else 0


@dataclass(frozen=True, slots=True)
class Groups:
    """The state: by meeting."""

    meetings: Mapping[str, Drawn] = field(default_factory=dict)

    def of(self, meeting: str) -> Drawn:
        """Those of a meeting."""
        return self.meetings.get(meeting, Drawn())


@dataclass(frozen=True, slots=True)
class DrawGroups(Command):
    """Divide the hall; see `GroupsDrawn`. `seats`: number → table, empty where people count off."""

    way: Way
    tables: int
    people: int
    pool: Ranges = ()
    called: str = ""
    seats: Mapping[int, int] = field(default_factory=dict)
    wishes: bool = False


@dataclass(frozen=True, slots=True)
class SetDoorTables(Command):
    """See `DoorTablesSet`."""

    tables: int
    spread: Way = Way.COUNT_OFF


@dataclass(frozen=True, slots=True)
class SeatArrival(Command):
    """Whoever came in sits there. Who was told a table keeps it."""

    arrival: str
    table: int
    trait: str = ""


@dataclass(frozen=True, slots=True)
class CountRoles(Command):
    """So many groups have somebody who facilitates, and somebody who takes notes."""

    facilitators: int
    notetakers: int


def seats_in(row: str | None) -> Mapping[int, int]:
    """Number → table, of a row of `SEATS`; empty where it is gone."""
    return {int(number): table for number, table in json.loads(row or "{}").items()}


def _draw(state: Groups, facts: Facts, command: DrawGroups) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    by_lot = command.way in BY_LOT
    called = digits_of(command.called) if by_lot else ""
    if by_lot and not called:
        return Refusal("nothing_called")
    if not _are_groups(command):
        return Refusal("not_so_many_groups")
    current = facts.of(CurrentItem)
    event = GroupsDrawn(
        *(meeting.id, current.id if current is not None else ""),
        draw=state.of(meeting.id).draws + 1,
        way=command.way,
        tables=command.tables,
        people=command.people,
        pool=command.pool,
        called=called,
        algorithm=ALGORITHM if by_lot else "",
        wishes=command.wishes,
    )
    row = json.dumps({str(number): table for number, table in command.seats.items()})
    return happened(event, sides=(Side(SEATS, meeting.id, row if command.seats else None),))


def _are_groups(command: DrawGroups) -> bool:
    try:
        check_count(command.people, command.tables)
    except RuleError:
        return False
    return command.tables <= MOST_TABLES


def _set_door(state: Groups, facts: Facts, command: SetDoorTables) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not 0 <= command.tables <= MOST_TABLES:
        return Refusal("not_so_many_groups")
    now = state.of(meeting.id)
    if (now.door, now.spread) == (command.tables, command.spread):
        return happened()
    return happened(DoorTablesSet(meeting.id, command.tables, command.spread))


def _seat(state: Groups, facts: Facts, command: SeatArrival) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not 1 <= command.table <= state.of(meeting.id).door:
        return Refusal("not_so_many_groups")
    if (AT_DOOR, command.arrival) in facts.sides:
        return happened()
    value = f"{command.table} {command.trait}"
    return happened(sides=(Side(AT_DOOR, command.arrival, value),))


def _count(state: Groups, facts: Facts, command: CountRoles) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not all(0 <= n <= MOST_TABLES for n in (command.facilitators, command.notetakers)):
        return Refusal("not_so_many_groups")
    now, said = state.of(meeting.id), (command.facilitators, command.notetakers)
    if (now.facilitators, now.notetakers) == said:
        return happened()
    return happened(RolesCounted(meeting.id, *said))


def _ended(_state: Groups, facts: Facts, fact: MeetingEnded) -> Decided:
    """Nobody needs to know any more who sat where."""
    rows = [key for key in facts.sides if key[0] == AT_DOOR or key == (SEATS, fact.meeting)]
    return happened(sides=tuple(Side(*key, None) for key in rows))


def _with(state: Groups, meeting: str, drawn: Drawn) -> Groups:
    return Groups({**state.meetings, meeting: drawn})


def _were_drawn(state: Groups, event: GroupsDrawn, _at: Instant) -> Groups:
    now = state.of(event.meeting)
    return _with(state, event.meeting, replace(now, latest=event, draws=event.draw))


def _door_set(state: Groups, event: DoorTablesSet, _at: Instant) -> Groups:
    now = state.of(event.meeting)
    return _with(state, event.meeting, replace(now, door=event.tables, spread=event.spread))


def _counted(state: Groups, event: RolesCounted, _at: Instant) -> Groups:
    now = state.of(event.meeting)
    counted = replace(now, facilitators=event.facilitators, notetakers=event.notetakers)
    return _with(state, event.meeting, counted)


PART = Part(
    name="groups",
    start=Groups,
    decides={
        DrawGroups: _draw,
        SetDoorTables: _set_door,
        SeatArrival: _seat,
        CountRoles: _count,
    },
    applies={
        GroupsDrawn: _were_drawn,
        DoorTablesSet: _door_set,
        RolesCounted: _counted,
    },
    reacts={MeetingEnded: _ended},
)
