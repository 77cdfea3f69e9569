"""Deciding about amendments: moving, wording anew, withdrawing, and what their votes come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.facts import (
    AnsweredItems,
    ResultDeclared,
    TheMeeting,
    UndecidedBallot,
    WordsReopened,
)
from facilitator.part import Answer, Command, Decided, Facts, Refusal, happened
from facilitator.parts.agenda.amendments import Fate, found, waiting
from facilitator.parts.agenda.events import (
    AmendmentLost,
    AmendmentMoved,
    AmendmentWithdrawn,
    QuestionAmended,
)
from facilitator.parts.agenda.state import Agenda, Item
from facilitator.plan import Kind, Question


@dataclass(frozen=True, slots=True)
class MoveAmendment(Command):
    """Propose other words for an item's motion, or word an amendment anew.

    Attributes:
        item: of the agenda.
        wording: language → the whole motion as it would read.
        leave: languages whose words shall stay as they are.
        amendment: the id of one that waits, to word it anew; "" for a new one.
    """

    item: str
    wording: Mapping[str, str] = field(default_factory=dict)
    leave: tuple[str, ...] = ()
    amendment: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawAmendment(Command):
    """Take an amendment back that was not voted on."""

    item: str
    amendment: str


def move(state: Agenda, facts: Facts, command: MoveAmendment) -> Answer:
    """Take the words in; in which languages they are complete is asked before the vote.

    Where the motion itself was put but nobody could have voted yet, it is taken back.
    """
    item, meeting = state.item(command.item), facts.of(TheMeeting)
    if item is None or meeting is None:
        return Refusal("no_such_item")
    question = item.planned.question
    no = _not_amendable(item, facts) or _not_to_be_worded(item, facts, command.amendment)
    if no is not None or question is None:
        return no or Refusal("no_question")
    changes = {la: text.strip() for la, text in command.wording.items() if text.strip()}
    leave = tuple(la for la in command.leave if la not in changes and la in question.wording)
    if {**question.wording, **changes} == question.wording:
        return Refusal("changes_nothing")
    key = command.amendment or facts.new_id()
    moved = AmendmentMoved(meeting.id, item.id, key, question.wording, changes, leave)
    return happened(moved, tells=(WordsReopened(item.id),))


def _not_amendable(item: Item, facts: Facts) -> Refusal | None:
    """Only a motion that the hall has not answered, and is not answering now."""
    question = item.planned.question
    if question is None or not any(text.strip() for text in question.wording.values()):
        return Refusal("no_question")
    if question.kind is not Kind.MOTION:
        return Refusal("not_amendable")
    answered, undecided = facts.of(AnsweredItems), facts.of(UndecidedBallot)
    if answered is not None and item.id in answered.items:
        return Refusal("answered_already")
    if undecided is None or undecided.item != item.id or undecided.amends:
        return None
    return Refusal("ballot_undecided") if undecided.begun else None


def _not_to_be_worded(item: Item, facts: Facts, key: str) -> Refusal | None:
    """Why an amendment cannot be worded anew or withdrawn; "" is a new one, which always can."""
    if not key:
        return None
    if found(item.amendments, key) is None:
        return Refusal("no_such_amendment")
    undecided, following = facts.of(UndecidedBallot), waiting(item.amendments)
    voted = undecided is not None and undecided.amends == item.id
    if voted and following is not None and following.id == key:
        return Refusal("ballot_undecided")
    return None


def withdraw(state: Agenda, facts: Facts, command: WithdrawAmendment) -> Answer:
    """It stays in the record as withdrawn."""
    item, meeting = state.item(command.item), facts.of(TheMeeting)
    if item is None or meeting is None:
        return Refusal("no_such_item")
    if not command.amendment:
        return Refusal("no_such_amendment")
    no = _not_to_be_worded(item, facts, command.amendment)
    return no or happened(AmendmentWithdrawn(meeting.id, item.id, command.amendment))


def result_declared(state: Agenda, _facts: Facts, fact: ResultDeclared) -> Decided:
    """The vote on an amendment makes it part of the motion, or not; undecided, it waits on."""
    item = state.item(fact.question.amends)
    voted = waiting(item.amendments) if item is not None else None
    if item is None or voted is None or voted.wording != fact.question.wording:
        return happened()
    if fact.outcome == "carried":
        wording = fact.question.wording
        return happened(QuestionAmended(fact.meeting, item.id, voted.id, fact.ballot, wording))
    if fact.outcome == "lost":
        return happened(AmendmentLost(fact.meeting, item.id, voted.id, fact.ballot))
    return happened()


def put_next(item: Item) -> tuple[Question | None, str]:
    """What is put next in an item, and the code of what it lacks before that."""
    question, following = item.planned.question, waiting(item.amendments)
    if question is None or following is None:
        return question, ""
    asked = following.question(item.id, question)
    if following.on != question.wording:
        return asked, "amends_other_words"
    return asked, f"lacks_language_{following.lacking[0]}" if following.lacking else ""


def rewrites(item: Item, question: Question) -> bool:
    """Whether that question has other words than those the hall amended."""
    before = item.planned.question
    amended = any(one.fate is Fate.CARRIED for one in item.amendments)
    return amended and before is not None and before.wording != question.wording
