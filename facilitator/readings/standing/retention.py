"""What is kept about people, how long, and what of it may be let go of. It deletes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import (
    assembly,
    ballot,
    checkin,
    mandate,
    meeting,
    minutes,
    outreach,
    retention,
)
from facilitator.parts.ballot.judging import SALT, UNASSIGNED
from facilitator.parts.checkin.attendance import KEY
from facilitator.parts.checkin.noting import NAME, PHOTO
from facilitator.parts.mandate import Mandate
from facilitator.parts.outreach import WALKER
from facilitator.parts.retention import ROWS
from facilitator.parts.retention.kinds import Keep, Kind, Since
from facilitator.parts.retention.thanks import THANKS, Row
from facilitator.plan import Secrecy
from facilitator.readings.mandates.terms_of import last_day
from facilitator.readings.standing.people_kept import As, There, where_people_are
from facilitator.time_of_day import day_of

_CARRY: Final = frozenset({As.DELEGATE, As.ALTERNATE, As.NOTES})
_DAY: Final = 10  # characters of 2026-05-14


@dataclass(frozen=True, slots=True)
class Beside:
    """What is kept beside the journal and its side rows.

    Attributes:
        evidence: names of the files of the log of invitations; each begins with its day.
        older: how many revisions of drafts there are besides the ones that stand.
    """

    evidence: tuple[str, ...] = ()
    older: int = 0


@dataclass(frozen=True, slots=True)
class Due:
    """What of one kind may be let go of: rows, files, or so many drafts."""

    kind: Kind
    rows: tuple[Row, ...] = ()
    files: tuple[str, ...] = ()
    drafts: int = 0

    @property
    def count(self) -> int:
        """How much it is."""
        return len(self.rows) + len(self.files) + self.drafts


def due(world: World, today: date, beside: Beside | None = None) -> tuple[Due, ...]:
    """What is due, in the order of the kinds. Nothing while a meeting runs: it still needs it."""
    if world.of(meeting.PART).running is not None:
        return ()
    over, there = _Over(world, today), beside or Beside()
    newest = [one.id for one in world.of(meeting.PART).all][-1:]
    older = there.older if over.all(Kind.DRAFTS, newest) else 0
    each = (
        Due(Kind.HOLDERS, tuple(row for row in world.sides if row[0] in ROWS[Kind.HOLDERS])),
        Due(Kind.VOTES, _votes(world, over)),
        Due(Kind.DOOR, _door(world, over)),
        Due(Kind.ATTENDANCE, _attendance(world, over)),
        Due(Kind.WALKERS, _walkers(world, over)),
        Due(Kind.EVIDENCE, files=tuple(f for f in there.evidence if over.old(Kind.EVIDENCE, f))),
        Due(Kind.DRAFTS, drafts=older),
        *_names(world, over, newest),
    )
    return tuple(one for one in each if one.count)


class _Over:
    """Whether the time is over in which something is kept, on one day."""

    def __init__(self, world: World, today: date) -> None:
        self._world, self._today = world, today
        self._kept = world.of(retention.PART)
        self._zone = world.of(assembly.PART).zone
        self._meetings = {one.id: one for one in world.of(meeting.PART).all}

    def all(self, kind: Kind, held: Iterable[str]) -> bool:
        """For that kind of all these meetings, of which there are some."""
        days = [self._counted_from(self._kept.keep(kind).since, one) for one in held]
        return bool(days) and all(self._past(kind, day) for day in days)

    def old(self, kind: Kind, day: str) -> bool:
        """For something noted on the day that this text begins with."""
        try:
            noted = date.fromisoformat(day[:_DAY])
        except ValueError:  # a file that somebody else put there
            return False
        return self._kept.keep(kind).since is Since.NOTED and self._past(kind, noted)

    def carried(self, given: Iterable[Mandate]) -> bool:
        """For the names of those who carried these."""
        kept = self._kept.keep(Kind.DELEGATES)
        ends = [self._end_of(one) for one in given]
        return kept.since is Since.ENDED and all(self._past(Kind.DELEGATES, day) for day in ends)

    def _end_of(self, given: Mandate) -> date | None:
        if given.ended is not None:
            return day_of(given.ended, self._zone)
        with suppress(RuleError):  # a day that is no date ends nothing
            return last_day(given)
        return None

    def _counted_from(self, since: Since, held: str) -> date | None:
        one = self._meetings.get(held)
        approved = self._world.of(minutes.PART).of(held).approved
        if since is Since.CLOSE and one is not None and one.closed is not None:
            return day_of(one.closed, self._zone)
        if since is Since.APPROVAL and approved is not None:
            return day_of(approved.at, self._zone)
        return None

    def _past(self, kind: Kind, since: date | None) -> bool:
        days = self._kept.keep(kind).days
        return since is not None and since + timedelta(days=days) <= self._today


def _there(world: World, rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(row for row in dict.fromkeys(rows) if row in world.sides)


def _votes(world: World, over: _Over) -> tuple[Row, ...]:
    """Not those that were recorded by number, as the hall was told."""
    ended = [
        one
        for one in world.of(ballot.PART).all
        if one.over and one.question.secrecy is not Secrecy.RECORDED
    ]
    gone = [one for one in ended if over.all(Kind.VOTES, [one.meeting])]
    held = [(UNASSIGNED, handset) for one in gone for handset in one.held]
    return _there(world, [*((SALT, one.id) for one in gone), *held])


def _door(world: World, over: _Over) -> tuple[Row, ...]:
    doors = world.of(checkin.PART).doors
    gone = [door for held, door in doors.items() if over.all(Kind.DOOR, [held])]
    arrivals = [arrival for door in gone for arrival in door.arrivals]
    return _there(world, ((kind, one) for one in arrivals for kind in (NAME, PHOTO)))


def _attendance(world: World, over: _Over) -> tuple[Row, ...]:
    """A key goes when the last meeting that it was used in is so long ago."""
    used: dict[str, set[str]] = defaultdict(set)
    for held, door in world.of(checkin.PART).doors.items():
        for one in door.arrivals.values():
            used[one.key].add(held)
    keys = [row for row in world.sides if row[0] == KEY]
    return tuple(row for row in keys if over.all(Kind.ATTENDANCE, used[row[1]]))


def _walkers(world: World, over: _Over) -> tuple[Row, ...]:
    efforts = world.of(outreach.PART).efforts
    return _there(world, ((WALKER, one.id) for one in efforts if over.old(Kind.WALKERS, one.day)))


def _names(world: World, over: _Over, newest: list[str]) -> tuple[Due, Due]:
    """Of those who carried a mandate, and of all others who were not only at the door."""
    places: dict[str, list[There]] = defaultdict(list)
    for one in where_people_are(world):
        places[one.person].append(one)
    rows: dict[Kind | None, list[Row]] = defaultdict(list)
    for row in world.sides:
        if row[0] == NAME:
            rows[_due_as(world, over, places[row[1]], newest)].append(row)
        elif row[0] == THANKS and over.all(Kind.NAMES, [row[1]]):
            rows[Kind.NAMES].append(row)
    return (
        Due(Kind.DELEGATES, tuple(rows[Kind.DELEGATES])),
        Due(Kind.NAMES, tuple(rows[Kind.NAMES])),
    )


def _due_as(world: World, over: _Over, places: list[There], newest: list[str]) -> Kind | None:
    """Of which kind a name is due; None for of none. Those at the door go with their door."""
    kind = kind_of_name(places)
    if kind is Kind.DELEGATES:
        codes = {one.code for one in places if one.as_ in _CARRY}
        given = [one for one in world.of(mandate.PART).all if one.code in codes]
        return kind if over.carried(given) else None
    held = {one.meeting for one in places if one.meeting} or newest
    return kind if kind is Kind.NAMES and over.all(kind, held) else None


def kind_of_name(places: Iterable[There]) -> Kind:
    """As what a name is kept: of a delegate, of the door, or of the minutes."""
    there = {one.as_ for one in places}
    if there & _CARRY:
        return Kind.DELEGATES
    return Kind.DOOR if As.DOOR in there else Kind.NAMES


def table(world: World) -> dict[Kind, Keep]:
    """How long each kind is kept."""
    state = world.of(retention.PART)
    return {kind: state.keep(kind) for kind in Kind}
