"""How the clock of the current item stands, and every time that was given on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import SECOND, Instant
from facilitator.parts.countdown.events import (
    CountdownBackDated,
    CountdownEnded,
    CountdownPaused,
    CountdownResumed,
    CountdownStarted,
    CountdownTakenUp,
    TimeGiven,
    TimeTakenBack,
)
from facilitator.plan import WARNINGS, ClockKind
from facilitator.running_time import RunningTime, let_run, let_stand, with_more


@dataclass(frozen=True, slots=True)
class Grant:
    """Time that was given (below nought: taken), and when.

    Attributes:
        by_hall: the hall agreed to it.
        role: of whoever gave it, "" where that was not said.
    """

    item: str
    seconds: int
    at: Instant
    by_hall: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class Countdown(RunningTime):
    """The state.

    Attributes:
        item: whose time it is; None before the first.
        clock: what it shows.
        ends: of a clock that runs to a time of day, that moment in microseconds UTC.
        warnings: seconds before the end at which it warns, the earlier first.
        began: when the hall turned to the item.
        grants: every time that was given and not taken back, for the report on it.
        before: how many of them were given before this clock began.
        earlier: the clock that this one followed, as it was left; its own `earlier` is forgotten.
    """

    item: str | None = None
    clock: ClockKind = ClockKind.DOWN
    ends: int | None = None
    warnings: tuple[int, int] = WARNINGS
    began: Instant | None = None
    grants: tuple[Grant, ...] = ()
    before: int = 0
    earlier: Countdown | None = None

    def left(self, now: Instant) -> int:
        """Microseconds left; below nought is overrun. A time of day comes whatever stands."""
        if self.ends is None:
            return self.whole - self.spent_at(now)
        return self.ends + self.given * SECOND - now.utc

    @property
    def follows_the_day(self) -> bool:
        """Whether it shows or awaits a time of day, which nobody can let stand."""
        return self.ends is not None or self.clock is ClockKind.CLOCK

    @property
    def own_grants(self) -> tuple[Grant, ...]:
        """Those of this clock, in their order."""
        return self.grants[self.before :]


def started(state: Countdown, event: CountdownStarted, at: Instant) -> Countdown:
    """The clock of another item, or of the same one taken again."""
    return Countdown(
        allowance=event.seconds,
        running_since=at,
        item=event.item,
        clock=event.clock,
        ends=event.ends,
        warnings=event.warnings,
        began=at,
        grants=state.grants,
        before=len(state.grants),
        earlier=replace(state, earlier=None) if state.item is not None else None,
    )


def taken_up(state: Countdown, event: CountdownTakenUp, _at: Instant) -> Countdown:
    """The clock before goes on: it ran, or stood, all the while."""
    earlier = state.earlier
    return earlier if earlier is not None and earlier.item == event.item else state


def paused(state: Countdown, _event: CountdownPaused, at: Instant) -> Countdown:
    """It stands."""
    return let_stand(state, at)


def resumed(state: Countdown, _event: CountdownResumed, at: Instant) -> Countdown:
    """It runs again."""
    return let_run(state, at)


def given(state: Countdown, event: TimeGiven, at: Instant) -> Countdown:
    """More time, or less."""
    grant = Grant(state.item or "", event.seconds, at, event.by_hall, event.role)
    return replace(with_more(state, event.seconds), grants=(*state.grants, grant))


def taken_back(state: Countdown, event: TimeTakenBack, _at: Instant) -> Countdown:
    """As if the last time had not been given."""
    return replace(with_more(state, -event.seconds), grants=state.grants[:-1])


def back_dated(state: Countdown, event: CountdownBackDated, at: Instant) -> Countdown:
    """It has been running for so long."""
    began = at.plus(-event.seconds * SECOND)
    return replace(let_run(state, at), spent=event.seconds * SECOND, began=began)


def ended(state: Countdown, _event: CountdownEnded, _at: Instant) -> Countdown:
    """No clock; what was given stays known."""
    return Countdown(grants=state.grants)
