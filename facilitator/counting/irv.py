"""The alternative vote, or instant run-off: one seat, one exclusion a stage.

Every paper stands with the first continuing candidate it names. Whoever has more than half of the
papers that still stand with somebody is elected; else the candidate with fewest is excluded. Equal
ones: the most recent earlier stage at which they differed, then the lot. Candidates without a vote
are excluded one by one as well, so that every stage has one reason.

No statute: the common rule, stated on the certificate. A rank that names several ends the paper
(Burlington's reading) unless told to pass it over; a rank left out is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election
from facilitator.counting.preferences import Flaw, OrderedPile, Preferences, Reading, preferences
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

    def __post_init__(self) -> None:
        self.continuing = set(self.election.standing)
        self.votes = [0] * len(self.election.candidates)
        #: For each candidate the papers that stand with them, and at which of their names.
        self.held: defaultdict[int, list[tuple[OrderedPile, int]]] = defaultdict(list)
        self.history: list[tuple[int, ...]] = []

    def run(self) -> None:
        for pile in self.papers.piles:
            self._place(pile, 0)
        excluded: tuple[int, ...] = ()
        while self.winner < 0:
            self.history.append(tuple(self.votes))
            ahead = max(self.continuing, key=lambda c: self.votes[c])
            if 2 * self.votes[ahead] > sum(self.votes) or len(self.continuing) == 1:
                self.winner = ahead
            self._close(self.history[-1], excluded)
            if self.winner < 0:
                excluded = (self._lowest(),)
                self._exclude(*excluded)

    def _place(self, pile: OrderedPile, start: int) -> None:
        """Let the papers stand with the first continuing candidate from `start` on."""
        for at in range(start, len(pile.order)):
            if (holder := pile.order[at]) in self.continuing:
                self.held[holder].append((pile, at))
                self.votes[holder] += pile.size
                return

    def _exclude(self, loser: int) -> None:
        self.continuing.remove(loser)
        self.votes[loser] = 0
        for pile, at in self.held.pop(loser, []):
            self._place(pile, at + 1)

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

    def _lowest(self) -> int:
        least = min(self.votes[candidate] for candidate in self.continuing)
        tied = [candidate for candidate in self.continuing if self.votes[candidate] == least]
        if len(tied) == 1:
            return tied[0]
        chosen, tie = settle(For.EXCLUSION, tied, self.history, self.lot)
        self.ties.append(tie)
        return chosen
