"""A ballot in the register: by its id, its number there, its figures as papers print them."""

from __future__ import annotations

from facilitator.documents.values import Figures
from facilitator.engine.world import World
from facilitator.parts import ballot, decision
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import figures_of
from facilitator.readings.results.elections import votes_by_option
from facilitator.readings.results.options import option_words


def ballot_of(world: World, key: str) -> Ballot:
    """The ballot with that id, which a decision or a mandate names."""
    return next(one for one in world.of(ballot.PART).all if one.id == key)


def decision_code(world: World, key: str) -> str:
    """The number of the decision that ballot came to, empty for none."""
    entry = world.of(decision.PART).of_ballot(key)
    return entry.code if entry is not None else ""


def options_in_words(world: World, vote: Ballot, language: str) -> tuple[tuple[str, int], ...]:
    """Every option and its figure, in the order of the ballot; () where there is none."""
    return tuple(
        (option_words(world, vote.question, option, language), votes)
        for option, votes in votes_by_option(vote).items()
    )


def figures_in_words(vote: Ballot) -> Figures:
    """The count of a motion or mandate, as papers print it."""
    figures = figures_of(vote)
    return Figures(
        in_favour=figures.for_,
        against=figures.against,
        abstained=figures.abstain,
        not_voting=figures.not_voting,
        in_room=figures.present,
    )
