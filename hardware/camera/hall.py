"""From what is in the pictures to the cards of tonight: which number it is, and whether it counts.

Pure: no camera, no clock, no OpenCV. One of these a camera.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hardware.camera.issued import IssuedCards, Shown
from hardware.camera.quality import Facts, Quality, judged
from hardware.camera.sighting import Seen, Sighting
from hardware.camera.steady import Round, Steady


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What one more picture came to.

    Attributes:
        votes: (number, choice from A to D) of cards that are steady now and were not, or turned.
        cards: all that is in it, in its pixels.
        steady, ever: as in `hardware.camera.issued.Look`.
        quality: how well the hall can be read.
    """

    votes: tuple[tuple[int, str], ...]
    cards: tuple[Shown, ...]
    steady: frozenset[int]
    ever: frozenset[int]
    quality: Quality


class Hall:
    """The cards that one camera has seen."""

    def __init__(self) -> None:
        self._issued: tuple[IssuedCards, ...] = ()
        self._steady: dict[str, Steady] = {}
        self._ever: set[int] = set()
        self._not_out: set[int] = set()
        self._twice: set[int] = set()

    @property
    def families(self) -> tuple[str, ...]:
        """The families that are to be looked for, each once."""
        return tuple(dict.fromkeys(cards.family for cards in self._issued))

    def issue(self, issued: tuple[IssuedCards, ...]) -> None:
        """These sets are out from now on; what was seen of others is forgotten."""
        if issued != self._issued:
            self._issued = issued
            self.forget()

    def forget(self) -> None:
        """A new vote."""
        self._steady = {family: Steady() for family in self.families}
        self._ever.clear()
        self._not_out.clear()
        self._twice.clear()

    def unsay(self, numbers: Iterable[int]) -> None:
        """These votes were not saved: they are said again as soon as their cards are seen."""
        for number in numbers:
            for cards in self._issued:
                if cards.holds(number):
                    self._steady[cards.family].unsay(number - cards.first)

    def see(self, pictures: Mapping[str, Seen]) -> Reckoned:
        """One more picture, read for each of `families`."""
        rounds = {name: self._steady[name].see(seen.sightings) for name, seen in pictures.items()}
        votes = tuple(
            (number, choice)
            for name, found in rounds.items()
            for marker, choice in found.votes
            if (number := self._number(name, marker)) is not None
        )
        cards = tuple(
            self._shown(name, each, rounds[name])
            for name, seen in pictures.items()
            for each in seen.sightings
        )
        steady = frozenset(c.number for c in cards if c.steady and c.number is not None)
        self._ever |= steady
        ever = frozenset(self._ever)
        return Reckoned(votes, cards, steady, ever, self._judged(pictures, cards, steady))

    def _number(self, family: str, marker: int) -> int | None:
        """The one card that has that marker tonight; None for none, or for two."""
        found = [c.first + marker for c in self._issued if c.family == family and marker < c.count]
        if len(found) != 1 or sum(cards.holds(found[0]) for cards in self._issued) > 1:
            return None
        return found[0]

    def _shown(self, family: str, one: Sighting, found: Round) -> Shown:
        number, is_twice = self._number(family, one.marker), one.marker in found.twice
        is_steady = one.marker in found.steady
        if is_twice:
            self._twice.add(self._guess(family, one.marker))
        if number is None and is_steady:  # a speck that looks like a marker once is no card
            self._not_out.add(self._guess(family, one.marker))
        return Shown(number, one.marker, one.choice, one.x, one.y, one.side, is_steady, is_twice)

    def _guess(self, family: str, marker: int) -> int:
        """The number that is printed on it, if it was printed like those that are out."""
        first = min((c.first for c in self._issued if c.family == family), default=1)
        return first + marker

    def _judged(
        self, pictures: Mapping[str, Seen], cards: Iterable[Shown], steady: frozenset[int]
    ) -> Quality:
        sides, seen = tuple(card.side for card in cards), tuple(pictures.values())
        if not seen:  # no card is out, and nothing was looked for
            return Quality()
        return judged(
            Facts(
                light=seen[0].light,
                sides=sides,
                steady=steady,
                ever=frozenset(self._ever),
                issued=frozenset(
                    number
                    for cards in self._issued
                    for number in range(cards.first, cards.first + cards.count)
                ),
                not_out=frozenset(self._not_out),
                twice=frozenset(self._twice),
                mirrored=any(each.mirrored for each in seen) and not sides,
                foreign=any(each.foreign for each in seen) and not sides,
            )
        )
