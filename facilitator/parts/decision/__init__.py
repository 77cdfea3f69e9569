"""The register of decisions: every declared result, numbered by year."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.council_facts import DecisionsTaken
from facilitator.facts import ResultDeclared, TheMeeting
from facilitator.part import Decided, Facts, Part, happened
from facilitator.parts.decision.events import DecisionNumbered


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the register."""

    id: str
    meeting: str
    year: int
    number: int
    ballot: str
    outcome: str

    @property
    def code(self) -> str:
        """As printed: 'D-2026-014'."""
        return f"D-{self.year}-{self.number:03d}"


@dataclass(frozen=True, slots=True)
class Register:
    """The state: all decisions, oldest first."""

    all: tuple[Decision, ...] = ()

    def of_ballot(self, ballot: str) -> Decision | None:
        """The decision that ballot came to, None for a test or a void one."""
        return next((decision for decision in self.all if decision.ballot == ballot), None)


def _declared(state: Register, facts: Facts, fact: ResultDeclared) -> Decided:
    meeting = facts.of(TheMeeting)
    year = meeting.year if meeting else 0
    number = 1 + max((d.number for d in state.all if d.year == year), default=0)
    return happened(
        DecisionNumbered(
            fact.meeting, facts.new_id(), year, number, fact.ballot, fact.item, fact.outcome
        )
    )


def _numbered(state: Register, event: DecisionNumbered, _at: Instant) -> Register:
    return Register(
        (
            *state.all,
            Decision(
                event.decision, event.meeting, event.year, event.number, event.ballot, event.outcome
            ),
        )
    )


def _share(state: Register) -> tuple[object, ...]:
    outcomes = {entry.ballot: entry.outcome for entry in state.all}
    return (DecisionsTaken(outcomes, {entry.id: entry.ballot for entry in state.all}),)


PART = Part(
    name="decision",
    start=Register,
    applies={DecisionNumbered: _numbered},
    reacts={ResultDeclared: _declared},
    shares=_share,
)
