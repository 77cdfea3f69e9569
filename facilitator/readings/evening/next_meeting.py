"""When the assembly meets again, as a sentence."""

from __future__ import annotations

from datetime import date

from facilitator.engine.world import World
from facilitator.parts import calendar
from facilitator.parts.meeting import Meeting
from facilitator.wording import in_language, long_date, say


def next_meeting_of(world: World, held: Meeting, language: str) -> str:
    """'Thursday 11 June 2026, 19:00, St Giles Hall. About: damp homes.'; "" where unknown."""
    following = world.of(calendar.PART).after(held.id)
    if following is None:
        return ""
    day = long_date(language, date.fromisoformat(following.day))
    place = ", ".join(part for part in (day, following.start, following.place) if part)
    theme = in_language(following.theme, language).rstrip(".")
    if theme:
        return say(language, "{when}. About: {theme}.", when=place, theme=theme)
    return say(language, "{when}.", when=place)
