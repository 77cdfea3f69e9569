"""When items begin and end: as planned, as it was, and as it looks now. Pure functions of marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from facilitator.clock import SECOND, Instant
from facilitator.parts.agenda import Agenda, Item, Standing
from facilitator.parts.countdown import Countdown
from facilitator.parts.meeting import Meeting
from facilitator.plan import Plan
from facilitator.time_of_day import moment_on
from facilitator.timetable import Slot, Stretch, end_of, laid_out, slots_of, stretches
from facilitator.wording import say, say_n

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ends:
    """When it should end, when it will, and the difference in whole minutes (late is > 0)."""

    planned: str
    projected: str
    late: int


def clock_time(moment: datetime, zone: str) -> str:
    """'19:05', on the clocks of that zone."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def local(at: Instant, zone: str) -> datetime:
    """The moment in the assembly's zone."""
    return at.as_datetime().astimezone(ZoneInfo(zone))


def planned_start(meeting: Meeting, zone: str) -> datetime:
    """When the meeting was planned to begin, in UTC."""
    return moment_on(meeting.day, meeting.start, zone)


def plan_times(plan: Plan, zone: str) -> dict[str, Slot]:
    """When each item of a plan is to begin and to end, by item id."""
    return slots_of(plan.items, plan.day, plan.start, zone)


def plan_end(plan: Plan, zone: str) -> datetime:
    """When a plan is to end, in UTC."""
    start = moment_on(plan.day, plan.start, zone)
    return end_of(stretches(plan.items, start, zone), start)


def planned_times(meeting: Meeting, agenda: Agenda, zone: str) -> dict[str, datetime]:
    """When each item was planned to begin, by item id; later where the plan was moved."""
    asked = _asked(meeting, agenda, zone)
    slots = laid_out(_taken(agenda, asked), _from(meeting, agenda, zone))
    times, moment = {}, _from(meeting, agenda, zone)
    for item in agenda.items:
        times[item.id] = slots[item.id].begins if item.id in slots else moment
        moment = slots[item.id].ends if item.id in slots else moment
    return times


def planned_end(meeting: Meeting, agenda: Agenda, zone: str, late: int = 0) -> datetime:
    """When it was planned to end, in UTC, without what is skipped; `late`: begun minutes late."""
    asked = _taken(agenda, _asked(meeting, agenda, zone))
    return end_of(asked, _from(meeting, agenda, zone) + timedelta(minutes=late))


def projected_times(
    meeting: Meeting, agenda: Agenda, countdown: Countdown, now: Instant, zone: str
) -> dict[str, Slot]:
    """Item → when it was taken, or is expected to be. Of what was left out there is nothing.

    The current item ends when its time is up, or now if it is over. What follows comes one behind
    the other; a gap before a fixed time takes lateness in, and so does an item with a fixed end.
    """
    asked = {stretch.item: stretch for stretch in _asked(meeting, agenda, zone)}
    slots = {item.id: _was(item, now) for item in agenda.items if item.standing is Standing.DONE}
    here = now.as_datetime()
    free = here if _has_begun(agenda) else max(here, _from(meeting, agenda, zone))
    current = agenda.current
    if current is not None:
        free = _current_ends(asked[current.id], countdown, now)
        slots[current.id] = Slot(_was(current, now).begins, free)
    ahead = tuple(
        replace(asked[item.id], length=timedelta(minutes=item.minutes)) for item in _ahead(agenda)
    )
    return slots | laid_out(ahead, free)


def projected_end(
    meeting: Meeting, agenda: Agenda, countdown: Countdown, now: Instant, zone: str
) -> datetime:
    """When the meeting will end as it looks now, in UTC; now itself where nothing is to come."""
    slots = projected_times(meeting, agenda, countdown, now, zone)
    to_come = {item.id for item in (*_ahead(agenda), *([agenda.current] if agenda.current else []))}
    return max((slots[key].ends for key in to_come), default=now.as_datetime())


def ends(meeting: Meeting, agenda: Agenda, countdown: Countdown, now: Instant, zone: str) -> Ends:
    """The end of the meeting: as planned, and as it looks now."""
    planned = planned_end(meeting, agenda, zone)
    projected = projected_end(meeting, agenda, countdown, now, zone)
    late = round((projected - planned).total_seconds() / 60)
    return Ends(clock_time(planned, zone), clock_time(projected, zone), late)


def _asked(meeting: Meeting, agenda: Agenda, zone: str) -> tuple[Stretch, ...]:
    """What each item asks for, skipped ones too."""
    return stretches((item.planned for item in agenda.items), _start(meeting, zone), zone)


def _start(meeting: Meeting, zone: str) -> datetime:
    """When it was planned to begin; at that hour of the day on which it was really held."""
    planned = planned_start(meeting, zone)
    days = round((meeting.began.as_datetime() - planned) / _DAY)
    day = date.fromisoformat(meeting.day) + days * _DAY
    return moment_on(day.isoformat(), meeting.start, zone)


def _taken(agenda: Agenda, asked: Iterable[Stretch]) -> tuple[Stretch, ...]:
    skipped = {item.id for item in agenda.items if item.standing is Standing.SKIPPED}
    return tuple(stretch for stretch in asked if stretch.item not in skipped)


def _from(meeting: Meeting, agenda: Agenda, zone: str) -> datetime:
    return _start(meeting, zone) + timedelta(minutes=agenda.later)


def _ahead(agenda: Agenda) -> tuple[Item, ...]:
    """In the order in which Next takes them; what was jumped over comes last."""
    places = [item.standing is Standing.CURRENT for item in agenda.items]
    here = places.index(True) if True in places else 0
    items = (*agenda.items[here:], *agenda.items[:here])
    return tuple(item for item in items if item.standing in {Standing.WAITING, Standing.PARKED})


def _has_begun(agenda: Agenda) -> bool:
    return any(item.began is not None for item in agenda.items)


def _was(item: Item, now: Instant) -> Slot:
    """From when the hall turned to it first until it was left last."""
    return Slot((item.first or now).as_datetime(), (item.ended or now).as_datetime())


def _current_ends(stretch: Stretch, countdown: Countdown, now: Instant) -> datetime:
    here = now.as_datetime()
    if stretch.until is not None:
        return max(here, stretch.until + timedelta(seconds=countdown.given))
    return here + timedelta(seconds=max(0, countdown.left(now)) // SECOND)


def late_words(late: int, language: str) -> str:
    """'on time', '4 minutes late', '2 minutes early'."""
    if late == 0:
        return say(language, "on time")
    if late > 0:
        return say_n(language, "{n} minute late", "{n} minutes late", late)
    return say_n(language, "{n} minute early", "{n} minutes early", -late)
