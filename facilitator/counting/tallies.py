"""Papers that add up to published totals, where an archive has the totals and not the papers.

They stand in for the papers nobody has: every total and the number of papers come out as published,
and nothing else about them is true. So only rules that read totals alone may count them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from facilitator.counting.papers import Marking, Marks, marking
from facilitator.errors import RuleError


def from_totals(
    totals: Mapping[str, int], papers: int | None, seats: int = 1, *, most: int | None = None
) -> Marking:
    """Marks whose sums are these totals.

    Args:
        totals: by candidate, in ballot-paper order.
        papers: how many there were; None where nobody says, and then as few as the totals allow.
        seats: to be filled.
        most: the highest mark a paper can give one candidate (1 for approvals); None for any.

    Raises:
        RuleError: the totals do not fit on that many papers.

    """
    if not totals or min(totals.values()) < 0:
        raise RuleError("The totals are not all there, or below nought.")
    highest = max(totals.values())
    papers = max(1, highest if papers is None else papers)
    if most is not None and highest > most * papers:
        raise RuleError(f"{highest} is more than {papers} papers can give one candidate.")
    return marking(totals, seats, _laid_round(list(totals.values()), papers))


def _laid_round(totals: Sequence[int], papers: int) -> Iterator[tuple[Marks, int]]:
    """The marks laid on the papers one by one and round again, so that few papers stay empty."""
    rounds = [divmod(total, papers) for total in totals]
    starts, at = [], 0
    for _, rest in rounds:
        starts.append(at)
        at = (at + rest) % papers
    ends = [(start + rest) % papers for start, (_, rest) in zip(starts, rounds, strict=True)]
    cuts = sorted({0, papers, *starts, *ends})
    for first, last in pairwise(cuts):
        marks = [
            whole + ((first - start) % papers < rest)
            for start, (whole, rest) in zip(starts, rounds, strict=True)
        ]
        yield tuple(mark or None for mark in marks), last - first


def from_profiles(profiles: Mapping[str, Sequence[int]], seats: int = 1) -> Marking:
    """Grades that give every candidate this profile: how often each grade, the lowest first.

    Raises:
        RuleError: not as many grades for each, or fewer than none.

    """
    sizes = {sum(profile) for profile in profiles.values()}
    lengths = {len(profile) for profile in profiles.values()}
    fewest = min((papers for profile in profiles.values() for papers in profile), default=-1)
    if len(sizes) != 1 or len(lengths) != 1 or fewest < 0:
        raise RuleError("Every candidate must be graded as often as every other.")
    return marking(profiles, seats, _stacked(list(profiles.values()), sizes.pop()))


def _stacked(profiles: Sequence[Sequence[int]], papers: int) -> Iterator[tuple[Marks, int]]:
    """The grades of each in ascending order, and cut wherever anybody's grade changes."""
    # Where each grade ends; the highest ends with the last paper and needs no cut.
    ends = [list(accumulate(profile[:-1])) for profile in profiles]
    cuts = sorted({0, papers, *(end for one in ends for end in one)})
    for first, last in pairwise(cuts):
        yield tuple(sum(end <= first for end in one) for one in ends), last - first
