"""Making small groups from the desk: how many, in which way, and everybody's table. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.grouping.lot import drawn_order
from facilitator.grouping.seating import Seats, Wishes, next_table, seated
from facilitator.grouping.sizes import check_count, group_count, group_sizes
from facilitator.grouping.typed import read_tables, read_together
from facilitator.numbers import every, joined
from facilitator.parts import agenda, auxiliary, checkin, groups, handsets, meeting, presence
from facilitator.parts.auxiliary import GiveAuxiliary, Purpose, StartAuxiliary
from facilitator.parts.checkin import Arrival
from facilitator.parts.groups import BY_LOT, DrawGroups, SeatArrival, Way
from facilitator.plan import Phase
from facilitator.wording import say, say_n
from ui.present.checkin import ASKED_WHERE, door_table, running_meeting
from ui.present.group_scenes import stage_of_timer


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the fields. `together`, `needs`: as `facilitator.grouping.typed` reads."""

    way: Way
    tables: int
    called: str = ""
    together: str = ""
    needs: str = ""


def is_wanted(world: World) -> bool:
    """Whether tonight has groups, or the people for them."""
    items = world.of(agenda.PART).items
    return world.of(meeting.PART).running is not None and (
        any(item.planned.phase is Phase.DELIBERATION for item in items)
        or world.of(groups.PART).of(running_meeting(world)).latest is not None
    )


def people_in_groups(world: World) -> int:
    """Who is in the room, as far as anybody counted."""
    return world.of(presence.PART).of_meeting(running_meeting(world)).people or 0


def usual_tables(world: World) -> int:
    """As many as the people in the room make; as last drawn, or told at the door, if they were."""
    now = world.of(groups.PART).of(running_meeting(world))
    return now.latest.tables if now.latest else now.door or group_count(people_in_groups(world))


def ways(world: World, language: str) -> tuple[tuple[Way, str], ...]:
    """The ways this hall can go, the simplest first; cards and lots only where cards are out."""
    offered = [(Way.COUNT_OFF, say(language, "Count off aloud"))]
    if _numbers(world):
        offered.append((Way.CARDS, say(language, "By the numbers on cards")))
        offered.append((Way.LOT, say(language, "By lot")))
    arrivals = _arrivals(world).values()
    if any(one.unit for one in arrivals):
        offered.append((Way.AREA, say(language, "By lot, streets spread")))
    if any(one.first_time for one in arrivals):
        offered.append((Way.FIRST, say(language, "By lot, first visits spread")))
    return tuple(offered)


def sizes_line(people: int, tables: int, language: str) -> str:
    """'19 groups of 7 or 8, for 150 people.'; what is the matter where that makes no groups."""
    if not people:
        return say(language, "Type how many people are in the room first.")
    try:
        check_count(people, tables)
    except RuleError:
        return say(language, "Too many groups for {n} people: three in each at least.", n=people)
    sizes = group_sizes(people, tables)
    large, small = sizes[0], sizes[-1]
    if large == small:
        return say_n(
            language,
            "{n} group of {size}, for {people} people.",
            "{n} groups of {size}, for {people} people.",
            tables,
            size=large,
            people=people,
        )
    return say(
        language,
        "{n} groups of {small} or {large}, for {people} people.",
        n=tables,
        small=small,
        large=large,
        people=people,
    )


def draw(world: World, asked: Asked) -> DrawGroups:
    """What to send. Raises RuleError for what cannot be read or be kept."""
    if asked.way is Way.COUNT_OFF:
        return DrawGroups(asked.way, asked.tables, people_in_groups(world))
    numbers, called = _numbers(world), asked.called
    pool = joined(tuple((number, number) for number in numbers))
    wishes = Wishes(
        read_together(asked.together), read_tables(asked.needs), _traits(world, asked.way)
    )
    held = running_meeting(world)
    if asked.way in BY_LOT:
        order = drawn_order(held, world.of(groups.PART).of(held).draws + 1, called, numbers)
        seats = seated(order, asked.tables, wishes)
    else:
        called, seats = "", _neighbours(numbers, asked.tables, wishes)
    wished = bool(wishes.together or wishes.tables)
    return DrawGroups(asked.way, asked.tables, len(numbers), pool, called, seats, wished)


def _neighbours(numbers: tuple[int, ...], tables: int, wishes: Wishes) -> Seats:
    """In a row around the tables; with wishes, whoever has one first, all others as they come."""
    if wishes.together or wishes.tables:
        return seated(numbers, tables, wishes)
    sizes, row = group_sizes(len(numbers), tables), iter(numbers)
    return {next(row): table for table, size in enumerate(sizes, 1) for _ in range(size)}


def _numbers(world: World) -> tuple[int, ...]:
    """Of those who are in, as the door has them; else all cards that are out."""
    here = tuple(sorted(_cards(world)))
    return here or tuple(every(world.of(handsets.PART).ranges))


def _arrivals(world: World) -> Mapping[str, Arrival]:
    """Who is in and sits at tables."""
    door = world.of(checkin.PART).door(running_meeting(world))
    seats = (one for one in door.arrivals.values() if one.is_in and one.category in ASKED_WHERE)
    return {one.id: one for one in seats}


def _cards(world: World) -> dict[int, Arrival]:
    found = {}
    for one in _arrivals(world).values():
        if (card := world.side(checkin.CARD, one.id)) is not None:
            found[int(card)] = one
    return found


def _traits(world: World, way: Way) -> dict[int, str]:
    return {number: trait(one, way) for number, one in _cards(world).items()}


def trait(one: Arrival, way: Way) -> str:
    """What of somebody is spread, "" for nothing."""
    if way is Way.AREA:
        return one.unit
    return "first" if way is Way.FIRST and one.first_time else ""


def to_seat(world: World) -> tuple[SeatArrival, ...]:
    """Who came in and was told no table yet, in their order, each with the next one."""
    now = world.of(groups.PART).of(running_meeting(world))
    if not now.door:
        return ()
    seats: dict[str, tuple[int, str]] = {}
    waiting: list[Arrival] = []
    for one in _arrivals(world).values():
        if table := door_table(world, one.id):
            seats[one.id] = (table, trait(one, now.spread))
        else:
            waiting.append(one)
    asked = []
    for one in waiting:
        theirs = trait(one, now.spread)
        table = next_table(seats, now.door, theirs)
        seats[one.id] = (table, theirs)
        asked.append(SeatArrival(one.id, table, theirs))
    return tuple(asked)


def start(world: World) -> StartAuxiliary | None:
    """The timer of the groups, for the minutes of the item in hand; None while none is."""
    current = world.of(agenda.PART).current
    return StartAuxiliary(current.planned.minutes * 60, Purpose.GROUPS) if current else None


def next_stage(world: World, now: Instant) -> GiveAuxiliary | None:
    """What brings the next stage: what this one has left is taken away. None at the last."""
    current = world.of(agenda.PART).current
    if current is None or world.of(auxiliary.PART).purpose is not Purpose.GROUPS:
        return None
    staged = stage_of_timer(world, current, now)
    if staged is None or staged.ahead is None:
        return None
    return GiveAuxiliary(-staged.left // SECOND)
