"""The process record of a meeting as its paper: the reading in words, in one language."""

from __future__ import annotations

from datetime import time

from facilitator.documents.standing.process_value import ProcessPaper, ProcessRow
from facilitator.engine.world import World
from facilitator.readings.standing.process import ProcessLine, process_of
from facilitator.readings.standing.process_words import (
    evidence_words,
    line_words,
    note_words,
    standing_words,
    summary,
    witness_words,
)


def process_paper_of(world: World, number: int, language: str) -> ProcessPaper:
    """Of the meeting with that number. Raises RuleError where there is none."""
    record = process_of(world, number)
    return ProcessPaper(
        assembly=record.assembly,
        meeting=record.number,
        day=record.day,
        place=record.place,
        summary=summary(record, language),
        rows=tuple(_row(one, language) for one in record.lines),
        deviations=record.deviations,
        draws=witness_words(record, language),
        witnesses=record.draws[-1].drawn.numbers if record.draws else (),
        head=world.digest,
    )


def _row(one: ProcessLine, language: str) -> ProcessRow:
    return ProcessRow(
        line_words(one.line, language),
        one.must,
        _clock(one.planned),
        _clock(one.actual),
        standing_words(one, language),
        note_words(one, language),
        evidence_words(one, language),
    )


def _clock(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"
