"""Condorcet, completed by Schulze: whoever wins every comparison; else the strongest paths.

M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
single-winner election method" (2011), strength by winning votes. The path from one candidate to
another is as strong as its weakest comparison; who has the stronger path there than back stands
above. Several seats: the top of that order, which is no proportional rule. Equal: the lot.

Rankings: whoever a paper leaves out stands below all it names. Marks: a mark is a rank, 1 the best,
and none is no opinion, compared with nobody (Kubernetes 2022 elects another person if it is read as
last). The report says which.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Final

from facilitator.counting import pairs as comparisons
from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.pairs import Pairs
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Act, Elected, For, Report, Settled, Stage, Table, Tie
from facilitator.wording import say

LAST: Final = say("en", "Whoever a paper does not rank stands below all it ranks.")
NO_OPINION: Final = say("en", "Whoever a paper does not rank is compared with nobody by it.")
CONDORCET: Final = say("en", "The first elected wins the comparison with every other candidate.")
NO_CONDORCET: Final = say(
    "en", "Nobody wins every comparison: the strongest paths decide (Schulze)."
)
ORDER: Final = say("en", "Place of every candidate")
_PLACE: Final = say("en", "Place")


def count(papers: Election | Marking, lot: Lot, *, unranked_last: bool | None = None) -> Report:
    """The report, with every comparison and the place of every candidate.

    Args:
        papers: rankings, or marks that are ranks.
        lot: for candidates whom no path separates.
        unranked_last: how the unranked are read; None as above.

    """
    last = isinstance(papers, Election) if unranked_last is None else unranked_last
    ranks = comparisons.ranks(papers, unranked_last=last)
    pairs = comparisons.compared(ranks, len(papers.candidates))
    valid = sum(size for places, size in papers.piles if _says_something(places, papers))
    note = LAST if last else NO_OPINION
    return counted_both_ways(lambda drawn: _report(papers, pairs, drawn, (valid, note)), lot)


def _says_something(said: Sequence[object], papers: Election | Marking) -> bool:
    if isinstance(papers, Marking):
        return any(said[candidate] is not None for candidate in papers.standing)
    return any(isinstance(rank, tuple) and set(rank) & set(papers.standing) for rank in said)


def _report(papers: Election | Marking, pairs: Pairs, lot: Lot, counted: tuple[int, str]) -> Report:
    valid, note = counted
    standing = papers.standing
    places, ties = ordered(strengths(pairs, standing), standing, papers.seats, lot)
    elected = places[: papers.seats]
    condorcet = comparisons.beats_all(pairs, standing) is not None
    wins = (str(_won(pairs, one, standing)) for one in range(len(papers.candidates)))
    stage = Stage(1, tuple(wins), elected=elected, act=Act.COMPARISON)
    return Report(
        rule="schulze",
        candidates=papers.candidates,
        seats=papers.seats,
        valid=valid,
        quota="",
        stages=(stage,),
        elected=tuple(Elected(candidate, 1) for candidate in elected),
        ties=ties,
        blank=papers.papers - valid,
        tables=(comparisons.table(pairs, papers.candidates), _places(places, papers)),
        notes=(note, CONDORCET if condorcet else NO_CONDORCET),
        withdrawn=tuple(sorted(papers.withdrawn)),
        title=papers.title,
    )


def _won(pairs: Pairs, one: int, standing: Sequence[int]) -> int:
    """How many comparisons somebody wins."""
    if one not in standing:
        return 0
    return sum(pairs[one][other] > pairs[other][one] for other in standing)


def strengths(pairs: Pairs, standing: Sequence[int]) -> list[list[int]]:
    """The strength of the strongest path from each candidate to each other, by winning votes."""
    size = len(pairs)
    paths = [[0] * size for _ in range(size)]
    for one, other in permutations(standing, 2):
        if pairs[one][other] > pairs[other][one]:
            paths[one][other] = pairs[one][other]
    for via, one, other in permutations(standing, 3):
        paths[one][other] = max(paths[one][other], min(paths[one][via], paths[via][other]))
    return paths


def ordered(
    paths: Pairs, standing: Sequence[int], seats: int, lot: Lot
) -> tuple[tuple[int, ...], tuple[Tie, ...]]:
    """Everybody, the first first, and the ties at and above the last seat.

    All whom nobody left is stronger than stand together: none of them waits for somebody who is
    unbeaten only once another of them has gone.
    """
    left, order, ties = list(standing), list[int](), list[Tie]()
    while left:
        unbeaten = [c for c in left if not any(paths[d][c] > paths[c][d] for d in left)]
        seats_left = seats - len(order)
        if len(unbeaten) > 1 and seats_left > 0:
            ties.append(_tie(unbeaten, seats_left, lot))
        order += lot.sort(unbeaten)
        left = [c for c in left if c not in unbeaten]
    return tuple(order), tuple(ties)


def _tie(unbeaten: Sequence[int], seats: int, lot: Lot) -> Tie:
    settled = Settled.NOT_NEEDED if len(unbeaten) <= seats else Settled.LOT
    chosen = lot.sort(unbeaten)[:seats]
    return Tie(1, tuple(sorted(unbeaten)), For.ELECTION, chosen, settled)


def _places(order: Sequence[int], papers: Election | Marking) -> Table:
    place = {candidate: str(number) for number, candidate in enumerate(order, start=1)}
    rows = ((place.get(candidate, "–"),) for candidate in range(len(papers.candidates)))
    return Table(ORDER, (_PLACE,), tuple(rows))
