"""Every two candidates compared: how many papers prefer the one to the other. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Final

from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Table
from facilitator.wording import say

#: For each paper the rank of every candidate, the lower the better; None where it has no opinion.
Ranks = tuple[int | None, ...]
#: `pairs[i][j]`: papers that prefer i to j.
Pairs = Sequence[Sequence[int]]

TITLE: Final = say(
    "en", "Papers that prefer the candidate of the row to the candidate of the column"
)


def ranks(papers: Election | Marking, *, unranked_last: bool) -> list[tuple[Ranks, int]]:
    """The papers as ranks.

    Args:
        papers: rankings; or marks that are ranks, 1 the best, None for no opinion.
        unranked_last: whether whoever a ranking leaves out stands below all it names; else the
            paper has no opinion of them.

    """
    if isinstance(papers, Marking):
        return [(_beyond(marks, last=unranked_last), size) for marks, size in papers.piles]
    found: list[tuple[Ranks, int]] = []
    for ranking, size in papers.piles:
        places: list[int | None] = [len(ranking) if unranked_last else None] * len(
            papers.candidates
        )
        for place, rank in enumerate(ranking):
            for candidate in rank:
                places[candidate] = place
        found.append((tuple(places), size))
    return found


def _beyond(marks: Ranks, *, last: bool) -> Ranks:
    if not last:
        return marks
    below = 1 + max((mark for mark in marks if mark is not None), default=0)
    return tuple(below if mark is None else mark for mark in marks)


def compared(papers: Iterable[tuple[Ranks, int]], candidates: int) -> list[list[int]]:
    """The pairs; equal ranks, and candidates a paper has no opinion of, prefer nobody."""
    pairs = [[0] * candidates for _ in range(candidates)]
    for places, size in papers:
        rated = [(place, c) for c, place in enumerate(places) if place is not None]
        for (place, one), (other_place, other) in permutations(rated, 2):
            if place < other_place:
                pairs[one][other] += size
    return pairs


def beats_all(pairs: Pairs, standing: Sequence[int]) -> int | None:
    """The Condorcet winner: whom more papers prefer to each of the others than the reverse."""
    for one in standing:
        if all(pairs[one][other] > pairs[other][one] for other in standing if other != one):
            return one
    return None


def table(pairs: Pairs, names: tuple[str, ...]) -> Table:
    """The pairs as a table."""
    rows = (
        tuple("–" if one == other else str(number) for other, number in enumerate(row))
        for one, row in enumerate(pairs)
    )
    return Table(TITLE, names, tuple(rows))
