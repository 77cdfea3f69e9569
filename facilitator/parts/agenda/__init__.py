"""The agenda: items in order; begin, insert, skip, park and amend them as the meeting runs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import SECOND, Instant
from facilitator.facts import (
    CurrentItem,
    ItemBackDated,
    ItemBegan,
    MeetingBegan,
    MeetingEnded,
    ResultDeclared,
    TheMeeting,
    UndecidedBallot,
)
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, Side, happened
from facilitator.parts.agenda import amending, late
from facilitator.parts.agenda import state as fold
from facilitator.parts.agenda.amending import MoveAmendment, WithdrawAmendment
from facilitator.parts.agenda.amendments import Amendment, Fate
from facilitator.parts.agenda.events import (
    AmendmentLost,
    AmendmentMoved,
    AmendmentWithdrawn,
    ItemBegun,
    ItemBegunEarlier,
    ItemEnded,
    ItemInserted,
    ItemParked,
    ItemSkipped,
    ItemTakenBack,
    LateStartSettled,
    PlanFrozen,
    QuestionAmended,
    QuestionWritten,
)
from facilitator.parts.agenda.late import SettleLateStart, may_be_shortened
from facilitator.parts.agenda.state import Agenda, Item, Standing
from facilitator.parts.agenda.too_soon import (
    TakeItemBack,
    take_back,
    taken_back,
    turn_to_take_back,
)
from facilitator.plan import PlannedItem, Question

__all__ = [
    "PART",
    "Agenda",
    "Amendment",
    "Fate",
    "Item",
    "MoveAmendment",
    "SettleLateStart",
    "Standing",
    "TakeItemBack",
    "WithdrawAmendment",
    "may_be_shortened",
    "turn_to_take_back",
]


@dataclass(frozen=True, slots=True)
class BeginItem(Command):
    """Turn to that item; None: to the one that follows."""

    item: str | None = None


@dataclass(frozen=True, slots=True)
class InsertItem(Command):
    """Put a new item in, behind the current one (or behind `after`)."""

    item: PlannedItem
    after: str | None = None


@dataclass(frozen=True, slots=True)
class SkipItem(Command):
    """Leave that item out tonight."""

    item: str


@dataclass(frozen=True, slots=True)
class ParkItem(Command):
    """Take that item later."""

    item: str


@dataclass(frozen=True, slots=True)
class WriteQuestion(Command):
    """Write the question of an item, or write it anew, before it is put.

    `names`: side rows for the people in it.
    """

    item: str
    question: Question
    names: tuple[Side, ...] = ()


def _begin(state: Agenda, facts: Facts, command: BeginItem) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    item = state.item(command.item) if command.item else state.following
    if item is None:
        return Refusal("no_such_item" if command.item else "last_item")
    if item.standing is Standing.CURRENT:
        return happened()
    planned = item.planned
    began = ItemBegan(
        meeting.id, item.id, item.minutes, planned.clock, planned.until, state.warnings
    )
    return happened(ItemBegun(meeting.id, item.id), tells=(began,))


def _insert(state: Agenda, facts: Facts, command: InsertItem) -> Answer:
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    known = state.item(command.item.id) is not None
    item = replace(command.item, id=facts.new_id()) if known else command.item
    after = command.after or (state.current.id if state.current else _before_following(state))
    return happened(ItemInserted(meeting.id, item, after))


def _before_following(state: Agenda) -> str | None:
    """Between items, a new one comes next: behind what was taken, skipped or parked."""
    places = [item.id for item in state.items]
    following = state.following
    place = places.index(following.id) if following else len(places)
    return places[place - 1] if place else None


def _skip(state: Agenda, facts: Facts, command: SkipItem) -> Answer:
    no = _cannot_leave(state, facts, command.item)
    return no or happened(ItemSkipped(state.meeting or "", command.item))


def _park(state: Agenda, facts: Facts, command: ParkItem) -> Answer:
    no = _cannot_leave(state, facts, command.item)
    return no or happened(ItemParked(state.meeting or "", command.item))


def _cannot_leave(state: Agenda, facts: Facts, key: str) -> Refusal | None:
    """Why that item cannot be skipped or parked."""
    item = state.item(key)
    if item is None or facts.of(TheMeeting) is None:
        return Refusal("no_such_item")
    if item.standing is Standing.DONE:
        return Refusal("item_done")
    if item.standing is Standing.CURRENT and facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    return None


def _write(state: Agenda, facts: Facts, command: WriteQuestion) -> Answer:
    meeting = facts.of(TheMeeting)
    item = state.item(command.item)
    if item is None or meeting is None:
        return Refusal("no_such_item")
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    if amending.rewrites(item, command.question):
        return Refusal("amended_by_the_hall")
    if not any(text.strip() for text in command.question.wording.values()):
        return Refusal("no_wording")
    written = QuestionWritten(meeting.id, command.item, command.question)
    return happened(written, sides=command.names)


def _meeting_began(state: Agenda, facts: Facts, fact: MeetingBegan) -> Decided:
    """A plan may be used again: its items are then new ones, that nothing was decided in yet."""
    known = {item.id for _, items in state.past for item in items}
    known |= {item.id for item in state.items}
    items = tuple(
        replace(item, id=facts.new_id()) if item.id in known else item for item in fact.items
    )
    return happened(PlanFrozen(fact.meeting, items, fact.empty_by, fact.warnings))


def _back_dated(state: Agenda, facts: Facts, fact: ItemBackDated) -> Decided:
    """Earlier only: what the hall really spent on it before it is never taken away."""
    item = state.current
    if item is None or item.id != fact.item or item.began is None:
        return happened()
    if fact.seconds * SECOND <= facts.now.since(item.began):
        return happened()
    return happened(ItemBegunEarlier(fact.meeting, fact.item, fact.seconds))


def _meeting_ended(state: Agenda, _facts: Facts, fact: MeetingEnded) -> Decided:
    return happened(ItemEnded(fact.meeting)) if state.current else happened()


def _share(state: Agenda) -> tuple[object, ...]:
    item = state.current
    return (CurrentItem(item.id, *amending.put_next(item)),) if item else ()


def _item_ended(state: Agenda, _event: ItemEnded, at: Instant) -> Agenda:
    return fold.ended(state, at)


PART = Part(
    name="agenda",
    start=Agenda,
    decides={
        BeginItem: _begin,
        InsertItem: _insert,
        SkipItem: _skip,
        ParkItem: _park,
        WriteQuestion: _write,
        MoveAmendment: amending.move,
        WithdrawAmendment: amending.withdraw,
        SettleLateStart: late.settle,
        TakeItemBack: take_back,
    },
    applies={
        PlanFrozen: fold.frozen,
        ItemBegun: fold.begun,
        ItemEnded: _item_ended,
        ItemBegunEarlier: fold.begun_earlier,
        ItemTakenBack: taken_back,
        ItemInserted: fold.inserted,
        ItemSkipped: fold.skipped,
        ItemParked: fold.parked,
        QuestionWritten: fold.written,
        AmendmentMoved: fold.amended,
        AmendmentWithdrawn: fold.amended,
        AmendmentLost: fold.amended,
        QuestionAmended: fold.amended,
        LateStartSettled: late.settled,
    },
    reacts={
        MeetingBegan: _meeting_began,
        MeetingEnded: _meeting_ended,
        ItemBackDated: _back_dated,
        ResultDeclared: amending.result_declared,
    },
    shares=_share,
)
