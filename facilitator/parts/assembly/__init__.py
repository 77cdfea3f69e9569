"""The assembly whose record this is: its name, place, languages, quorum, and its laptops."""

from __future__ import annotations

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from facilitator.clock import Instant
from facilitator.facts import TheAssembly
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.assembly import appearance, body, nation, relations
from facilitator.parts.assembly.appearance import (
    LOGO,
    MOST,
    ChooseColours,
    ChooseLogo,
    ChooseWords,
    logo_picture,
)
from facilitator.parts.assembly.body import DescribeBody, EndBody
from facilitator.parts.assembly.events import (
    AssemblyFounded,
    CastingSet,
    ContinuedOn,
    QuorumSet,
)
from facilitator.parts.assembly.languages import ChooseLanguages, LanguagesChosen, hindrance
from facilitator.parts.assembly.nation import ChooseNation
from facilitator.parts.assembly.relations import EndRelation, RelateTo, StandTowards
from facilitator.parts.assembly.state import Assembly
from facilitator.rules.rule import CastingMode

__all__ = [
    "LOGO",
    "MOST",
    "PART",
    "Assembly",
    "ChooseColours",
    "ChooseLanguages",
    "ChooseLogo",
    "ChooseNation",
    "ChooseWords",
    "ContinueHere",
    "DescribeBody",
    "EndBody",
    "EndRelation",
    "FoundAssembly",
    "RelateTo",
    "SetCasting",
    "SetQuorum",
    "StandTowards",
    "logo_picture",
]


@dataclass(frozen=True, slots=True)
class FoundAssembly(Command):
    """Begin a record."""

    name: str
    place: str
    languages: tuple[str, ...]
    zone: str
    public_key: str


@dataclass(frozen=True, slots=True)
class ContinueHere(Command):
    """Go on with this record on the laptop that has this key; `head`: digest it goes on from."""

    public_key: str
    head: str


@dataclass(frozen=True, slots=True)
class SetQuorum(Command):
    """Set how many people must be in the room for a decision; 0 for no quorum."""

    people: int


@dataclass(frozen=True, slots=True)
class SetCasting(Command):
    """Set what is done about equal votes: nothing, a casting vote of the chair, or the lot."""

    casting: CastingMode


def _is_zone(name: str) -> bool:
    """Whether it is an IANA time zone that this laptop knows."""
    try:
        return bool(ZoneInfo(name).key)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False


def _found(state: Assembly, facts: Facts, command: FoundAssembly) -> Answer:
    if state.id:
        return Refusal("already_founded")
    if not command.name.strip():
        return Refusal("no_name")
    if not _is_zone(command.zone):
        return Refusal("no_such_zone")
    return happened(
        AssemblyFounded(
            facts.new_id(),
            command.name.strip(),
            command.place.strip(),
            command.languages,
            command.zone,
            command.public_key,
        )
    )


def _continue(state: Assembly, _facts: Facts, command: ContinueHere) -> Answer:
    return happened(ContinuedOn(state.id, command.public_key, command.head))


def _set_quorum(state: Assembly, _facts: Facts, command: SetQuorum) -> Answer:
    if command.people < 0:
        return Refusal("not_a_number_of_people")
    if command.people == state.quorum:
        return happened()
    return happened(QuorumSet(state.id, command.people))


def _set_casting(state: Assembly, _facts: Facts, command: SetCasting) -> Answer:
    if command.casting is CastingMode.STATUS_QUO:
        # It is what happens without a casting vote, under another name.
        return Refusal("no_such_casting")
    if command.casting is state.casting:
        return happened()
    return happened(CastingSet(state.id, command.casting))


def _choose_languages(state: Assembly, _facts: Facts, command: ChooseLanguages) -> Answer:
    if code := hindrance(command):
        return Refusal(code)
    if (command.hall, command.papers) == (state.languages, state.papers):
        return happened()
    return happened(LanguagesChosen(state.id, command.hall, command.papers))


def _founded(_state: Assembly, event: AssemblyFounded, _at: Instant) -> Assembly:
    return Assembly(
        event.assembly,
        event.name,
        event.place,
        event.languages,
        event.languages,
        event.zone,
        keys=(event.public_key,),
    )


def _continued(state: Assembly, event: ContinuedOn, _at: Instant) -> Assembly:
    return replace(state, keys=(*state.keys, event.public_key))


def _casting_set(state: Assembly, event: CastingSet, _at: Instant) -> Assembly:
    return replace(state, casting=event.casting)


def _languages_chosen(state: Assembly, event: LanguagesChosen, _at: Instant) -> Assembly:
    return replace(state, languages=event.hall, papers=event.papers)


def _quorum_set(state: Assembly, event: QuorumSet, _at: Instant) -> Assembly:
    return replace(state, quorum=event.people)


def _share(state: Assembly) -> tuple[object, ...]:
    stands = state.quorum, state.casting, state.zone, state.body
    return (TheAssembly(state.id, *stands),)


PART = Part(
    name="assembly",
    start=Assembly,
    decides={
        FoundAssembly: _found,
        ContinueHere: _continue,
        SetQuorum: _set_quorum,
        SetCasting: _set_casting,
        ChooseLanguages: _choose_languages,
        **appearance.DECIDES,
        **body.DECIDES,
        **nation.DECIDES,
        **relations.DECIDES,
    },
    applies={
        AssemblyFounded: _founded,
        ContinuedOn: _continued,
        QuorumSet: _quorum_set,
        CastingSet: _casting_set,
        LanguagesChosen: _languages_chosen,
        **appearance.APPLIES,
        **body.APPLIES,
        **nation.APPLIES,
        **relations.APPLIES,
    },
    shares=_share,
)
