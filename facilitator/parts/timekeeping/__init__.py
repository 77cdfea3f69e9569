"""Notices when somebody sets the laptop's clock, and writes it down. Nothing else changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.facts import TheAssembly
from facilitator.part import Decided, Event, Facts, Part, happened
from facilitator.parts.timekeeping.events import ClockJumped

#: Clocks that are kept right by the network creep by less than this.
_NOTICED: Final = 5 * SECOND


@dataclass(frozen=True, slots=True)
class Jump:
    """The clock was set: `at` is the moment after it, `seconds` are below nought for back."""

    at: Instant
    seconds: int


@dataclass(frozen=True, slots=True)
class Timekeeping:
    """The state: the moment of the last event, and every jump of the clock, for the minutes."""

    last: Instant | None = None
    jumps: tuple[Jump, ...] = ()


def _look(state: Timekeeping, facts: Facts) -> Decided:
    last, now = state.last, facts.now
    assembly = facts.of(TheAssembly)
    if last is None or last.boot != now.boot or assembly is None:
        return happened()
    jump = (now.utc - last.utc) - (now.ticks - last.ticks)
    if abs(jump) < _NOTICED:
        return happened()
    return happened(ClockJumped(assembly.id, jump // SECOND))


def _note(state: Timekeeping, _event: Event, at: Instant) -> Timekeeping:
    return replace(state, last=at)


def _jumped(state: Timekeeping, event: ClockJumped, at: Instant) -> Timekeeping:
    return Timekeeping(at, (*state.jumps, Jump(at, event.seconds)))


PART = Part(
    name="timekeeping",
    start=Timekeeping,
    applies={ClockJumped: _jumped, Event: _note},
    watch=_look,
)
