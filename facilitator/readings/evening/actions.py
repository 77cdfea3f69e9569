"""Who does what by when: of one meeting, and what earlier ones left going."""

from __future__ import annotations

from datetime import date

from facilitator.documents.values import Action as ActionRow
from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import actions
from facilitator.parts.actions import Action
from facilitator.parts.meeting import Meeting
from facilitator.readings.people import person
from facilitator.wording import in_language, say


def actions_of(world: World, held: Meeting) -> tuple[ActionRow, ...]:
    """What was noted in that meeting."""
    return tuple(
        ActionRow(
            one.code,
            one.what,
            (person(world, one.who),) if one.who else (),
            date.fromisoformat(one.due) if one.due else None,
        )
        for one in world.of(actions.PART).of_meeting(held.id)
    )


def earlier_lines(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """What earlier meetings noted: 'A-2026-003: Book the hall (Sam): still going'."""
    going = world.of(actions.PART).going_into(held.id)
    return tuple(_earlier(world, one, language) for one in going)


def who_does_it(world: World, action: Action, language: str) -> str:
    """The name or role that was typed, "" for nobody yet."""
    return named(person(world, action.who), language) if action.who else ""


def _earlier(world: World, one: Action, language: str) -> str:
    values = {"number": one.code, "what": in_language(one.what, language).rstrip(".")}
    who = who_does_it(world, one, language)
    if one.done_in is not None and who:
        return say(language, "{number}: {what} ({who}): done.", who=who, **values)
    if one.done_in is not None:
        return say(language, "{number}: {what}: done.", **values)
    if who:
        return say(language, "{number}: {what} ({who}): still going.", who=who, **values)
    return say(language, "{number}: {what}: still going.", **values)
