"""What is made as people leave, as files: the sheet to take home, slips, the room, what was done.

No Qt. They raise as `ui.papers.minutes_paper` does.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from facilitator.engine.world import World
from facilitator.parts import assembly
from facilitator.readings.meetings import meeting_numbered
from ui.papers import Paper, file_name, written_paper
from ui.present.leaving import Leaving


class Made(NamedTuple):
    """A paper, and the language it is in; "" for all of them."""

    paper: Paper
    language: str = ""


def leaving_papers(world: World, number: int, what: Leaving, folder: Path) -> tuple[Made, ...]:
    """Make that paper of the meeting with that number."""
    if what in {Leaving.SHEET, Leaving.TWO_UP}:
        return (_sheet(world, number, folder, two_up=what is Leaving.TWO_UP),)
    make = _room if what is Leaving.ROOM else _actions
    return tuple(
        Made(make(world, number, language, folder), language)
        for language in world.of(assembly.PART).papers
    )


def _sheet(world: World, number: int, folder: Path, *, two_up: bool) -> Made:
    """A page for each language: front and back."""
    from facilitator.documents.minutes.tonight_sheet import (  # noqa: PLC0415 - 200 ms
        tonight_sheet_pdf,
    )
    from facilitator.readings.evening.tonight_sheet import tonight_sheet_of  # noqa: PLC0415

    languages = world.of(assembly.PART).papers
    sheets = [tonight_sheet_of(world, number, language) for language in languages]
    words = ("A4",) if two_up else ()
    path = folder / _named(world, number, "What we decided", *words)
    return Made(written_paper(path, tonight_sheet_pdf(sheets, two_up=two_up)))


def _room(world: World, number: int, language: str, folder: Path) -> Paper:
    from facilitator.documents.minutes.attendance import attendance_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.door.attendance_annex import attendance_annex_of  # noqa: PLC0415

    annex = attendance_annex_of(world, meeting_numbered(world, number), language)
    path = folder / _named(world, number, "Room", language)
    return written_paper(path, attendance_pdf(annex, language))


def _actions(world: World, number: int, language: str, folder: Path) -> Paper:
    from facilitator.documents.minutes.action_list import action_list_pdf  # noqa: PLC0415 - 200 ms
    from facilitator.readings.evening.actions import action_list_of  # noqa: PLC0415

    listed = action_list_of(world, meeting_numbered(world, number), language)
    path = folder / _named(world, number, "You said we did", language)
    return written_paper(path, action_list_pdf(listed, language))


def slip_papers(world: World, ballot: int, folder: Path) -> tuple[Made, ...]:
    """Make the slip of the ballot with that number, in each language of the papers."""
    from facilitator.documents.results.decision_slip import decision_slip_pdf  # noqa: PLC0415
    from facilitator.readings.evening.decision_slip import decision_slip_of  # noqa: PLC0415

    made = []
    for language in world.of(assembly.PART).papers:
        pdf = decision_slip_pdf(decision_slip_of(world, ballot, language), language)
        path = folder / file_name("Slip", str(ballot), language)
        made.append(Made(written_paper(path, pdf), language))
    return tuple(made)


def _named(world: World, number: int, *words: str) -> str:
    what, *more = words
    return file_name(what, str(number), meeting_numbered(world, number).day, *more)
