"""The process of a meeting as the desk shows it: its lines, and what can be said of each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.engine.world import World
from facilitator.parts import handsets, meeting, presence
from facilitator.parts.meeting import Meeting
from facilitator.parts.process import Line
from facilitator.readings.standing.process import ProcessLine, process_of_meeting
from facilitator.readings.standing.process_evening import Standing
from facilitator.readings.standing.process_words import (
    line_words,
    note_words,
    standing_words,
    summary,
    witness_words,
)
from facilitator.wording import say

_MARKS: Final = {
    Standing.DONE: "✓",
    Standing.LATE: "✓",
    Standing.SKIPPED: "–",
    Standing.NOT_NEEDED: "·",
    Standing.OPEN: "○",
}


@dataclass(frozen=True, slots=True)
class ProcessLineView:
    """One line. `told`: how it stands, when, and why; `open`: nothing is said of it yet.

    `by_hand`: somebody said it, and may take it back. `left_out`: and may say why.
    """

    line: Line
    mark: str
    words: str
    told: str
    open: bool
    by_hand: bool
    left_out: bool


@dataclass(frozen=True, slots=True)
class ProcessView:
    """The newest meeting's. `pool`: the numbers people hold, as (first, last); () for unknown."""

    meeting: str
    number: int
    summary: str
    lines: tuple[ProcessLineView, ...]
    deviations: tuple[str, ...]
    draws: tuple[str, ...]
    pool: tuple[tuple[int, int], ...]


def process_view(world: World, language: str) -> ProcessView | None:
    """Of the newest meeting; None before the first."""
    held = world.of(meeting.PART).all
    if not held:
        return None
    record = process_of_meeting(world, held[-1])
    return ProcessView(
        record.meeting,
        record.number,
        summary(record, language),
        tuple(_line(one, language) for one in record.lines),
        record.deviations,
        witness_words(record, language),
        _pool(world, held[-1]),
    )


def _line(one: ProcessLine, language: str) -> ProcessLineView:
    at = f"{one.actual:%H:%M}" if one.actual is not None else ""
    quiet = one.standing in {Standing.OPEN, Standing.DONE}
    standing = "" if quiet else standing_words(one, language)
    told = " · ".join(part for part in (standing, at, note_words(one, language)) if part)
    words = line_words(one.line, language)
    if not one.must:
        words = say(language, "{line} (may)", line=words)
    return ProcessLineView(
        one.line,
        _MARKS[one.standing],
        words,
        told,
        one.standing is Standing.OPEN,
        one.by_hand,
        one.by_hand and one.standing is Standing.SKIPPED,
    )


def _pool(world: World, held: Meeting) -> tuple[tuple[int, int], ...]:
    """The numbers that are out; else as many as are in the room, counting themselves off."""
    out = world.of(handsets.PART).ranges
    people = world.of(presence.PART).of_meeting(held.id).highest
    return tuple(out) or (((1, people),) if people > 1 else ())
