"""Who follows each of those an election elected, and how that is known, a sentence each."""

from __future__ import annotations

from typing import Final

from facilitator.counting.vacancy import OWN_RULE
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.alternates import Following, How, following_of
from facilitator.readings.results.options import option_words
from facilitator.wording import say

_KNOWN: Final = frozenset({How.RECOUNT, How.BY_VOTES})


def alternate_lines(world: World, ballot: Ballot, language: str) -> tuple[str, ...]:
    """'Alternate by recounting without Ann: Bea.', of each of the elected; () for no election."""
    return tuple(_line(world, ballot, one, language) for one in following_of(ballot))


def alternate_notes(world: World, ballot: Ballot, language: str) -> tuple[str, ...]:
    """The same, and whose rule that is: for paper."""
    lines = alternate_lines(world, ballot, language)
    recounted = any(one.how is How.RECOUNT for one in following_of(ballot))
    return (*lines, say(language, OWN_RULE)) if recounted else lines


def elected_with_alternates(
    world: World, ballot: Ballot, language: str
) -> tuple[tuple[str, str], ...]:
    """Each of the elected with who follows, "" for nobody: names, as the wall shows them."""

    def name(option: str | None) -> str:
        return option_words(world, ballot.question, option, language) if option else ""

    return tuple((name(one.winner), name(one.alternate)) for one in following_of(ballot))


def _line(world: World, ballot: Ballot, one: Following, language: str) -> str:
    winner = option_words(world, ballot.question, one.winner, language)
    if one.alternate is None or one.how not in _KNOWN:
        return _nobody(one.how, winner, language)
    alternate = option_words(world, ballot.question, one.alternate, language)
    if one.how is How.RECOUNT:
        return say(
            language,
            "Alternate by recounting without {winner}: {alternate}.",
            winner=winner,
            alternate=alternate,
        )
    return say(
        language,
        "Alternate, the next by votes after {winner}: {alternate}.",
        winner=winner,
        alternate=alternate,
    )


def _nobody(how: How, winner: str, language: str) -> str:
    if how is How.LOT:
        return say(
            language,
            "Alternate: equal votes are left after {winner}, and no lot was drawn to settle them.",
            winner=winner,
        )
    return say(
        language, "Alternate: the votes name nobody who could follow {winner}.", winner=winner
    )
