"""From ballot papers as marked to one candidate after another, as STV and IRV count them.

A paper may rank two candidates equally, or leave a rank out. Statutes differ on what then holds, so
the reading is an argument and is written into the report.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from facilitator.counting.papers import Election, Ranking
from facilitator.errors import RuleError
from facilitator.wording import say

#: Candidates from the first preference on.
Order = tuple[int, ...]


class OrderedPile(NamedTuple):
    """Papers with the same order; `size`: how many."""

    order: Order
    size: int


class Flaw(StrEnum):
    """What becomes of a paper at a rank that names several candidates, or nobody."""

    STOP = "stop"  # it holds as far as the rank before
    SKIP = "skip"  # the rank is passed over


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds at a flaw. `equal`: several in one rank (an overvote); `gap`: a rank left out."""

    equal: Flaw = Flaw.STOP
    gap: Flaw = Flaw.STOP


#: A number missing or given twice ends the paper: in Scotland and in New Zealand alike.
STATUTE: Final = Reading()


@dataclass(frozen=True, slots=True)
class Preferences:
    """Papers as they will be counted.

    Attributes:
        piles: distinct orders that name at least one standing candidate, in one fixed order.
        blank: papers that name none; they are in no quota.
        notes: English sentences (wording keys) on papers that did not hold to their end.
    """

    piles: tuple[OrderedPile, ...]
    blank: int
    notes: tuple[str, ...]

    @property
    def valid(self) -> int:
        return sum(pile.size for pile in self.piles)


# English as the key: whoever shows a note says it in the language of the reader.
_EQUAL: Final = {
    Flaw.STOP: say("en", "A paper that ranks several equally holds as far as the rank before."),
    Flaw.SKIP: say("en", "A rank that names several is passed over."),
}
_GAP: Final = {
    Flaw.STOP: say("en", "A paper that leaves a rank out holds as far as the rank before."),
    Flaw.SKIP: say("en", "A rank that is left out is passed over."),
}


def preferences(election: Election, reading: Reading = STATUTE) -> Preferences:
    """Read every paper; withdrawn candidates are passed over and leave no gap.

    Raises:
        RuleError: no paper names anybody who stands.

    """
    merged: Counter[Order] = Counter()
    for ranking, size in election.piles:
        merged[_order(ranking, election.withdrawn, reading)] += size
    blank = merged.pop((), 0)
    if not merged:
        raise RuleError("No ballot paper names a candidate: there is nothing to count.")
    shapes = {len(rank) for ranking, _ in election.piles for rank in ranking}
    notes = []
    if max(shapes) > 1:
        notes.append(_EQUAL[reading.equal])
    if 0 in shapes:
        notes.append(_GAP[reading.gap])
    piles = tuple(OrderedPile(order, size) for order, size in merged.items())
    return Preferences(piles, blank, tuple(notes))


def _order(ranking: Ranking, withdrawn: frozenset[int], reading: Reading) -> Order:
    order: list[int] = []
    for rank in ranking:
        if len(rank) == 1:
            order += rank if rank[0] not in withdrawn else ()
            continue
        standing = [candidate for candidate in rank if candidate not in withdrawn]
        if len(standing) == 1:
            order.append(standing[0])
        elif (reading.equal if standing else reading.gap) is Flaw.STOP and (standing or not rank):
            break
    return tuple(order)
