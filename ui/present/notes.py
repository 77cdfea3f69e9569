"""What comes of the evening, for the desk: actions, the next meeting, agreements. No Qt."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import actions, agreements, assembly, calendar, meeting
from facilitator.parts.actions import Action
from facilitator.plan import NextMeeting
from facilitator.readings.evening.actions import who_does_it
from facilitator.readings.evening.agreements import agreements_text
from facilitator.typed_times import read_day
from facilitator.wording import in_language, long_date, say

_DAY_AND_MONTH: Final = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\.?")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One action: its id, and 'Book the hall · Sam · by Thursday 21 May 2026'."""

    action: str
    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class NotesView:
    """All of it.

    Attributes:
        tonight: noted in this meeting.
        earlier: by meetings before, still going or done by tonight.
        following: the next meeting as it was said, None before it was.
        agreed: how the agreements stand, a sentence.
        to_adopt: the lines to adopt, {} where they are adopted already.
    """

    tonight: tuple[NoteLine, ...] = ()
    earlier: tuple[NoteLine, ...] = ()
    following: NextMeeting | None = None
    agreed: str = ""
    to_adopt: dict[str, str] | None = None


def notes_view(world: World, language: str) -> NotesView:
    """Of the running meeting, else of the last; empty where none was held."""
    held = (world.of(meeting.PART).all or (None,))[-1]
    if held is None:
        return NotesView()
    noted, state = world.of(actions.PART), world.of(agreements.PART)
    text = agreements_text(world, world.of(assembly.PART).languages)
    adopted = state.of_meeting(held.id)
    is_adopted = adopted is not None and adopted.text == text
    return NotesView(
        tonight=tuple(action_line(world, one, language) for one in noted.of_meeting(held.id)),
        earlier=tuple(action_line(world, one, language) for one in noted.going_into(held.id)),
        following=world.of(calendar.PART).after(held.id),
        agreed=_agreed(world, language, tonight=is_adopted),
        to_adopt=None if is_adopted else text,
    )


def _agreed(world: World, language: str, *, tonight: bool) -> str:
    state = world.of(agreements.PART)
    if tonight:
        return say(language, "The hall agreed tonight on how we meet.")
    if state.all and state.proposed is None:
        return say(language, "How we meet was agreed at an earlier meeting, and holds.")
    return say(language, "Show “How we meet”, ask for waving hands, and say so here.")


def action_line(world: World, one: Action, language: str) -> NoteLine:
    """One action as it is listed."""
    due = ""
    if one.due:
        day = long_date(language, dt.date.fromisoformat(one.due))
        due = say(language, "by {day}", day=day)
    parts = (in_language(one.what, language), who_does_it(world, one, language), due)
    return NoteLine(one.id, " · ".join(part for part in parts if part), one.done_in is not None)


def read_due(text: str, today: dt.date) -> str | None:
    """'28/5' as the next 28 May, or a whole date; nothing is "", what cannot be read is None."""
    found = _DAY_AND_MONTH.fullmatch(text.strip())
    if found is None:
        return read_day(text)
    for year in (today.year, today.year + 1):
        try:
            day = dt.date(year, int(found[2]), int(found[1]))
        except ValueError:
            continue
        if day >= today:
            return day.isoformat()
    return None
