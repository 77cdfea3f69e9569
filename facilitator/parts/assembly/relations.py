"""The bodies this one is a child or a parent of, and how it stands to the local council."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.body import BodyKind
from facilitator.clock import Instant
from facilitator.part import Answer, Apply, Command, Decide, Event, Facts, Refusal, happened
from facilitator.parts.assembly.state import Assembly
from facilitator.relations import CouncilSetting, Relation, TowardsCouncil, Way


@dataclass(frozen=True, slots=True)
class RelatedTo(Event):
    """It stands so to that body from now on; see `Relation`. One with that id is replaced."""

    assembly: str
    relation: str
    name: str
    kind: BodyKind
    way: Way
    decides: dict[str, str]
    reports: dict[str, str]


@dataclass(frozen=True, slots=True)
class RelationEnded(Event):
    """The two are no longer parent and child."""

    assembly: str
    relation: str


@dataclass(frozen=True, slots=True)
class StoodTowards(Event):
    """How it stands to the local council of that name from now on."""

    assembly: str
    setting: CouncilSetting
    council: str


@dataclass(frozen=True, slots=True)
class RelateTo(Command):
    """Say how it stands to another body. `relation`: the one that is changed, "" for a new one."""

    name: str
    kind: BodyKind
    way: Way
    decides: dict[str, str] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)
    relation: str = ""


@dataclass(frozen=True, slots=True)
class EndRelation(Command):
    """Take that relation back."""

    relation: str


@dataclass(frozen=True, slots=True)
class StandTowards(Command):
    """Say how it stands to the local council."""

    setting: CouncilSetting
    council: str = ""


def _relate(state: Assembly, facts: Facts, command: RelateTo) -> Answer:
    name = " ".join(command.name.split())
    if not name:
        return Refusal("no_related_name")
    if command.relation and all(each.id != command.relation for each in state.relations):
        return Refusal("no_such_relation")
    key = command.relation or facts.new_id()
    kept = Relation(
        *(key, name, command.kind, command.way), _kept(command.decides), _kept(command.reports)
    )
    same = (kept.name.casefold(), kept.way)
    others = [each for each in state.relations if each.id != key]
    if any((each.name.casefold(), each.way) == same for each in others):
        return Refusal("related_already")
    if kept in state.relations:
        return happened()
    fields = (kept.name, kept.kind, kept.way, kept.decides, kept.reports)
    return happened(RelatedTo(state.id, key, *fields))


def _kept(texts: Mapping[str, str]) -> dict[str, str]:
    tidied = {language: " ".join(text.split()) for language, text in texts.items()}
    return {language: text for language, text in tidied.items() if text}


def _end(state: Assembly, _facts: Facts, command: EndRelation) -> Answer:
    if all(each.id != command.relation for each in state.relations):
        return Refusal("no_such_relation")
    return happened(RelationEnded(state.id, command.relation))


def _stand(state: Assembly, _facts: Facts, command: StandTowards) -> Answer:
    name = " ".join(command.council.split())
    if TowardsCouncil(command.setting, name) == state.towards:
        return happened()
    return happened(StoodTowards(state.id, command.setting, name))


def _related(state: Assembly, event: RelatedTo, _at: Instant) -> Assembly:
    fields = (event.name, event.kind, event.way, event.decides, event.reports)
    one = Relation(event.relation, *fields)
    if all(each.id != one.id for each in state.relations):
        return replace(state, relations=(*state.relations, one))
    changed = tuple(one if each.id == one.id else each for each in state.relations)
    return replace(state, relations=changed)


def _ended(state: Assembly, event: RelationEnded, _at: Instant) -> Assembly:
    left = tuple(each for each in state.relations if each.id != event.relation)
    return replace(state, relations=left)


def _stood(state: Assembly, event: StoodTowards, _at: Instant) -> Assembly:
    return replace(state, towards=TowardsCouncil(event.setting, event.council))


#: What the part adds to its own tables.
DECIDES: Final[Mapping[type[Command], Decide]] = {
    RelateTo: _relate,
    EndRelation: _end,
    StandTowards: _stand,
}
APPLIES: Final[Mapping[type[Event], Apply]] = {
    RelatedTo: _related,
    RelationEnded: _ended,
    StoodTowards: _stood,
}
