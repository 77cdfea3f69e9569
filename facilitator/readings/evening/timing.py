"""How the time of one meeting went, item by item: as it was planned, and as it was."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from facilitator.documents.minutes.timing_value import Timing, TimingLine
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, countdown
from facilitator.parts.agenda import Item, Standing
from facilitator.parts.countdown import Grant
from facilitator.parts.meeting import Meeting
from facilitator.plan import PlannedItem
from facilitator.readings.meetings import meeting_numbered
from facilitator.readings.on_paper import closed_at, opened_at, written_times
from facilitator.readings.times import time_of, whole_minutes
from facilitator.sheets.cells import as_csv
from facilitator.time_of_day import moment_on
from facilitator.timetable import slots_of
from facilitator.wording import in_language, say


def timing_of(world: World, number: int, language: str) -> Timing:
    """The times of the meeting with that number. Raises RuleError where there is none."""
    held = meeting_numbered(world, number)
    body = world.of(assembly.PART)
    starts, end = _planned(held, world.of(agenda.PART).plan_of(held.id), body.zone)
    return Timing(
        assembly=body.name,
        meeting=held.number,
        day=date.fromisoformat(held.day),
        place=held.place,
        planned=(held.start, end),
        actual=(_told(opened_at(held, body.zone)), _told(closed_at(held, body.zone))),
        lines=_lines(world, held, starts, language),
    )


def timing_as_csv(timing: Timing, language: str) -> bytes:
    """The same as a table that a spreadsheet opens; minutes are numbers."""
    heads = [
        say(language, "Item"),
        say(language, "Planned for"),
        say(language, "Minutes planned"),
        say(language, "Minutes given"),
        say(language, "Began"),
        say(language, "Minutes taken"),
        say(language, "Minutes over"),
        say(language, "Note"),
    ]
    return as_csv([heads, *(_row(line) for line in timing.lines)])


def _row(line: TimingLine) -> list[str]:
    given = f"{line.given / 60:g}" if line.given else ""
    figures = [_figure(figure) for figure in (line.planned, line.took, line.over)]
    planned, took, over = figures
    return [line.title, line.planned_start, planned, given, line.began, took, over, line.note]


def _figure(number: int | None) -> str:
    return "" if number is None else str(number)


def _planned(held: Meeting, plan: tuple[PlannedItem, ...], zone: str) -> tuple[dict[str, str], str]:
    """When each planned item was to begin, and when the last was to end."""
    slots = slots_of(plan, held.day, held.start, zone)
    starts = {key: _wall(slot.begins, zone) for key, slot in slots.items()}
    end = (
        max(slot.ends for slot in slots.values())
        if slots
        else moment_on(held.day, held.start, zone)
    )
    return starts, _wall(end, zone)


def _wall(moment: datetime, zone: str) -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def _lines(
    world: World, held: Meeting, starts: dict[str, str], language: str
) -> tuple[TimingLine, ...]:
    zone = world.of(assembly.PART).zone
    granted = world.of(countdown.PART).grants
    given: dict[str, int] = {}
    for grant in granted:
        given[grant.item] = given.get(grant.item, 0) + grant.seconds
    return tuple(
        TimingLine(
            title=in_language(item.planned.title, language),
            planned_start=starts.get(item.id, ""),
            planned=item.planned.minutes if item.id in starts else None,
            given=given.get(item.id, 0),
            began=_told(_taken(held, item, zone)[0]),
            took=_taken(held, item, zone)[1],
            note=_notes(item, language, held, granted, planned=item.id in starts),
        )
        for item in world.of(agenda.PART).of_meeting(held.id)
    )


def _notes(
    item: Item, language: str, held: Meeting, granted: Iterable[Grant], *, planned: bool
) -> str:
    hall = sum(grant.seconds for grant in granted if grant.by_hall and grant.item == item.id)
    extended = say(language, "The hall added {time}", time=_length(hall)) if hall > 0 else ""
    note = _note(item, language, held, planned=planned)
    return " · ".join(one for one in (note, extended) if one)


def _length(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _note(item: Item, language: str, held: Meeting, *, planned: bool) -> str:
    if item.standing is Standing.SKIPPED:
        return say(language, "Left out")
    if item.standing is Standing.CURRENT:
        return say(language, "Still running")
    if item.standing in {Standing.WAITING, Standing.PARKED}:
        return say(language, "Not reached") if held.closed else say(language, "To come")
    return "" if planned else say(language, "Added during the meeting")


def _taken(held: Meeting, item: Item, zone: str) -> tuple[time | None, int | None]:
    """When it began and how long it took: by the laptop, or as written on paper."""
    if held.times is not None:
        return written_times(held.times, item.id)
    took = whole_minutes(item.spent) if item.standing is Standing.DONE else None
    return time_of(item.first, zone), took


def _told(moment: time | None) -> str:
    return "" if moment is None else f"{moment:%H:%M}"
