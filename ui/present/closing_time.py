"""By when the hall must be empty, and what is left for clearing it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, countdown, meeting
from facilitator.plan import Plan
from facilitator.time_of_day import moment_of
from facilitator.wording import say, say_n
from ui.present.times import clock_time, plan_end, planned_end, projected_end


@dataclass(frozen=True, slots=True)
class EmptyBy:
    """When the hall must be empty.

    Attributes:
        text: 'The hall must be empty by 21:30'.
        left: what is left after the end of the meeting, '12 minutes to clear it'.
        minutes: the same; below nought the meeting ends so much too late.
    """

    text: str
    left: str
    minutes: int


def empty_by(world: World, now: Instant, language: str) -> EmptyBy | None:
    """Against the projected end; None where nothing is said of it, or no meeting runs."""
    held, state = world.of(meeting.PART).running, world.of(agenda.PART)
    if held is None or not state.empty_by:
        return None
    zone, clock = world.of(assembly.PART).zone, world.of(countdown.PART)
    by = moment_of(state.empty_by, planned_end(held, state, zone), zone)
    return _view(by, projected_end(held, state, clock, now, zone), zone, language)


def planned_empty_by(plan: Plan, zone: str, language: str) -> EmptyBy | None:
    """Against the planned end; None where nothing is said of it."""
    if not plan.empty_by:
        return None
    end = plan_end(plan, zone)
    return _view(moment_of(plan.empty_by, end, zone), end, zone, language)


def _view(by: datetime, end: datetime, zone: str, language: str) -> EmptyBy:
    minutes = (by - end) // timedelta(minutes=1)
    text = say(language, "The hall must be empty by {time}", time=clock_time(by, zone))
    return EmptyBy(text, _left(minutes, language), minutes)


def _left(minutes: int, language: str) -> str:
    if minutes < 0:
        return say_n(language, "{n} minute too late", "{n} minutes too late", -minutes)
    return say_n(language, "{n} minute to clear it", "{n} minutes to clear it", minutes)
