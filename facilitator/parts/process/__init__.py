"""The process of a meeting as its record: ticks by hand, deviations, witnesses drawn by lot.

Most lines tick themselves: `facilitator.readings.standing.process` finds them in what happened.
For that this part keeps a trace of the journal, the numbers of the events a line can rest on. It
judges
nothing. Every command names its meeting: a line may be ticked after the evening, too.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.numbers import Ranges, size
from facilitator.part import Answer, Command, Event, Facts, Part, Refusal, happened
from facilitator.parts.process.events import (
    DeviationNoted,
    LineSkipped,
    LineTicked,
    TickTakenBack,
    WitnessesDrawn,
)
from facilitator.parts.process.lines import LINES, Line, LineKind, kind_of
from facilitator.parts.process.state import (
    Draw,
    Mark,
    Marked,
    Process,
    Trace,
    counted,
    noted,
    skipped,
    taken_back,
    ticked,
    traced,
    were_drawn,
)
from facilitator.witness_lot import ALGORITHM, WITNESSES, drawn

__all__ = [
    "LINES",
    "PART",
    "Draw",
    "DrawWitnesses",
    "Line",
    "LineKind",
    "Mark",
    "Marked",
    "NoteDeviation",
    "Process",
    "SkipLine",
    "TakeBackTick",
    "TickLine",
    "Trace",
    "kind_of",
]


@dataclass(frozen=True, slots=True)
class TickLine(Command):
    """That was done. `late`: after the moment it was meant for."""

    meeting: str
    line: Line
    late: bool = False


@dataclass(frozen=True, slots=True)
class SkipLine(Command):
    """That was left out. `reason`: "" for none given."""

    meeting: str
    line: Line
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackTick(Command):
    """What was said of the line by hand is not so."""

    meeting: str
    line: Line


@dataclass(frozen=True, slots=True)
class NoteDeviation(Command):
    """Something went otherwise than the process has it; `words` are printed as they are."""

    meeting: str
    words: str


@dataclass(frozen=True, slots=True)
class DrawWitnesses(Command):
    """Draw two residents who sign.

    Attributes:
        pool: the numbers people hold tonight, or counted themselves off by, as (first, last).
        called: the number that the hall called, digits.
    """

    meeting: str
    pool: Ranges
    called: str


def _tick(state: Process, _facts: Facts, command: TickLine) -> Answer:
    return _marked(state, LineTicked(command.meeting, command.line, command.late))


def _skip(state: Process, _facts: Facts, command: SkipLine) -> Answer:
    reason = " ".join(command.reason.split())
    return _marked(state, LineSkipped(command.meeting, command.line, reason))


def _marked(state: Process, event: LineTicked | LineSkipped) -> Answer:
    if event.meeting not in state.meetings:
        return Refusal("no_meeting")
    return happened(event)


def _take_back(state: Process, _facts: Facts, command: TakeBackTick) -> Answer:
    if (command.meeting, command.line) not in state.marks:
        return happened()
    return happened(TickTakenBack(command.meeting, command.line))


def _note(state: Process, _facts: Facts, command: NoteDeviation) -> Answer:
    if command.meeting not in state.meetings:
        return Refusal("no_meeting")
    words = command.words.strip()
    return happened(DeviationNoted(command.meeting, words)) if words else happened()


def _draw(state: Process, _facts: Facts, command: DrawWitnesses) -> Answer:
    if command.meeting not in state.meetings:
        return Refusal("no_meeting")
    if size(command.pool) < WITNESSES:
        return Refusal("too_few_to_draw")
    called = "".join(command.called.split())
    if not called.isdecimal():
        return Refusal("nothing_called")
    draw = len(state.draws_of(command.meeting)) + 1
    numbers = drawn(command.meeting, draw, called, command.pool)
    return happened(WitnessesDrawn(command.meeting, draw, command.pool, called, numbers, ALGORITHM))


PART = Part(
    name="process",
    start=Process,
    decides={
        TickLine: _tick,
        SkipLine: _skip,
        TakeBackTick: _take_back,
        NoteDeviation: _note,
        DrawWitnesses: _draw,
    },
    applies={
        LineTicked: counted(ticked),
        LineSkipped: counted(skipped),
        TickTakenBack: counted(taken_back),
        DeviationNoted: counted(noted),
        WitnessesDrawn: counted(were_drawn),
        Event: traced,
    },
)
