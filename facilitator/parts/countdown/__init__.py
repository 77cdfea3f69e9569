"""The clock of the current item: what it shows, time given on it, a start that was forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from facilitator.clock import SECOND
from facilitator.facts import (
    ItemBackDated,
    ItemBegan,
    ItemNeverLeft,
    MeetingEnded,
    TheAssembly,
    TheMeeting,
)
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.countdown import state as fold
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
from facilitator.parts.countdown.state import Countdown, Grant
from facilitator.plan import ClockKind
from facilitator.time_of_day import moment_of

__all__ = [
    "PART",
    "BackDate",
    "Countdown",
    "GiveTime",
    "Grant",
    "PauseCountdown",
    "ResumeCountdown",
    "TakeBackTime",
]

#: Seconds: no item began longer ago than a long day.
_LONGEST_AGO: Final = 12 * 60 * 60
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class PauseCountdown(Command):
    """Let the clock stand."""


@dataclass(frozen=True, slots=True)
class ResumeCountdown(Command):
    """Let the clock run again."""


@dataclass(frozen=True, slots=True)
class GiveTime(Command):
    """Give seconds, or take them (below nought).

    Attributes:
        by_hall: the hall agreed to it.
        role: of whoever gives it, "" to leave it unsaid.
    """

    seconds: int
    by_hall: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackTime(Command):
    """What was given last on this clock shall not be given after all."""


@dataclass(frozen=True, slots=True)
class BackDate(Command):
    """The item began so many seconds ago; None: when the hall turned to it. Its clock runs."""

    seconds: int | None = None


def _pause(state: Countdown, facts: Facts, _command: PauseCountdown) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.running_since is None:
        return Refusal("clock_stands")
    if state.follows_the_day:
        return Refusal("clock_of_day")
    return happened(CountdownPaused(meeting.id))


def _resume(state: Countdown, facts: Facts, _command: ResumeCountdown) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.item is None:
        return Refusal("no_item")
    if state.running_since is not None:
        return Refusal("clock_runs")
    return happened(CountdownResumed(meeting.id))


def _give(state: Countdown, facts: Facts, command: GiveTime) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.item is None:
        return Refusal("no_item")
    if state.allowance + state.given + command.seconds < 0:
        return Refusal("no_time_left_to_take")
    return happened(TimeGiven(meeting.id, command.seconds, command.by_hall, command.role))


def _take_back(state: Countdown, facts: Facts, _command: TakeBackTime) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.item is None:
        return Refusal("no_item")
    if not state.own_grants:
        return Refusal("no_time_given")
    return happened(TimeTakenBack(meeting.id, state.item, state.own_grants[-1].seconds))


def _back_date(state: Countdown, facts: Facts, command: BackDate) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.item is None or state.began is None:
        return Refusal("no_item")
    ago = command.seconds
    if ago is None:
        ago = facts.now.since(state.began) // SECOND
    if not 0 <= ago <= _LONGEST_AGO:
        return Refusal("not_so_long_ago")
    return happened(
        CountdownBackDated(meeting.id, state.item, ago),
        tells=(ItemBackDated(meeting.id, state.item, ago),),
    )


def _item_began(_state: Countdown, facts: Facts, fact: ItemBegan) -> Decided:
    body = facts.of(TheAssembly)
    seconds, ends = fact.minutes * 60, None
    if fact.clock is ClockKind.UNTIL and fact.until and body is not None:
        now = facts.now.as_datetime()
        left = (moment_of(fact.until, now, body.zone) - now) // _MICROSECOND
        seconds, ends = max(0, left // SECOND), facts.now.utc + left
    started = CountdownStarted(fact.meeting, fact.item, seconds, fact.clock, ends, fact.warnings)
    return happened(started)


def _never_left(_state: Countdown, _facts: Facts, fact: ItemNeverLeft) -> Decided:
    return happened(CountdownTakenUp(fact.meeting, fact.item))


def _meeting_ended(state: Countdown, _facts: Facts, fact: MeetingEnded) -> Decided:
    return happened(CountdownEnded(fact.meeting)) if state.item else happened()


PART = Part(
    name="countdown",
    start=Countdown,
    decides={
        PauseCountdown: _pause,
        ResumeCountdown: _resume,
        GiveTime: _give,
        TakeBackTime: _take_back,
        BackDate: _back_date,
    },
    applies={
        CountdownStarted: fold.started,
        CountdownPaused: fold.paused,
        CountdownResumed: fold.resumed,
        TimeGiven: fold.given,
        TimeTakenBack: fold.taken_back,
        CountdownBackDated: fold.back_dated,
        CountdownTakenUp: fold.taken_up,
        CountdownEnded: fold.ended,
    },
    reacts={ItemBegan: _item_began, ItemNeverLeft: _never_left, MeetingEnded: _meeting_ended},
)
