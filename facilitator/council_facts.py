"""Facts that a council of delegates needs (see `facilitator.facts`): its seats, what it decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.numbers import Ranges


@dataclass(frozen=True, slots=True)
class SeatsTaken:
    """The seats of a council in that meeting. A seat's number is its voter's number.

    Attributes:
        voting: the numbers that have a vote: one to each member, however many sit on it.
        weights: number → votes it carries in a card vote; () where none were frozen.
        source: where those come from.
    """

    meeting: str
    voting: Ranges
    weights: tuple[tuple[int, int], ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class DecisionsTaken:
    """The register of decisions.

    Attributes:
        outcomes: id of a ballot → what it came to (`ResultDeclared.outcome`).
        ballots: id of a decision → the ballot that it is of.
    """

    outcomes: Mapping[str, str]
    ballots: Mapping[str, str]
