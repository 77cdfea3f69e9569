"""Which handsets people hold, by the number printed on them. Nobody's name is here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import HandsetsOut, TheAssembly
from facilitator.part import Answer, Command, Facts, Part, Refusal, happened
from facilitator.parts.handsets.events import HandsetsIssued

#: The highest number printed on a handset that is believed.
_HIGHEST: Final = 9999


@dataclass(frozen=True, slots=True)
class Handsets:
    """The state: ranges of numbers that are out."""

    ranges: tuple[tuple[int, int], ...] = ()

    @property
    def number(self) -> int:
        """How many are out."""
        return sum(last - first + 1 for first, last in self.ranges)

    def __contains__(self, handset: int) -> bool:
        return any(first <= handset <= last for first, last in self.ranges)


@dataclass(frozen=True, slots=True)
class IssueHandsets(Command):
    """From now on these numbers, and no others, are out in the hall; empty: none."""

    ranges: tuple[tuple[int, int], ...]


def _issue(state: Handsets, facts: Facts, command: IssueHandsets) -> Answer:
    assembly = facts.of(TheAssembly)
    if assembly is None or not assembly.id:
        return Refusal("no_assembly")
    if any(not 1 <= first <= last <= _HIGHEST for first, last in command.ranges):
        return Refusal("not_handset_numbers")
    ranges = _joined(command.ranges)
    if ranges == state.ranges:
        return happened()
    return happened(HandsetsIssued(assembly.id, ranges))


def _joined(ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The same numbers in order, no number twice."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def _issued(_state: Handsets, event: HandsetsIssued, _at: Instant) -> Handsets:
    return Handsets(event.ranges)


PART = Part(
    name="handsets",
    start=Handsets,
    decides={IssueHandsets: _issue},
    applies={HandsetsIssued: _issued},
    shares=lambda state: (HandsetsOut(state.ranges),),
)
