"""The agenda of the running meeting: items in order, and how far the hall has come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from facilitator.clock import SECOND, Instant
from facilitator.parts.agenda.amendments import Amendment, AmendmentEvent, after
from facilitator.parts.agenda.events import (
    ItemBegun,
    ItemBegunEarlier,
    ItemInserted,
    ItemParked,
    ItemSkipped,
    PlanFrozen,
    QuestionAmended,
    QuestionWritten,
)
from facilitator.plan import WARNINGS, PlannedItem, Question


class Standing(Enum):
    """How an item stands."""

    WAITING = "waiting"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Item:
    """One item as it stands.

    Attributes:
        spent: microseconds over all the times the hall was at it.
        first: when the hall turned to it the first time; `began`: the last time.
        ended: when it was left the last time; None while the hall is at it.
        amendments: to the words of its motion, in the order they were moved.
        allowed: minutes it may take after a late start, None for those planned.
    """

    planned: PlannedItem
    standing: Standing = Standing.WAITING
    began: Instant | None = None
    spent: int = 0
    amendments: tuple[Amendment, ...] = ()
    first: Instant | None = None
    allowed: int | None = None
    ended: Instant | None = None

    @property
    def id(self) -> str:
        return self.planned.id

    @property
    def minutes(self) -> int:
        """What it may take tonight."""
        return self.planned.minutes if self.allowed is None else self.allowed


@dataclass(frozen=True, slots=True)
class Turn:
    """The hall turned from one item straight to another: both as they stood before that."""

    left: Item
    to: Item


@dataclass(frozen=True, slots=True)
class Agenda:
    """The state.

    Attributes:
        past: agendas of meetings before, by meeting id, for their minutes.
        plans: of every meeting, by its id, as they stood when it began.
        later: minutes by which the plan moved after a late start.
        settled: what comes of a late start was said.
        empty_by: local time by which the hall must be empty, "" for no such time.
        warnings: seconds before the end at which a clock warns, the earlier first.
        turn: the last one, None where the hall was at nothing before it.
    """

    meeting: str | None = None
    items: tuple[Item, ...] = ()
    past: tuple[tuple[str, tuple[Item, ...]], ...] = ()
    plans: tuple[tuple[str, tuple[PlannedItem, ...]], ...] = ()
    later: int = 0
    settled: bool = False
    empty_by: str = ""
    warnings: tuple[int, int] = WARNINGS
    turn: Turn | None = None

    @property
    def current(self) -> Item | None:
        return next((item for item in self.items if item.standing is Standing.CURRENT), None)

    @property
    def following(self) -> Item | None:
        """The item that Next goes to: the first after the current that waits or is parked."""
        places = [item.standing is Standing.CURRENT for item in self.items]
        start = places.index(True) + 1 if True in places else 0
        open_ones = (Standing.WAITING, Standing.PARKED)
        return next((item for item in self.items[start:] if item.standing in open_ones), None)

    def item(self, key: str) -> Item | None:
        """The item with that id, None where there is none."""
        return next((item for item in self.items if item.id == key), None)

    def of_meeting(self, meeting: str) -> tuple[Item, ...]:
        """The items of that meeting, running or past."""
        if meeting == self.meeting:
            return self.items
        return next((items for key, items in self.past if key == meeting), ())

    def plan_of(self, meeting: str) -> tuple[PlannedItem, ...]:
        """The items of that meeting as they were planned, before anything happened to them."""
        return next((items for key, items in self.plans if key == meeting), ())


def frozen(state: Agenda, event: PlanFrozen, _at: Instant) -> Agenda:
    """A new meeting's agenda."""
    past = (*state.past, (state.meeting, state.items)) if state.meeting else state.past
    plans = (*state.plans, (event.meeting, event.items))
    return Agenda(
        event.meeting,
        tuple(Item(planned) for planned in event.items),
        past,
        plans,
        empty_by=event.empty_by,
        warnings=event.warnings,
    )


