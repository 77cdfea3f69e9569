"""The Scottish count with a rule of balance: guarded and doomed candidates, all else the same.

Of several who reach the quota at one stage whoever has most votes is seated first, and the others
only while the rule leaves a seat for them. Surpluses go on as ever; the doomed are excluded before.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.counting.balance import Bounds, Step
from facilitator.counting.keeping import Keeping
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election
from facilitator.counting.preferences import preferences
from facilitator.counting.report import For, Report
from facilitator.counting.scottish_stv import RULE
from facilitator.counting.weighted_gregory import GregoryCount, ran


def count(election: Election, lot: Lot, bounds: Bounds) -> tuple[Report, tuple[Step, ...]]:
    """The report of that count, and what the rule did at which stage."""
    state = _Count(RULE, election, preferences(election), lot, bounds=bounds)
    return ran(state), tuple(state.keeping.steps)


@dataclass(kw_only=True)
class _Count(GregoryCount):
    """One count as it goes on."""

    bounds: Bounds

    def __post_init__(self) -> None:
        super().__post_init__()
        self.keeping = Keeping(self.bounds, self.election.standing, self.election.seats)

    def _step(self) -> None:
        doomed = self.keeping.excluded_at_once(self.continuing, len(self.history))
        if doomed:
            self._exclude(*doomed)
        else:
            super()._step()

    def _seated(self, reached: list[int]) -> tuple[int, ...]:
        return self.keeping.seated(
            sorted(reached), self.votes, lambda equal: self._one(For.ELECTION, equal)
        )

    def _excludable(self) -> tuple[int, ...]:
        return self.keeping.may_go(self.continuing, len(self.history))
