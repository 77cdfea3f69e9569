"""Where people are in the record: by token, as what, and in which meeting. Names stay side rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from facilitator.engine.world import World
from facilitator.parts import (
    actions,
    agenda,
    ballot,
    checkin,
    council,
    mandate,
    meeting,
    outreach,
    process,
)
from facilitator.parts.retention import LOOKUP, PERSONAL
from facilitator.parts.retention.thanks import thanked
from facilitator.readings.results.register import decision_code
from facilitator.wording import say


class As(Enum):
    """What somebody is there as."""

    DOOR = "door"
    SPEAKER = "speaker"
    CHOICE = "choice"
    ACTION = "action"
    DELEGATE = "delegate"
    ALTERNATE = "alternate"
    NOTES = "notes"
    SEAT = "seat"
    OBSERVER = "observer"
    WALKER = "walker"
    THANKED = "thanked"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class There:
    """One place of the record with a person in it.

    Attributes:
        person: the token; of THANKED, where there is none, "".
        meeting: its id, "" for none.
        code: of a decision, an action, a mandate, or a day; may be empty.
    """

    person: str
    as_: As
    meeting: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """One name, and everything under it. Two people of one name are one here: tick what is theirs.

    Attributes:
        there: where, in the order of the record.
        rows: what is kept of each token, by (kind, key), besides the name.
    """

    name: str
    there: tuple[There, ...]
    rows: tuple[tuple[str, str, str], ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """The tokens."""
        return tuple(dict.fromkeys(one.person for one in self.there if one.person))


def where_people_are(world: World) -> tuple[There, ...]:
    """All places, of everybody, whether their name is still known or not; each once."""
    ways = (_at_doors, _spoke, _chosen_from, _took_on, _carried, _on_seats, _walked)
    return tuple(dict.fromkeys(one for way in ways for one in way(world)))


def everybody(world: World) -> tuple[Known, ...]:
    """Everybody whose name the record still has, by name."""
    named = {key: value for (kind, key), value in world.sides.items() if kind in {"name", "walker"}}
    found: dict[str, list[There]] = {}
    for one in where_people_are(world):
        if one.person in named:
            found.setdefault(named[one.person], []).append(one)
    placed = {one.person for each in found.values() for one in each}
    for token in named.keys() - placed:
        found.setdefault(named[token], []).append(There(token, As.OTHER))
    for held, name in thanked(world.sides):
        found.setdefault(name, []).append(There("", As.THANKED, held))
    known = (Known(name, tuple(there), _rows(world, there)) for name, there in found.items())
    return tuple(sorted(known, key=lambda one: one.name.casefold()))


def _rows(world: World, there: list[There]) -> tuple[tuple[str, str, str], ...]:
    people = {one.person for one in there if one.person}
    return tuple(
        (kind, key, value)
        for (kind, key), value in world.sides.items()
        if (kind in PERSONAL and key in people) or (kind == LOOKUP and value in people)
    )


def _at_doors(world: World) -> Iterator[There]:
    for held, door in world.of(checkin.PART).doors.items():
        yield from (There(arrival, As.DOOR, held) for arrival in door.arrivals)


def _spoke(world: World) -> Iterator[There]:
    for held, items in world.of(agenda.PART).plans:
        for item in items:
            yield from (There(each.person, As.SPEAKER, held) for each in item.speakers)
    for held, traces in world.of(process.PART).meetings.items():
        yield from (There(each.person, As.SPEAKER, held) for each in traces if each.person)


def _chosen_from(world: World) -> Iterator[There]:
    for one in world.of(ballot.PART).all:
        code = decision_code(world, one.id)
        people = (choice.person for choice in one.question.choices if choice.person)
        yield from (There(person, As.CHOICE, one.meeting, code) for person in people)
    for held, items in world.of(agenda.PART).plans:
        questions = (item.question for item in items if item.question is not None)
        people = (choice.person for each in questions for choice in each.choices if choice.person)
        yield from (There(person, As.CHOICE, held) for person in people)


def _took_on(world: World) -> Iterator[There]:
    for one in world.of(actions.PART).all:
        if one.who:
            yield There(one.who, As.ACTION, one.meeting, one.code)


def _carried(world: World) -> Iterator[There]:
    for one in world.of(mandate.PART).all:
        places = (
            (one.delegate, As.DELEGATE),
            (one.alternate, As.ALTERNATE),
            (one.note_taker, As.NOTES),
        )
        yield from (There(person, as_, one.meeting, one.code) for person, as_ in places if person)


def _on_seats(world: World) -> Iterator[There]:
    state = world.of(council.PART)
    for seat in state.seats:
        for each in seat.people:
            yield There(each.person, As.SEAT, seat.meeting)
            if each.as_.alternate:
                yield There(each.as_.alternate, As.SEAT, seat.meeting)
    for one in state.observers:
        yield There(one.person, As.OBSERVER, one.meeting)


def _walked(world: World) -> Iterator[There]:
    for one in world.of(outreach.PART).efforts:
        yield There(one.id, As.WALKER, "", one.day)


def words_of(world: World, there: There, language: str) -> str:
    """'At the door of meeting 3', a line for the desk and for paper."""
    held = next((one for one in world.of(meeting.PART).all if one.id == there.meeting), None)
    n, code = held.number if held is not None else 0, there.code
    return {
        As.DOOR: lambda: say(language, "Gave this name at the door of meeting {n}", n=n),
        As.SPEAKER: lambda: say(language, "Spoke in meeting {n}", n=n),
        As.CHOICE: lambda: _stood(language, code, n),
        As.ACTION: lambda: say(language, "Took on action {code}", code=code),
        As.DELEGATE: lambda: say(language, "Delegate of mandate {code}", code=code),
        As.ALTERNATE: lambda: say(language, "Alternate of mandate {code}", code=code),
        As.NOTES: lambda: say(language, "Takes notes for mandate {code}", code=code),
        As.SEAT: lambda: say(language, "Had a seat in meeting {n} of the council", n=n),
        As.OBSERVER: lambda: say(language, "Listened in meeting {n} of the council", n=n),
        As.WALKER: lambda: say(language, "Invited people on {day}", day=code),
        As.THANKED: lambda: say(language, "Was thanked in meeting {n}", n=n),
        As.OTHER: lambda: say(language, "Stands elsewhere in the record"),
    }[there.as_]()


def _stood(language: str, code: str, n: int) -> str:
    if code:
        return say(language, "Could be chosen in vote {code} of meeting {n}", code=code, n=n)
    return say(language, "Was to be chosen in meeting {n}", n=n)
