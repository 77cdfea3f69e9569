"""How the evening went: heads, and the agenda as planned and as it was."""

from __future__ import annotations

from datetime import time
from zoneinfo import ZoneInfo

from facilitator.documents.values import AgendaItem, Attendance
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, presence
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot import Phase as Stage
from facilitator.parts.meeting import Meeting
from facilitator.phase_words import phase_word
from facilitator.plan import Kind
from facilitator.readings.door.attendance import attendance_of as came_to
from facilitator.readings.door.door_words import door_sentences
from facilitator.readings.on_paper import as_written, settled_at
from facilitator.readings.times import time_of, whole_minutes
from facilitator.timetable import slots_of
from facilitator.wording import say


def ballots_of(world: World, meeting: Meeting) -> tuple[Ballot, ...]:
    """Every question put in that meeting, in order."""
    return tuple(one for one in world.of(ballot.PART).all if one.meeting == meeting.id)


def attendance_of(world: World, meeting: Meeting, language: str) -> Attendance:
    """The room as it was counted, who was checked in, and whether handsets were tried."""
    room = world.of(presence.PART).of_meeting(meeting.id)
    if room.people is None:
        room_note = say(language, "The room was not counted.")
        note = " ".join((room_note, *_handset_checks(world, meeting, language)))
        return Attendance(quorum=_quorum(world, meeting), note=note)
    came = came_to(world, meeting)
    notes = *door_sentences(came, language), *_handset_checks(world, meeting, language)
    return Attendance(
        residents=came.residents if came.checked_in else None,
        observers=came.observers or None,
        remote=came.remote or None,
        quorum=_quorum(world, meeting),
        highest=room.highest,
        highest_at=settled_at(meeting, room.highest_at, world.of(assembly.PART).zone),
        at_close=None if meeting.closed is None else room.people,
        note=" ".join(notes),
    )


def _quorum(world: World, meeting: Meeting) -> int | None:
    """As it was at the meeting's last vote; it may have been changed since."""
    then = [one.quorum for one in ballots_of(world, meeting) if one.closed is not None]
    quorum = then[-1] if then else world.of(assembly.PART).quorum
    return quorum or None


def _handset_checks(world: World, meeting: Meeting, language: str) -> list[str]:
    return [
        say(
            language,
            "Handsets checked with a test ballot: {heard} of {out} heard.",
            heard=sum(one.tally.values()),
            out=one.issued,
        )
        for one in ballots_of(world, meeting)
        if one.question.kind is Kind.TEST
        and one.phase is not Stage.VOID
        and one.issued
        and one.tally is not None
    ]


def agenda_of(world: World, meeting: Meeting, language: str) -> tuple[AgendaItem, ...]:
    """The items in the order they were taken; the times they were planned for beside them."""
    zone = world.of(assembly.PART).zone
    items = world.of(agenda.PART).of_meeting(meeting.id)
    return tuple(
        as_written(
            meeting,
            item.id,
            AgendaItem(
                title=item.planned.title,
                phase=phase_word(item.planned.phase, language),
                planned_start=start,
                planned_minutes=item.planned.minutes,
                began=time_of(item.began, zone),
                took_minutes=_took(item),
            ),
        )
        for item, start in zip(items, _planned_starts(meeting, items, zone), strict=True)
    )


def _took(item: Item) -> int | None:
    return whole_minutes(item.spent) if item.standing is Standing.DONE else None


def _planned_starts(meeting: Meeting, items: tuple[Item, ...], zone: str) -> list[time]:
    slots = slots_of((item.planned for item in items), meeting.day, meeting.start, zone)
    return [slots[item.id].begins.astimezone(ZoneInfo(zone)).time() for item in items]
