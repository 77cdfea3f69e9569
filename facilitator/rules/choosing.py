"""One choice among several options or names, by a plain count of votes; no transfers here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from facilitator.errors import RuleError


class ChoiceOutcome(StrEnum):
    """What a vote among options came to."""

    CHOSEN = "chosen"
    NO_MAJORITY = "no_majority"
    TIE = "tie"
    NO_VOTES = "no_votes"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the votes say.

    Attributes:
        winner: the option chosen; None unless the outcome is chosen.
        tied: the options level at the top, if more than one, in the order they were put.
        lowest: the options with fewest votes, in the order they were put: who would be struck
            off before the next ballot. More than one with votes needs a ruling.
        needed: votes that would have been enough; None where most votes win.
        base: votes counted.

    """

    outcome: ChoiceOutcome
    winner: str | None
    tied: tuple[str, ...]
    lowest: tuple[str, ...]
    needed: int | None
    base: int

    @property
    def lowest_needs_ruling(self) -> bool:
        """Several options with votes share the last place, so nobody can simply be struck off."""
        return self.outcome is not ChoiceOutcome.CHOSEN and len(self.lowest) > 1 and self.base > 0


def choose(
    votes: Mapping[str, int], rule: Literal["majority", "most"] = "majority", invalid: int = 0
) -> Choice:
    """The option with more than half of the votes, or (`most`) with more than any other.

    Args:
        votes: option -> votes, in the order put.
        rule: majority or most.
        invalid: papers that count towards the base though for nobody (0 where rejected papers
            are not counted, as in British practice).

    Raises:
        RuleError: no options, or votes below nought.

    """
    if not votes or min(votes.values()) < 0 or invalid < 0:
        raise RuleError("A choice needs options, each with no fewer than no votes.")
    top, bottom = max(votes.values()), min(votes.values())
    first = tuple(option for option, n in votes.items() if n == top)
    lowest = tuple(option for option, n in votes.items() if n == bottom)
    if bottom == 0 < top:
        # Which of those goes first changes nothing: only votes make a tie.
        lowest = lowest[:1]
    base = sum(votes.values()) + invalid
    outcome = _outcome(top, base, len(first), rule)
    return Choice(
        outcome=outcome,
        winner=first[0] if outcome is ChoiceOutcome.CHOSEN else None,
        tied=first if len(first) > 1 else (),
        lowest=lowest,
        needed=base // 2 + 1 if rule == "majority" else None,
        base=base,
    )


def _outcome(top: int, base: int, leaders: int, rule: str) -> ChoiceOutcome:
    if top == 0:
        return ChoiceOutcome.NO_VOTES
    if 2 * top > base or (rule == "most" and leaders == 1):
        return ChoiceOutcome.CHOSEN
    return ChoiceOutcome.NO_MAJORITY if rule == "majority" and leaders == 1 else ChoiceOutcome.TIE
