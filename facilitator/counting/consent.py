"""A consent round: agree, agree with reservations, stand aside, block. Nobody is elected.

Consensus minus n: adopted with at most n blocks, and somebody who agrees. Reservations agree and
are written down; whoever stands aside is recorded and counts for neither. Practice of assemblies
and co-operatives; the number n is the assembly's own rule, and 0 unless it says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.counting import totals
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Act, Report, Stage
from facilitator.errors import RuleError
from facilitator.wording import say

#: The ids of what can be said, in the order of the keys.
SAID: Final = ("agree", "reservations", "stand_aside", "block")
ADOPTED: Final = say(
    "en", "Adopted: somebody agrees, and there are no more blocks than the rule allows."
)
BLOCKED: Final = say("en", "Not adopted: there are more blocks than the rule allows.")
NOBODY: Final = say("en", "Not adopted: nobody agrees.")


@dataclass(frozen=True, slots=True)
class Consent:
    """What a round came to.

    Attributes:
        agree, reservations, stand_aside, block: how many said so.
        minus: blocks the rule allows.

    Raises:
        RuleError: a number below nought.

    """

    agree: int
    reservations: int = 0
    stand_aside: int = 0
    block: int = 0
    minus: int = 0

    def __post_init__(self) -> None:
        if min(self.agree, self.reservations, self.stand_aside, self.block, self.minus) < 0:
            raise RuleError("Nobody can be fewer than no people.")

    @property
    def agreeing(self) -> int:
        """Those who agree, with reservations or without."""
        return self.agree + self.reservations

    @property
    def adopted(self) -> bool:
        return self.agreeing > 0 and self.block <= self.minus

    @property
    def why(self) -> str:
        """An English sentence (a wording key)."""
        if self.adopted:
            return ADOPTED
        return NOBODY if self.agreeing == 0 else BLOCKED


def found(papers: Election | Marking, minus: int = 0) -> Consent:
    """The round of these papers, whose four candidates are `SAID`, one to a paper."""
    return _consent(_said(papers), minus)


def count(papers: Election | Marking, lot: Lot, minus: int = 0) -> Report:
    """The round as a report like any other: four totals, nobody elected, and the outcome."""
    sums = _said(papers)
    return Report(
        rule="consent",
        candidates=papers.candidates,
        seats=papers.seats,
        valid=sums.valid,
        quota="",
        stages=(Stage(1, tuple(map(str, sums.votes)), act=Act.TOTALS),),
        elected=(),
        blank=sums.blank,
        lot=lot.order,
        lot_drawn=lot.drawn,
        notes=(_consent(sums, minus).why,),
        title=papers.title,
    )


def _consent(sums: totals.Sums, minus: int) -> Consent:
    agree, reservations, stand_aside, block = sums.votes
    return Consent(agree, reservations, stand_aside, block, minus)


def _said(papers: Election | Marking) -> totals.Sums:
    if len(papers.candidates) != len(SAID):
        raise RuleError("A consent round has four answers: agree, reservations, aside, block.")
    said = totals.approvals(papers)
    if any(sum(mark or 0 for mark in marks) > 1 for marks, _ in said):
        raise RuleError("A paper of a consent round gives one answer.")
    return totals.summed(said, len(SAID), range(len(SAID)))
