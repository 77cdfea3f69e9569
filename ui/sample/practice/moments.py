"""Where a practice evening is, and whether a mishap is solved or its moment over. Pure."""

from __future__ import annotations

from typing import Final

from facilitator.engine.world import World
from facilitator.parts import agenda, ballot, handsets, meeting, presence
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.plan import Kind, Method
from ui.sample.practice.mishaps import Sign, When

#: What the moment of the doors is about, where others have a ballot or an item.
_DOORS: Final = "doors"


def moment(when: When, world: World) -> str:
    """The ballot or the item of such a moment, or "doors"; "" where it is not that moment."""
    if when is When.DOORS:
        return "" if is_over(when, world, _DOORS) else _DOORS
    if when is When.ITEM:
        return _unput(world)
    in_hand = world.of(ballot.PART).undecided
    if in_hand is None:
        return ""
    if when is When.VOTING:
        return in_hand.id if in_hand.phase is Phase.OPEN else ""
    is_count = in_hand.phase is Phase.SHOWN and in_hand.method != AGREEMENT
    return in_hand.id if is_count and in_hand.question.kind is not Kind.TEST else ""


def is_over(when: When, world: World, key: str) -> bool:
    """Whether that moment is past, so that nothing is to be done about it any more."""
    meetings = world.of(meeting.PART)
    if when is When.DOORS:
        return bool(meetings.all) and meetings.running is None
    if meetings.running is None:
        return True
    if when is When.ITEM:
        current = world.of(agenda.PART).current
        return current is None or current.id != key
    in_hand = world.of(ballot.PART).undecided
    return in_hand is None or in_hand.id != key


def is_so(sign: Sign, world: World, key: str, *, people: int, number: int) -> bool:
    """Whether the record shows it; what only the hall can show is never so here."""
    found = _ballot(world, key)
    if sign is Sign.COUNTED:
        return world.of(presence.PART).room.people == people
    if sign is Sign.SWAPPED:
        return number in world.of(handsets.PART).holders
    if sign is Sign.DECLARED:
        return found is not None and found.phase is Phase.DECLARED
    if sign is Sign.RECOUNTED:
        return found is not None and found.recount is not None
    item = world.of(agenda.PART).item(key)
    return sign is Sign.AMENDED and item is not None and bool(item.amendments)


def _ballot(world: World, key: str) -> Ballot | None:
    return next((one for one in world.of(ballot.PART).all if one.id == key), None)


def _unput(world: World) -> str:
    """The current item, if it is a motion that nobody voted on yet."""
    current, in_hand = world.of(agenda.PART).current, world.of(ballot.PART).undecided
    question = current.planned.question if current is not None else None
    if current is None or question is None or in_hand is not None or current.amendments:
        return ""
    done = any(b.item == current.id for b in world.of(ballot.PART).all)
    is_motion = question.kind is Kind.MOTION and question.method is Method.PLAIN
    return current.id if is_motion and not done else ""
