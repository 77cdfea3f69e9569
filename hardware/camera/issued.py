"""What all cameras of a hall share: which cards are out, and who watches the live picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hardware.camera.quality import Quality


@dataclass(frozen=True, slots=True)
class IssuedCards:
    """One set of camera cards that is out tonight.

    Attributes:
        id: its name, "K7QM"; "" where nobody named it.
        first, count: the numbers on its cards.
        family: a name in `hardware.camera.reading.FAMILIES`.
        begins: the marker on card `first`; those of the others follow.
    """

    id: str
    first: int
    count: int
    family: str = "aruco-mip-36h12"
    begins: int = 0

    def holds(self, number: int) -> bool:
        return self.first <= number < self.first + self.count

    def marker(self, number: int) -> int:
        """The marker on the card of that number."""
        return self.begins + number - self.first

    def number(self, marker: int) -> int | None:
        """The card that has that marker; None where none of this set has."""
        place = marker - self.begins
        return self.first + place if 0 <= place < self.count else None


@dataclass(frozen=True, slots=True)
class Shown:
    """One card in a live picture; lengths in pixels of that picture.

    Attributes:
        number: on the card; None for one that is not out tonight, or whose number two sets have.
        marker: its number in its family.
        choice: the letter that is up; "" for held askew.
        x, y, side: of its marker: the middle, and how large.
        steady: it was seen alike often enough to count.
        twice: its number is in this picture more than once, and counts for none.
    """

    number: int | None
    marker: int
    choice: str
    x: float
    y: float
    side: float
    steady: bool = False
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What one camera sees now.

    Attributes:
        base: the camera, as the desk names it ("camera 0").
        across, down: of the small picture, in pixels; its cards are measured in them.
        pixels: blue, green, red, a byte each, line after line; b"" where nobody wanted it.
        cards: all markers of the families that are out.
        steady: numbers that count now.
        ever: numbers that were steady since the vote was opened, or since the camera came.
        quality: how well the hall can be read.
    """

    base: str
    across: int
    down: int
    pixels: bytes
    cards: tuple[Shown, ...]
    steady: frozenset[int]
    ever: frozenset[int]
    quality: Quality


#: Told of looks on the driver's thread. Must return soon and never raise.
Watch = Callable[[Look], None]


@dataclass(slots=True)
class Eyes:
    """Shared by the desk and all cameras; each attribute is replaced whole, so no lock is needed.

    Attributes:
        issued: the sets that are out.
        earlier: those that were out once, the latest last.
        watch: who watches; None for nobody.
        with_picture: whether whoever watches wants the picture too, and not the cards alone.
    """

    issued: tuple[IssuedCards, ...] = field(default=())
    earlier: tuple[IssuedCards, ...] = field(default=())
    watch: Watch | None = None
    with_picture: bool = False
