"""When a gong may sound: as time runs out, as a decision is declared. Nothing sounds here.

It is never the only sign: colour, word and fill have said it already. It does not sound for time
that somebody took away, nor late, for what was over while the laptop slept.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.engine.world import World
from facilitator.parts import auxiliary, countdown, decision
from facilitator.running_time import RunningTime

#: Microseconds after the end at which it is too late to sound.
_TOO_LATE: Final = 3 * SECOND
_DECIDED: Final = frozenset({"carried", "elected", "chosen"})


class Why(Enum):
    """What it sounds for."""

    TIME = "time"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a clock stood when it was looked at: which one, with what is given, and what is left.

    `which` is the same only while nothing but time changes what is left.
    """

    which: object = None
    left: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything a gong listens to, at one moment."""

    item: Mark
    timer: Mark
    decisions: int


def marks(world: World, now: Instant) -> Marks:
    """How things stand now."""
    clock, timer = world.of(countdown.PART), world.of(auxiliary.PART)
    return Marks(
        item=_mark((clock.item,), clock, now),
        timer=_mark((timer.purpose, timer.turn), timer, now),
        decisions=len(world.of(decision.PART).all),
    )


def _mark(which: tuple[object, ...], time: RunningTime, now: Instant) -> Mark:
    if time.running_since is None or which[0] is None:
        return Mark()
    return Mark((*which, time.running_since, time.whole), time.left(now))


def rings(before: Marks, after: Marks, world: World) -> Why | None:
    """What it sounds for between two looks; None for nothing."""
    ended = _ended(before.item, after.item) or _ended(before.timer, after.timer)
    if ended:
        return Why.TIME
    fresh = world.of(decision.PART).all[before.decisions : after.decisions]
    return Why.DECISION if any(each.outcome in _DECIDED for each in fresh) else None


def _ended(before: Mark, after: Mark) -> bool:
    if after.which is None or before.which != after.which:
        return False
    return before.left > 0 >= after.left > -_TOO_LATE
