"""The minutes of one meeting, read from the record. Nobody types anything a second time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from facilitator.documents.minutes.value import Minutes
from facilitator.documents.values import Notice, Role
from facilitator.engine.world import World
from facilitator.minutes_prose import Prose
from facilitator.own_words import Word, called
from facilitator.parts import agenda, assembly
from facilitator.parts.meeting import Meeting
from facilitator.readings.door.outreach import outreach_of
from facilitator.readings.evening.actions import actions_of, earlier_lines
from facilitator.readings.evening.agreements import adopted_lines
from facilitator.readings.evening.annexes import annexes_of
from facilitator.readings.evening.council_minutes import (
    delegates_present,
    for_members,
    seating_notes,
)
from facilitator.readings.evening.course import agenda_of, attendance_of
from facilitator.readings.evening.decisions import decisions_of, elections_of, senses_of
from facilitator.readings.evening.departures import departures_of
from facilitator.readings.evening.linked import linked
from facilitator.readings.evening.mandate_minutes import acts_of, reports_of
from facilitator.readings.evening.mandates_given import mandates_of
from facilitator.readings.evening.minutes_life import (
    approval_of,
    corrections_of,
    last_minutes_of,
    life_of,
)
from facilitator.readings.evening.next_meeting import next_meeting_of
from facilitator.readings.evening.points import key_points_of
from facilitator.readings.evening.record_mark import record_mark_of
from facilitator.readings.evening.with_prose import with_prose
from facilitator.readings.meetings import meeting_numbered
from facilitator.readings.on_paper import closed_at, held_on_paper, opened_at
from facilitator.readings.standing.process import process_of_meeting
from facilitator.readings.standing.process_words import summary
from facilitator.wording import in_language, say

_NO_PROSE: Final = Prose()


def minutes_of(world: World, number: int, language: str, prose: Prose = _NO_PROSE) -> Minutes:
    """The minutes of the meeting with that number, in `language`, with what was written for them.

    They stand on the record as it is now: its digest is in them. Names that were removed from
    the side table are None.

    Raises:
        RuleError: there is no meeting with that number.

    """
    held = meeting_numbered(world, number)
    minutes = replace(
        _headed(world, held, language),
        for_members=for_members(world, held, language),
        agenda=agenda_of(world, held, language),
        agreements=adopted_lines(world, held, language),
        earlier=earlier_lines(world, held, language),
        question=_asked(world, held, language),
        actions=actions_of(world, held),
        next_meeting=next_meeting_of(world, held, language),
        decisions=decisions_of(world, held, language),
        elections=elections_of(world, held, language),
        mandates=mandates_of(world, held),
        reports=reports_of(world, held, language),
        acts=acts_of(world, held, language),
        senses=senses_of(world, held, language),
        annexes=annexes_of(world, held, prose.annexes, language),
        process=_process(world, held, language),
        deviations=(*held_on_paper(world, held, language), *departures_of(world, held, language)),
        last_minutes=last_minutes_of(world, held, language),
        key_points=key_points_of(world, held, language),
    )
    return with_prose(linked(world, held, minutes), prose)


def _headed(world: World, held: Meeting, language: str) -> Minutes:
    """When and where it was, who was there and who signs."""
    body = world.of(assembly.PART)
    return Minutes(
        assembly=body.name,
        number=held.number,
        day=date.fromisoformat(held.day),
        place=held.place,
        opened=opened_at(held, body.zone),
        closed=closed_at(held, body.zone),
        attendance=attendance_of(world, held, language),
        roles=delegates_present(world, held),
        seating=seating_notes(world, held, language),
        notice=_notice(world, held),
        digest=world.digest,
        mark=record_mark_of(world, held, language),
        life=life_of(world, held),
        approval=approval_of(world, held),
        corrections=corrections_of(world, held, language),
        signatories=(
            Role(called(body.words, Word.FACILITATOR, language), ("",)),
            Role(say(language, "Notetaker"), ("",)),
            Role(say(language, "Witness"), ("",)),
        ),
    )


def _process(world: World, held: Meeting, language: str) -> str:
    """How closely the process was followed; nothing before the end, when much is open yet."""
    record = process_of_meeting(world, held)
    return summary(record, language) if record.closed else ""


def _notice(world: World, held: Meeting) -> Notice | None:
    """The first notice that was given of it; None where none was written down."""
    reading = outreach_of(world, held.day, held.day)
    if reading.notice is None:
        return None
    return Notice(date.fromisoformat(reading.notice.sent), reading.notice_days)


def _asked(world: World, held: Meeting, language: str) -> str:
    """The questions that were talked about, one after the other."""
    items = world.of(agenda.PART).of_meeting(held.id)
    asked = (in_language(i.planned.asked, language) for i in items if i.first is not None)
    return " ".join(question for question in asked if question)
