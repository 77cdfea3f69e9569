"""A plan as CSV that LibreOffice and Excel open by a double click, and that is read again whole."""

from __future__ import annotations

from typing import Final

from facilitator.plan import Plan, PlannedItem
from facilitator.sheets.about import about_rows
from facilitator.sheets.cells import as_csv
from facilitator.sheets.details import details_of
from facilitator.wording import LANGUAGES

_DAY: Final = 24 * 60


def plan_as_csv(plan: Plan) -> bytes:
    """UTF-8 with its mark, commas, CRLF. `facilitator.sheets.agenda` reads it to equal items."""
    languages = _languages(plan)
    spoken = [f"{name} ({la})" for name in ("Title",) for la in languages]
    rest = [
        f"{name} ({la})" for name in ("To say now", "Motion", "On the screen") for la in languages
    ]
    rows = about_rows(plan, languages)
    rows.append(["Start", "Minutes", *spoken, "Phase", *rest, "Details (leave as they are)"])
    minute = int(plan.start[:2]) * 60 + int(plan.start[3:])
    for item in plan.items:
        rows.append(_row(item, minute, languages, plan))
        minute += item.minutes
    return as_csv(rows)


def _row(item: PlannedItem, minute: int, languages: tuple[str, ...], plan: Plan) -> list[str]:
    motion = item.question.wording if item.question is not None else {}
    return [
        "{:02}:{:02}".format(*divmod(minute % _DAY, 60)),
        str(item.minutes),
        *(item.title.get(la, "") for la in languages),
        item.phase.value,
        *(text.get(la, "") for text in (item.words, motion, item.proposal) for la in languages),
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
