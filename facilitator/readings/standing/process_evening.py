"""One evening as a process record looks at it: its items, ballots, and the trace of its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, process
from facilitator.parts.agenda import Item
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot import Phase as Stage
from facilitator.parts.meeting import Meeting
from facilitator.parts.process import Trace
from facilitator.plan import Kind, Phase

#: Questions that decide something.
DECIDES: Final = frozenset({Kind.MOTION, Kind.OPTIONS, Kind.ELECTION, Kind.MANDATE})


class Standing(Enum):
    """How a line stands. OPEN: nobody and nothing has said yet."""

    OPEN = "open"
    DONE = "done"
    LATE = "late"
    SKIPPED = "skipped"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Found:
    """What the journal says of a line.

    Attributes:
        at: when it was so, None where no moment is meant.
        seqs: numbers of the events it rests on.
        figures: for the note beside it, see `process_words`.
    """

    standing: Standing
    at: Instant | None = None
    seqs: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()


class Evening:
    """One meeting as the record has it: what lines look at.

    Args:
        world: the record.
        held: the meeting.
    """

    def __init__(self, world: World, held: Meeting) -> None:
        self.held = held
        self.zone = world.of(assembly.PART).zone
        self.items = world.of(agenda.PART).of_meeting(held.id)
        self.traces = world.of(process.PART).meetings.get(held.id, ())
        self._ballots = world.of(ballot.PART).all

    @cached_property
    def ballots(self) -> tuple[Ballot, ...]:
        """Every question that was put in it and is not void."""
        own = (one for one in self._ballots if one.meeting == self.held.id)
        return tuple(one for one in own if one.phase is not Stage.VOID)

    @cached_property
    def decisive(self) -> tuple[Ballot, ...]:
        """Those that decide something, as far as they were closed or agreed."""
        return tuple(
            one for one in self.ballots if one.question.kind in DECIDES and one.outcome is not None
        )

    def of_phase(self, phase: Phase) -> tuple[Item, ...]:
        """Its items in that phase, taken or not."""
        return tuple(item for item in self.items if item.planned.phase is phase)

    def named(self, *names: str) -> tuple[Trace, ...]:
        """What happened under one of these names, of its part and type, in order."""
        return tuple(trace for trace in self.traces if trace.name in names)

    def on_ballots(self, names: Iterable[str], keys: Iterable[str]) -> tuple[Trace, ...]:
        """What of that kind happened to one of these ballots."""
        wanted, whose = {f"ballot.{name}" for name in names}, frozenset(keys)
        return tuple(t for t in self.traces if t.name in wanted and t.of in whose)

    def begun(self, items: Iterable[Item]) -> Trace | None:
        """When the hall first turned to one of these items."""
        keys = {item.id for item in items}
        turns = self.named("agenda.ItemBegun", "agenda.ItemBegunEarlier")
        return next((turn for turn in turns if turn.item in keys), None)
