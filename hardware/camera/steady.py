"""From sightings in many pictures to votes: a card counts when it is seen alike again and again.

A vote is the same card with the same choice in at least `ENOUGH` of the last `FRAMES` pictures,
the ways it was held no more than `WOBBLE` degrees apart and its size within a quarter. Where in
the picture it is may change: a camera that is swept by hand over the hall is a usual way to read.
A card that is twice in a picture counts for none in it. One that comes back into sight after
`FRAMES` pictures without it is a vote again, the same or not: other cameras, or a reader, may have
heard of it in between, and the last counts. Pure: no camera and no clock.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from hardware.camera.sighting import Sighting

FRAMES: Final = 5
ENOUGH: Final = 3
WOBBLE: Final = 12.0
_GROWTH: Final = 1.25


@dataclass(frozen=True, slots=True)
class Round:
    """What one more picture came to.

    Attributes:
        votes: (marker, choice) of cards that are steady now and were not in sight, or chose anew.
        steady: markers that are steady now.
        twice: markers that are in this picture more than once.
    """

    votes: tuple[tuple[int, str], ...]
    steady: frozenset[int]
    twice: frozenset[int]


class Steady:
    """The last few pictures of one camera, and what each card was last taken to say."""

    def __init__(self, frames: int = FRAMES, enough: int = ENOUGH) -> None:
        self._enough = enough
        self._last: deque[dict[int, Sighting]] = deque(maxlen=frames)
        self._said: dict[int, str] = {}

    def forget(self) -> None:
        """A new vote: nothing that was seen before counts in it."""
        self._last.clear()
        self._said.clear()

    def unsay(self, marker: int) -> None:
        """Its vote was not saved: it is a vote again in the next picture that it is steady in."""
        self._said.pop(marker, None)

    def see(self, sightings: Iterable[Sighting]) -> Round:
        """One more picture."""
        found = list(sightings)
        times = Counter(each.marker for each in found)
        self._last.append({each.marker: each for each in found if times[each.marker] == 1})
        self._forget_lost()
        now = {marker: choice for marker in self._last[-1] if (choice := self._choice(marker))}
        votes = tuple((m, choice) for m, choice in now.items() if self._said.get(m) != choice)
        self._said.update(votes)
        twice = frozenset(marker for marker, count in times.items() if count > 1)
        return Round(votes, frozenset(now), twice)

    def _forget_lost(self) -> None:
        """A card that was out of sight may have voted before another camera: it says so anew."""
        in_sight = {marker for picture in self._last for marker in picture}
        self._said = {m: choice for m, choice in self._said.items() if m in in_sight}

    def _choice(self, marker: int) -> str:
        """What the card says for sure, with the picture just taken; "" for nothing yet."""
        newest = self._last[-1][marker]
        seen = [picture[marker] for picture in self._last if marker in picture]
        alike = [each for each in seen if each.turn == newest.turn]
        if newest.turn is None or len(alike) < self._enough or not _is_steady(alike):
            return ""
        return newest.choice


def _is_steady(seen: Sequence[Sighting]) -> bool:
    slants, sides = [each.slant for each in seen], [each.side for each in seen]
    return max(slants) - min(slants) <= WOBBLE and max(sides) <= _GROWTH * min(sides)
