"""Time that runs and stands: a pure function of its marks. Nothing counts; nothing ticks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator.clock import SECOND, Instant

Running = TypeVar("Running", bound="RunningTime")


@dataclass(frozen=True, slots=True)
class RunningTime:
    """How much of an allowance is used up.

    Attributes:
        allowance: planned seconds.
        given: seconds given on top, below nought where taken.
        spent: microseconds up to `running_since`, or altogether while it stands.
        running_since: None while it stands.
        stood_since: when it was last let stand; None while it runs and before it began.
    """

    allowance: int = 0
    given: int = 0
    spent: int = 0
    running_since: Instant | None = None
    stood_since: Instant | None = None

    @property
    def whole(self) -> int:
        """Microseconds there are altogether, what was given included."""
        return (self.allowance + self.given) * SECOND

    def spent_at(self, now: Instant) -> int:
        """Microseconds spent up to now."""
        running = now.since(self.running_since) if self.running_since is not None else 0
        return self.spent + running

    def left(self, now: Instant) -> int:
        """Microseconds left; below nought is overrun."""
        return self.whole - self.spent_at(now)


def let_stand(time: Running, at: Instant) -> Running:
    """It stands from that moment on."""
    return replace(time, spent=time.spent_at(at), running_since=None, stood_since=at)


def let_run(time: Running, at: Instant) -> Running:
    """It runs from that moment on."""
    return replace(time, running_since=at, stood_since=None)


def with_more(time: Running, seconds: int) -> Running:
    """So many seconds given, or taken (below nought)."""
    return replace(time, given=time.given + seconds)
