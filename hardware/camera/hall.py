"""From what is in the pictures to the cards of tonight: which number it is, and whether it counts.

Pure: no camera, no clock, no OpenCV. One of these a camera.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hardware.camera.issued import IssuedCards, Shown
from hardware.camera.known import KnownCards
from hardware.camera.quality import Facts, Quality, judged
from hardware.camera.sighting import CHOICES, Seen, Sighting
from hardware.camera.steady import Round, Steady

#: A marker: (family, its number in it).
_Marker = tuple[str, int]


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
        self._known = KnownCards()
        self._steady: dict[str, Steady] = {}
        self._ever: set[int] = set()
        self._not_out: set[tuple[str, int]] = set()
        self._twice: set[int] = set()
        self._named: dict[_Marker, tuple[str, int]] = {}

    @property
    def families(self) -> tuple[str, ...]:
        """The families that are to be looked for, each once."""
        return self._known.families

    def issue(self, issued: tuple[IssuedCards, ...], earlier: tuple[IssuedCards, ...] = ()) -> None:
        """These sets are out from now on; what was seen of others is forgotten."""
        if (known := KnownCards(issued, earlier)) != self._known:
            self._known = known
            self._named.clear()
            self.forget()

    def forget(self) -> None:
        """A new vote. What the codes on cards said of them goes on being true."""
        self._steady = {family: Steady() for family in self.families}
        self._ever.clear()
        self._not_out = set(self._named.values())
        self._twice.clear()

    def unsay(self, numbers: Iterable[int]) -> None:
        """These votes were not saved: they are said again as soon as their cards are seen."""
        for number in numbers:
            for cards in self._known.issued:
                if cards.holds(number):
                    self._steady[cards.family].unsay(cards.marker(number))

    def name(self, family: str, marker: int, named: tuple[str, int]) -> None:
        """The code on the card with that marker says which it is: (set, number).

        A card of another set counts for none from now on, and nor does the card of tonight that
        looks like it, until the code on that one was read.
        """
        at = family, marker
        if self._known.is_named(named[0]) is None or self._known.bears(*named, *at):
            if at in self._named:
                self._not_out.discard(self._named.pop(at))
                self._steady[family].unsay(marker)
        else:
            self._named[at] = named
            self._not_out.add(named)

    def see(self, pictures: Mapping[str, Seen], letters: int = len(CHOICES)) -> Reckoned:
        """One more picture, read for each of `families`; so many letters are choices, from A on."""
        rounds = {name: self._steady[name].see(seen.sightings) for name, seen in pictures.items()}
        meant = frozenset(sorted(CHOICES)[:letters])
        votes = tuple(
            (number, choice)
            for name, found in rounds.items()
            for marker, choice in found.votes
            if choice in meant and (number := self._number(name, marker)) is not None
        )
        cards = tuple(
            self._shown(name, each, rounds[name])
            for name, seen in pictures.items()
            for each in seen.sightings
        )
        ready = [(card.choice, card.number) for card in cards if card.steady]
        steady = frozenset(n for choice, n in ready if n is not None and choice in meant)
        others = frozenset((choice, n) for choice, n in ready if n and choice not in meant)
        self._ever |= steady
        ever = frozenset(self._ever)
        quality = self._judged(pictures, cards, steady, others)
        return Reckoned(votes, _without(cards, others), steady, ever, quality)

    def _number(self, family: str, marker: int) -> int | None:
        return None if (family, marker) in self._named else self._known.number(family, marker)

    def _shown(self, family: str, one: Sighting, found: Round) -> Shown:
        number, is_twice = self._number(family, one.marker), one.marker in found.twice
        is_steady = one.marker in found.steady
        if is_twice:
            self._twice.add(number or self._known.guess(family, one.marker))
        if number is None and is_steady:  # a speck that looks like a marker once is no card
            at = family, one.marker
            self._not_out.add(self._named.get(at) or self._known.stray(*at))
        return Shown(number, one.marker, one.choice, one.x, one.y, one.side, is_steady, is_twice)

    def _judged(
        self,
        pictures: Mapping[str, Seen],
        cards: Iterable[Shown],
        steady: frozenset[int],
        others: frozenset[tuple[str, int]],
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
                issued=self._known.numbers,
                not_out=frozenset(self._not_out),
                no_choice=others,
                twice=frozenset(self._twice),
                mirrored=any(each.mirrored for each in seen) and not sides,
                foreign=any(each.foreign for each in seen) and not sides,
            )
        )


def _without(cards: tuple[Shown, ...], others: frozenset[tuple[str, int]]) -> tuple[Shown, ...]:
    """Those that hold up no choice are not steady: nothing of them counts."""
    return tuple(
        replace(card, steady=False) if (card.choice, card.number) in others else card
        for card in cards
    )
