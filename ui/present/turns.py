"""Whose turn to speak comes next, of those who were asked to give input to the item in hand."""

from __future__ import annotations

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import agenda, auxiliary
from facilitator.parts.auxiliary import NextTurn, Purpose, StartAuxiliary
from facilitator.plan import Speaker
from facilitator.readings.people import person
from facilitator.wording import say
from ui.present.cues import Cue, CueKind
from ui.present.typed import length_words


def next_speaker(world: World, live: Cue) -> int | None:
    """Whose turn the next one is, from 0: the one on the wall, else the one behind who speaks.

    None where nobody was asked, or all of them have spoken.
    """
    speakers = _speakers(world)
    timer = world.of(auxiliary.PART)
    tokens = [one.person for one in speakers]
    speaks = tokens.index(timer.person) if timer.person and timer.person in tokens else None
    current = world.of(agenda.PART).current
    shown = live.n if live.kind is CueKind.SPEAKER and current and live.item == current.id else None
    if shown is not None and shown != speaks:
        return shown if shown < len(speakers) else None
    if speaks is None:
        here = timer.purpose is Purpose.TURN and not timer.person  # not a speaker's of another item
        return 0 if speakers and not here else None
    return speaks + 1 if speaks + 1 < len(speakers) else None


def next_turn(world: World, live: Cue) -> Command:
    """The turn of that speaker; anybody's where there is none."""
    n = next_speaker(world, live)
    if n is None:
        return NextTurn()
    speaker = _speakers(world)[n]
    return StartAuxiliary(speaker.seconds, Purpose.TURN, person=speaker.person)


def waiting_line(world: World, live: Cue, language: str) -> str:
    """'Jo Park: 4 minutes' while no timer is out; "" where nobody waits to speak."""
    n = next_speaker(world, live)
    if n is None or world.of(auxiliary.PART).purpose is not None:
        return ""
    speaker = _speakers(world)[n]
    name = (speaker.name or named(person(world, speaker.person), language)).partition(",")[0]
    return say(
        language, "{name}: {length}", name=name, length=length_words(speaker.seconds, language)
    )


def _speakers(world: World) -> tuple[Speaker, ...]:
    current = world.of(agenda.PART).current
    return current.planned.speakers if current is not None else ()
