"""How the minutes of meetings stand, in words for the desk. No Qt."""

from __future__ import annotations

from typing import Final

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import assembly, meeting, minutes
from facilitator.parts.meeting import Meeting
from facilitator.parts.minutes import Life
from facilitator.time_of_day import day_of
from facilitator.wording import long_date, say, say_n

#: Meetings that can be turned to in the window, and that *After* speaks of.
RECENT: Final = 6


def recent(world: World) -> tuple[Meeting, ...]:
    """The last meetings, the newest first."""
    return tuple(reversed(world.of(meeting.PART).all[-RECENT:]))


def standing_sentence(world: World, held: Meeting, language: str) -> str:
    """How the minutes of that meeting stand."""
    life, zone = world.of(minutes.PART).of(held.id), world.of(assembly.PART).zone

    def day(at: Instant) -> str:
        return long_date(language, day_of(at, zone))

    if life.sealed_at is not None:
        return say(language, "Sealed on {day}.", day=day(life.sealed_at))
    if life.signed is not None:
        return say_n(
            language,
            "Signed on {day}, {n} page initialled.",
            "Signed on {day}, {n} pages initialled.",
            life.signed.pages,
            day=day(life.signed.at),
        )
    if life.approved is not None:
        by = life.approved.held_in
        number = next((one.number for one in world.of(meeting.PART).all if one.id == by), 0)
        return say(language, "Approved by meeting no. {n}, not signed yet.", n=number)
    if life.circulated:
        return _circulated(life, day(life.circulated[-1].at), language)
    if held.closed is None:
        return say(language, "A draft that grows while the meeting runs.")
    return say(language, "A draft. Circulate them when the words are right.")


def _circulated(life: Life, day: str, language: str) -> str:
    if not life.corrections:
        return say(language, "Circulated on {day}; the next meeting approves them.", day=day)
    return say_n(
        language,
        "Circulated on {day}, {n} correction listed; the next meeting approves them.",
        "Circulated on {day}, {n} corrections listed; the next meeting approves them.",
        len(life.corrections),
        day=day,
    )


def minutes_lines(world: World, language: str, most: int = 3) -> tuple[str, ...]:
    """How the minutes of the last meetings stand, a line each, for *After*."""
    return tuple(
        say(
            language,
            "Minutes of meeting no. {n}: {standing}",
            n=held.number,
            standing=standing_sentence(world, held, language),
        )
        for held in recent(world)[:most]
        if held.closed is not None
    )
