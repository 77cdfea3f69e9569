"""The rundown of the evening that runs: each item with when it was planned and when it comes.

The second time is there only where it differs by a minute or more: an evening on time looks calm.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, countdown, meeting
from facilitator.parts.agenda import Item, Standing
from facilitator.phase_words import phase_word
from facilitator.timetable import Slot
from facilitator.wording import in_language, say, say_n
from ui.present.times import clock_time, planned_times, projected_times

_MINUTE: Final = timedelta(minutes=1)
_BEGUN: Final = frozenset({Standing.DONE, Standing.CURRENT})
_AHEAD: Final = frozenset({Standing.WAITING, Standing.PARKED})


@dataclass(frozen=True, slots=True)
class RundownLine:
    """One item in the rundown; or, where `item` is "", the gap before one that has a fixed time.

    Attributes:
        planned: clock time it was planned for.
        minutes: '12 min'.
        standing: for the mark in front of it.
        has_question: something is decided in it.
        really: when it began, or is expected to; "" where that is as planned.
        spoken: the times as a sentence.
    """

    item: str
    title: str
    phase: str
    planned: str
    minutes: str
    standing: Standing
    has_question: bool
    really: str = ""
    spoken: str = ""


def rundown_lines(world: World, now: Instant, language: str) -> tuple[RundownLine, ...]:
    """Of the meeting that runs; none while none does."""
    held, state = world.of(meeting.PART).running, world.of(agenda.PART)
    if held is None:
        return ()
    zone = world.of(assembly.PART).zone
    planned = planned_times(held, state, zone)
    slots = projected_times(held, state, world.of(countdown.PART), now, zone)
    lines: list[RundownLine] = []
    for item, before in zip(state.items, (None, *state.items), strict=False):
        slot = slots.get(item.id)
        if gap := _gap(item, slot, slots.get(before.id) if before else None, language):
            lines.append(gap)
        lines.append(_line(item, planned[item.id], slot, zone, language))
    return tuple(lines)


def _line(
    item: Item, planned: datetime, slot: Slot | None, zone: str, language: str
) -> RundownLine:
    on_time, begins = clock_time(planned, zone), slot.begins if slot is not None else planned
    really = clock_time(begins, zone) if abs(begins - planned) >= _MINUTE else ""
    return RundownLine(
        item=item.id,
        title=in_language(item.planned.title, language),
        phase=phase_word(item.planned.phase, language),
        planned=on_time,
        minutes=_minutes(item, language),
        standing=item.standing,
        has_question=item.planned.question is not None,
        really=really,
        spoken=_spoken(item, on_time, really, language),
    )


def _spoken(item: Item, planned: str, really: str, language: str) -> str:
    if not really:
        return planned
    if item.standing in _BEGUN:
        return say(language, "planned {planned}, began {time}", planned=planned, time=really)
    return say(language, "planned {planned}, expected {time}", planned=planned, time=really)


def _minutes(item: Item, language: str) -> str:
    if item.allowed is None:
        return say(language, "{n} min", n=item.planned.minutes)
    return say(language, "{n} of {planned} min", n=item.minutes, planned=item.planned.minutes)


def _gap(item: Item, slot: Slot | None, before: Slot | None, language: str) -> RundownLine | None:
    """What is free before an item that does not begin before its time; None for nothing."""
    if not item.planned.at or item.standing not in _AHEAD or slot is None or before is None:
        return None
    free = round((slot.begins - before.ends) / _MINUTE)
    if free < 1:
        return None
    words = say_n(
        language,
        "{n} minute free until {time}",
        "{n} minutes free until {time}",
        free,
        time=item.planned.at,
    )
    return RundownLine("", words, "", "", "", Standing.WAITING, has_question=False, spoken=words)
