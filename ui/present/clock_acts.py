"""What can be done with the clock of the current item, with the item itself, and with the timer.

Kept apart from the acts on a vote: none of these is ever Enter's, none changes the hall's picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import agenda, auxiliary, ballot, countdown, meeting
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.ballot import Phase
from ui.present.act_names import Act

#: Seconds that each gives, or takes.
GIVES: Final[Mapping[Act, int]] = {
    Act.MINUTE_LESS: -60,
    Act.HALF_MORE: 30,
    Act.ONE_MINUTE: 60,
    Act.FIVE_MINUTES: 300,
    Act.HALF_LESS: -30,
    Act.FIVE_LESS: -300,
}
#: What the hall agrees to when it agrees to go on.
_BY_HALL: Final = 300
#: Behind *More*, beside the clock.
BEHIND: Final = (Act.HALF_LESS, Act.FIVE_LESS, Act.HALL_FIVE, Act.BEGAN_AGO, Act.TIMER)
#: A length is typed for these.
TYPED: Final = frozenset({Act.BEGAN_AGO, Act.TIMER})
ON_THE_TIMER: Final = (Act.TIMER_MORE, Act.TIMER_PAUSE, Act.NEXT_TURN, Act.TIMER_STOP)
#: All of them: the hall's picture stays where it is.
QUIET: Final = frozenset(
    {
        *(*GIVES, *BEHIND, *ON_THE_TIMER),
        *(Act.CLOCK, Act.CLOCK_MORE, Act.START_THEN, Act.SKIP, Act.PARK),
    }
)


def clock_acts(world: World) -> tuple[Act, ...]:
    """On the item and its clock, and on the timer beside it."""
    if world.of(meeting.PART).running is None:
        return ()
    return (*_on_the_item(world), *_on_the_timer(world))


def _on_the_item(world: World) -> tuple[Act, ...]:
    current, clock = world.of(agenda.PART).current, world.of(countdown.PART)
    if current is None:
        return (Act.CLOCK_MORE, Act.TIMER)
    acts = [*GIVES, Act.HALL_FIVE, Act.CLOCK_MORE, Act.TIMER]
    if not clock.follows_the_day:
        acts += [Act.CLOCK, Act.BEGAN_AGO]
        acts += [Act.START_THEN] if clock.running_since is None else []
    taken = [b for b in world.of(ballot.PART).all if b.item == current.id]
    if all(b.phase is Phase.VOID for b in taken):
        acts += [Act.SKIP, Act.PARK]
    return tuple(acts)


def _on_the_timer(world: World) -> tuple[Act, ...]:
    timer = world.of(auxiliary.PART)
    if timer.purpose is None:
        current = world.of(agenda.PART).current
        return (Act.NEXT_TURN,) if current is not None and current.planned.speakers else ()
    turn = (Act.NEXT_TURN,) if timer.purpose is Purpose.TURN else ()
    return (Act.TIMER_MORE, Act.TIMER_PAUSE, *turn, Act.TIMER_STOP)


def on_the_clock(act: Act, world: World) -> Command | None:
    """What the engine is asked; None where it is none of these, or something is typed first."""
    if act in GIVES:
        return countdown.GiveTime(GIVES[act])
    made = _MADE.get(act)
    return made(world) if made is not None else None


def back_dated(seconds: int) -> Command:
    """The item began so many seconds ago."""
    return countdown.BackDate(seconds)


def timer_set(seconds: int, purpose: Purpose) -> tuple[Command, ...]:
    """A timer of that length; the length of a turn holds for the turns behind it, too."""
    started = auxiliary.StartAuxiliary(seconds, purpose)
    if purpose is Purpose.TURN:
        return auxiliary.SetTurnLength(seconds), started
    return (started,)


def _paused(world: World) -> Command:
    runs = world.of(countdown.PART).running_since is not None
    return countdown.PauseCountdown() if runs else countdown.ResumeCountdown()


def _timer_paused(world: World) -> Command:
    runs = world.of(auxiliary.PART).running_since is not None
    return auxiliary.PauseAuxiliary() if runs else auxiliary.ResumeAuxiliary()


def _current(world: World) -> str:
    current = world.of(agenda.PART).current
    return current.id if current else ""


_MADE: Final[Mapping[Act, Callable[[World], Command]]] = {
    Act.CLOCK: _paused,
    Act.HALL_FIVE: lambda _world: countdown.GiveTime(_BY_HALL, by_hall=True),
    Act.START_THEN: lambda _world: countdown.BackDate(),
    Act.SKIP: lambda world: agenda.SkipItem(_current(world)),
    Act.PARK: lambda world: agenda.ParkItem(_current(world)),
    Act.TIMER_MORE: lambda _world: auxiliary.GiveAuxiliary(30),
    Act.TIMER_PAUSE: _timer_paused,
    Act.NEXT_TURN: lambda _world: auxiliary.NextTurn(),
    Act.TIMER_STOP: lambda _world: auxiliary.StopAuxiliary(),
}
