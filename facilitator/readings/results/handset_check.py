"""The handset check: what the last test ballot, and the receivers, say of each handset."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from facilitator.engine.world import World
from facilitator.numbers import every
from facilitator.parts import ballot, handsets
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.judging import SALT, token
from facilitator.plan import Kind


class Condition(Enum):
    """How a handset did. The first that is true is told."""

    WEAK = "weak"  # its battery is low
    TWICE = "twice"  # heard under one name from two places
    HEARD = "heard"
    WAITING = "waiting"  # not heard yet; nothing is wrong with that


@dataclass(frozen=True, slots=True)
class Checked:
    """One number and its handset (the name that is printed on it)."""

    number: int
    handset: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class HandsetCheck:
    """All numbers on the roll, in order, and the unknown handsets that were heard."""

    handsets: tuple[Checked, ...]
    unassigned: int

    def of(self, condition: Condition) -> tuple[Checked, ...]:
        """Those in that condition."""
        return tuple(one for one in self.handsets if one.condition is condition)


def handset_check(
    world: World,
    meeting: str,
    *,
    weak: AbstractSet[str] = frozenset(),
    twice: AbstractSet[str] = frozenset(),
) -> HandsetCheck | None:
    """The check by the meeting's last test ballot, open or closed.

    Args:
        world: of the assembly.
        meeting: its id.
        weak: handsets (`Press.name`) that a receiver reported with a low battery.
        twice: handsets that came in from two places.

    Returns:
        None without such a ballot, for a private one, and once its salt is forgotten.

    """
    test = _newest(world, meeting)
    salt = world.side(SALT, test.id) if test is not None else None
    if test is None or salt is None:
        return None
    out = world.of(handsets.PART).out
    found = []
    for number in every(test.roll):
        name = out.handset_of(number)
        heard = test.has_voted(token(salt, number))
        condition = Condition.HEARD if heard else Condition.WAITING
        if heard and name in twice:
            condition = Condition.TWICE
        if name in weak:
            condition = Condition.WEAK
        found.append(Checked(number, name, condition))
    return HandsetCheck(tuple(found), len(test.held))


def _newest(world: World, meeting: str) -> Ballot | None:
    tests = [
        one
        for one in world.of(ballot.PART).all
        if one.meeting == meeting and one.question.kind is Kind.TEST and one.roll
    ]
    return tests[-1] if tests else None
