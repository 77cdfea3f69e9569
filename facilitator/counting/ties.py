"""Separating equal candidates: by an earlier stage at which they differed, then by the lot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from facilitator.counting.lot import Lot
from facilitator.counting.report import For, Settled, Tie

#: The figures of every candidate at the end of one stage, in any unit that compares.
Figures = Sequence[int]

_FAVOURED: Final = {For.ELECTION, For.SURPLUS}


def settle(
    about: For,
    tied: Sequence[int],
    stages: Sequence[Figures],
    lot: Lot,
    *,
    earliest_first: bool = False,
) -> tuple[int, Tie]:
    """The one of the `tied` whom it falls to, and the tie as it goes into the report.

    To be elected, or to have one's surplus transferred first, falls to the candidate with most
    votes at the stage that separates them and to the favoured by lot; to be excluded, to the other
    end. Where a stage separates some of them only, those it leaves equal go on to the next.

    Args:
        about: what falls to one of them.
        tied: two or more, equal at the last of `stages`.
        stages: figures from stage 1 to now.
        lot: for those whom no stage separates.
        earliest_first: look from stage 1 on, not back from the latest.

    """
    extreme: Callable[[Iterable[int]], int] = max if about in _FAVOURED else min
    numbered = list(enumerate(stages[:-1], start=1))
    left, by = list(tied), None
    for number, figures in numbered if earliest_first else reversed(numbered):
        best = extreme(figures[candidate] for candidate in left)
        kept = [candidate for candidate in left if figures[candidate] == best]
        if len(kept) < len(left):
            left, by = kept, number
        if len(left) == 1:
            break
    settled = Settled.STAGE if len(left) == 1 else Settled.LOT
    chosen = lot.first(left) if about in _FAVOURED else lot.last(left)
    return chosen, Tie(len(stages), tuple(sorted(tied)), about, (chosen,), settled, by)
