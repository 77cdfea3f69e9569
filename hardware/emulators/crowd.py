"""People with keypads: who presses what, and when. Seeded, so that a rehearsal can be repeated."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

#: The seconds half of a hall needs to press, and how widely people differ (log-normal).
MEDIAN: Final = 4.0
_SPREAD: Final = 0.6
_STORM_PRESSES: Final = 3


@dataclass(frozen=True, slots=True)
class Act:
    """One press: seconds from the start, keypad, key legends ("1" or "1+3")."""

    after: float
    handset: int
    keys: str


def burst(
    random: Random,
    handsets: Sequence[int],
    wanted: Mapping[str, int],
    median: float = MEDIAN,
    changing: float = 0.0,
) -> list[Act]:
    """One ballot: as many keypads end on each of the keys as `wanted` says; the rest stay silent.

    Keys with commas between them are pressed one after the other. Of those who press, the share
    `changing` presses another key first.
    """
    voters = iter(random.sample(handsets, len(handsets)))
    acts: list[Act] = []
    for keys, count in wanted.items():
        for _, handset in zip(range(count), voters, strict=False):  # takes no voter in vain
            at = random.lognormvariate(math.log(median), _SPREAD) if median else 0.0
            if random.random() < changing:
                other = random.choice([k for k in ("1", "2", "3") if k != keys])
                acts.append(Act(at, handset, other))
                at += random.lognormvariate(math.log(median), _SPREAD) / 2 if median else 0.01
            for one in keys.split(","):
                acts.append(Act(at, handset, one))
                at += random.lognormvariate(math.log(median), _SPREAD) / 4 if median else 0.01
    return acts


def storm(random: Random, handsets: Sequence[int]) -> list[Act]:
    """Everybody at once, three times each, within a second."""
    return [
        Act((turn + random.random()) / _STORM_PRESSES, handset, random.choice("123"))
        for turn in range(_STORM_PRESSES)
        for handset in handsets
    ]


def usual_split(random: Random, voters: int) -> dict[str, int]:
    """A plausible ballot of so many keypads: mostly for, some against, a few abstain or sleep."""
    split = {"1": 0, "2": 0, "3": 0, "": 0}
    for key in random.choices(list(split), weights=(56, 26, 10, 8), k=voters):
        split[key] += 1
    split.pop("")
    return split


def why_refused(error: ValueError | IndexError) -> str:
    """An order's own sentence; where a word was missing or no number, one for all of them."""
    said = str(error)
    return said if said.endswith(".") else "No such order, or something is missing from it."
