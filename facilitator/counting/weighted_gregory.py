"""The count that the Scottish and the Minneapolis rules share: surpluses at reduced value.

All papers of an elected candidate go on, each at a part of the value at which it came (weighted
inclusive Gregory). Values are whole numbers of the rule's last decimal place; what is cut off stays
with the votes that could go no further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election
from facilitator.counting.preferences import Order, Preferences, preferences
from facilitator.counting.report import Act, Elected, For, Report, Stage, Tie
from facilitator.counting.ties import settle


class Gregory(NamedTuple):
    """What one rule of this family lays down.

    `value`: the new value of a paper, from the surplus, the candidate's votes, and the value at
    which the paper came, all in units of the last of `places` decimals.
    `empty_surplus`: a candidate exactly on the quota has a stage for a surplus of nothing.
    """

    name: str
    places: int
    value: Callable[[int, int, int], int]
    empty_surplus: bool = False


class _Parcel(NamedTuple):
    """Equal papers that came together. `at`: the place of their holder in `order`."""

    order: Order
    at: int
    value: int
    size: int


def decimal(units: int, places: int) -> str:
    """`units` of the last of `places` decimals, written out: (120550, 5) is "1.20550"."""
    if not places:
        return str(units)
    whole, part = divmod(units, 10**places)
    return f"{whole}.{part:0{places}d}"


def _by_votes(candidates: Iterable[int], votes: Sequence[int]) -> tuple[int, ...]:
    """Most votes first; equals as on the ballot paper, for all of them are elected."""
    return tuple(sorted(candidates, key=lambda c: (-votes[c], c)))


def count(rule: Gregory, election: Election, lot: Lot) -> Report:
    """Count `election` by `rule`; equal candidates whom no stage separates stand by `lot`."""
    return ran(GregoryCount(rule, election, preferences(election), lot))


def ran(state: GregoryCount) -> Report:
    """Run that count to its end and report it."""
    state.run()
    election, papers = state.election, state.papers
    return Report(
        rule=state.rule.name,
        candidates=election.candidates,
        seats=election.seats,
        valid=papers.valid,
        quota=str(state.quota // state.one),
        stages=tuple(state.stages),
        elected=tuple(state.elected),
        ties=tuple(state.ties),
        blank=papers.blank,
        notes=papers.notes,
        withdrawn=tuple(sorted(election.withdrawn)),
        title=election.title,
    )


@dataclass
class GregoryCount:
    """One count as it goes on. All figures in units of the rule's last decimal place."""

    rule: Gregory
    election: Election
    papers: Preferences
    lot: Lot
    stages: list[Stage] = field(default_factory=list)
    elected: list[Elected] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.one = 10**self.rule.places
        self.quota = (self.papers.valid // (self.election.seats + 1) + 1) * self.one
        self.votes = [0] * len(self.election.candidates)
        self.held: defaultdict[int, list[_Parcel]] = defaultdict(list)
        self.continuing = set(self.election.standing)
        self.surpluses: list[int] = []
        self.history: list[tuple[int, ...]] = []

    def run(self) -> None:
        for order, size in self.papers.piles:
            self._credit(order[0], _Parcel(order, 0, self.one, size))
        self._close(Act.FIRST)
        while self.continuing and len(self.elected) < self.election.seats:
            self._step()

    def _step(self) -> None:
        """What leads to the next stage."""
        if self.surpluses:
            self._transfer_surplus()
        else:
            self._exclude(self._lowest())

    def _credit(self, candidate: int, parcel: _Parcel) -> None:
        self.held[candidate].append(parcel)
        self.votes[candidate] += parcel.value * parcel.size

    def _close(self, act: Act, of: tuple[int, ...] = (), excluded: tuple[int, ...] = ()) -> None:
        """End a stage: who is at the quota, or is left over for the last vacancies, is elected."""
        self.history.append(tuple(self.votes))
        reached = [c for c in self.continuing if self.votes[c] >= self.quota]
        open_seats = self.election.seats - len(self.elected)
        filled = len(self.continuing) <= open_seats
        elected = _by_votes(self.continuing, self.votes) if filled else self._seated(reached)
        self.continuing -= set(elected)
        self.elected += [Elected(candidate, len(self.history)) for candidate in elected]
        least = 0 if self.rule.empty_surplus else 1
        self.surpluses += [c for c in elected if self.votes[c] - self.quota >= least]
        places, valid = self.rule.places, self.papers.valid * self.one
        self.stages.append(
            Stage(
                number=len(self.history),
                votes=tuple(decimal(units, places) for units in self.votes),
                non_transferable=decimal(valid - sum(self.votes), places),
                elected=elected,
                excluded=excluded,
                act=act,
                of=of,
            )
        )

    def _seated(self, reached: list[int]) -> tuple[int, ...]:
        """Who of those at the quota is elected: all of them; a rule of balance may forbid it."""
        return _by_votes(reached, self.votes)

    def _lowest(self) -> int:
        may_go = self._excludable()
        least = min(self.votes[candidate] for candidate in may_go)
        return self._one(For.EXCLUSION, [c for c in may_go if self.votes[c] == least])

    def _excludable(self) -> Collection[int]:
        """Who may be excluded: everybody who continues; a rule of balance may forbid it."""
        return self.continuing

    def _one(self, about: For, candidates: list[int]) -> int:
        if len(candidates) == 1:
            return candidates[0]
        chosen, tie = settle(about, candidates, self.history, self.lot)
        self.ties.append(tie)
        return chosen

    def _transfer_surplus(self) -> None:
        """The largest goes on."""
        most = max(self.votes[candidate] for candidate in self.surpluses)
        giver = self._one(For.SURPLUS, [c for c in self.surpluses if self.votes[c] == most])
        self.surpluses.remove(giver)
        total = self.votes[giver]
        surplus = total - self.quota
        for parcel in self.held.pop(giver):
            self._pass_on(parcel, self.rule.value(surplus, total, parcel.value))
        self.votes[giver] = self.quota
        self._close(Act.SURPLUS, of=(giver,))

    def _exclude(self, *losers: int) -> None:
        self.continuing -= set(losers)
        for loser in losers:
            self.votes[loser] = 0
            for parcel in self.held.pop(loser, []):
                self._pass_on(parcel, parcel.value)
        self._close(Act.EXCLUSION, of=losers, excluded=losers)

    def _pass_on(self, parcel: _Parcel, value: int) -> None:
        order, continuing = parcel.order, self.continuing
        for at in range(parcel.at + 1, len(order)):
            if order[at] in continuing:
                self._credit(order[at], _Parcel(order, at, value, parcel.size))
                return
