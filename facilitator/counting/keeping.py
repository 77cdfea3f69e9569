"""A rule of balance while a count goes on: who cannot be excluded any more, and who must be.

Guarded and doomed candidates, the usual way to count with such a rule. A group is *guarded* while
only as many of it continue as are still to be elected of it: none of them is excluded. Once all
seats that are left are needed by groups, everybody of another is *doomed* and excluded at once,
whatever votes they have.

What is still needed never exceeds the seats that are left, and no group has fewer continuing than
are needed of it: so whoever is left when the count ends fulfils the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from facilitator.counting.balance import Bounds, Held, Step

#: The one of several equal candidates who is elected first.
First = Callable[[list[int]], int]


class Keeping:
    """One rule in one count."""

    def __init__(self, bounds: Bounds, standing: Collection[int], seats: int) -> None:
        self._bounds = bounds
        self._left = seats
        self._needs = {group: bounds.wanted(group, standing) for group in bounds.numbers}
        self._guarded: set[int] = set()
        self.steps: list[Step] = []

    def took(self, candidate: int) -> None:
        """That candidate has a seat."""
        group = self._bounds.members[candidate]
        self._left -= 1
        if self._needs.get(group):
            self._needs[group] -= 1

    def doomed(self, continuing: Collection[int]) -> tuple[int, ...]:
        """Those who can have no seat any more, in ballot-paper order."""
        if self._left > sum(self._needs.values()):
            return ()
        return tuple(c for c in sorted(continuing) if not self._needs.get(self._bounds.members[c]))

    def excluded_at_once(self, continuing: Collection[int], stage: int) -> tuple[int, ...]:
        """The doomed, with a step for the report; () where nobody is."""
        doomed = self.doomed(continuing)
        if doomed:
            self.steps.append(Step(stage, Held.DOOMED, doomed))
        return doomed

    def may_go(self, continuing: Collection[int], stage: int) -> tuple[int, ...]:
        """Those who can be excluded, in ballot-paper order; a step for each group new on guard."""
        held: set[int] = set()
        for group in self._bounds.numbers:
            mine = self._bounds.of_group(group, sorted(continuing))
            if not mine or len(mine) > self._needs[group]:
                continue
            held |= set(mine)
            if group not in self._guarded:
                self._guarded.add(group)
                self.steps.append(Step(stage, Held.GUARDED, mine, group))
        return tuple(c for c in sorted(continuing) if c not in held)

    def seated(self, reached: Sequence[int], votes: Sequence[int], first: First) -> tuple[int, ...]:
        """Who of those who have the quota is elected, most votes first, as long as the rule allows.

        Whoever is elected here has `took` their seat.
        """
        rest, elected = list(reached), list[int]()
        while rest := [c for c in rest if c not in self.doomed(rest)]:
            most = max(votes[c] for c in rest)
            equal = [c for c in rest if votes[c] == most]
            chosen = equal[0] if self._room_for(equal) else first(equal)
            self.took(chosen)
            elected.append(chosen)
            rest.remove(chosen)
        return tuple(elected)

    def _room_for(self, candidates: Sequence[int]) -> bool:
        """Whether all of these can be elected together, so that nothing is decided between them."""
        left, needs = self._left - len(candidates), dict(self._needs)
        for candidate in candidates:
            group = self._bounds.members[candidate]
            needs[group] = max(0, needs.get(group, 0) - 1)
        return sum(needs.values()) <= left
