"""Minute numbers: every agenda item that was begun has one of its year, "2026/041".

They run on over the meetings of a year. Read from the journal and kept nowhere: items are counted
in the order in which the hall first turned to them, which nothing later changes.
"""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import agenda, meeting, process
from facilitator.parts.meeting import Meeting

_TURNS = frozenset({"agenda.ItemBegun", "agenda.ItemBegunEarlier"})


def minute_numbers(world: World, held: Meeting) -> dict[str, str]:
    """Item → its number, of the items of that meeting that were begun."""
    year = held.day[:4]
    before = sum(
        len(begun_items(world, one))
        for one in world.of(meeting.PART).all
        if one.day[:4] == year and one.number < held.number
    )
    begun = begun_items(world, held)
    return {item: f"{year}/{n:03}" for n, item in enumerate(begun, before + 1)}


def minute_number(world: World, held: Meeting, item: str | None) -> str:
    """The number of that item; "" for none, and for one that was not begun."""
    return minute_numbers(world, held).get(item, "") if item else ""


def begun_items(world: World, held: Meeting) -> tuple[str, ...]:
    """The items the hall turned to, and did not turn to by mistake, in that order."""
    begun = {item.id for item in world.of(agenda.PART).of_meeting(held.id) if item.first}
    traces = world.of(process.PART).meetings.get(held.id, ())
    turned = dict.fromkeys(trace.item for trace in traces if trace.name in _TURNS)
    return tuple(item for item in turned if item in begun)
