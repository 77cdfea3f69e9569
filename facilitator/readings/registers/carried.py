"""The registers of what goes on after an evening: mandates and actions; and of who came."""

from __future__ import annotations

from typing import Final

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import actions, archive, assembly, mandate, meeting
from facilitator.parts.actions import Action
from facilitator.parts.mandate import Mandate
from facilitator.parts.meeting import Meeting
from facilitator.readings.door.attendance import attendance_of
from facilitator.readings.on_paper import day_held
from facilitator.readings.people import person
from facilitator.readings.registers.table import Cell, Register, columns, spoken
from facilitator.readings.times import local

MANDATES: Final = columns(
    *("number", "certificate", "year", "adopted", "meeting", "standing", "accepted", "since"),
    *("until", "report_by", "reports", "ended", "delegate", "issue_*", "destination_*"),
)
ACTIONS: Final = columns(
    *("number", "day", "meeting", "standing", "done_in", "due", "who", "what_*")
)
ATTENDANCE: Final = columns(
    *("meeting", "day", "place", "template", "residents", "observers", "remote", "young"),
    *("children", "counted", "checked_in", "unique", "title_*"),
)
EARLIER: Final = ("source", "line", "number", "day", "kind", "outcome", "figures", "wording")


def mandates(world: World, *, with_names: bool) -> Register:
    """Every mandate that was adopted."""
    all_ = world.of(mandate.PART).all
    rows = tuple(_mandate(world, each, with_names=with_names) for each in all_)
    return Register("mandates", MANDATES, rows)


def actions_register(world: World, *, with_names: bool) -> Register:
    """Every action but those taken back."""
    all_ = world.of(actions.PART).all
    rows = tuple(_action(world, each, with_names=with_names) for each in all_)
    return Register("actions", ACTIONS, rows)


def attendance(world: World) -> Register:
    """How many came to each meeting. Nobody can be told from it."""
    rows = tuple(_came(world, each) for each in world.of(meeting.PART).all)
    return Register("attendance", ATTENDANCE, rows)


def earlier(world: World) -> Register:
    """What was taken in from old registers, which this program counted none of."""
    rows = tuple(
        (taken.source, each.line, *(value or None for value in each.values))
        for taken in world.of(archive.PART).all
        for each in taken.rows
    )
    return Register("earlier", EARLIER, rows)


def _mandate(world: World, given: Mandate, *, with_names: bool) -> tuple[Cell, ...]:
    draft, carrier = given.draft, given.delegate
    zone = world.of(assembly.PART).zone
    adopted = day_held(_meeting(world, given.meeting), given.adopted, zone).isoformat()
    return (
        *(given.code, given.certificate, given.year, adopted),
        *(_number(world, given.meeting), given.standing.value, int(given.accepted)),
        *(draft.since or adopted, draft.until, draft.report_by or None),
        *(len(given.reports), _day(world, given.ended) if given.ended else None),
        _person(world, carrier or "", with_names=with_names),
        *(*spoken(draft.issue), *spoken(draft.destination)),
    )


def _action(world: World, one: Action, *, with_names: bool) -> tuple[Cell, ...]:
    noted = _meeting(world, one.meeting)
    return (
        *(one.code, noted.day if noted else None, noted.number if noted else None),
        *("done" if one.done_in else "going", _number(world, one.done_in or "")),
        *(one.due or None, _person(world, one.who, with_names=with_names)),
        *spoken(one.what),
    )


def _came(world: World, held: Meeting) -> tuple[Cell, ...]:
    came = attendance_of(world, held)
    return (
        *(held.number, held.day, held.place or None, held.template or None),
        *(came.residents, came.observers, came.remote, came.young, came.children),
        *(came.counted, int(came.checked_in), came.unique, *spoken(held.title)),
    )


def _person(world: World, token: str, *, with_names: bool) -> str | None:
    """The journal's token unless names are asked for, and where the name is gone."""
    return (person(world, token) if with_names else None) or token or None


def _meeting(world: World, key: str) -> Meeting | None:
    return next((each for each in world.of(meeting.PART).all if each.id == key), None)


def _number(world: World, key: str) -> int | None:
    held = _meeting(world, key)
    return held.number if held is not None else None


def _day(world: World, at: Instant) -> str:
    return local(at, world.of(assembly.PART).zone).date().isoformat()
