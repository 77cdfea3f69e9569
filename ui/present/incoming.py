"""What a spreadsheet would bring into a plan, as it is looked at before it is taken. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.drafting import Edit
from facilitator.plan import Plan
from facilitator.sheets.agenda import AgendaSheet
from facilitator.sheets.cells import Note
from facilitator.wording import say, say_n
from ui.present.planning import PlanRow, rundown


@dataclass(frozen=True, slots=True)
class Incoming:
    """The preview.

    Attributes:
        title: "12 items from agenda.ods"; `total`: how long they take, and when they end.
        rows: as in the list of an evening.
        notes: a sentence each, with its line.
    """

    title: str
    total: str
    rows: tuple[PlanRow, ...]
    notes: tuple[str, ...]


def incoming(sheet: AgendaSheet, file: str, evening: Plan, language: str) -> Incoming:
    """What it would bring; `evening`: the plan there is, or one to begin with."""
    seen = rundown(replaced(evening, sheet, file, language).plan, language)
    return Incoming(
        title=say_n(
            language,
            "{n} item from {file}",
            "{n} items from {file}",
            len(sheet.items),
            file=file,
        ),
        total=say(language, "{length}. {ends}", length=seen.total, ends=seen.ends),
        rows=seen.rows,
        notes=tuple(_note(note, language) for note in sheet.notes),
    )


def added(plan: Plan, sheet: AgendaSheet, file: str, language: str) -> Edit:
    """The plan with the items of the sheet behind its own."""
    after = replace(plan, items=(*plan.items, *sheet.items))
    return Edit(say(language, "Add the items of {file}", file=file), after)


def replaced(plan: Plan, sheet: AgendaSheet, file: str, language: str) -> Edit:
    """The items of the sheet in place of the plan's, and what else it says of the evening."""
    after = replace(plan, items=sheet.items, start=sheet.start or plan.start)
    if (about := sheet.about) is not None:
        after = replace(
            after,
            title=about.title or plan.title,
            place=about.place or plan.place,
            day=about.day or plan.day,
            thanks=about.thanks,
            empty_by=about.empty_by,
            warnings=about.warnings,
        )
    return Edit(say(language, "Import {file}", file=file), after)


def _note(note: Note, language: str) -> str:
    if not note.line:
        return note.text
    return say(language, "Line {n}: {note}", n=note.line, note=note.text)
