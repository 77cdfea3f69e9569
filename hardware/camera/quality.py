"""How well a hall can be read just now, as codes and figures. The words are the desk's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hardware.camera.sighting import Light

#: Pixels along the side of a marker that is read nearly always, and mostly; the same figures as in
#: `facilitator.cards.reach`, measured by `benchmarks/cards.py`.
SURE: Final = 28.0
LEAST: Final = 22.0
_BLACK: Final = 8.0
_DARK: Final = 45.0
_GLARE: Final = 0.2
_BLURRED: Final = 20.0


class Advice(Enum):
    """What is amiss; the figure of its remark in brackets."""

    MIRRORED = "mirrored"  # the camera shows the hall the wrong way round: nothing is counted
    BLACK = "black"  # (brightness, 0 to 255) the lens is covered, or the camera off
    DARK = "dark"  # (brightness)
    GLARE = "glare"  # (share of the picture that is white)
    BLURRED = "blurred"  # (sharpness)
    FOREIGN = "foreign"  # cards of another family
    NOT_OUT = "not out"  # [numbers] of a set that is not out tonight; about: its name, if known
    NO_CHOICE = "no choice"  # [numbers] that hold up a letter which is no choice; about: the letter
    TWICE = "twice"  # [numbers] in one picture more than once, and counted for none
    TOO_SMALL = "too small"  # (how many) under LEAST: rows that are hardly read
    SMALL = "small"  # (how many) under SURE: rows that are read mostly
    NO_CARD = "no card"  # nothing is seen at all
    MISSING = "missing"  # [numbers] that are out and were never seen


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is amiss, with its figure or its numbers, and what else its advice names."""

    advice: Advice
    figure: float = 0.0
    numbers: tuple[int, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Quality:
    """How it is.

    Attributes:
        smallest: the side of the smallest marker now, in pixels of the camera; None for no marker.
        seen, ever, issued: cards that count now, that counted since the vote was opened, that
            are out.
        remarks: what is amiss, the worst first; empty when all is well.
    """

    smallest: float | None = None
    seen: int = 0
    ever: int = 0
    issued: int = 0
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the hall.

    Attributes:
        light: of the newest picture.
        sides: of all markers in it, in its pixels.
        steady, ever, issued: numbers that count now, that counted since the opening, that are out.
        not_out: (set or "", number) of cards of other sets.
        no_choice: (letter, number) of cards that hold up a letter which is no choice.
        twice: numbers as in `Advice`.
        mirrored, foreign: as in `hardware.camera.sighting.Seen`.
    """

    light: Light
    sides: Sequence[float] = ()
    steady: frozenset[int] = frozenset()
    ever: frozenset[int] = frozenset()
    issued: frozenset[int] = frozenset()
    not_out: frozenset[tuple[str, int]] = frozenset()
    no_choice: frozenset[tuple[str, int]] = frozenset()
    twice: frozenset[int] = frozenset()
    mirrored: bool = False
    foreign: bool = False


def judged(facts: Facts) -> Quality:
    """How well the hall can be read, out of what was seen."""
    remarks = (*_of_the_picture(facts), *_of_the_cards(facts), *_of_the_size(facts))
    missing = facts.issued - facts.ever
    if missing and facts.ever:
        remarks = (*remarks, Remark(Advice.MISSING, len(missing), tuple(sorted(missing))))
    return Quality(
        smallest=min(facts.sides, default=None),
        seen=len(facts.steady),
        ever=len(facts.ever),
        issued=len(facts.issued),
        remarks=remarks,
    )


def _of_the_picture(facts: Facts) -> Iterable[Remark]:
    light = facts.light
    if facts.mirrored:
        yield Remark(Advice.MIRRORED)
    if light.mean < _BLACK:
        yield Remark(Advice.BLACK, light.mean)
        return  # and so of course dark and without a line
    if light.mean < _DARK:
        yield Remark(Advice.DARK, light.mean)
    if light.glare > _GLARE:
        yield Remark(Advice.GLARE, light.glare)
    if light.sharp < _BLURRED:
        yield Remark(Advice.BLURRED, light.sharp)


def _of_the_cards(facts: Facts) -> Iterable[Remark]:
    if facts.foreign:
        yield Remark(Advice.FOREIGN)
    yield from _by_name(Advice.NOT_OUT, facts.not_out)
    yield from _by_name(Advice.NO_CHOICE, facts.no_choice)
    if facts.twice:
        yield Remark(Advice.TWICE, len(facts.twice), tuple(sorted(facts.twice)))


def _by_name(advice: Advice, found: frozenset[tuple[str, int]]) -> Iterable[Remark]:
    """One for each name, with its numbers."""
    for name in sorted({name for name, _ in found}):
        numbers = tuple(sorted(number for of, number in found if of == name))
        yield Remark(advice, len(numbers), numbers, name)


def _of_the_size(facts: Facts) -> Iterable[Remark]:
    if too_small := sum(side < LEAST for side in facts.sides):
        yield Remark(Advice.TOO_SMALL, too_small)
    if small := sum(LEAST <= side < SURE for side in facts.sides):
        yield Remark(Advice.SMALL, small)
    is_readable = facts.light.mean >= _BLACK and not facts.mirrored and not facts.foreign
    if not facts.sides and is_readable:
        yield Remark(Advice.NO_CARD)
