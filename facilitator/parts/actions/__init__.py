"""Actions: who does what by when. What is not done yet is still going, and opens the next meeting.

Whoever takes something on is named in the side table; the journal has a token.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.facts import CurrentItem, TheMeeting
from facilitator.part import Answer, Command, Facts, Part, Refusal, Side, happened
from facilitator.parts.actions.events import ActionDone, ActionNoted, ActionTakenBack
from facilitator.time_of_day import is_day

__all__ = ["PART", "Action", "Actions", "FinishAction", "NoteAction", "TakeBackAction"]


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
    """

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
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    what = {la: words.strip() for la, words in command.what.items() if words.strip()}
    if not what:
        return Refusal("no_action")
    if command.due and not is_day(command.due):
        return Refusal("no_such_day")
    who, current = command.who.strip(), facts.of(CurrentItem)
    token = facts.new_id() if who else ""
    noted = ActionNoted(
        action=facts.new_id(),
        meeting=meeting.id,
        code=_next_code(state, meeting.year),
        what=what,
        who=token,
        due=command.due,
        item=current.id if current is not None else None,
    )
    return happened(noted, sides=(Side("name", token, who),) if who else ())


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
    meeting, found = facts.of(TheMeeting), state.action(command.action)
    if meeting is None:
        return Refusal("no_meeting")
    if found is None:
        return Refusal("no_such_action")
    return happened(ActionTakenBack(found.id, meeting.id))


def _noted(state: Actions, event: ActionNoted, _at: Instant) -> Actions:
    action = Action(
        event.action, event.meeting, event.code, event.what, event.who, event.due, event.item
    )
    return Actions((*state.all, action), (*state.codes, event.code))


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
    decides={NoteAction: _note, FinishAction: _finish, TakeBackAction: _take_back},
    applies={ActionNoted: _noted, ActionDone: _done, ActionTakenBack: _taken_back},
)
