"""The plan that the last meeting began with, to begin the next one with."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from facilitator.engine.world import World
from facilitator.ids import Ids
from facilitator.parts import agenda, meeting
from facilitator.plan import ANY_REPORT, Choice, Plan, PlannedItem, Question, Speaker


def last_plan(world: World) -> Plan | None:
    """As it stood when the meeting started; None where none was held.

    Whoever stood for election is named again as in a draft, unless the name was forgotten.
    """
    meetings = world.of(meeting.PART).all
    if not meetings:
        return None
    held = meetings[-1]
    kept = world.side("thanks", held.id)
    thanks = msgspec.json.decode(kept, type=tuple[dict[str, str], ...]) if kept else ()
    state = world.of(agenda.PART)
    items = tuple(_as_drafted(world, item) for item in state.plan_of(held.id))
    return Plan(
        held.title,
        held.place,
        held.day,
        held.start,
        items,
        thanks,
        empty_by=state.empty_by,
        warnings=state.warnings,
        template=held.template,
    )


def as_new(plan: Plan, day: str, new_id: Ids) -> Plan:
    """The same evening on another day, with items of its own.

    What was about one mandate, or was to be ratified, was business of that evening alone.
    """
    kept = [item for item in plan.items if not _of_that_evening(item)]
    ids = {item.id: new_id() for item in kept}
    items = tuple(_renamed(item, ids) for item in kept)
    return replace(plan, day=day, items=items)


def _of_that_evening(item: PlannedItem) -> bool:
    concerned = item.question is not None and item.question.concerns is not None
    return concerned or item.mandate not in {"", ANY_REPORT}


def _renamed(item: PlannedItem, ids: dict[str, str]) -> PlannedItem:
    question = item.question
    if question is not None and question.amends:
        question = replace(question, amends=ids.get(question.amends, ""))
    return replace(item, id=ids[item.id], question=question)


def _as_drafted(world: World, item: PlannedItem) -> PlannedItem:
    item = replace(item, speakers=tuple(_heard(world, one) for one in item.speakers))
    question = item.question
    if question is None or not any(choice.person for choice in question.choices):
        return item
    return replace(item, question=replace(question, choices=_named(world, question)))


def _named(world: World, question: Question) -> tuple[Choice, ...]:
    names = ((choice, world.side("name", choice.person or "")) for choice in question.choices)
    return tuple(
        Choice(choice.id, {"en": name}, "") if choice.person and name else choice
        for choice, name in names
        if name or not choice.person
    )


def _heard(world: World, speaker: Speaker) -> Speaker:
    """By name again; a name that was forgotten leaves the turn alone."""
    if not speaker.person:
        return speaker
    return Speaker(world.side("name", speaker.person) or "", speaker.seconds)
