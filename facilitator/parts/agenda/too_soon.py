"""An item that was begun too soon: it waits again, and the one before goes on as if never left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.facts import AnsweredItems, ItemNeverLeft, TheMeeting, UndecidedBallot
from facilitator.part import Answer, Command, Facts, Refusal, happened
from facilitator.parts.agenda.events import ItemTakenBack
from facilitator.parts.agenda.state import Agenda, Item, Turn


@dataclass(frozen=True, slots=True)
class TakeItemBack(Command):
    """The current item was begun too soon: back to the one that the hall was at."""


def turn_to_take_back(state: Agenda) -> Turn | None:
    """The turn from one item straight to the current one; None where there was no such turn."""
    turn, now = state.turn, state.current
    return turn if turn is not None and now is not None and turn.to.id == now.id else None


def take_back(state: Agenda, facts: Facts, _command: TakeItemBack) -> Answer:
    """Not with a vote in hand, and not once the hall has answered the item's question."""
    meeting, turn = facts.of(TheMeeting), turn_to_take_back(state)
    if meeting is None:
        return Refusal("no_meeting")
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    if turn is None:
        return Refusal("no_such_item")
    answered = facts.of(AnsweredItems)
    if answered is not None and turn.to.id in answered.items:
        return Refusal("item_done")
    return happened(
        ItemTakenBack(meeting.id, turn.to.id, turn.left.id),
        tells=(ItemNeverLeft(meeting.id, turn.left.id),),
    )


def taken_back(state: Agenda, event: ItemTakenBack, _at: Instant) -> Agenda:
    """Both stand as before the turn; what was written or amended since stays so."""
    turn = state.turn
    if turn is None:
        return state
    were = {turn.left.id: turn.left, turn.to.id: turn.to}
    items = tuple(
        _as_it_was(item, were[item.id]) if item.id in (event.item, event.back_to) else item
        for item in state.items
    )
    return replace(state, items=items, turn=None)


def _as_it_was(item: Item, was: Item) -> Item:
    return replace(was, planned=item.planned, amendments=item.amendments, allowed=item.allowed)
