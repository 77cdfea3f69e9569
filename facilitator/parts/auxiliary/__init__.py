"""One timer beside the item's: a speaker's turn, small groups, a break. One at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import MeetingEnded, TheMeeting
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.auxiliary.events import (
    AuxiliaryGiven,
    AuxiliaryPaused,
    AuxiliaryResumed,
    AuxiliaryStarted,
    AuxiliaryStopped,
    Purpose,
    TurnLengthSet,
)
from facilitator.running_time import RunningTime, let_run, let_stand, with_more

__all__ = [
    "PART",
    "Auxiliary",
    "GiveAuxiliary",
    "NextTurn",
    "PauseAuxiliary",
    "Purpose",
    "ResumeAuxiliary",
    "SetTurnLength",
    "StartAuxiliary",
    "StopAuxiliary",
]

#: Seconds: what a turn is before anybody sets it, and the longest that any timer runs.
TURN: Final = 120
LONGEST: Final = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Auxiliary(RunningTime):
    """The state.

    Attributes:
        purpose: None while no timer is out.
        label: what it is for, per language; empty for what the purpose says.
        person: token of whoever speaks, "" where nobody is named.
        turn: which turn in a row this is, from 1; 0 for no turn.
        turn_length: seconds of a turn.
    """

    purpose: Purpose | None = None
    label: Mapping[str, str] = field(default_factory=dict)
    person: str = ""
    turn: int = 0
    turn_length: int = TURN


@dataclass(frozen=True, slots=True)
class StartAuxiliary(Command):
    """Start the timer, in place of any other. 0 seconds of a TURN: its usual length."""

    seconds: int
    purpose: Purpose
    label: Mapping[str, str] = field(default_factory=dict)
    person: str = ""


@dataclass(frozen=True, slots=True)
class NextTurn(Command):
    """The next speaker: a turn of the usual length, from its start. `person`: a token."""

    person: str = ""


@dataclass(frozen=True, slots=True)
class PauseAuxiliary(Command):
    """Let it stand."""


@dataclass(frozen=True, slots=True)
class ResumeAuxiliary(Command):
    """Let it run again."""


@dataclass(frozen=True, slots=True)
class GiveAuxiliary(Command):
    """Give seconds, or take them (below nought)."""

    seconds: int


@dataclass(frozen=True, slots=True)
class StopAuxiliary(Command):
    """Put it away."""


@dataclass(frozen=True, slots=True)
class SetTurnLength(Command):
    """How long a turn usually is, in seconds. A turn that runs keeps its length."""

    seconds: int


def _start(state: Auxiliary, facts: Facts, command: StartAuxiliary) -> Answer:
    seconds = command.seconds
    if command.purpose is Purpose.TURN:
        seconds = seconds or state.turn_length
    return _begun(facts, command.purpose, seconds, command.label, command.person)


def _next_turn(state: Auxiliary, facts: Facts, command: NextTurn) -> Answer:
    label = state.label if state.purpose is Purpose.TURN else {}
    return _begun(facts, Purpose.TURN, state.turn_length, label, command.person)


def _begun(
    facts: Facts, purpose: Purpose, seconds: int, label: Mapping[str, str], person: str
) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not 0 < seconds <= LONGEST:
        return Refusal("not_a_length")
    return happened(AuxiliaryStarted(meeting.id, purpose, seconds, dict(label), person))


def _pause(state: Auxiliary, facts: Facts, _command: PauseAuxiliary) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.running_since is None:
        return Refusal("clock_stands")
    return happened(AuxiliaryPaused(meeting.id))


def _resume(state: Auxiliary, facts: Facts, _command: ResumeAuxiliary) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.purpose is None:
        return Refusal("no_timer")
    if state.running_since is not None:
        return Refusal("clock_runs")
    return happened(AuxiliaryResumed(meeting.id))


def _give(state: Auxiliary, facts: Facts, command: GiveAuxiliary) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.purpose is None:
        return Refusal("no_timer")
    if state.allowance + state.given + command.seconds < 0:
        return Refusal("no_time_left_to_take")
    return happened(AuxiliaryGiven(meeting.id, command.seconds))


def _stop(state: Auxiliary, facts: Facts, _command: StopAuxiliary) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None or state.purpose is None:
        return Refusal("no_timer")
    return happened(AuxiliaryStopped(meeting.id))


def _set_length(state: Auxiliary, facts: Facts, command: SetTurnLength) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not 0 < command.seconds <= LONGEST:
        return Refusal("not_a_length")
    if command.seconds == state.turn_length:
        return happened()
    return happened(TurnLengthSet(meeting.id, command.seconds))


def _meeting_ended(state: Auxiliary, _facts: Facts, fact: MeetingEnded) -> Decided:
    return happened(AuxiliaryStopped(fact.meeting)) if state.purpose else happened()


def _started(state: Auxiliary, event: AuxiliaryStarted, at: Instant) -> Auxiliary:
    is_turn = event.purpose is Purpose.TURN
    return Auxiliary(
        allowance=event.seconds,
        running_since=at,
        purpose=event.purpose,
        label=event.label,
        person=event.person,
        turn=state.turn + 1 if is_turn else 0,
        turn_length=state.turn_length,
    )


def _paused(state: Auxiliary, _event: AuxiliaryPaused, at: Instant) -> Auxiliary:
    return let_stand(state, at)


def _resumed(state: Auxiliary, _event: AuxiliaryResumed, at: Instant) -> Auxiliary:
    return let_run(state, at)


def _given(state: Auxiliary, event: AuxiliaryGiven, _at: Instant) -> Auxiliary:
    return with_more(state, event.seconds)


def _stopped(state: Auxiliary, _event: AuxiliaryStopped, _at: Instant) -> Auxiliary:
    return Auxiliary(turn_length=state.turn_length)


def _length_set(state: Auxiliary, event: TurnLengthSet, _at: Instant) -> Auxiliary:
    return replace(state, turn_length=event.seconds)


PART = Part(
    name="auxiliary",
    start=Auxiliary,
    decides={
        StartAuxiliary: _start,
        NextTurn: _next_turn,
        PauseAuxiliary: _pause,
        ResumeAuxiliary: _resume,
        GiveAuxiliary: _give,
        StopAuxiliary: _stop,
        SetTurnLength: _set_length,
    },
    applies={
        AuxiliaryStarted: _started,
        AuxiliaryPaused: _paused,
        AuxiliaryResumed: _resumed,
        AuxiliaryGiven: _given,
        AuxiliaryStopped: _stopped,
        TurnLengthSet: _length_set,
    },
    reacts={MeetingEnded: _meeting_ended},
)
