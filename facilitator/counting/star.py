"""STAR: score, then automatic run-off. The two highest sums meet; whom more papers prefer wins.

After the protocol of the Equal Vote Coalition (2024). Who has no number gets 0.
Equal sums for the last place in the run-off: whoever loses fewest comparisons among the equal, then
whoever has most highest scores, then the lot. An equal run-off: the higher sum, then most highest
scores, then the lot. For several seats, "Bloc STAR": the same again without those already elected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitator.counting import score
from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Marking
from facilitator.counting.report import Act, Elected, For, Report, Settled, Stage, Tie
from facilitator.counting.totals import Sums
from facilitator.wording import say

_HEAD_TO_HEAD: Final = say("en", "Fewest comparisons lost among the equal.")
_HIGHER_SUM: Final = say("en", "The higher sum of scores.")
_MOST_HIGHEST: Final = say("en", "Most highest scores.")

#: What separates equal candidates: a sentence, and a figure of which more is better.
_Measure = tuple[str, Callable[[int], int]]


def count(marking: Marking, lot: Lot) -> Report:
    """The report: a stage of sums and a stage for the run-off, for every seat."""
    return counted_both_ways(lambda drawn: _report(marking, drawn), lot)


def _report(marking: Marking, lot: Lot) -> Report:
    sums = score.scored(marking)
    state = _Count(marking, sums, lot)
    for _ in range(min(marking.seats, len(marking.standing))):
        state.elect_one()
    return Report(
        rule="star",
        candidates=marking.candidates,
        seats=marking.seats,
        valid=sums.valid,
        quota="",
        stages=tuple(state.stages),
        elected=tuple(state.elected),
        ties=tuple(state.ties),
        blank=sums.blank,
        notes=sums.notes,
        withdrawn=tuple(sorted(marking.withdrawn)),
        title=marking.title,
    )


@dataclass
class _Count:
    """One count as it goes on."""

    marking: Marking
    sums: Sums
    lot: Lot
    stages: list[Stage] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    elected: list[Elected] = field(default_factory=list)

    def elect_one(self) -> None:
        """Sums, then the run-off between the two highest of those not yet elected."""
        taken = {elected.candidate for elected in self.elected}
        left = [c for c in self.marking.standing if c not in taken]
        self.stages.append(Stage(len(self.stages) + 1, tuple(map(str, self.sums.votes))))
        pair = self._finalists(left)
        self._run_off(pair)

    def _finalists(self, left: list[int]) -> list[int]:
        pair: list[int] = []
        while len(pair) < min(2, len(left)):
            rest = [c for c in left if c not in pair]
            best = max(self.sums.votes[c] for c in rest)
            level = [c for c in rest if self.sums.votes[c] == best]
            if len(level) + len(pair) <= 2:  # noqa: PLR2004 - the two of the run-off
                pair += level
            else:
                pair.append(self._separate(level, (self._lost_among(level), self._highest())))
        return sorted(pair)

    def _run_off(self, pair: list[int]) -> None:
        votes = [0] * len(self.marking.candidates)
        for one in pair:
            votes[one] = sum(self._prefer(one, other) for other in pair if other != one)
        number = len(self.stages) + 1
        level = [c for c in pair if votes[c] == max(votes[p] for p in pair)]
        winner = level[0]
        if len(level) > 1:
            by_sum = (_HIGHER_SUM, self.sums.votes.__getitem__)
            winner = self._separate(level, (by_sum, self._highest()), number)
        self.stages.append(
            Stage(
                number,
                tuple(map(str, votes)),
                str(self.sums.valid - sum(votes)),
                elected=(winner,),
                act=Act.RUNOFF,
                of=tuple(pair),
            )
        )
        self.elected.append(Elected(winner, number))

    def _prefer(self, one: int, other: int) -> int:
        """Papers that score `one` above `other`."""
        piles = self.marking.piles
        return sum(size for marks, size in piles if (marks[one] or 0) > (marks[other] or 0))

    def _lost_among(self, level: Sequence[int]) -> _Measure:
        def kept(one: int) -> int:
            return -sum(self._prefer(other, one) > self._prefer(one, other) for other in level)

        return _HEAD_TO_HEAD, kept

    def _highest(self) -> _Measure:
        piles = self.marking.piles
        top = max((mark or 0 for marks, _ in piles for mark in marks), default=0)
        return _MOST_HIGHEST, lambda c: sum(size for marks, size in piles if marks[c] == top)

    def _separate(
        self, level: Sequence[int], measures: Sequence[_Measure], stage: int | None = None
    ) -> int:
        left, rule = list(level), ""
        for sentence, measure in measures:
            best = max(measure(candidate) for candidate in left)
            kept = [candidate for candidate in left if measure(candidate) == best]
            left, rule = kept, sentence if len(kept) < len(left) else rule
            if len(left) == 1:
                break
        chosen = self.lot.first(left)
        by_lot = len(left) > 1
        settled = Settled.LOT if by_lot else Settled.RULE
        self.ties.append(
            Tie(
                stage or len(self.stages),
                tuple(sorted(level)),
                For.ELECTION,
                (chosen,),
                settled,
                rule="" if by_lot else rule,
            )
        )
        return chosen
