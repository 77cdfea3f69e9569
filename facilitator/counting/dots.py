"""Dots, or cumulative voting: each paper has so many points to give; most points are elected.

No statute: the common rule of participatory budgets. A paper that gives more points than it has, or
more to one candidate than it may, counts for nobody, since nobody can say which of its points were
meant. Papers of an archive come checked, so both limits may be left open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from facilitator.counting import totals
from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import MarkedPile, Marking, Marks
from facilitator.counting.report import Report
from facilitator.errors import RuleError
from facilitator.wording import say

OVER: Final = say("en", "A paper that gives more points than it may counts for nobody.")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may give: `points` in all, `each` to one candidate; 0 is no limit.

    Raises:
        RuleError: a limit below nought.

    """

    points: int = 0
    each: int = 0

    def __post_init__(self) -> None:
        if min(self.points, self.each) < 0:
            raise RuleError("Nobody can be given fewer than no points.")

    def keeps(self, marks: Marks) -> bool:
        """Whether a paper stays within them."""
        given = [mark or 0 for mark in marks]
        within = not self.points or sum(given) <= self.points
        return within and (not self.each or max(given) <= self.each) and min(given) >= 0


_NONE: Final = Limits()


def count(marking: Marking, lot: Lot, limits: Limits = _NONE) -> Report:
    """The report of the one round; papers over a limit are counted with the blank ones."""
    piles = [MarkedPile(_without_noughts(marks), size) for marks, size in marking.piles]
    kept = [pile if limits.keeps(pile.marks) else _blanked(pile) for pile in piles]
    sums = totals.summed(kept, len(marking.candidates), marking.standing)
    notes = (OVER,) if kept != piles else ()
    sums = replace(sums, notes=notes)
    return counted_both_ways(lambda drawn: totals.report("dots", marking, sums, drawn), lot)


def _without_noughts(marks: Marks) -> Marks:
    """No points and no mark are the same."""
    return tuple(mark or None for mark in marks)


def _blanked(pile: MarkedPile) -> MarkedPile:
    marks, size = pile
    return MarkedPile((None,) * len(marks), size)
