"""The annexes of the minutes that somebody asked for, in words of one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from facilitator.documents.minutes.timing import given_words
from facilitator.documents.minutes.value import Annexes, AnnexTable
from facilitator.engine.world import World
from facilitator.parts.meeting import Meeting
from facilitator.readings.door.attendance_annex import attendance_annex_of
from facilitator.readings.evening.decisions import counts_of, election_counts_of
from facilitator.readings.evening.timing import timing_of
from facilitator.readings.standing.process_paper import process_paper_of
from facilitator.wording import say

_Tables = tuple[AnnexTable, ...]


def annexes_of(world: World, held: Meeting, asked: AbstractSet[str], language: str) -> Annexes:
    """Those of `minutes_blocks.ANNEXES` that are asked for."""
    return Annexes(
        counts=counts_of(world, held, language) if "counts" in asked else (),
        elections=election_counts_of(world, held, language) if "elections" in asked else (),
        tables={key: make(world, held, language) for key, make in _TABLES.items() if key in asked},
        sources="sources" in asked,
    )


def _attendance(world: World, held: Meeting, language: str) -> _Tables:
    """Times, never names."""
    annex = attendance_annex_of(world, held, language)
    head = (say(language, "Time"), say(language, "What"), say(language, "In the room"))
    rows = tuple(
        (one.time, one.what, "" if one.people is None else f"{one.people:,}")
        for one in annex.moments
    )
    caption = say(language, "How full the room was")
    return (AnnexTable(caption, head, rows, (20, 0, 28), annex.told),)


def _process(world: World, held: Meeting, language: str) -> _Tables:
    paper = process_paper_of(world, held.number, language)
    head = (
        say(language, "Line"),
        say(language, "How it stands"),
        say(language, "Done at"),
        say(language, "Note"),
        say(language, "Events"),
    )
    rows = tuple(
        (
            row.what if row.must else f"({row.what})",
            row.standing,
            row.actual,
            row.note,
            row.evidence,
        )
        for row in paper.rows
    )
    about = (
        paper.summary,
        say(language, "Lines in brackets may be done; the others are asked for."),
    )
    caption = say(language, "The process, line by line")
    return (AnnexTable(caption, head, rows, (0, 28, 18, 34, 24), about),)


def _timing(world: World, held: Meeting, language: str) -> _Tables:
    timing = timing_of(world, held.number, language)
    head = (
        say(language, "Item"),
        say(language, "Planned for"),
        say(language, "Planned, min"),
        say(language, "Given"),
        say(language, "Began"),
        say(language, "Took, min"),
        say(language, "Note"),
    )
    rows = tuple(
        (
            line.title,
            line.planned_start,
            "" if line.planned is None else str(line.planned),
            given_words(line.given),
            line.began,
            "" if line.took is None else str(line.took),
            line.note,
        )
        for line in timing.lines
    )
    caption = say(language, "Each item as planned and as it was")
    return (AnnexTable(caption, head, rows, (0, 19, 17, 15, 15, 16, 32)),)


_TABLES: Final[Mapping[str, Callable[[World, Meeting, str], _Tables]]] = {
    "attendance": _attendance,
    "process": _process,
    "timing": _timing,
}
