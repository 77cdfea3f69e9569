"""What a ballot came to, by its rule: read from the figures, at any time, always the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from facilitator.counting.report import Report
from facilitator.parts.ballot.counts import has_report, report_of
from facilitator.parts.ballot.phases import Phase
from facilitator.parts.ballot.state import AGREEMENT, Ballot
from facilitator.parts.ballot.weights import weight_of_all, weighted
from facilitator.plan import Kind, Method
from facilitator.rules.choosing import Choice, ChoiceOutcome, choose
from facilitator.rules.deciding import Finding, Outcome, Reason, decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import Casting, Quorum, consensus


@dataclass(frozen=True, slots=True)
class Result:
    """The result.

    Attributes:
        outcome: carried, lost, not_decided, needs_ruling, elected, chosen, no_majority, sense or
            test.
        winners: the choices that won, in the order in which they did.
        finding: for a counted motion or mandate.
        choice: for a plain choice of one.
        report: for a count with stages.
        heads: of a card vote, how many people it was, beside the weights in `finding`.
    """

    outcome: str
    winners: tuple[str, ...] = ()
    finding: Finding | None = None
    choice: Choice | None = None
    report: Report | None = None
    heads: Figures | None = None

    @property
    def winner(self) -> str | None:
        """The only choice that won, None for none and for several."""
        return self.winners[0] if len(self.winners) == 1 else None


_CAST: Final[dict[str, Literal["for", "against"]]] = {"for": "for", "against": "against"}


def figures_of(ballot: Ballot) -> Figures:
    """The figures of a motion or mandate that was counted; of a card vote, the weights.

    In a consent round whoever agrees, with reservations or without, is For, and a block is
    Against; who stands aside abstains.
    """
    heads = heads_of(ballot)
    if not ballot.question.weights:
        return heads
    votes, everybody = weighted(ballot), weight_of_all(ballot.question)
    return Figures(
        for_=votes["for"],
        against=votes["against"],
        abstain=votes["abstain"],
        roll=everybody,
        took_part=heads.handed_in,
    )


def heads_of(ballot: Ballot) -> Figures:
    """The same figures in people, each with one vote."""
    tally = ballot.tally or {}
    return Figures(
        for_=tally.get("for", 0) + tally.get("agree", 0) + tally.get("reservations", 0),
        against=tally.get("against", 0) + tally.get("block", 0),
        abstain=tally.get("abstain", 0) + tally.get("aside", 0),
        present=ballot.present,
        roll=ballot.issued or None,
    )


def quorate(ballot: Ballot) -> bool:
    """Whether enough people were in the room at the vote: whoever voted was there."""
    voted = sum((ballot.tally or {}).values())
    return (voted if ballot.present is None else ballot.present) >= ballot.quorum


def result_of(ballot: Ballot) -> Result:
    """The result of a closed ballot; open where the chair may still give a casting vote."""
    result = final_result_of(ballot)
    finding = result.finding
    waits = finding is not None and finding.reason is Reason.CASTING_UNUSED
    if finding is None or not waits or ballot.phase not in {Phase.CLOSED, Phase.SHOWN}:
        return result
    open_yet = replace(finding, outcome=Outcome.NOT_DECIDED, reason=Reason.CASTING_TO_GIVE)
    return replace(result, outcome=str(open_yet.outcome), finding=open_yet)


def final_result_of(ballot: Ballot) -> Result:
    """The result of a closed ballot as it is declared, if it is declared now."""
    kind = ballot.question.kind
    if ballot.method == AGREEMENT:
        return Result("carried" if quorate(ballot) else "not_decided")
    if kind in {Kind.MOTION, Kind.MANDATE}:
        return _motion(ballot)
    if kind is Kind.SENSE:
        return Result("sense")
    if has_report(ballot.question):
        return _counted(ballot)
    return _chosen(ballot)


def _motion(ballot: Ballot) -> Result:
    rule = ballot.question.rule
    if ballot.question.method is Method.CONSENT and rule.kind != "consensus":
        rule = consensus()
    casting = Casting(ballot.casting, _CAST.get(ballot.cast))
    quorum, heads = Quorum(ballot.quorum), heads_of(ballot)
    if not ballot.question.weights or not quorate(ballot):
        finding = decide(rule, heads, quorum, casting)
    else:
        # A quorum is a number of people, and they are there: what remains is a matter of weight.
        finding = replace(decide(rule, figures_of(ballot), casting=casting), quorum=quorum)
    shown = heads if ballot.question.weights else None
    return Result(str(finding.outcome), finding=finding, heads=shown)


def _chosen(ballot: Ballot) -> Result:
    """One mark each. More than half elects, and ends a round; among options the most win."""
    kind, tally = ballot.question.kind, dict(ballot.tally or {})
    by_half = kind is Kind.ELECTION or ballot.question.method is Method.EXHAUSTIVE
    choice = choose(tally, "majority" if by_half else "most")
    winners = (choice.winner,) if choice.winner is not None else ()
    if kind is Kind.TEST:
        return Result("test", winners, choice=choice)
    if not quorate(ballot):
        return Result("not_decided", choice=choice)
    if choice.outcome is ChoiceOutcome.CHOSEN and _electable(ballot, winners):
        return Result(_won(ballot), winners, choice=choice)
    return Result("no_majority", choice=choice)


def _counted(ballot: Ballot) -> Result:
    report = report_of(ballot)
    if not quorate(ballot):
        return Result("not_decided", report=report)
    if report is None:
        return Result("no_majority")
    winners = tuple(ballot.question.options[place] for place in report.winners)
    if not winners or not _electable(ballot, winners):
        return Result("no_majority", report=report)
    return Result(_won(ballot), winners, report=report)


def _won(ballot: Ballot) -> str:
    return "elected" if ballot.question.kind is Kind.ELECTION else "chosen"


def _electable(ballot: Ballot, winners: tuple[str, ...]) -> bool:
    """'None of these' winning elects nobody."""
    if ballot.question.kind is not Kind.ELECTION:
        return True
    people = {c.id for c in ballot.question.choices if c.person is not None}
    return people.issuperset(winners)
