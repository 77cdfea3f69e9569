"""How full the room was: at each item's start, at each vote, at most, at the close. No names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Final, NamedTuple

from facilitator.clock import SECOND, Instant
from facilitator.documents.minutes.attendance_value import AttendanceAnnex, RoomMoment, RoomStep
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, presence
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.meeting import Meeting
from facilitator.parts.presence import Room
from facilitator.plan import Kind
from facilitator.readings.on_paper import (
    closed_at,
    held_on_paper,
    item_began,
    opened_at,
    settled_at,
)
from facilitator.readings.results.register import decision_code
from facilitator.readings.times import time_of
from facilitator.wording import in_language, say

_MINUTE: Final = 60 * SECOND


class _Row(NamedTuple):
    """A moment before it is set.

    `clock`: as it is told, None where nobody wrote it on paper; `people`: as a vote itself noted
    them, None where it did not.
    """

    at: Instant
    clock: time | None
    what: str
    people: int | None = None


def attendance_annex_of(world: World, held: Meeting, language: str) -> AttendanceAnnex:
    """The room of that meeting, from its beginning to its close or to now."""
    body, room = world.of(assembly.PART), world.of(presence.PART).of_meeting(held.id)
    last = held.closed or world.at or held.began
    rows = sorted(_rows(world, held, room, language), key=lambda row: row.at.since(held.began))
    length = last.since(held.began) / _MINUTE
    return AttendanceAnnex(
        *(body.name, held.number, date.fromisoformat(held.day), held.place),
        moments=tuple(_moment(row, room) for row in rows),
        steps=_steps(held, room),
        length=length,
        opened=_clock(opened_at(held, body.zone)),
        ended=_clock(closed_at(held, body.zone) or settled_at(held, last, body.zone)),
        quorum=_quorum(world, held),
        told=held_on_paper(world, held, language) or _told(room, held, body.zone, language),
    )


def _steps(held: Meeting, room: Room) -> tuple[RoomStep, ...]:
    """None of a meeting held on paper: when people came or went stands nowhere."""
    if held.on_paper:
        return ()
    return tuple(RoomStep(at.since(held.began) / _MINUTE, people) for at, people in room.course)


def _rows(world: World, held: Meeting, room: Room, language: str) -> Iterator[_Row]:
    zone = world.of(assembly.PART).zone
    yield _Row(held.began, opened_at(held, zone), say(language, "The meeting opened"))
    for item in world.of(agenda.PART).of_meeting(held.id):
        if item.first is not None:
            title = in_language(item.planned.title, language)
            began = item_began(held, item, zone)
            yield _Row(item.first, began, say(language, "Item: {title}", title=title))
    for vote in world.of(ballot.PART).all:
        if vote.meeting == held.id and _counts(vote) and vote.closed is not None:
            clock, what = settled_at(held, vote.closed, zone), _vote_words(world, vote, language)
            yield _Row(vote.closed, clock, what, vote.present)
    if room.highest_at is not None:
        clock, what = settled_at(held, room.highest_at, zone), say(language, "The highest number")
        yield _Row(room.highest_at, clock, what, room.highest)
    if held.closed is not None:
        yield _Row(held.closed, closed_at(held, zone), say(language, "The meeting closed"))


def _counts(vote: Ballot) -> bool:
    """A vote that was declared; no trial and no reading of the room."""
    return vote.phase is Phase.DECLARED and vote.question.kind not in {Kind.TEST, Kind.SENSE}


def _vote_words(world: World, vote: Ballot, language: str) -> str:
    number = decision_code(world, vote.id)
    if not number:
        return say(language, "Vote no. {n}", n=vote.number)
    return say(language, "Vote no. {n}: decision {number}", n=vote.number, number=number)


def _moment(row: _Row, room: Room) -> RoomMoment:
    people = people_at(room, row.at) if row.people is None else row.people
    return RoomMoment(_clock(row.clock), row.what, people)


def people_at(room: Room, at: Instant) -> int | None:
    """How many were in the room then; None before anybody counted."""
    there = [people for since, people in room.course if at.reached(since)]
    return there[-1] if there else None


def _quorum(world: World, held: Meeting) -> int | None:
    """As it was at the meeting's last vote."""
    then = [v.quorum for v in world.of(ballot.PART).all if v.meeting == held.id and v.closed]
    return (then[-1] if then else world.of(assembly.PART).quorum) or None


def _told(room: Room, held: Meeting, zone: str, language: str) -> tuple[str, ...]:
    """What the chart shows, for whoever does not see it."""
    if not room.course or room.highest_at is None:
        return (say(language, "The room was not counted."),)
    first, people = room.course[0]
    lines = [
        say(
            language,
            "First counted at {time}: {people}.",
            time=_clock(time_of(first, zone)),
            people=people,
        ),
        say(
            language,
            "Most at {time}: {people}.",
            time=_clock(time_of(room.highest_at, zone)),
            people=room.highest,
        ),
    ]
    if held.closed is not None:
        lines.append(say(language, "At the close: {people}.", people=room.course[-1][1]))
    return tuple(lines)


def _clock(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"
