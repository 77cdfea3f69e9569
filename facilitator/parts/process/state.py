"""What was said by hand of each meeting's process, and a trace of what happened in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from facilitator.clock import Instant
from facilitator.part import Event
from facilitator.parts.process.events import (
    DeviationNoted,
    LineSkipped,
    LineTicked,
    TickTakenBack,
    WitnessesDrawn,
)
from facilitator.parts.process.lines import Line


class Mark(Enum):
    """What somebody said of a line."""

    DONE = "done"
    LATE = "late"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Marked:
    """A line marked by hand. `seq`: number of the event; `reason`: "" for none."""

    mark: Mark
    at: Instant
    seq: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """One event of the journal that a line may rest on.

    Attributes:
        seq: its number.
        name: of its type, as in the journal: "agenda.ItemBegun".
        of: id of the thing it happened to.
        item: of the agenda it names, "" for none.
        detail: what a timer was for.
        person: token of whoever it is about, "" for nobody.
    """

    seq: int
    name: str
    at: Instant
    of: str
    item: str = ""
    detail: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Draw:
    """A lot that was drawn; see `WitnessesDrawn`."""

    seq: int
    at: Instant
    drawn: WitnessesDrawn


@dataclass(frozen=True, slots=True)
class Process:
    """The state.

    Attributes:
        seq: of the last event of the journal.
        running: the newest meeting, "" before the first.
        meetings: meeting → what happened in it that a line may rest on.
        marks: (meeting, line) → what was said of it by hand.
        deviations: (meeting, words), as they were noted.
    """

    seq: int = 0
    running: str = ""
    meetings: Mapping[str, tuple[Trace, ...]] = field(default_factory=dict)
    marks: Mapping[tuple[str, Line], Marked] = field(default_factory=dict)
    deviations: tuple[tuple[str, str], ...] = ()
    draws: tuple[Draw, ...] = ()

    def deviations_of(self, meeting: str) -> tuple[str, ...]:
        """What was noted of that meeting, word for word."""
        return tuple(words for key, words in self.deviations if key == meeting)

    def draws_of(self, meeting: str) -> tuple[Draw, ...]:
        """The lots drawn in that meeting, the newest last."""
        return tuple(draw for draw in self.draws if draw.drawn.meeting == meeting)


_BEGINS: Final = "meeting.MeetingStarted"
_WATCHED: Final = frozenset(
    {
        _BEGINS,
        "meeting.MeetingClosed",
        "agenda.ItemBegun",
        "agenda.ItemBegunEarlier",
        "agenda.ItemTakenBack",
        "agreements.AgreementsAdopted",
        "auxiliary.AuxiliaryStarted",
        "auxiliary.AuxiliaryStopped",
        "countdown.CountdownStarted",
        "presence.RoomCounted",
        "presence.PeopleCameOrWent",
        "ballot.QuestionPut",
        "ballot.AgreedWithoutCount",
        "ballot.HandsetsOpened",
        "ballot.PrivateOpened",
        "ballot.CountingBegun",
        "ballot.SwitchedToCounting",
        "ballot.BallotClosed",
        "ballot.PrivateClosed",
        "ballot.AuditRecorded",
        "ballot.RecountMade",
        "ballot.ResultDeclared",
        "actions.ActionNoted",
        "calendar.NextMeetingSet",
    }
)

_E = TypeVar("_E", bound=Event)
_Fold = Callable[[Process, _E, Instant], Process]


def counted(apply: _Fold[_E]) -> _Fold[_E]:
    """The same fold, with the event's number counted before it."""

    def fold(state: Process, event: _E, at: Instant) -> Process:
        return apply(replace(state, seq=state.seq + 1), event, at)

    return fold


@cache
def _name(module: str, kind: str) -> str:
    """The name of an event of another part in the journal, "" for one that no line rests on.

    By its package, since no part imports another: facilitator.parts.<part>.….
    """
    _, _, part, *_ = (*module.split("."), "", "")
    name = f"{part}.{kind}"
    return name if name in _WATCHED else ""


def traced(state: Process, event: Event, at: Instant) -> Process:
    """Any other event: its number is counted, and it is kept where a line may rest on it."""
    seq, name = state.seq + 1, _name(type(event).__module__, type(event).__name__)
    running = _said(event, "meeting") if name == _BEGINS else state.running
    if not name or not running:
        return replace(state, seq=seq)
    trace = Trace(
        seq,
        name,
        at,
        _said(event, type(event).STREAM),
        _said(event, "item"),
        _said(event, "purpose"),
        _said(event, "person"),
    )
    kept = {**state.meetings, running: (*state.meetings.get(running, ()), trace)}
    return replace(state, seq=seq, running=running, meetings=kept)


def _said(event: Event, name: str) -> str:
    """What the event has under that name, "" where it has none."""
    found: Any = getattr(event, name, "")
    if isinstance(found, Enum):
        found = found.value
    return found if isinstance(found, str) else ""


def ticked(state: Process, event: LineTicked, at: Instant) -> Process:
    """Done, in time or late."""
    mark = Marked(Mark.LATE if event.late else Mark.DONE, at, state.seq)
    return replace(state, marks={**state.marks, (event.meeting, event.line): mark})


def skipped(state: Process, event: LineSkipped, at: Instant) -> Process:
    """Left out."""
    mark = Marked(Mark.SKIPPED, at, state.seq, event.reason)
    return replace(state, marks={**state.marks, (event.meeting, event.line): mark})


def taken_back(state: Process, event: TickTakenBack, _at: Instant) -> Process:
    """As if nobody had said anything of it."""
    gone = (event.meeting, event.line)
    return replace(state, marks={key: mark for key, mark in state.marks.items() if key != gone})


def noted(state: Process, event: DeviationNoted, _at: Instant) -> Process:
    """One more deviation."""
    return replace(state, deviations=(*state.deviations, (event.meeting, event.words)))


def were_drawn(state: Process, event: WitnessesDrawn, at: Instant) -> Process:
    """One more lot; those before it stay."""
    return replace(state, draws=(*state.draws, Draw(state.seq, at, event)))
