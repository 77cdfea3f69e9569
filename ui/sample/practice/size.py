"""How large a practice hall is, and what its people vote with."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import SINGLE
from facilitator.plan import Method
from ui.sample.minds import choices
from ui.sample.practice.mishaps import Mishap, When

_SPARES: Final = 4
#: These need something to press.
_ON_HANDSETS: Final = {When.VOTING}


@dataclass(frozen=True, slots=True)
class Size:
    """One size. `handsets`: how many there are, 0 for none."""

    id: str
    people: int
    handsets: int = 0

    @property
    def quorum(self) -> int:
        return self.people * 5 // 16

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The handsets that are out."""
        return ((1, self.handsets),) if self.handsets else ()

    @property
    def spare(self) -> int:
        """The first handset in the box of spares."""
        return self.handsets + 1

    def has(self, mishap: Mishap) -> bool:
        """Whether that can happen in a hall like this."""
        return bool(self.handsets) or mishap.when not in _ON_HANDSETS


SIZES: Final = (Size("hands", 20), Size("cards", 60), Size("handsets", 163, 160))
FULL: Final = SIZES[-1]
SPARES: Final = _SPARES


def figures(size: Size, in_hand: Ballot, *, evenly: bool) -> dict[str, int]:
    """What tellers of that hall count, option → votes; the same however often they count.

    Empty where a paper is more than one choice: nobody raises that.
    """
    asked = in_hand.question
    if asked.method not in SINGLE:
        return {}
    if evenly and asked.method is Method.PLAIN:
        half = size.people // 2
        return {option: half * (n < 2) for n, option in enumerate(asked.options)}  # noqa: PLR2004
    found = choices(Random(in_hand.number), asked, size.people - 1)
    return {option: found[option] for option in asked.options}
