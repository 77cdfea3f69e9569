"""The number of residents an assembly sets itself: shown beside the standard, never for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import TheAssembly
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.standard.events import OwnStandardSet

__all__ = ["PART", "OwnStandard", "SetOwnStandard"]

#: More people than any hall has.
_MOST: Final = 100_000


@dataclass(frozen=True, slots=True)
class OwnStandard:
    """The state. `more_than`: None where the assembly set nothing."""

    more_than: int | None = None


@dataclass(frozen=True, slots=True)
class SetOwnStandard(Command):
    """From now on more than so many residents are what the assembly aims at; None: nothing."""

    more_than: int | None


def _set(state: OwnStandard, facts: Facts, command: SetOwnStandard) -> Answer:
    body, wanted = facts.of(TheAssembly), command.more_than
    if body is None or (wanted is not None and not 0 <= wanted <= _MOST):
        return Refusal("not_a_number_of_people")
    if wanted == state.more_than:
        return happened()
    return happened(OwnStandardSet(body.id, wanted))


def _was_set(_state: OwnStandard, event: OwnStandardSet, _at: Instant) -> OwnStandard:
    return OwnStandard(event.more_than)


PART = Part(
    name="standard",
    start=OwnStandard,
    decides={SetOwnStandard: _set},
    applies={OwnStandardSet: _was_set},
)
