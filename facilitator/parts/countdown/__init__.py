"""The countdown of the current item: a pure function of its marks. Nothing counts down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import SECOND, Instant
from facilitator.facts import ItemBegan, MeetingEnded, TheMeeting
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.countdown.events import (
    CountdownEnded,
    CountdownPaused,
    CountdownResumed,
    CountdownStarted,
    TimeGiven,
)


@dataclass(frozen=True, slots=True)
class Countdown:
    """The state.

    Attributes:
        item: whose time it is; None before the first.
        allowance: planned seconds.
        given: seconds given on top, below nought where taken.
        spent: microseconds up to `running_since`, or altogether while it stands.
        running_since: None while it stands.
        grants: every time that was given, as (item, seconds), for the report on it.
    """

    item: str | None = None
    allowance: int = 0
    given: int = 0
    spent: int = 0
    running_since: Instant | None = None
    grants: tuple[tuple[str, int], ...] = ()

    def spent_at(self, now: Instant) -> int:
        """Microseconds spent on the item up to now."""
        running = now.since(self.running_since) if self.running_since is not None else 0
        return self.spent + running

    def left(self, now: Instant) -> int:
        """Microseconds left; below nought is overrun."""
        return (self.allowance + self.given) * SECOND - self.spent_at(now)


@dataclass(frozen=True, slots=True)
class PauseCountdown(Command):
    """Let the clock stand."""


@dataclass(frozen=True, slots=True)
class ResumeCountdown(Command):
    """Let the clock run again."""


@dataclass(frozen=True, slots=True)
class GiveTime(Command):
    """Give seconds, or take them (below nought)."""

    seconds: int


def _pause(state: Countdown, facts: Facts, _command: PauseCountdown) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.running_since is None:
        return Refusal("clock_stands")
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
    return happened(TimeGiven(meeting.id, command.seconds))


def _item_began(_state: Countdown, _facts: Facts, fact: ItemBegan) -> Decided:
    return happened(CountdownStarted(fact.meeting, fact.item, fact.minutes * 60))


def _meeting_ended(state: Countdown, _facts: Facts, fact: MeetingEnded) -> Decided:
    return happened(CountdownEnded(fact.meeting)) if state.item else happened()


def _started(state: Countdown, event: CountdownStarted, at: Instant) -> Countdown:
    return Countdown(event.item, event.seconds, running_since=at, grants=state.grants)


def _paused(state: Countdown, _event: CountdownPaused, at: Instant) -> Countdown:
    return replace(state, spent=state.spent_at(at), running_since=None)


def _resumed(state: Countdown, _event: CountdownResumed, at: Instant) -> Countdown:
    return replace(state, running_since=at)


def _given(state: Countdown, event: TimeGiven, _at: Instant) -> Countdown:
    grants = (*state.grants, (state.item or "", event.seconds))
    return replace(state, given=state.given + event.seconds, grants=grants)


def _ended(state: Countdown, _event: CountdownEnded, _at: Instant) -> Countdown:
    return Countdown(grants=state.grants)


PART = Part(
    name="countdown",
    start=Countdown,
    decides={PauseCountdown: _pause, ResumeCountdown: _resume, GiveTime: _give},
    applies={
        CountdownStarted: _started,
        CountdownPaused: _paused,
        CountdownResumed: _resumed,
        TimeGiven: _given,
        CountdownEnded: _ended,
    },
    reacts={ItemBegan: _item_began, MeetingEnded: _meeting_ended},
)
