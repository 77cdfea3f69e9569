"""Of a meeting held on paper: that it was, who typed it in when, and the times written there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from typing import Final

from facilitator.clock import Instant
from facilitator.documents.values import AgendaItem
from facilitator.engine.world import World
from facilitator.parts import assembly
from facilitator.parts.agenda import Item
from facilitator.parts.meeting import Meeting, Times
from facilitator.readings.times import local, time_of
from facilitator.wording import long_date, say

_A_DAY: Final = 24 * 60  # minutes


def opened_at(held: Meeting, zone: str) -> time | None:
    """When it began: by the laptop, or as written on paper."""
    return _read(held.times.began) if held.times else settled_at(held, held.began, zone)


def closed_at(held: Meeting, zone: str) -> time | None:
    """When it was closed, likewise."""
    return _read(held.times.closed) if held.times else settled_at(held, held.closed, zone)


def held_on_paper(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """The sentence that says so; nothing for any other meeting."""
    if not held.on_paper:
        return ()
    day = local(held.began, world.of(assembly.PART).zone).date()
    return (
        say(
            language,
            "This meeting was held on paper. Two people typed it in, each for themselves, on "
            "{day}; what they typed was the same.",
            day=long_date(language, day),
        ),
    )


def item_began(held: Meeting, item: Item, zone: str) -> time | None:
    """When the hall turned to that item first, likewise."""
    return written_times(held.times, item.id)[0] if held.times else time_of(item.first, zone)


def settled_at(held: Meeting, at: Instant | None, zone: str) -> time | None:
    """When something came about there: nobody writes that on paper, where an item alone has times.

    The record has the moment at which it was typed in, which is of no interest to anybody.
    """
    return None if held.on_paper else time_of(at, zone)


def day_held(held: Meeting | None, at: Instant, zone: str) -> date:
    """The day of what came about at that moment: of a meeting held on paper, its own."""
    if held is not None and held.on_paper:
        return date.fromisoformat(held.day)
    return local(at, zone).date()


def as_written(held: Meeting, item: str, row: AgendaItem) -> AgendaItem:
    """A line of the agenda with the times that were written down for that item."""
    if held.times is None:
        return row
    began, took = written_times(held.times, item)
    return replace(row, began=began, took_minutes=took)


def written_times(times: Times, item: str) -> tuple[time | None, int | None]:
    """When that item began, and how many minutes it took."""
    rows = {key: (began, ended) for key, began, ended in times.items}
    began, ended = (_read(text) for text in rows.get(item, ("", "")))
    return began, _between(began, ended)


def written_minutes(held: Meeting, items: Iterable[Item]) -> tuple[int, int] | None:
    """How many minutes those items took, and the whole; None where one of them is not there."""
    if held.times is None:
        return None
    whole = _between(_read(held.times.began), _read(held.times.closed))
    taken = [written_times(held.times, item.id)[1] for item in items]
    known = [minutes for minutes in taken if minutes is not None]
    return None if whole is None or len(known) < len(taken) else (sum(known), whole)


def _between(began: time | None, ended: time | None) -> int | None:
    """Minutes from one to the other, past midnight, too."""
    if began is None or ended is None:
        return None
    return (_minutes(ended) - _minutes(began)) % _A_DAY


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _read(text: str) -> time | None:
    return time.fromisoformat(text) if text else None
