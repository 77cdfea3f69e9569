"""Meek's count with a rule of balance: guarded and doomed candidates, all else the same.

Of several who reach the quota at one iteration whoever has most votes is seated first, and the
others only while the rule leaves a seat for them. Clause 13 looks at those alone who may go.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.counting.balance import Bounds, Step
from facilitator.counting.keeping import Keeping
from facilitator.counting.lot import Lot
from facilitator.counting.meek_nz import MeekCount, at_quota, ran
from facilitator.counting.papers import Election
from facilitator.counting.preferences import preferences
from facilitator.counting.report import For, Report


def count(election: Election, lot: Lot, bounds: Bounds) -> tuple[Report, tuple[Step, ...]]:
    """The report of that count, and what the rule did at which stage."""
    state = _Count(election, preferences(election), lot, bounds=bounds)
    return ran(state), tuple(state.keeping.steps)


@dataclass(kw_only=True)
class _Count(MeekCount):
    """One count as it goes on."""

    bounds: Bounds

    def __post_init__(self) -> None:
        super().__post_init__()
        self.keeping = Keeping(self.bounds, self.election.standing, self.election.seats)

    def _elect(self, votes: tuple[int, ...]) -> tuple[int, ...]:
        def first(equal: list[int]) -> int:
            return self._one(equal, For.ELECTION)

        reached = at_quota(self.hopeful, votes, self.quota)
        return self._seat(list(self.keeping.seated(reached, votes, first)))

    def _exclude(self, votes: tuple[int, ...], *, moved: bool) -> tuple[int, ...]:
        doomed = self.keeping.excluded_at_once(self.hopeful, len(self.history))
        if not doomed:
            return super()._exclude(votes, moved=moved)
        self.hopeful -= set(doomed)
        return doomed

    def _excludable(self) -> tuple[int, ...]:
        return self.keeping.may_go(self.hopeful, len(self.history))
