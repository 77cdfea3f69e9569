"""How far away a camera card can still be read: geometry and two measured figures.

A marker needs `SURE` pixels along its side to be read nearly always, `LEAST` to be read mostly
(measured in pictures of a made-up hall: `benchmarks/cards.py`). A real hall loses some of it to
weak light and to hands that shake, so the figures are said as "about".
"""

from __future__ import annotations

from dataclasses import dataclass
from math import radians, tan
from typing import Final

SURE: Final = 28
LEAST: Final = 22


@dataclass(frozen=True, slots=True)
class Lens:
    """A camera as far as reach goes: pixels across its picture, degrees that the picture spans."""

    across: int = 1920
    degrees: float = 65.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of card: its name, and the side of its marker in metres."""

    name: str
    side: float


#: The marker is as large as its paper has room for, with letters around it.
PAPERS: Final = (Paper("A4", 0.15), Paper("A5", 0.10), Paper("A6", 0.07))


def metres(side: float, lens: Lens, pixels: int = SURE) -> float:
    """How far from the camera a marker of that side (metres) still covers so many pixels."""
    return side * lens.across / (2 * pixels * tan(radians(lens.degrees) / 2))


def pixels(side: float, lens: Lens, away: float) -> float:
    """How many pixels its side covers when it is that many metres away."""
    return side * lens.across / (2 * away * tan(radians(lens.degrees) / 2))


def smallest_that_reaches(away: float, lens: Lens) -> Paper | None:
    """The smallest card that reads from that far; None where not even the largest does."""
    return next((paper for paper in reversed(PAPERS) if metres(paper.side, lens) >= away), None)
