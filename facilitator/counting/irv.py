"""The alternative vote, or instant run-off: one seat, one exclusion a stage.

Every paper stands with the first continuing candidate it names. Whoever has more than half of the
papers that still stand with somebody is elected; else the candidate with fewest is excluded. Equal
ones: the most recent earlier stage at which they differed, then the lot. Candidates without a vote
are excluded one by one as well, so that every stage has one reason.

No statute: the common rule, stated on the certificate. A rank that names several ends the paper
(Burlington's reading) unless told to pass it over; a rank left out is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election
from facilitator.counting.preferences import Flaw, Preferences, Reading, preferences
from facilitator.counting.report import Act, Elected, For, Report, Stage, Tie
from facilitator.counting.ties import settle
from facilitator.errors import RuleError

COMMON: Final = Reading(equal=Flaw.STOP, gap=Flaw.SKIP)


def count(election: Election, lot: Lot, reading: Reading = COMMON) -> Report:
    """The report of the whole count; a RuleError for more than one seat."""
    if election.seats != 1:
        raise RuleError("The alternative vote fills one seat; for several, count by STV.")
    papers = preferences(election, reading)
    return counted_both_ways(lambda drawn: _report(election, papers, drawn), lot)


def _report(election: Election, papers: Preferences, lot: Lot) -> Report:
    state = _Count(election, papers, lot)
    state.run()
    return Report(
        rule="irv",
        candidates=election.candidates,
        seats=1,
        valid=papers.valid,
        quota="",
        stages=tuple(state.stages),
        elected=(Elected(state.winner, len(state.stages)),),
        ties=tuple(state.ties),
        blank=papers.blank,
        notes=papers.notes,
        withdrawn=tuple(sorted(election.withdrawn)),
        title=election.title,
    )


@dataclass
class _Count:
    """One count as it goes on."""

    election: Election
    papers: Preferences
    lot: Lot
    stages: list[Stage] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    winner: int = -1

    def run(self) -> None:
        continuing = set(self.election.standing)
        history: list[tuple[int, ...]] = []
        excluded: tuple[int, ...] = ()
        while self.winner < 0:
            votes = self._votes(continuing)
            history.append(votes)
            ahead = max(continuing, key=lambda c: votes[c])
            if 2 * votes[ahead] > sum(votes) or len(continuing) == 1:
                self.winner = ahead
            self._close(votes, excluded)
            excluded = (self._lowest(continuing, history),) if self.winner < 0 else ()
            continuing -= set(excluded)

    def _votes(self, continuing: set[int]) -> tuple[int, ...]:
        votes = [0] * len(self.election.candidates)
        for order, size in self.papers.piles:
            holder = next((candidate for candidate in order if candidate in continuing), None)
            if holder is not None:
                votes[holder] += size
        return tuple(votes)

    def _close(self, votes: tuple[int, ...], excluded: tuple[int, ...]) -> None:
        self.stages.append(
            Stage(
                number=len(self.stages) + 1,
                votes=tuple(map(str, votes)),
                non_transferable=str(self.papers.valid - sum(votes)),
                elected=(self.winner,) if self.winner >= 0 else (),
                excluded=excluded,
                act=Act.EXCLUSION if excluded else Act.FIRST,
                of=excluded,
            )
        )

    def _lowest(self, continuing: set[int], history: list[tuple[int, ...]]) -> int:
        votes = history[-1]
        least = min(votes[candidate] for candidate in continuing)
        tied = [candidate for candidate in continuing if votes[candidate] == least]
        if len(tied) == 1:
            return tied[0]
        chosen, tie = settle(For.EXCLUSION, tied, history, self.lot)
        self.ties.append(tie)
        return chosen
