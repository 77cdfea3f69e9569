"""The check-in desk as values: the number in the room, who came last, the streets. No Qt."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Final

from facilitator.clock import Instant
from facilitator.door_facts import Category, Tier
from facilitator.engine.world import World
from facilitator.numbers import Ranges, holds, joined, without
from facilitator.parish.call import TEMPLATE as PARISH_MEETING
from facilitator.parts import area, assembly, checkin, groups, handsets, meeting
from facilitator.parts.checkin import Arrival
from facilitator.readings.door.door_words import category_words
from facilitator.wording import say
from ui.present.times import clock_time
from ui.present.tonight import RoomView, room_view

#: The key of each category, residents first: they need none.
KEYS: Final = {
    Category.OBSERVER: "O",
    Category.REMOTE: "M",
    Category.YOUNG: "Y",
    Category.COUNCIL: "C",
    Category.PRESS: "P",
    Category.CHILD: "K",
}
#: Those who are asked for their street or patch.
ASKED_WHERE: Final = frozenset({Category.RESIDENT, Category.REMOTE, Category.YOUNG})
_LAST: Final = 6
#: A bare number, or what is on a card; see `hardware.codecs.ballot_card`.
_CARD: Final = re.compile(r"(?:V:|S:[A-Z0-9]{4}:)?0*(\d{1,4})(?:-[1-9A-I])?(?:/[A-Z0-9]{4})?")


@dataclass(frozen=True, slots=True)
class CameIn:
    """Somebody who came. `words`: '57 · resident · Hedon Road · 19:02'; `table`: 0 for none."""

    arrival: str
    words: str
    needs: bool
    photo: bool
    table: int = 0


@dataclass(frozen=True, slots=True)
class DoorView:
    """How the door stands.

    Attributes:
        room: the number, the quorum, the highest number and its time.
        by_hand: what was corrected beside the door, "" for nothing.
        others: those who are not of that number, in a line.
        last: who came last, the latest first.
        documents, register: whether those ways of knowing are offered at all.
    """

    room: RoomView
    by_hand: str
    others: str
    last: tuple[CameIn, ...]
    documents: bool
    register: bool


def read_card(text: str) -> int | None:
    """The number that was typed, or is in the code that was scanned; None for anything else."""
    found = _CARD.fullmatch(text.strip().upper())
    return int(found[1]) or None if found else None


def category_name(category: Category, language: str) -> str:
    """In a word or two."""
    return {
        Category.RESIDENT: say(language, "Resident"),
        Category.OBSERVER: say(language, "Observer"),
        Category.REMOTE: say(language, "From elsewhere"),
        Category.YOUNG: say(language, "Young resident"),
        Category.COUNCIL: say(language, "Of the council"),
        Category.PRESS: say(language, "Press"),
        Category.CHILD: say(language, "Child, star card"),
    }[category]


def running_meeting(world: World) -> str:
    """Its id, "" while none runs."""
    held = world.of(meeting.PART).running
    return held.id if held is not None else ""


def is_parish(world: World) -> bool:
    """Whether a parish meeting runs, whose door may look into the electoral register."""
    held = world.of(meeting.PART).running
    return held is not None and held.template == PARISH_MEETING


def arrival_of(world: World, number: int) -> Arrival | None:
    """Who has that card tonight."""
    held = running_meeting(world)
    found = world.side(checkin.LOOKUP, f"{held} {number}")
    return world.of(checkin.PART).door(held).arrivals.get(found or "")


def places(world: World) -> tuple[tuple[str, str], ...]:
    """(code, name) of the units of the area that holds; () where none was frozen."""
    latest = world.of(area.PART).latest
    return tuple((unit.code, unit.name) for unit in latest.units) if latest else ()


def matching(units: tuple[tuple[str, str], ...], typed: str) -> tuple[tuple[str, str], ...]:
    """Those with a word that begins so; of two words typed each."""
    wanted = typed.casefold().split()

    def fits(code: str, name: str) -> bool:
        words = (*name.casefold().split(), code.casefold())
        return all(any(word.startswith(each) for word in words) for each in wanted)

    return tuple(unit for unit in units if fits(*unit))


def numbers_to_issue(world: World) -> Ranges | None:
    """What is out from now on; None for no change.

    All numbers that are out, and those of residents who came in; but none of anybody else who
    did: whoever looks on, or is too young, has no vote because their card was among the others.
    """
    held, out = running_meeting(world), world.of(handsets.PART).ranges
    votes: dict[int, bool] = {}
    for one in world.of(checkin.PART).door(held).arrivals.values():
        if (card := world.side(checkin.CARD, one.id)) is not None:
            votes[int(card)] = one.category is Category.RESIDENT
    issued = joined((*out, *((n, n) for n in votes if votes[n] and not holds(out, n))))
    for number in (n for n in votes if not votes[n]):
        issued = without(issued, number)
    return issued if issued != joined(out) else None


def door_view(world: World, language: str) -> DoorView:
    """As it stands."""
    state, held = world.of(checkin.PART), running_meeting(world)
    door, room = state.door(held), room_view(world, language)
    by_hand = ""
    if door.arrivals and room.people != door.inside:
        by_hand = say(language, "Checked in: {n}. The number was corrected by hand.", n=door.inside)
    names = dict(places(world))
    last = (door.arrivals[key] for key in islice(reversed(list(door.arrivals)), _LAST))
    return DoorView(
        room,
        by_hand,
        _others(tuple(door.arrivals.values()), language),
        tuple(_came_in(world, one, names, language) for one in last),
        documents=state.rules.documents,
        register=is_parish(world),
    )


def _others(arrivals: tuple[Arrival, ...], language: str) -> str:
    """'Observers: 9. Press: 1.': who came and is not of the number in the room."""
    found = Counter(one.category for one in arrivals)
    return " ".join(
        category_words(category, found[category], language) for category in KEYS if found[category]
    )


def _came_in(world: World, one: Arrival, names: dict[str, str], language: str) -> CameIn:
    zone = world.of(assembly.PART).zone
    card = world.side(checkin.CARD, one.id)
    said = [
        card or say(language, "No card"),
        category_name(one.category, language),
        *([names.get(one.unit, one.unit)] if one.unit else []),
        *([tier_name(one.tier, language)] if one.tier > Tier.LISTED else []),
        *([] if one.is_in else [say(language, "has left")]),
        _time(one.stays[-1].came, zone),
    ]
    needs = world.side(checkin.NEEDS, one.id) is not None
    photo = world.side(checkin.PHOTO, one.id) is not None
    return CameIn(one.id, " · ".join(said), needs, photo, door_table(world, one.id))


def door_table(world: World, arrival: str) -> int:
    """The table that somebody was told at the door, 0 for none."""
    return int((world.side(groups.AT_DOOR, arrival) or "0").split(" ", 1)[0])


def _time(at: Instant, zone: str) -> str:
    return clock_time(at.as_datetime(), zone)


def tier_name(tier: Tier, language: str) -> str:
    """How it is known that they live here, in a few words."""
    return {
        Tier.TOLD: say(language, "they say so"),
        Tier.LISTED: say(language, "in the area’s list"),
        Tier.DOCUMENT: say(language, "document seen"),
        Tier.VOUCHED: say(language, "vouched for"),
        Tier.REGISTER: say(language, "in the register"),
    }[tier]
