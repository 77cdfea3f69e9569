"""Actions: who does what by when. What is not done yet is still going, and opens the next meeting.

Whoever takes something on is named in the side table; the journal has a token.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.facts import CurrentItem, TheMeeting
from facilitator.minutes_facts import ClosedMeetings, MinutesOpenTo
from facilitator.part import Answer, Command, Facts, Part, Refusal, Side, happened
from facilitator.parts.actions.events import (
    ActionDone,
    ActionNoted,
    ActionReworded,
    ActionTakenBack,
)
from facilitator.time_of_day import is_day

__all__ = [
    "PART",
    "Action",
    "Actions",
    "FinishAction",
    "NoteAction",
    "RewordAction",
    "TakeBackAction",
]


@dataclass(frozen=True, slots=True)
class Action:
    """One action; see `ActionNoted`. `done_in`: the meeting that was told, None while it goes."""

    id: str
    meeting: str
    code: str
    what: dict[str, str]
    who: str
    due: str
    item: str | None
    done_in: str | None = None


@dataclass(frozen=True, slots=True)
class Actions:
    """The state: all actions but those taken back. `codes`: all that were ever given."""

    all: tuple[Action, ...] = ()
    codes: tuple[str, ...] = ()

    def action(self, key: str) -> Action | None:
        """The action with that id, None where there is none."""
        return next((one for one in self.all if one.id == key), None)

    def of_meeting(self, meeting: str) -> tuple[Action, ...]:
        """What was noted in that meeting."""
        return tuple(one for one in self.all if one.meeting == meeting)

    def going_into(self, meeting: str) -> tuple[Action, ...]:
        """What earlier meetings noted and that one asks after: done before it is not among it."""
        return tuple(
            one for one in self.all if one.meeting != meeting and one.done_in in {None, meeting}
        )


@dataclass(frozen=True, slots=True)
class NoteAction(Command):
    """Note an action of the item in hand.

    Attributes:
        what: per language.
        who: a name or a role as typed, "" for nobody yet.
        due: ISO date, "" for none.
        meeting: id of one that is over and whose minutes nobody approved yet; "" for tonight's.
    """

    what: dict[str, str]
    who: str = ""
    due: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class RewordAction(Command):
    """It reads otherwise; fields as in `NoteAction`. Not once the minutes with it are approved."""

    action: str
    what: dict[str, str]
    who: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class FinishAction(Command):
    """It is done."""

    action: str


@dataclass(frozen=True, slots=True)
class TakeBackAction(Command):
    """It is no action after all."""

    action: str


def _note(state: Actions, facts: Facts, command: NoteAction) -> Answer:
    where = _of_meeting(facts, command.meeting)
    if isinstance(where, Refusal):
        return where
    if (lack := _lack(command)) is not None:
        return lack
    current = facts.of(CurrentItem) if not command.meeting else None
    token, sides = _taken_on(facts, command.who)
    noted = ActionNoted(
        action=facts.new_id(),
        meeting=where[0],
        code=_next_code(state, where[1]),
        what=_written(command.what),
        who=token,
        due=command.due,
        item=current.id if current is not None else None,
    )
    return happened(noted, sides=sides)


def _reword(state: Actions, facts: Facts, command: RewordAction) -> Answer:
    found, running = state.action(command.action), facts.of(TheMeeting)
    if found is None:
        return Refusal("no_such_action")
    tonight = running is not None and running.id == found.meeting
    where = _of_meeting(facts, "" if tonight else found.meeting)
    if isinstance(where, Refusal):
        return where
    if (lack := _lack(command)) is not None:
        return lack
    token, sides = _taken_on(facts, command.who)
    what = _written(command.what)
    return happened(ActionReworded(found.id, what, token, command.due), sides=sides)


def _of_meeting(facts: Facts, key: str) -> tuple[str, int] | Refusal:
    """The meeting an action is noted in, and its year: the one that runs, or that one."""
    running, closed = facts.of(TheMeeting), facts.of(ClosedMeetings)
    minutes = facts.of(MinutesOpenTo)
    if not key:
        return (running.id, running.year) if running is not None else Refusal("no_meeting")
    if closed is None or key not in closed.years:
        return Refusal("no_meeting")
    if minutes is not None and key in minutes.correction:
        return Refusal("minutes_approved")
    return key, closed.years[key]


def _lack(command: NoteAction | RewordAction) -> Refusal | None:
    if not _written(command.what):
        return Refusal("no_action")
    return Refusal("no_such_day") if command.due and not is_day(command.due) else None


def _written(what: dict[str, str]) -> dict[str, str]:
    return {la: words.strip() for la, words in what.items() if words.strip()}


def _taken_on(facts: Facts, who: str) -> tuple[str, tuple[Side, ...]]:
    """A token for whoever takes it on, and the side row with the name; "" for nobody yet."""
    name = who.strip()
    token = facts.new_id() if name else ""
    return token, (Side("name", token, name),) if name else ()


def _next_code(state: Actions, year: int) -> str:
    """Numbered by year; no number is given twice."""
    given = sum(code.startswith(f"A-{year}-") for code in state.codes)
    return f"A-{year}-{given + 1:03}"


def _finish(state: Actions, facts: Facts, command: FinishAction) -> Answer:
    meeting, found = facts.of(TheMeeting), state.action(command.action)
    if meeting is None:
        return Refusal("no_meeting")
    if found is None:
        return Refusal("no_such_action")
    if found.done_in is not None:
        return happened()
    return happened(ActionDone(found.id, meeting.id))


def _take_back(state: Actions, facts: Facts, command: TakeBackAction) -> Answer:
    """By the meeting that runs; between meetings, as long as nobody approved the minutes."""
    running, found = facts.of(TheMeeting), state.action(command.action)
    if found is None:
        return Refusal("no_such_action" if running is not None else "no_meeting")
    where = _of_meeting(facts, "" if running is not None else found.meeting)
    if isinstance(where, Refusal):
        return where
    return happened(ActionTakenBack(found.id, where[0]))


def _noted(state: Actions, event: ActionNoted, _at: Instant) -> Actions:
    action = Action(
        event.action, event.meeting, event.code, event.what, event.who, event.due, event.item
    )
    return Actions((*state.all, action), (*state.codes, event.code))


def _reworded(state: Actions, event: ActionReworded, _at: Instant) -> Actions:
    after = tuple(
        replace(one, what=event.what, who=event.who, due=event.due)
        if one.id == event.action
        else one
        for one in state.all
    )
    return replace(state, all=after)


def _done(state: Actions, event: ActionDone, _at: Instant) -> Actions:
    after = tuple(
        replace(one, done_in=event.meeting) if one.id == event.action else one for one in state.all
    )
    return replace(state, all=after)


def _taken_back(state: Actions, event: ActionTakenBack, _at: Instant) -> Actions:
    return replace(state, all=tuple(one for one in state.all if one.id != event.action))


PART = Part(
    name="actions",
    start=Actions,
    decides={
        NoteAction: _note,
        RewordAction: _reword,
        FinishAction: _finish,
        TakeBackAction: _take_back,
    },
    applies={
        ActionNoted: _noted,
        ActionReworded: _reworded,
        ActionDone: _done,
        ActionTakenBack: _taken_back,
    },
)
