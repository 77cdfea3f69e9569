"""The rounds of an exhaustive ballot side by side: who stood in each, with how many votes."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.documents.result_value import CountTable
from facilitator.engine.world import World
from facilitator.parts import ballot as ballots
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.result import result_of
from facilitator.plan import Method
from facilitator.readings.results.chosen_results import struck_off
from facilitator.readings.results.options import option_words
from facilitator.wording import say


def rounds_of(world: World, last: Ballot) -> tuple[Ballot, ...]:
    """All rounds up to that one, the first before the others."""
    known = {one.id: one for one in world.of(ballots.PART).all}
    found = [last]
    while found[0].follows in known:
        found.insert(0, known[found[0].follows])
    return tuple(found)


def went_on(world: World, ballot: Ballot) -> bool:
    """Whether another round was put after that one."""
    held = (one for one in world.of(ballots.PART).all if one.phase is not Phase.VOID)
    return any(one.follows == ballot.id for one in held)


def rounds_table(world: World, last: Ballot, language: str) -> CountTable | None:
    """Votes in every round, "–" where somebody was no longer in it; None for a single round."""
    rounds = rounds_of(world, last)
    if last.question.method is not Method.EXHAUSTIVE or len(rounds) == 1 or went_on(world, last):
        return None
    first = rounds[0].question
    rows = [
        (
            option_words(world, first, option, language),
            *(_votes(one, option) for one in rounds),
        )
        for option in first.options
    ]
    winners = result_of(last).winners
    strong = {(first.options.index(winner), len(rounds)) for winner in winners}
    heads = ("", *(say(language, "Round {n}", n=n) for n in range(1, len(rounds) + 1)))
    return CountTable("", heads, tuple(rows), frozenset(strong))


def _votes(one: Ballot, option: str) -> str:
    if option not in one.question.options:
        return "–"
    return str((one.tally or {}).get(option, 0))


def struck_sentences(world: World, last: Ballot, language: str) -> Iterator[str]:
    """After each round who is not in the next, and why."""
    rounds = rounds_of(world, last)
    for n, one in enumerate(rounds[:-1], 1):
        why = struck_off(world, one, language)
        if why:
            yield say(language, "After round {n}: {why}", n=n, why=why)
