"""What can happen to a ballot once the hall has seen its result, besides that it is declared."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.parts.ballot.events import BallotEvent


@dataclass(frozen=True, slots=True)
class CastingVoteCast(BallotEvent):
    """Votes were equal, and the chair gave the casting vote. `vote`: for or against."""

    vote: str


@dataclass(frozen=True, slots=True)
class CastingLotDrawn(BallotEvent):
    """Votes were equal, and the lot that the rules provide fell so. `vote`: for or against."""

    vote: str


@dataclass(frozen=True, slots=True)
class RecountDemanded(BallotEvent):
    """So many people asked for it: people count again what they had counted.

    `method`, `counts`, `sections`: as of `CountingBegun`.
    """

    people: int
    method: str
    counts: int
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecountMade(BallotEvent):
    """So many people asked for it: what the handsets had said was counted again.

    `equal`: whether `tally` is the tally of the close.
    """

    people: int
    tally: dict[str, int]
    equal: bool
