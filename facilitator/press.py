"""A press of a key, as a driver read it: the one word hardware and meeting share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

#: The family of a card: it is its number's own, whichever handset speaks for that number, too.
CARD: Final = "card"


@dataclass(frozen=True, slots=True)
class Press:
    """One report of one handset.

    Attributes:
        base: which receiver heard it, as the desk names it ("sunvote /dev/ttyUSB0").
        handset: the id as printed on the device ("42").
        keys: legends of the keys that were down, in the device's order ("1",) or ("1", "3").
        counter: the device's own running number, where it sends one.
        family: "" where the printed number is the voter's number in the hall; else whose numbers
            they are ("iclicker", "buzz 1"), so that two makers' 42s are two handsets. CARD where
            no handset speaks but a voter's number itself, read or typed at a voting desk.

    """

    base: str
    handset: str
    keys: tuple[str, ...]
    counter: int | None = None
    family: str = ""

    @property
    def name(self) -> str:
        """The handset among all handsets of the hall: "42", "iclicker 82E9701B"."""
        return self.handset if self.family == CARD else f"{self.family} {self.handset}".strip()


class Verdict(Enum):
    """What became of a press, for the driver: may it tell the handset that it was received?"""

    KEPT = "kept"  # on the disk
    REFUSED = "refused"  # judged, and it will not count; do not ask again
    NOT_SAVED = "not saved"  # the disk failed: do not acknowledge, ask again


#: Takes the presses of one read and answers, in the same order, after the commit.
#: Blocks until then; never raises.
TakePresses = Callable[[Sequence[Press]], Sequence[Verdict]]
