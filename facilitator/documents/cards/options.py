"""What is chosen between, as it stands on cards and papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.documents.cards.lettering import Languages, in_all
from facilitator.documents.cards.signs import Sign
from facilitator.wording import say

#: A reader's code is one digit, and no card has room for more codes than this.
MOST_ON_A_CARD: Final = 6


@dataclass(frozen=True, slots=True)
class Option:
    """One of them.

    Attributes:
        lines: what it is called, a line for each language; where they are alike, once.
        sign: of an answer to a motion.
    """

    lines: tuple[str, ...]
    sign: Sign | None = None


def motion_options(languages: Languages) -> tuple[Option, ...]:
    """For, against, abstain: the keys 1, 2 and 3."""
    return (
        Option(in_all(languages, lambda la: say(la, "For")), Sign.FOR),
        Option(in_all(languages, lambda la: say(la, "Against")), Sign.AGAINST),
        Option(in_all(languages, lambda la: say(la, "Abstain")), Sign.ABSTAIN),
    )


def numbered_options(count: int) -> tuple[Option, ...]:
    """Options that a card names by their numbers only, so that it serves any question."""
    return tuple(Option((str(number),)) for number in range(1, count + 1))


def are_alike(options: Sequence[Option]) -> bool:
    """Whether they are numbers alone."""
    return all(option.lines == (str(n),) for n, option in enumerate(options, 1))
