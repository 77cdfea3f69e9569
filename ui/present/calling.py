"""What an evening that people are invited to is, in a line. No Qt."""

from __future__ import annotations

from datetime import date

from facilitator.plan import Plan
from facilitator.wording import in_language, long_date, say


def planned_words(plan: Plan | None, language: str) -> str:
    """Its title, day, time and place; what to do first where there is none."""
    if plan is None:
        return say(language, "Choose an evening first: day, time and place are there.")
    try:
        day = long_date(language, date.fromisoformat(plan.day))
    except ValueError:
        day = plan.day
    return say(
        language,
        "{title} · {day}, {time} · {place}. Change that in the plan.",
        title=in_language(plan.title, language),
        day=day,
        time=plan.start,
        place=plan.place,
    )
