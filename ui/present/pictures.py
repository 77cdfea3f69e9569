"""Pictures to bring beside the evening: only those that tonight has something to put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.engine.world import World
from facilitator.parts import (
    actions,
    agenda,
    assembly,
    calendar,
    decision,
    handsets,
    meeting,
    ratification,
)
from facilitator.parts.meeting import Meeting
from facilitator.readings.mandates.overdue import overdue
from facilitator.time_of_day import day_of
from facilitator.wording import say
from ui.present.acceptance import election_of
from ui.present.before_put import contradiction
from ui.present.council_scenes import called_ballot
from ui.present.cues import Cue, CueKind
from ui.present.evening_scenes import not_begun
from ui.present.mandate_words import instruction_word
from ui.present.standing_scene import attendance_scene


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, by the name it has on the desk."""

    cue: Cue
    name: str


def pictures(world: World, now: Instant, language: str) -> tuple[tuple[Picture, ...], ...]:
    """What can be brought now, in groups: of the evening, how it is done, the mandate in hand."""
    held = world.of(meeting.PART).running
    if held is None:
        return _of_the_close(world, language)
    groups = (
        tuple(_of_the_evening(world, held, now, language)),
        tuple(_of_mandates(world, now, language)),
        tuple(_of_a_council(world, held, language)),
        tuple(_how(world, language)),
        (*_instructions(world, language), *_elected(world, language)),
    )
    return tuple(group for group in groups if group)


def _of_the_close(world: World, language: str) -> tuple[tuple[Picture, ...], ...]:
    """The words to photograph, as long as nothing else is on."""
    if not world.of(meeting.PART).all:
        return ()
    return ((Picture(Cue(CueKind.CLOSING), say(language, "Words to photograph")),),)


def _of_the_evening(world: World, held: Meeting, now: Instant, language: str) -> Iterator[Picture]:
    if not_begun(world, held, now):
        yield Picture(Cue(CueKind.STARTING), say(language, "Countdown to the start"))
    yield Picture(Cue(CueKind.NOW_NEXT), say(language, "Now and next"))
    if any(one.meeting == held.id for one in world.of(decision.PART).all):
        yield Picture(Cue(CueKind.DECISIONS, aside=True), say(language, "Decisions tonight"))
    noted = world.of(actions.PART)
    if noted.of_meeting(held.id):
        yield Picture(Cue(CueKind.ACTIONS, aside=True), say(language, "Who does what"))
    if noted.going_into(held.id):
        yield Picture(Cue(CueKind.EARLIER, aside=True), say(language, "You said, we did"))
    if world.of(calendar.PART).after(held.id) is not None:
        yield Picture(Cue(CueKind.NEXT_MEETING, aside=True), say(language, "Next meeting"))
    if attendance_scene(world, (language,)) is not None:
        yield Picture(Cue(CueKind.ATTENDANCE), say(language, "Who comes to our meetings"))


def _of_mandates(world: World, now: Instant, language: str) -> Iterator[Picture]:
    """Nobody's overdue report is shown unless somebody chooses it here."""
    if world.of(ratification.PART).waiting:
        yield Picture(Cue(CueKind.TO_RATIFY), say(language, "To ratify"))
    if overdue(world, day_of(now, world.of(assembly.PART).zone)):
        yield Picture(Cue(CueKind.OVERDUE), say(language, "Reports still to come"))


def _of_a_council(world: World, held: Meeting, language: str) -> Iterator[Picture]:
    if not world.of(assembly.PART).body.is_council:
        return
    yield Picture(Cue(CueKind.SEATS), say(language, "Who is here"))
    if called_ballot(world, held) is not None:
        yield Picture(Cue(CueKind.ROLL_CALL), say(language, "How each assembly voted"))


def _how(world: World, language: str) -> Iterator[Picture]:
    yield Picture(Cue(CueKind.AGREEMENTS), say(language, "How we meet"))
    yield Picture(Cue(CueKind.SIGNALS), say(language, "Hand signals"))
    yield Picture(Cue(CueKind.SIGNALS, n=1), say(language, "More hand signals"))
    if all(item.planned.question is None for item in world.of(agenda.PART).items):
        return
    if world.of(handsets.PART).ranges:
        yield Picture(Cue(CueKind.HOW_HANDSETS), say(language, "How to vote: handsets"))
    else:
        yield Picture(Cue(CueKind.HOW_HANDS), say(language, "How to vote: hands"))
    yield Picture(Cue(CueKind.HOW_CARDS), say(language, "How to vote: cards"))


def _instructions(world: World, language: str) -> Iterator[Picture]:
    """The whole mandate and each clause, while its item is in hand."""
    current = world.of(agenda.PART).current
    question = current.planned.question if current is not None else None
    if current is None or question is None or question.mandate is None:
        return
    yield Picture(Cue(CueKind.MANDATE, current.id, aside=True), say(language, "The mandate"))
    if contradiction(world) is not None:
        yield Picture(Cue(CueKind.CLASH), say(language, "What it seems to go against"))
    for n, one in enumerate(question.mandate.instructions):
        kind = instruction_word(one.type.value, language)
        name = say(language, "Instruction {n}: {kind}", n=n + 1, kind=kind)
        yield Picture(Cue(CueKind.INSTRUCTION, current.id, n=n), name)


def _elected(world: World, language: str) -> Iterator[Picture]:
    """Whom the current item elected, and who follows: only when it is asked for."""
    current = world.of(agenda.PART).current
    if current is not None and election_of(world, current) is not None:
        name = say(language, "Delegate and alternate")
        yield Picture(Cue(CueKind.ELECTED, current.id), name)
