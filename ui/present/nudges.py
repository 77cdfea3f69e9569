"""What the operator is reminded of when a clock seems forgotten. Never for the hall. No Qt."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, countdown, meeting
from facilitator.parts.meeting import Meeting
from facilitator.wording import say
from ui.present.clocks import digits
from ui.present.times import clock_time, planned_times

#: Seconds that a clock may stand before somebody is asked.
PATIENCE: Final = 40


def nudge(world: World, now: Instant, language: str) -> str:
    """One sentence, "" while all is well. A clock may stand while a vote is in hand."""
    held = world.of(meeting.PART).running
    if held is None or world.of(ballot.PART).undecided is not None:
        return ""
    if world.of(agenda.PART).current is not None:
        return _standing(world, now, language)
    return _not_begun(world, held, now, language)


def _standing(world: World, now: Instant, language: str) -> str:
    stood = world.of(countdown.PART).stood_since
    if stood is None or now.since(stood) <= PATIENCE * SECOND:
        return ""
    # Whole seconds gone by: the same as a clock that counts up shows.
    long = digits(now.since(stood) // SECOND * SECOND)
    return say(language, "The clock has stood for {time}.", time=long)


def _not_begun(world: World, held: Meeting, now: Instant, language: str) -> str:
    state, zone = world.of(agenda.PART), world.of(assembly.PART).zone
    coming = state.following
    if coming is None:
        return ""
    planned = planned_times(held, state, zone)[coming.id]
    if not _is_past(planned, now):
        return ""
    return say(
        language,
        "No item has begun: the next was planned for {time}. Press Next when the hall turns to it.",
        time=clock_time(planned, zone),
    )


def _is_past(planned: datetime, now: Instant) -> bool:
    return now.as_datetime() > planned + timedelta(seconds=PATIENCE)
