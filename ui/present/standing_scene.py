"""How many residents came to the last meetings: plain bars toward the standard, at any size.

A full bar is the standard reached. Nothing is said of whoever is not there yet.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from facilitator.door_facts import Tier
from facilitator.engine.world import World
from facilitator.legitimacy.values import Standard
from facilitator.parts import meeting, standard
from facilitator.readings.door.attendance import Attendance, attendance_of
from ui.present.scenes import Gauge, Level
from ui.present.tongue import Languages, speak

#: Numbers that were typed: so many make a picture, one does not.
_SOME: Final = 2


def attendance_scene(world: World, languages: Languages) -> Gauge | None:
    """The last meetings up to tonight; None where one typed number is all there is."""
    bar = Standard()
    last = [attendance_of(world, held) for held in world.of(meeting.PART).all[-bar.of :]]
    if not any(each.checked_in for each in last) and sum(each.counted > 0 for each in last) < _SOME:
        return None
    above = sum(each.checked_in and _people(each) > bar.more_than for each in last)
    full = bar.more_than + 1
    return Gauge(
        title=speak(languages, "Who comes to our meetings"),
        sentence=speak(
            languages,
            "More than {bar} residents: {n} of the last {m}",
            bar=bar.more_than,
            n=above,
            m=len(last),
        ),
        levels=tuple(
            Level(_day(each), _number(each), min(1.0, _people(each) / full)) for each in last
        ),
        notes=_notes(world, last, languages, full),
    )


def _notes(
    world: World, last: list[Attendance], languages: Languages, full: int
) -> tuple[str, ...]:
    own = world.of(standard.PART).more_than
    reached = (
        sum(each.checked_in and _people(each) > own for each in last) if own is not None else 0
    )
    notes = [speak(languages, "A full bar is {n} residents.", n=full)]
    if own is not None:
        beside = speak(
            languages,
            "Our own number, more than {bar}: {n} of the last {m}",
            bar=own,
            n=reached,
            m=len(last),
        )
        notes.append(beside)
    if any(not each.checked_in for each in last):
        notes.append(speak(languages, "* counted in the room, with no check-in"))
    return tuple(notes)


def _people(each: Attendance) -> int:
    """Residents known to live here; where nobody was checked in, the people counted."""
    return each.known(Tier.LISTED) if each.checked_in else each.counted


def _number(each: Attendance) -> str:
    return f"{_people(each)}" if each.checked_in else f"{_people(each)}*"


def _day(each: Attendance) -> str:
    day = date.fromisoformat(each.day)
    return f"{day.day}/{day.month}"
