"""Who follows when an elected person leaves: the same papers, counted without them.

No statute of the United Kingdom fills a council seat so; it is the assembly's own rule, and every
report made here says that in its notes. The papers, the lot and the rule are those of the election.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election
from facilitator.counting.report import Report
from facilitator.errors import RuleError
from facilitator.wording import say

#: A counting rule for ranked papers: its `count`.
Count = Callable[[Election, Lot], Report]

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
    election: Election, sitting: tuple[int, ...], vacated: tuple[int, ...], lot: Lot, count: Count
) -> Countback:
    """Fill the seats of the `vacated`, who were among the `sitting`, from the same papers.

    Raises:
        RuleError: somebody vacates a seat who has none, or nobody is left who could be elected.

    """
    if not vacated or not set(vacated) <= set(sitting):
        raise RuleError("Only somebody who was elected can leave a seat.")
    again = count(election.without(*vacated), lot)
    report = replace(again, notes=(OWN_RULE, *again.notes))
    staying = [member for member in sitting if member not in vacated]
    new = [winner for winner in report.winners if winner not in staying]
    return Countback(
        report,
        successors=tuple(new[: len(vacated)]),
        unseated=tuple(member for member in staying if member not in report.winners),
    )


def alternates(
    election: Election, report: Report, lot: Lot, count: Count
) -> dict[int, tuple[int, ...]]:
    """For each of the elected, who would follow if that one left; () where nobody could."""
    if len(election.standing) <= len(report.winners):
        return dict.fromkeys(report.winners, ())
    return {
        winner: countback(election, report.winners, (winner,), lot, count).successors
        for winner in report.winners
    }
