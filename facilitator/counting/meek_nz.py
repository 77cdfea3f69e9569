"""Meek's single transferable vote as New Zealand counts it.

Local Electoral Regulations 2001, Schedule 1A.
Every candidate keeps a part of each paper that reaches them and hands on the rest: hopefuls keep
all, the excluded nothing, the elected what leaves them with the quota. In our words, by clause:

- Quota: (papers - non-transferable) / (seats + 1), cut after nine decimals, plus 0.000000001 (5).
- Whoever has the quota is elected (6, 12); their new keep value is keep x quota / votes, product
  and quotient each rounded up in the ninth decimal (7 to 9).
- A paper's share: what came, times the keep value, rounded up; what goes on, times the rest,
  rounded down (10). The clause rounds every product up; the calculator in use, and so every
  published table, rounds up the last only, so that no paper counts for more than one vote.
- The hopeful with fewest votes is excluded when these and all surpluses together are less than the
  next one's votes, or when all surpluses together are less than 0.0001 (13).
- Equal ones: the earliest iteration at which they differed (40), then the lot. The regulations have
  a pseudo-random number where we have a lot drawn in public.
- When no more hopefuls are left than seats, they are elected (3).

Votes of an iteration are a stage. Needs a computer: no hall can do this by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election
from facilitator.counting.preferences import Preferences, preferences
from facilitator.counting.report import Act, Elected, For, Report, Stage, Tie
from facilitator.counting.ties import settle
from facilitator.counting.weighted_gregory import decimal

_PLACES: Final = 9
_ONE: Final = 10**_PLACES
#: Clause 13: 0.0001 of a vote.
_SMALL: Final = _ONE // 10**4


def count(election: Election, lot: Lot) -> Report:
    """The report of the whole count; figures to nine decimals, the quota that of the last stage."""
    papers = preferences(election)
    return counted_both_ways(lambda drawn: _report(election, papers, drawn), lot)


def _report(election: Election, papers: Preferences, lot: Lot) -> Report:
    return ran(MeekCount(election, papers, lot))


def at_quota(hopeful: Iterable[int], votes: Sequence[int], quota: int) -> list[int]:
    """Who has the quota, most votes first; equals as on the ballot paper."""
    return sorted((c for c in hopeful if votes[c] >= quota), key=lambda c: (-votes[c], c))


def ran(state: MeekCount) -> Report:
    """Run that count to its end and report it."""
    state.run()
    election, papers = state.election, state.papers
    return Report(
        rule="meek-nz",
        candidates=election.candidates,
        seats=election.seats,
        valid=papers.valid,
        quota=decimal(state.quota, _PLACES),
        stages=tuple(state.stages),
        elected=tuple(state.elected),
        ties=tuple(state.ties),
        blank=papers.blank,
        notes=papers.notes,
        withdrawn=tuple(sorted(election.withdrawn)),
        title=election.title,
    )


@dataclass
class MeekCount:
    """One count as it goes on. All figures in billionths of a vote."""

    election: Election
    papers: Preferences
    lot: Lot
    stages: list[Stage] = field(default_factory=list)
    elected: list[Elected] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    quota: int = 0

    def __post_init__(self) -> None:
        standing = self.election.standing
        self.keep = [_ONE if c in standing else 0 for c in range(len(self.election.candidates))]
        self.hopeful = set(standing)
        self.history: list[tuple[int, ...]] = []
        self._kept = {tuple(self.keep)}

    def run(self) -> None:
        moved = True
        while self.hopeful:
            votes = self._votes()
            self.history.append(votes)
            elected = self._elect(votes)
            excluded = self._exclude(votes, moved=moved)
            elected += self._fill()
            self._close(votes, elected, excluded)
            if self.hopeful:
                moved = self._keep_less(votes) or bool(excluded)

    def _votes(self) -> tuple[int, ...]:
        votes = [0] * len(self.keep)
        for order, size in self.papers.piles:
            left = _ONE
            for candidate in order:
                keep = self.keep[candidate]
                votes[candidate] += -(-left * keep // _ONE) * size
                left = left * (_ONE - keep) // _ONE
                if not left:
                    break
        self.quota = sum(votes) // (self.election.seats + 1) + 1
        return tuple(votes)

    def _seats_left(self) -> int:
        return self.election.seats - len(self.elected)

    def _elect(self, votes: tuple[int, ...]) -> tuple[int, ...]:
        return self._seat(at_quota(self.hopeful, votes, self.quota))

    def _fill(self) -> tuple[int, ...]:
        """The last hopefuls where no more are left than seats; nobody where no seat is left."""
        if not self._seats_left():
            self.hopeful.clear()
        if len(self.hopeful) > self._seats_left():
            return ()
        votes = self.history[-1]
        return self._seat(sorted(self.hopeful, key=lambda c: (-votes[c], c)))

    def _seat(self, candidates: list[int]) -> tuple[int, ...]:
        self.hopeful -= set(candidates)
        self.elected += [Elected(candidate, len(self.history)) for candidate in candidates]
        return tuple(candidates)

    def _exclude(self, votes: tuple[int, ...], *, moved: bool) -> tuple[int, ...]:
        """Whom clause 13 excludes, if anybody. `moved`: figures can still change by themselves."""
        if not self._seats_left() or len(self.hopeful) <= self._seats_left():
            return ()
        surplus = sum(max(0, votes[e.candidate] - self.quota) for e in self.elected)
        may_go = self._excludable()
        ranked = sorted(votes[candidate] for candidate in may_go)
        certain = len(ranked) > 1 and ranked[0] + surplus < ranked[1]
        if moved and surplus >= _SMALL and not certain:
            return ()
        loser = self._one([c for c in may_go if votes[c] == ranked[0]])
        self.hopeful.remove(loser)
        return (loser,)

    def _excludable(self) -> Collection[int]:
        """Who may be excluded: everybody hopeful; a rule of balance may forbid it."""
        return self.hopeful

    def _one(self, tied: list[int], about: For = For.EXCLUSION) -> int:
        if len(tied) == 1:
            return tied[0]
        chosen, tie = settle(about, tied, self.history, self.lot, earliest_first=True)
        self.ties.append(tie)
        return chosen

    def _close(
        self, votes: tuple[int, ...], elected: tuple[int, ...], excluded: tuple[int, ...]
    ) -> None:
        self.stages.append(
            Stage(
                number=len(self.history),
                votes=tuple(decimal(units, _PLACES) for units in votes),
                non_transferable=decimal(self.papers.valid * _ONE - sum(votes), _PLACES),
                elected=elected,
                excluded=excluded,
                act=Act.ITERATION if len(self.history) > 1 else Act.FIRST,
                quota=decimal(self.quota, _PLACES),
                keep=tuple(decimal(units, _PLACES) for units in self.keep),
            )
        )
        for candidate in excluded:
            self.keep[candidate] = 0

    def _keep_less(self, votes: tuple[int, ...]) -> bool:
        """New keep values for the elected; whether they never were all like this before.

        Where hardly a vote is left, as all that go on are exhausted, rounding can lead from one
        set of values to another and back, for ever: then nothing can change by itself any more.
        """
        for candidate in (elected.candidate for elected in self.elected):
            product = -(-self.keep[candidate] * self.quota // _ONE)
            self.keep[candidate] = min(-(-product * _ONE // votes[candidate]), _ONE)
        now = tuple(self.keep)
        is_new = now not in self._kept
        self._kept.add(now)
        return is_new
