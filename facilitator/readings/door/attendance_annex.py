"""How full the room was: at each item's start, at each vote, at most, at the close. No names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from facilitator.clock import SECOND, Instant
from facilitator.documents.minutes.attendance_value import AttendanceAnnex, RoomMoment, RoomStep
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, presence
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.meeting import Meeting
from facilitator.parts.presence import Room
from facilitator.plan import Kind
from facilitator.readings.results.register import decision_code
from facilitator.readings.times import local
from facilitator.wording import in_language, say

_MINUTE: Final = 60 * SECOND


class _Row(NamedTuple):
    """A moment before it is set; `people`: as a vote itself noted them, None where it did not."""

    at: Instant
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
        moments=tuple(_moment(row, room, body.zone) for row in rows),
        steps=tuple(RoomStep(at.since(held.began) / _MINUTE, people) for at, people in room.course),
        length=length,
        opened=_clock(held.began, body.zone),
        ended=_clock(last, body.zone),
        quorum=_quorum(world, held),
        told=_told(room, held, body.zone, language),
    )


def _rows(world: World, held: Meeting, room: Room, language: str) -> Iterator[_Row]:
    yield _Row(held.began, say(language, "The meeting opened"))
    for item in world.of(agenda.PART).of_meeting(held.id):
        if item.first is not None:
            title = in_language(item.planned.title, language)
            yield _Row(item.first, say(language, "Item: {title}", title=title))
    for vote in world.of(ballot.PART).all:
        if vote.meeting == held.id and _counts(vote) and vote.closed is not None:
            yield _Row(vote.closed, _vote_words(world, vote, language), vote.present)
    if room.highest_at is not None:
        yield _Row(room.highest_at, say(language, "The highest number"), room.highest)
    if held.closed is not None:
        yield _Row(held.closed, say(language, "The meeting closed"))


def _counts(vote: Ballot) -> bool:
    """A vote that was declared; no trial and no reading of the room."""
    return vote.phase is Phase.DECLARED and vote.question.kind not in {Kind.TEST, Kind.SENSE}


def _vote_words(world: World, vote: Ballot, language: str) -> str:
    number = decision_code(world, vote.id)
    if not number:
        return say(language, "Vote no. {n}", n=vote.number)
    return say(language, "Vote no. {n}: decision {number}", n=vote.number, number=number)


def _moment(row: _Row, room: Room, zone: str) -> RoomMoment:
    people = people_at(room, row.at) if row.people is None else row.people
    return RoomMoment(_clock(row.at, zone), row.what, people)


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
            time=_clock(first, zone),
            people=people,
        ),
        say(
            language,
            "Most at {time}: {people}.",
            time=_clock(room.highest_at, zone),
            people=room.highest,
        ),
    ]
    if held.closed is not None:
        lines.append(say(language, "At the close: {people}.", people=room.course[-1][1]))
    return tuple(lines)


def _clock(at: Instant, zone: str) -> str:
    return f"{local(at, zone):%H:%M}"
