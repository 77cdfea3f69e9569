"""What kind of body this record is of, and its end. A neighbourhood assembly has to say nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.body import Body, BodyKind
from facilitator.clock import Instant
from facilitator.facts import TheMeeting, UndecidedBallot
from facilitator.part import Answer, Apply, Command, Decide, Event, Facts, Refusal, happened
from facilitator.parts.assembly.state import Assembly
from facilitator.time_of_day import day_of


@dataclass(frozen=True, slots=True)
class BodyDescribed(Event):
    """What kind of body it is from now on; `theme` and `level` per language."""

    assembly: str
    kind: BodyKind
    theme: dict[str, str]
    level: dict[str, str]


@dataclass(frozen=True, slots=True)
class BodyEnded(Event):
    """It meets no more. `day`: ISO date; `ballot`: that ended it, "" for none."""

    assembly: str
    day: str
    ballot: str


@dataclass(frozen=True, slots=True)
class DescribeBody(Command):
    """Say what kind of body it is.

    `theme` is kept of themed assemblies and of councils, `level` of councils alone.
    """

    kind: BodyKind
    theme: dict[str, str] = field(default_factory=dict)
    level: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EndBody(Command):
    """It was made for something that is done. `ballot`: id of the one that decided so."""

    ballot: str = ""


def _describe(state: Assembly, facts: Facts, command: DescribeBody) -> Answer:
    theme = {} if command.kind is BodyKind.NEIGHBOURHOOD else _kept(command.theme)
    level = _kept(command.level) if command.kind is BodyKind.COUNCIL else {}
    if state.body.ended:
        return Refusal("body_ended")
    if command.kind is BodyKind.THEMED and not theme:
        return Refusal("no_theme")
    if (command.kind, theme, level) == (state.body.kind, state.body.theme, state.body.level):
        return happened()
    if command.kind is not state.body.kind and facts.of(TheMeeting) is not None:
        return Refusal("kind_in_a_meeting")
    return happened(BodyDescribed(state.id, command.kind, theme, level))


def _kept(texts: Mapping[str, str]) -> dict[str, str]:
    tidied = {language: " ".join(text.split()) for language, text in texts.items()}
    return {language: text for language, text in tidied.items() if text}


def _end(state: Assembly, facts: Facts, command: EndBody) -> Answer:
    if state.body.ended:
        return Refusal("body_ended")
    if facts.of(UndecidedBallot) is not None:
        return Refusal("ballot_undecided")
    day = day_of(facts.now, state.zone).isoformat()
    return happened(BodyEnded(state.id, day, command.ballot))


def _described(state: Assembly, event: BodyDescribed, _at: Instant) -> Assembly:
    return replace(state, body=Body(event.kind, event.theme, event.level))


def _ended(state: Assembly, event: BodyEnded, _at: Instant) -> Assembly:
    return replace(state, body=replace(state.body, ended=event.day, ended_by=event.ballot))


#: What the part adds to its own tables.
DECIDES: Final[Mapping[type[Command], Decide]] = {DescribeBody: _describe, EndBody: _end}
APPLIES: Final[Mapping[type[Event], Apply]] = {BodyDescribed: _described, BodyEnded: _ended}
