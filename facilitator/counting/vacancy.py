"""Who follows when an elected person leaves: the same papers, counted without them.

No statute of the United Kingdom fills a council seat so; it is the assembly's own rule, and every
report made here says that in its notes. The papers, the lot and the rule are those of the election.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, TypeVar

from facilitator.counting.balance import Bounds
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Report
from facilitator.errors import RuleError
from facilitator.wording import say

#: Papers of either kind.
Papers = TypeVar("Papers", bound=Election | Marking)

OWN_RULE: Final = say(
    "en", "Recount without those who left: the assembly's own rule, not one of statute."
)


@dataclass(frozen=True, slots=True)
class Countback:
    """A recount without those who left.

    Attributes:
        report: the whole recount.
        successors: who takes a seat, in the order of the recount; as many as left, at most.
        unseated: sitting members whom the recount would not have elected. They keep their seats:
            a seat falls vacant only by leaving it.
    """

    report: Report
    successors: tuple[int, ...]
    unseated: tuple[int, ...]


def countback(
    papers: Papers,
    sitting: tuple[int, ...],
    vacated: tuple[int, ...],
    lot: Lot,
    count: Callable[[Papers, Lot], Report],
    bounds: Bounds | None = None,
) -> Countback:
    """Fill the seats of the `vacated`, who were among the `sitting`, from the same papers.

    `bounds`: the rule of balance of the election, which `count` keeps; those who stay and those
    who follow fulfil it together.

    Raises:
        RuleError: somebody vacates a seat who has none, or nobody is left who could be elected.

    """
    if not vacated or not set(vacated) <= set(sitting):
        raise RuleError("Only somebody who was elected can leave a seat.")
    left = replace(papers, withdrawn=papers.withdrawn | set(vacated))
    again = count(left, lot)
    report = replace(again, notes=(OWN_RULE, *again.notes))
    staying = [member for member in sitting if member not in vacated]
    new = [winner for winner in report.winners if winner not in staying]
    return Countback(
        report,
        successors=_following(new, staying, len(vacated), left.standing, bounds),
        unseated=tuple(member for member in staying if member not in report.winners),
    )


def _following(
    new: list[int],
    staying: list[int],
    seats: int,
    standing: tuple[int, ...],
    bounds: Bounds | None,
) -> tuple[int, ...]:
    """The first of the new in their order; under a rule, the first who fulfil it together."""
    if bounds is not None:
        for some in combinations(new, min(seats, len(new))):
            if bounds.met((*staying, *some), standing):
                return some
    return tuple(new[:seats])
