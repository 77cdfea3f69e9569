"""Of a meeting held on paper: that it was, who typed it in when, and the times written there."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Final

from facilitator.documents.values import AgendaItem
from facilitator.engine.world import World
from facilitator.parts import assembly
from facilitator.parts.meeting import Meeting, Times
from facilitator.readings.times import local, time_of
from facilitator.wording import long_date, say

_A_DAY: Final = 24 * 60  # minutes


def opened_at(held: Meeting, zone: str) -> time | None:
    """When it began: by the laptop, or as written on paper."""
    return _read(held.times.began) if held.times else time_of(held.began, zone)


def closed_at(held: Meeting, zone: str) -> time | None:
    """When it was closed, likewise."""
    return _read(held.times.closed) if held.times else time_of(held.closed, zone)


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


def _between(began: time | None, ended: time | None) -> int | None:
    """Minutes from one to the other, past midnight, too."""
    if began is None or ended is None:
        return None
    return (_minutes(ended) - _minutes(began)) % _A_DAY


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _read(text: str) -> time | None:
    return time.fromisoformat(text) if text else None
