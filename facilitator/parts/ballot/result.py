"""What a ballot came to, by its rule: read from the figures, at any time, always the same."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.parts.ballot.state import AGREEMENT, Ballot
from facilitator.plan import Kind
from facilitator.rules.choosing import Choice, ChoiceOutcome, choose
from facilitator.rules.deciding import Finding, decide
from facilitator.rules.figures import Figures
from facilitator.rules.rule import Quorum


@dataclass(frozen=True, slots=True)
class Result:
    """The result.

    Attributes:
        outcome: carried, lost, not_decided, elected, no_majority or test.
        winner: the choice that won, None for none.
        finding: for a counted motion or mandate.
        choice: for an election or a test.
    """

    outcome: str
    winner: str | None = None
    finding: Finding | None = None
    choice: Choice | None = None


def figures_of(ballot: Ballot) -> Figures:
    """The figures of a motion or mandate that was counted."""
    tally = ballot.tally or {}
    return Figures(
        for_=tally.get("for", 0),
        against=tally.get("against", 0),
        abstain=tally.get("abstain", 0),
        present=ballot.present,
        roll=ballot.issued or None,
    )


def quorate(ballot: Ballot) -> bool:
    """Whether enough people were in the room at the vote: whoever voted was there."""
    voted = sum((ballot.tally or {}).values())
    return (voted if ballot.present is None else ballot.present) >= ballot.quorum


def result_of(ballot: Ballot) -> Result:
    """The result of a closed ballot."""
    kind = ballot.question.kind
    if ballot.method == AGREEMENT:
        return Result("carried" if quorate(ballot) else "not_decided")
    if kind in {Kind.MOTION, Kind.MANDATE}:
        finding = decide(ballot.question.rule, figures_of(ballot), quorum=Quorum(ballot.quorum))
        return Result(str(finding.outcome), finding=finding)
    tally = dict(ballot.tally or {})
    if kind is Kind.TEST:
        choice = choose(tally, "most")
        return Result("test", choice.winner, choice=choice)
    return _election(ballot, choose(tally, "majority"))


def _election(ballot: Ballot, choice: Choice) -> Result:
    """More than half of the votes for names elects; 'none of these' winning elects nobody."""
    if not quorate(ballot):
        return Result("not_decided", choice=choice)
    people = {c.id for c in ballot.question.choices if c.person is not None}
    if choice.outcome is ChoiceOutcome.CHOSEN and choice.winner in people:
        return Result("elected", choice.winner, choice=choice)
    return Result("no_majority", choice=choice)
