"""Which card a marker is: one of tonight, one of an earlier set, or one that nobody knows. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.camera.issued import IssuedCards


@dataclass(frozen=True, slots=True)
class KnownCards:
    """Sets of cards.

    Attributes:
        issued: those that are out.
        earlier: those that were out once, the latest last.
    """

    issued: tuple[IssuedCards, ...] = ()
    earlier: tuple[IssuedCards, ...] = ()

    @property
    def families(self) -> tuple[str, ...]:
        """The families that are to be looked for, each once."""
        return tuple(dict.fromkeys(cards.family for cards in self.issued))

    @property
    def numbers(self) -> frozenset[int]:
        """Those that are out."""
        return frozenset(
            number
            for cards in self.issued
            for number in range(cards.first, cards.first + cards.count)
        )

    def number(self, family: str, marker: int) -> int | None:
        """The one card that has that marker tonight; None for none, or for two."""
        found = _numbers(self.issued, family, marker)
        if len(found) != 1 or sum(cards.holds(found[0][1]) for cards in self.issued) > 1:
            return None
        return found[0][1]

    def stray(self, family: str, marker: int) -> tuple[str, int]:
        """(set, number) of a card that is not out; of a set that nobody knows ("", a guess)."""
        earlier = _numbers(self.earlier, family, marker)
        return earlier[-1] if earlier else ("", self.guess(family, marker))

    def guess(self, family: str, marker: int) -> int:
        """The number that is printed on it, if it was printed like those that are out."""
        alike = next((cards for cards in self.issued if cards.family == family), None)
        if alike is None or marker < alike.begins:
            return marker + 1
        return alike.first + marker - alike.begins

    def is_named(self, name: str) -> bool | None:
        """Whether a set of that name is out; None where nobody named those that are."""
        if not all(cards.id for cards in self.issued):
            return None
        return any(cards.id == name for cards in self.issued)

    def bears(self, name: str, number: int, family: str, marker: int) -> bool:
        """Whether card `number` of the set of that name, which is out, has that marker."""
        return any(
            cards.id == name and cards.family == family and cards.number(marker) == number
            for cards in self.issued
        )


def _numbers(
    sets: tuple[IssuedCards, ...], family: str, marker: int
) -> tuple[tuple[str, int], ...]:
    return tuple(
        (cards.id, number)
        for cards in sets
        if cards.family == family and (number := cards.number(marker)) is not None
    )
