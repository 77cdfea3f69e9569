"""Who does what by when: of one meeting, and what earlier ones left going."""

from __future__ import annotations

from datetime import date

from facilitator.documents.minutes.action_list_value import ActionList
from facilitator.documents.values import Action as ActionRow
from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.parts import actions, assembly
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
    return tuple(_earlier(world, one, language) for one in said_and_done(world, held))


def said_and_done(world: World, held: Meeting) -> tuple[Action, ...]:
    """What earlier meetings noted and this one asks after: what is done first.

    What has a day behind it is still going like all else: nobody is held up to the hall.
    """
    asked = world.of(actions.PART).going_into(held.id)
    return tuple(sorted(asked, key=lambda one: one.done_in is None))


def action_list_of(world: World, held: Meeting, language: str) -> ActionList:
    """How they stand: into that meeting while it runs, and out of it once it is closed."""
    listed = said_and_done(world, held)
    if held.closed is not None:
        listed += world.of(actions.PART).of_meeting(held.id)
    told = tuple((one.done_in is not None, _who_does_what(world, one, language)) for one in listed)
    return ActionList(
        *(world.of(assembly.PART).name, date.fromisoformat(held.day), held.place),
        done=tuple(sentence for done, sentence in told if done),
        going=tuple(sentence for done, sentence in told if not done),
    )


def _who_does_what(world: World, one: Action, language: str) -> str:
    what, who = in_language(one.what, language), who_does_it(world, one, language)
    return say(language, "{what} ({who})", what=what.rstrip("."), who=who) if who else what


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
