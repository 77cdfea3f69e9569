"""Letting go of who voted how, once a record's votes are over: what there is to forget. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts import ballot
from facilitator.parts.ballot.judging import SALT
from facilitator.plan import Secrecy
from facilitator.wording import say, say_n


@dataclass(frozen=True, slots=True)
class Forgettable:
    """What can be let go of.

    Attributes:
        ballots: ids of open votes that are over and of which the laptop still knows which handset
            said what; () where there is nothing to forget.
        recorded: recorded votes, which keep it for good.
    """

    ballots: tuple[str, ...] = ()
    recorded: int = 0


def forgettable(world: World) -> Forgettable:
    """Of all meetings of the record. A private vote has nothing to forget."""
    over = [each for each in world.of(ballot.PART).all if each.over]
    recorded = [each for each in over if each.question.secrecy is Secrecy.RECORDED and each.votes]
    known = [
        each.id
        for each in over
        if each.question.secrecy is not Secrecy.RECORDED and world.side(SALT, each.id) is not None
    ]
    return Forgettable(tuple(known), len(recorded))


def what_it_means(there: Forgettable, language: str) -> str:
    """What is asked before it is done: it cannot be taken back."""
    meant = say(
        language,
        "Nobody can then work out which handset said what. Results and record stay, and the "
        "record still verifies.",
    )
    return " ".join((meant, *_kept(there, language)))


def what_was_done(there: Forgettable, language: str) -> str:
    """Afterwards; `there`: what was forgotten."""
    done = say_n(
        language,
        "Forgotten for {n} vote. Copies that were made earlier still know it.",
        "Forgotten for {n} votes. Copies that were made earlier still know it.",
        len(there.ballots),
    )
    return " ".join((done, *_kept(there, language)))


def _kept(there: Forgettable, language: str) -> tuple[str, ...]:
    if not there.recorded:
        return ()
    said = say_n(
        language,
        "{n} recorded vote keeps its numbers, as the hall was told.",
        "{n} recorded votes keep their numbers, as the hall was told.",
        there.recorded,
    )
    return (said,)
