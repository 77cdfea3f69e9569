"""The process record of one meeting: each line, how it stands, and what that rests on.

What the journal knows ticks itself (`process_ticks`); for the rest there is a tick on the desk.
"Closely followed" is that every must line was done, late or in time, as far as the evening's plan
uses it. It is no judgement on any decision; what went otherwise is listed word for word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from zoneinfo import ZoneInfo

from facilitator.engine.world import World
from facilitator.parts import assembly, process
from facilitator.parts.meeting import Meeting
from facilitator.parts.process import LINES, Draw, Line, LineKind, Mark, Marked
from facilitator.plan import Kind
from facilitator.readings.meetings import meeting_numbered
from facilitator.readings.standing.process_evening import Evening, Found, Standing
from facilitator.readings.standing.process_ticks import found_in
from facilitator.readings.times import time_of
from facilitator.timetable import slots_of

__all__ = ["ProcessLine", "ProcessRecord", "Standing", "process_of", "process_of_meeting"]

_MARKS = {Mark.DONE: Standing.DONE, Mark.LATE: Standing.LATE, Mark.SKIPPED: Standing.SKIPPED}
_KEPT = frozenset({Standing.DONE, Standing.LATE, Standing.NOT_NEEDED})


@dataclass(frozen=True, slots=True)
class ProcessLine:
    """One line.

    Attributes:
        must: whether "closely followed" asks for it.
        planned, actual: local times, None where there is none.
        reason: why it was left out, "" for none given.
        evidence: numbers of the journal's events that it rests on.
        by_hand: somebody ticked it; else the record answered by itself.
        figures: for the note beside it.
    """

    line: Line
    must: bool
    standing: Standing
    planned: time | None = None
    actual: time | None = None
    reason: str = ""
    evidence: tuple[int, ...] = ()
    by_hand: bool = False
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ProcessRecord:
    """All of them. `closed`: whether the meeting is over; `draws`: the newest last."""

    assembly: str
    meeting: str
    number: int
    day: date
    place: str
    closed: bool
    lines: tuple[ProcessLine, ...]
    deviations: tuple[str, ...] = ()
    draws: tuple[Draw, ...] = ()

    @property
    def musts(self) -> tuple[ProcessLine, ...]:
        """The must lines that the evening uses."""
        return tuple(
            one for one in self.lines if one.must and one.standing is not Standing.NOT_NEEDED
        )

    @property
    def done(self) -> int:
        """How many of those were done."""
        return sum(one.standing in _KEPT for one in self.musts)

    @property
    def closely_followed(self) -> bool:
        """Whether all of them were."""
        return bool(self.musts) and self.done == len(self.musts)

    def line(self, line: Line) -> ProcessLine:
        """That line."""
        return next(one for one in self.lines if one.line is line)


def process_of(world: World, number: int) -> ProcessRecord:
    """Of the meeting with that number. Raises RuleError where there is none."""
    return process_of_meeting(world, meeting_numbered(world, number))


def process_of_meeting(world: World, held: Meeting) -> ProcessRecord:
    """Of that meeting, as it stands."""
    body, state = world.of(assembly.PART), world.of(process.PART)
    evening = Evening(world, held)
    found, planned = found_in(evening), _planned(evening)
    lines = tuple(
        _line(
            kind,
            found.get(kind.line),
            state.marks.get((held.id, kind.line)),
            planned.get(kind.line),
            body.zone,
        )
        for kind in LINES
    )
    if held.on_paper:  # the record has the moments at which it was typed in
        lines = tuple(replace(line, actual=None) for line in lines)
    return ProcessRecord(
        body.name,
        held.id,
        held.number,
        date.fromisoformat(held.day),
        held.place,
        held.closed is not None,
        lines,
        state.deviations_of(held.id),
        state.draws_of(held.id),
    )


def _line(
    kind: LineKind, found: Found | None, marked: Marked | None, planned: time | None, zone: str
) -> ProcessLine:
    """What the record knows goes before what was said by hand; a reason given stays beside it."""
    reason = marked.reason if marked is not None else ""
    if found is not None:
        return ProcessLine(
            kind.line,
            kind.must,
            found.standing,
            planned,
            time_of(found.at, zone),
            reason,
            found.seqs,
            figures=found.figures,
        )
    if marked is None:
        return ProcessLine(kind.line, kind.must, Standing.OPEN, planned)
    actual = None if marked.mark is Mark.SKIPPED else time_of(marked.at, zone)
    evidence = (marked.seq,)
    standing = _MARKS[marked.mark]
    return ProcessLine(
        kind.line, kind.must, standing, planned, actual, reason, evidence, by_hand=True
    )


def _planned(evening: Evening) -> Mapping[Line, time]:
    """When each line has its place in the plan: the first item of its phase, or of its kind."""
    held, items = evening.held, [item.planned for item in evening.items]
    slots = slots_of(items, held.day, held.start, evening.zone)
    zone = ZoneInfo(evening.zone)
    at: dict[Line, time] = {}
    for item in reversed(items):
        begins = slots[item.id].begins.astimezone(zone).time()
        lines = [kind.line for kind in LINES if kind.phase is item.phase]
        if item.asked:
            lines.append(Line.QUESTION_TWICE)
        if item.question is not None and item.question.kind is Kind.TEST:
            lines.append(Line.TEST_BALLOT)
        elif item.question is not None and item.question.kind is not Kind.SENSE:
            lines += [Line.QUESTION_TWICE, Line.RULE, Line.WORDING, Line.CHECKED]
        at |= dict.fromkeys(lines, begins)
    return at
