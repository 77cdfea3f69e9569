"""A rule on who is elected together, at least so many of each group, and what it did to a count.

The assembly's own rule, not one of statute. How it is kept while counting: `balanced`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.errors import RuleError


@dataclass(frozen=True, slots=True)
class Bounds:
    """At least `least` of each group, as far as there are candidates.

    Attributes:
        groups: their names.
        members: of each candidate, the number of their group from 1; 0 for none.
        least: of each group.
        nobody: candidates who are no person ("None of these"). Where one of them wins a place
            without the rule nobody is to be elected, and no rule stands against that.
    """

    groups: tuple[str, ...]
    members: tuple[int, ...]
    least: int = 1
    nobody: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if self.least < 1 or not all(0 <= group <= len(self.groups) for group in self.members):
            raise RuleError(
                "The rule of balance names a group that is not there, or asks for none."
            )

    @property
    def numbers(self) -> range:
        """The groups by their numbers, from 1."""
        return range(1, len(self.groups) + 1)

    def of_group(self, group: int, candidates: Iterable[int]) -> tuple[int, ...]:
        """Those of the candidates who are in it, in their order."""
        return tuple(c for c in candidates if self.members[c] == group)

    def wanted(self, group: int, standing: Collection[int]) -> int:
        """How many of it are elected: fewer than `least` only where fewer stand."""
        return min(self.least, len(self.of_group(group, standing)))

    def met(self, elected: Collection[int], standing: Collection[int]) -> bool:
        """Whether enough of each group are among the elected."""
        return all(
            len(self.of_group(group, elected)) >= self.wanted(group, standing)
            for group in self.numbers
        )

    def short(self, standing: Collection[int]) -> tuple[int, ...]:
        """Groups of which fewer stand than are to be elected."""
        return tuple(g for g in self.numbers if self.wanted(g, standing) < self.least)


class Held(StrEnum):
    """What the rule does to candidates before a stage."""

    GUARDED = "guarded"  # as many of their group continue as are still to be elected
    DOOMED = "doomed"  # all seats that are left are needed by other groups


@dataclass(frozen=True, slots=True)
class Step:
    """What the rule did, seen at the end of that stage. `group`: 0 for doomed."""

    stage: int
    held: Held
    candidates: tuple[int, ...]
    group: int = 0


@dataclass(frozen=True, slots=True)
class Balanced:
    """What the rule did to a count.

    Attributes:
        bounds: the rule.
        without: who would have been elected without it, in the order of election.
        steps: what it did at which stage; () where the plain count stands.
        short: groups of which fewer stood than were to be elected.
    """

    bounds: Bounds
    without: tuple[int, ...]
    steps: tuple[Step, ...] = ()
    short: tuple[int, ...] = ()


def as_data(balanced: Balanced, names: tuple[str, ...]) -> dict[str, object]:
    """As plain values for JSON; candidates by name."""
    bounds = balanced.bounds
    return {
        "least": bounds.least,
        "groups": {
            name: [names[c] for c in bounds.of_group(group, range(len(names)))]
            for group, name in zip(bounds.numbers, bounds.groups, strict=True)
        },
        "elected_without": [names[c] for c in balanced.without],
        "steps": [
            {
                "stage": step.stage,
                "held": step.held.value,
                "candidates": [names[c] for c in step.candidates],
            }
            for step in balanced.steps
        ],
        "short": [bounds.groups[group - 1] for group in balanced.short],
    }
