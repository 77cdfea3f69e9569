"""Items laid out in time: what is fixed to a time of day takes in what is late before it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.plan import PlannedItem
from facilitator.time_of_day import moment_of, moment_on


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one item asks for.

    Attributes:
        item: its id.
        length: how long it takes, where nothing fixes its end.
        at: it does not begin before.
        until: it lasts at least up to then, whenever it began, and no longer on its own account.
    """

    item: str
    length: timedelta
    at: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """When an item begins and ends, in UTC."""

    begins: datetime
    ends: datetime


def stretches(items: Iterable[PlannedItem], start: datetime, zone: str) -> tuple[Stretch, ...]:
    """What each item asks for, its times of day as moments of this one evening.

    They are found along the plan, not along how the evening goes: lateness never moves them to
    another day.

    Args:
        items: in their order.
        start: of the first, in UTC.
        zone: IANA name of the clocks that the plan was written for.

    """
    found = []
    moment = start
    for item in items:
        length = timedelta(minutes=item.minutes)
        at = moment_of(item.at, moment, zone) if item.at else None
        begins = max(moment, at or moment)
        until = moment_of(item.until, begins + length, zone) if item.until else None
        stretch = Stretch(item.id, length, at, until)
        found.append(stretch)
        moment = slot(stretch, moment).ends
    return tuple(found)


def slots_of(items: Iterable[PlannedItem], day: str, start: str, zone: str) -> dict[str, Slot]:
    """Item → when it is planned, of an evening that begins at that local time on that ISO date."""
    begins = moment_on(day, start, zone)
    return laid_out(stretches(items, begins, zone), begins)


def slot(stretch: Stretch, free: datetime) -> Slot:
    """When it is taken, the hall being free from that moment on."""
    begins = max(free, stretch.at or free)
    ends = begins + stretch.length if stretch.until is None else max(begins, stretch.until)
    return Slot(begins, ends)


def laid_out(asked: Iterable[Stretch], start: datetime) -> dict[str, Slot]:
    """Item → when it is taken, one behind the other from `start` on."""
    slots = {}
    for stretch in asked:
        slots[stretch.item] = slot(stretch, start)
        start = slots[stretch.item].ends
    return slots


def end_of(asked: Iterable[Stretch], start: datetime) -> datetime:
    """When the last of them ends; `start` where there is none."""
    for stretch in asked:
        start = slot(stretch, start).ends
    return start