def ended(state: Agenda, at: Instant) -> Agenda:
    """The current item is done."""
    return replace(
        state,
        items=tuple(
            replace(
                item,
                standing=Standing.DONE,
                spent=item.spent + (at.since(item.began) if item.began else 0),
                ended=at,
            )
            if item.standing is Standing.CURRENT
            else item
            for item in state.items
        ),
    )


def begun(state: Agenda, event: ItemBegun, at: Instant) -> Agenda:
    """The hall turns to that item."""
    left, to = state.current, state.item(event.item)
    turn = Turn(left, to) if left is not None and to is not None else None
    state = replace(ended(state, at), turn=turn)
    return _changed(state, event.item, standing=Standing.CURRENT, began=at)


def begun_earlier(state: Agenda, event: ItemBegunEarlier, at: Instant) -> Agenda:
    """The hall had turned to it before; whichever item was on until then ended then."""
    item = state.item(event.item)
    if item is None or item.began is None:
        return state
    before, turned = item.began, at.plus(-event.seconds * SECOND)
    items = tuple(
        replace(one, began=turned, first=turned if one.first == before else one.first)
        if one is item
        else _left_earlier(one, turned)
        if one.ended == before
        else one
        for one in state.items
    )
    return replace(state, items=items)


def _left_earlier(item: Item, turned: Instant) -> Item:
    """Left then, and not before it had begun itself."""
    if item.began is None or item.ended is None:
        return item
    last = item.ended.since(item.began)
    kept = min(last, turned.since(item.began))
    return replace(item, ended=item.began.plus(kept), spent=item.spent - last + kept)


def inserted(state: Agenda, event: ItemInserted, _at: Instant) -> Agenda:
    """One item more."""
    places = [item.id for item in state.items]
    place = places.index(event.after) + 1 if event.after in places else 0
    items = (*state.items[:place], Item(event.item), *state.items[place:])
    return replace(state, items=items)


def skipped(state: Agenda, event: ItemSkipped, at: Instant) -> Agenda:
    """Left out for tonight."""
    state = ended(state, at) if _is_current(state, event.item) else state
    return _changed(state, event.item, standing=Standing.SKIPPED)


def parked(state: Agenda, event: ItemParked, at: Instant) -> Agenda:
    """Taken later: it moves behind everything but the close."""
    state = ended(state, at) if _is_current(state, event.item) else state
    state = _changed(state, event.item, standing=Standing.PARKED)
    item = next(item for item in state.items if item.id == event.item)
    others = tuple(other for other in state.items if other.id != event.item)
    closing = len(others)
    while closing and others[closing - 1].planned.phase.value == "close":
        closing -= 1
    return replace(state, items=(*others[:closing], item, *others[closing:]))


def written(state: Agenda, event: QuestionWritten, _at: Instant) -> Agenda:
    """The item has that question now."""
    return _asking(state, event.item, event.question)


def amended(state: Agenda, event: AmendmentEvent, _at: Instant) -> Agenda:
    """One amendment more, or one that is decided; carried, its words are the motion's."""
    items = tuple(
        replace(item, amendments=after(item.amendments, event)) if item.id == event.item else item
        for item in state.items
    )
    state, item = replace(state, items=items), state.item(event.item)
    question = item.planned.question if item is not None else None
    if not isinstance(event, QuestionAmended) or question is None:
        return state
    # What somebody typed in a third language was said of the words as they were.
    return _asking(state, event.item, replace(question, wording=event.wording, third=""))


def _asking(state: Agenda, key: str, question: Question) -> Agenda:
    return replace(
        state,
        items=tuple(
            replace(item, planned=replace(item.planned, question=question))
            if item.id == key
            else item
            for item in state.items
        ),
    )


def _is_current(state: Agenda, key: str) -> bool:
    return state.current is not None and state.current.id == key


def _changed(
    state: Agenda, key: str, *, standing: Standing, began: Instant | None = None
) -> Agenda:
    return replace(
        state,
        items=tuple(
            replace(item, standing=standing, began=began or item.began, first=item.first or began)
            if item.id == key
            else item
            for item in state.items
        ),
    )
