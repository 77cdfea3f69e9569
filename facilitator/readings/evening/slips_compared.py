"""A slip that two people typed: what both read alike, and what they did not.

Case, commas and full stops are no difference; a word is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import points
from facilitator.parts.points import (
    HandInSlip,
    Point,
    ReadSlipAgain,
    RewordPoint,
    Slip,
    TakePointBack,
)

_MARKS: Final = re.compile(r"[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Difference:
    """One point that was read differently. `first`, `second`: "" where one has none such."""

    point: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A slip. `read_twice`: whether a second person typed it."""

    slip: str
    group: int
    read_twice: bool
    differences: tuple[Difference, ...]


def slips_compared(world: World, meeting: str, item: str) -> tuple[Compared, ...]:
    """Every slip of that item, by group."""
    state = world.of(points.PART)
    slips = sorted(state.slips_of(meeting, item), key=lambda slip: slip.group)
    return tuple(_compared(slip, state.of_slip(slip.id)) for slip in slips)


def keep_first(world: World, slip: str) -> tuple[Command, ...]:
    """What settles it as the first person typed it."""
    texts = tuple(one.text for one in world.of(points.PART).of_slip(slip))
    return (ReadSlipAgain(slip, texts),)


def take_second(world: World, slip: str, new_ids: tuple[str, ...]) -> tuple[Command, ...]:
    """What settles it as the second one did; `new_ids`: for points that only they read."""
    state = world.of(points.PART)
    found = state.slips[slip]
    commands: list[Command] = []
    added: list[str] = []
    for one in _compared(found, state.of_slip(slip)).differences:
        if not one.point:
            added.append(one.second)
        elif not one.second:
            commands.append(TakePointBack(one.point))
        else:
            commands.append(RewordPoint(one.point, one.second))
    more = tuple(zip(new_ids, added, strict=False))
    return (*commands, HandInSlip(slip, found.group, more)) if more else tuple(commands)


def _compared(slip: Slip, first: tuple[Point, ...]) -> Compared:
    if slip.again is None:
        return Compared(slip.id, slip.group, read_twice=False, differences=())
    left = list(slip.again)
    unmatched: list[Point] = []
    for one in first:
        twin = next((text for text in left if _bare(text) == _bare(one.text)), None)
        if twin is None:
            unmatched.append(one)
        else:
            left.remove(twin)
    pairs = [
        Difference(one.id, one.text, left[n] if n < len(left) else "")
        for n, one in enumerate(unmatched)
    ]
    pairs += [Difference("", "", text) for text in left[len(unmatched) :]]
    return Compared(slip.id, slip.group, read_twice=True, differences=tuple(pairs))


def _bare(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text).casefold().split())
