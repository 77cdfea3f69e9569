"""Ballot papers as every counting rule reads them: equal papers in one pile.

Two kinds. An `Election` holds rankings (STV, IRV, Condorcet; approval is one rank with several
names in it). A `Marking` holds a number for each candidate (scores, dots, grades).
A candidate is the place, from 0, of their name on the ballot paper.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from facilitator.errors import RuleError

#: Ranks from the first; in each rank the candidates it names, in ballot-paper order. Several in one
#: rank are equal; an empty rank is one the voter skipped. Who is in no rank is unranked.
Ranking = tuple[tuple[int, ...], ...]
#: For each candidate what the voter gave; None where the voter gave nothing ("no opinion").
Marks = tuple[int | None, ...]


class Pile(NamedTuple):
    """Papers that say the same thing; `size`: how many."""

    ranking: Ranking
    size: int


class MarkedPile(NamedTuple):
    """Papers with the same marks; `size`: how many."""

    marks: Marks
    size: int


@dataclass(frozen=True, slots=True)
class Election:
    """Ranked papers and what they are to fill.

    Attributes:
        candidates: names in the order of the ballot paper; withdrawn ones keep their place.
        seats: how many are to be elected.
        piles: distinct papers, in one fixed order, so that the order of voting cannot matter.
        withdrawn: candidates whom no paper can reach any more.
        title: of the election; "" where none is given.
    """

    candidates: tuple[str, ...]
    seats: int
    piles: tuple[Pile, ...]
    withdrawn: frozenset[int] = frozenset()
    title: str = ""

    def __post_init__(self) -> None:
        _check(self.candidates, self.seats, self.withdrawn)
        named = {c for ranking, _ in self.piles for rank in ranking for c in rank}
        if nobody := named - set(range(len(self.candidates))):
            raise RuleError(f"A ballot paper names candidate {max(nobody) + 1}: nobody.")

    @property
    def standing(self) -> tuple[int, ...]:
        """Candidates who have not withdrawn, in ballot-paper order."""
        return tuple(c for c in range(len(self.candidates)) if c not in self.withdrawn)

    @property
    def papers(self) -> int:
        """Every paper, blank ones as well."""
        return sum(pile.size for pile in self.piles)

    def without(self, *candidates: int) -> Election:
        """The same papers with these candidates withdrawn as well."""
        return replace(self, withdrawn=self.withdrawn | set(candidates))

    def for_seats(self, seats: int) -> Election:
        return replace(self, seats=seats)

    def digest(self) -> str:
        """SHA-256 (hex) of the papers in one fixed form: `canonical`, then UTF-8."""
        return hashlib.sha256(canonical(self).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Marking:
    """Papers that give each candidate a number. Attributes as in `Election`, and:

    Attributes:
        grades: what the numbers from 0 on are called, the lowest first; () where they are numbers.
    """

    candidates: tuple[str, ...]
    seats: int
    piles: tuple[MarkedPile, ...]
    withdrawn: frozenset[int] = frozenset()
    title: str = ""
    grades: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check(self.candidates, self.seats, self.withdrawn)
        if any(len(pile.marks) != len(self.candidates) for pile in self.piles):
            raise RuleError("A ballot paper does not have one mark for each candidate.")

    @property
    def standing(self) -> tuple[int, ...]:
        """Candidates who have not withdrawn, in ballot-paper order."""
        return tuple(c for c in range(len(self.candidates)) if c not in self.withdrawn)

    @property
    def papers(self) -> int:
        """Every paper, blank ones as well."""
        return sum(pile.size for pile in self.piles)

    def without(self, *candidates: int) -> Marking:
        """The same papers with these candidates withdrawn as well."""
        return replace(self, withdrawn=self.withdrawn | set(candidates))

    def for_seats(self, seats: int) -> Marking:
        return replace(self, seats=seats)

    def digest(self) -> str:
        """SHA-256 (hex) of the papers in one fixed form: `canonical`, then UTF-8."""
        return hashlib.sha256(canonical(self).encode()).hexdigest()


def election(
    candidates: Iterable[str],
    seats: int,
    papers: Iterable[tuple[Ranking, int]],
    withdrawn: Iterable[int] = (),
    title: str = "",
) -> Election:
    """Merge equal papers; each of `papers` is a ranking and how often it was cast."""
    merged: Counter[Ranking] = Counter()
    for ranking, count in papers:
        merged[_tidy(ranking)] += count
    piles = tuple(Pile(ranking, merged[ranking]) for ranking in sorted(merged))
    return Election(tuple(candidates), seats, piles, frozenset(withdrawn), title)


def marking(
    candidates: Iterable[str],
    seats: int,
    papers: Iterable[tuple[Marks, int]],
    withdrawn: Iterable[int] = (),
    title: str = "",
) -> Marking:
    """Merge equal papers; each of `papers` is a mark for every candidate and how often."""
    merged: Counter[Marks] = Counter()
    for marks, count in papers:
        merged[marks] += count
    ordered = sorted(merged, key=lambda marks: [(m is not None, m or 0) for m in marks])
    piles = tuple(MarkedPile(marks, merged[marks]) for marks in ordered)
    return Marking(tuple(candidates), seats, piles, frozenset(withdrawn), title)


def strictly(*order: int) -> Ranking:
    """The ranking of one candidate after another."""
    return tuple((candidate,) for candidate in order)


def canonical(papers: Election | Marking) -> str:
    """All that a count depends on, as text that anybody can make again and digest.

    Line 1: number of candidates, seats. Then the names, a line each, in ballot-paper order; then
    the numbers (from 1) of the withdrawn with a minus; then one line a distinct paper: how many,
    then its ranks, equal names joined by "=" and a skipped rank as "-"; or its marks, "." for none.
    These last lines are in ascending order of their characters' code points.
    """
    lines = [f"{len(papers.candidates)} {papers.seats}", *papers.candidates]
    lines += [f"-{candidate + 1}" for candidate in sorted(papers.withdrawn)]
    if isinstance(papers, Election):
        cast = [
            f"{count} {' '.join(map(_rank, ranking))}".rstrip() for ranking, count in papers.piles
        ]
    else:
        cast = [f"{count} {' '.join(map(_mark, marks))}" for marks, count in papers.piles]
    return "\n".join([*lines, *sorted(cast), ""])


def _rank(rank: tuple[int, ...]) -> str:
    return "=".join(str(candidate + 1) for candidate in rank) or "-"


def _mark(mark: int | None) -> str:
    return "." if mark is None else str(mark)


def _tidy(ranking: Ranking) -> Ranking:
    """Equal names in one order, and no skipped ranks after the last name."""
    ranks = [tuple(sorted(rank)) for rank in ranking]
    while ranks and not ranks[-1]:
        ranks.pop()
    return tuple(ranks)


def _check(candidates: tuple[str, ...], seats: int, withdrawn: frozenset[int]) -> None:
    if not candidates:
        raise RuleError("There is no candidate.")
    if seats < 1:
        raise RuleError("There is no seat to fill.")
    if withdrawn and not (min(withdrawn) >= 0 and max(withdrawn) < len(candidates)):
        raise RuleError("Somebody is withdrawn who is not a candidate.")
    if len(withdrawn) == len(candidates):
        raise RuleError("Every candidate is withdrawn.")
