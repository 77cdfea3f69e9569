"""The nation it meets in, which nobody has to say: for bank holidays and parish meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.nation import Nation
from facilitator.part import Answer, Apply, Command, Decide, Event, Facts, happened
from facilitator.parts.assembly.state import Assembly


@dataclass(frozen=True, slots=True)
class NationChosen(Event):
    """Where it meets from now on."""

    assembly: str
    nation: Nation


@dataclass(frozen=True, slots=True)
class ChooseNation(Command):
    """Say where it meets."""

    nation: Nation


def _choose(state: Assembly, _facts: Facts, command: ChooseNation) -> Answer:
    if command.nation is state.nation:
        return happened()
    return happened(NationChosen(state.id, command.nation))


def _chosen(state: Assembly, event: NationChosen, _at: Instant) -> Assembly:
    return replace(state, nation=event.nation)


#: What the part adds to its own tables.
DECIDES: Final[Mapping[type[Command], Decide]] = {ChooseNation: _choose}
APPLIES: Final[Mapping[type[Event], Apply]] = {NationChosen: _chosen}
