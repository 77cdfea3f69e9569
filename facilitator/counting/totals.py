"""One total for each candidate, most first: what approval, dots and scores have in common.

Equal totals matter only where the last seat lies between them; there the lot decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election, Marking, Marks
from facilitator.counting.report import Act, Elected, For, Report, Settled, Stage, Tie


@dataclass(frozen=True, slots=True)
class Ordered:
    """Who is elected, most votes first, and every tie among them or at the last seat."""

    elected: tuple[int, ...]
    ties: tuple[Tie, ...]


def most(votes: Mapping[int, int], seats: int, lot: Lot, stage: int = 1) -> Ordered:
    """The candidates with most votes, as many as there are seats.

    Args:
        votes: of each standing candidate.
        seats: how many are elected; fewer if fewer stand.
        lot: for those with equal votes across the last seat.
        stage: the stage to which the ties belong.

    """
    elected: list[int] = []
    ties: list[Tie] = []
    for total in sorted(set(votes.values()), reverse=True):
        left = seats - len(elected)
        level = [candidate for candidate in votes if votes[candidate] == total]
        chosen = lot.sort(level)[:left]
        if left and len(level) > 1:
            settled = Settled.NOT_NEEDED if len(level) <= left else Settled.LOT
            ties.append(Tie(stage, tuple(sorted(level)), For.ELECTION, chosen, settled))
        elected += chosen
    return Ordered(tuple(elected), tuple(ties))


@dataclass(frozen=True, slots=True)
class Sums:
    """The totals of one round, and the papers behind them.

    Attributes:
        votes: a total for each candidate, in ballot-paper order; withdrawn ones have 0.
        valid, blank: papers that count, and papers that say nothing.
        notes: English sentences (wording keys) on how papers were read.
    """

    votes: tuple[int, ...]
    valid: int
    blank: int
    notes: tuple[str, ...] = ()


def summed(papers: Iterable[tuple[Marks, int]], candidates: int, standing: Sequence[int]) -> Sums:
    """Add up the marks; a paper without any mark for somebody who stands is blank."""
    votes, valid, blank = [0] * candidates, 0, 0
    for marks, count in papers:
        if all(marks[candidate] is None for candidate in standing):
            blank += count
            continue
        valid += count
        for candidate in standing:
            votes[candidate] += count * (marks[candidate] or 0)
    return Sums(tuple(votes), valid, blank)


def approvals(papers: Election | Marking) -> list[tuple[Marks, int]]:
    """For each paper 1 for everybody it names, or marks above 0, and None for the others."""
    return [(_approved(papers, said), size) for said, size in papers.piles]


def _approved(papers: Election | Marking, said: tuple[object, ...]) -> Marks:
    if isinstance(papers, Marking):
        return tuple(1 if isinstance(mark, int) and mark > 0 else None for mark in said)
    named = {candidate for rank in said if isinstance(rank, tuple) for candidate in rank}
    return tuple(1 if c in named else None for c in range(len(papers.candidates)))


def report(rule: str, papers: Election | Marking, sums: Sums, lot: Lot) -> Report:
    """The report of a count of one round."""
    standing = {candidate: sums.votes[candidate] for candidate in papers.standing}
    ordered = most(standing, papers.seats, lot)
    stage = Stage(1, tuple(map(str, sums.votes)), elected=ordered.elected, act=Act.TOTALS)
    return Report(
        rule=rule,
        candidates=papers.candidates,
        seats=papers.seats,
        valid=sums.valid,
        quota="",
        stages=(stage,),
        elected=tuple(Elected(candidate, 1) for candidate in ordered.elected),
        ties=ordered.ties,
        blank=sums.blank,
        notes=sums.notes,
        withdrawn=tuple(sorted(papers.withdrawn)),
        title=papers.title,
    )
