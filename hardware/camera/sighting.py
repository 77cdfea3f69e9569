"""What was seen in one picture: markers, which way up, how good the picture is. Plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: The choice whose edge is up, by how many quarters the card was turned clockwise.
CHOICES: Final = ("A", "D", "C", "B")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One marker in one picture; lengths in pixels.

    Attributes:
        marker: its number in its family.
        turn: quarters that the card is turned clockwise, 0 to 3; None for held askew.
        side: of the marker, the mean of its four.
        x, y: its middle.
        slant: degrees between its upper edge and the nearest quarter, -45 to 45.
    """

    marker: int
    turn: int | None
    side: float
    x: float
    y: float
    slant: float = 0.0

    @property
    def choice(self) -> str:
        """A letter from A to D; "" for held askew."""
        return "" if self.turn is None else CHOICES[self.turn]


@dataclass(frozen=True, slots=True)
class Light:
    """How good a picture is to read from.

    Attributes:
        mean: brightness, 0 to 255.
        glare: share of pixels that are as bright as can be.
        sharp: variance of the picture's Laplacian: below about 20 everything is a blur.
    """

    mean: float
    glare: float
    sharp: float


@dataclass(frozen=True, slots=True)
class Seen:
    """One picture, read.

    Attributes:
        sightings: in no order.
        light: how good it was.
        mirrored: nothing reads as it is, and something reads in a mirror: none of it counts.
        foreign: markers of another family are in it.
        size: of the picture, across and down.
    """

    sightings: tuple[Sighting, ...]
    light: Light
    mirrored: bool = False
    foreign: bool = False
    size: tuple[int, int] = (0, 0)
