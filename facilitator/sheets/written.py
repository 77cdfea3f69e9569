"""A plan as CSV that LibreOffice and Excel open by a double click, and that is read again whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from facilitator.plan import ClockKind, Plan, PlannedItem
from facilitator.sheets.about import about_rows
from facilitator.sheets.cells import as_csv
from facilitator.sheets.details import details_of
from facilitator.timetable import laid_out, stretches
from facilitator.wording import LANGUAGES

_ANY_DAY: Final = "2001-01-01"


def plan_as_csv(plan: Plan) -> bytes:
    """UTF-8 with its mark, commas, CRLF. `facilitator.sheets.agenda` reads it to equal items."""
    languages = _languages(plan)
    spoken = [f"{name} ({la})" for name in ("Title",) for la in languages]
    rest = [
        f"{name} ({la})" for name in ("To say now", "Motion", "On the screen") for la in languages
    ]
    rows, timed = about_rows(plan, languages), any(_times(item) for item in plan.items)
    times = ["Not before", "Ends at", "Clock shows"] if timed else []
    heads = ["Start", "Minutes", *spoken, "Phase", *rest, *times, "Details (leave as they are)"]
    rows.append(heads)
    for item, start in zip(plan.items, _starts(plan), strict=True):
        rows.append(_row(item, start, languages, plan, timed=timed))
    return as_csv(rows)


def _starts(plan: Plan) -> list[str]:
    """The time of day at which each item begins, whatever day it is; the first as planned."""
    begins = datetime.fromisoformat(f"{_ANY_DAY}T{plan.start}").replace(tzinfo=UTC)
    asked = stretches(plan.items, begins, "UTC")
    slots = laid_out(asked, begins)
    return [plan.start, *(f"{slots[item.id].begins:%H:%M}" for item in plan.items[1:])]


def _times(item: PlannedItem) -> bool:
    """Whether it goes by the clock in any way: most evenings need no columns for that."""
    return bool(item.at or item.until) or item.clock is not ClockKind.DOWN


def _row(
    item: PlannedItem, start: str, languages: tuple[str, ...], plan: Plan, *, timed: bool
) -> list[str]:
    motion = item.question.wording if item.question is not None else {}
    times = [item.at, item.until, item.clock.value] if timed else []
    return [
        start,
        str(item.minutes),
        *(item.title.get(la, "") for la in languages),
        item.phase.value,
        *(text.get(la, "") for text in (item.words, motion, item.proposal) for la in languages),
        *times,
        details_of(item, plan),
    ]


def _languages(plan: Plan) -> tuple[str, ...]:
    """Every one that a text of it is in; ours first."""
    texts = [plan.title, *plan.thanks]
    for item in plan.items:
        wording = item.question.wording if item.question is not None else {}
        texts += [item.title, item.words, item.proposal, wording]
    used = {language for text in texts for language, said in text.items() if said}
    ours = tuple(language for language in LANGUAGES if language in used)
    return (*ours, *sorted(used.difference(ours))) or LANGUAGES[:1]
