"""Delegates and their mandates: elected, adopted, accepted, certified.

Report-back, variation and recall come as events of this part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.facts import ResultDeclared, TheMeeting
from facilitator.mandate_draft import MandateDraft
from facilitator.part import Answer, Command, Decided, Facts, Part, Refusal, happened
from facilitator.parts.mandate.events import (
    CertificateIssued,
    DelegateElected,
    MandateAccepted,
    MandateAdopted,
)


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandate in force. `delegate`: token; `copies`: certificates made so far."""

    id: str
    meeting: str
    year: int
    number: int
    ballot: str
    delegate: str | None
    draft: MandateDraft
    adopted: Instant
    accepted: bool = False
    copies: int = 0

    @property
    def code(self) -> str:
        """As printed: 'M-2026-03'."""
        return f"M-{self.year}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Mandates:
    """The state: who was elected (meeting, person token, ballot), and all mandates."""

    elected: tuple[DelegateElected, ...] = ()
    all: tuple[Mandate, ...] = ()

    def of_ballot(self, ballot: str) -> Mandate | None:
        """The mandate adopted by that ballot."""
        return next((mandate for mandate in self.all if mandate.ballot == ballot), None)


@dataclass(frozen=True, slots=True)
class AcceptMandate(Command):
    """The delegate accepts, aloud."""

    mandate: str


@dataclass(frozen=True, slots=True)
class IssueCertificate(Command):
    """A certificate was made as this PDF (SHA-256, 64 hex digits)."""

    mandate: str
    pdf: str


def _declared(state: Mandates, facts: Facts, fact: ResultDeclared) -> Decided:
    if fact.outcome == "elected":
        elected = (DelegateElected(fact.meeting, person, fact.ballot) for person in fact.people)
        return happened(*elected)
    draft = fact.question.mandate
    meeting = facts.of(TheMeeting)
    if fact.outcome != "carried" or draft is None or meeting is None:
        return happened()
    number = 1 + max((m.number for m in state.all if m.year == meeting.year), default=0)
    mine = [e.person for e in state.elected if e.meeting == fact.meeting]
    return happened(
        MandateAdopted(
            facts.new_id(),
            fact.meeting,
            meeting.year,
            number,
            fact.ballot,
            _for_whom(state, mine, fact.meeting),
            draft,
        )
    )


def _for_whom(state: Mandates, elected: list[str], meeting: str) -> str | None:
    """The first elected tonight who has no mandate yet; else the last; None before an election."""
    held = {mandate.delegate for mandate in state.all if mandate.meeting == meeting}
    free = [person for person in elected if person not in held]
    return free[0] if free else (elected[-1] if elected else None)


def _known(state: Mandates, key: str) -> Mandate | None:
    return next((mandate for mandate in state.all if mandate.id == key), None)


def _accept(state: Mandates, _facts: Facts, command: AcceptMandate) -> Answer:
    mandate = _known(state, command.mandate)
    if mandate is None:
        return Refusal("no_such_mandate")
    if mandate.delegate is None:
        return Refusal("no_delegate")
    return happened() if mandate.accepted else happened(MandateAccepted(mandate.id))


def _issue(state: Mandates, _facts: Facts, command: IssueCertificate) -> Answer:
    mandate = _known(state, command.mandate)
    if mandate is None:
        return Refusal("no_such_mandate")
    return happened(CertificateIssued(mandate.id, mandate.copies + 1, command.pdf))


def _elected(state: Mandates, event: DelegateElected, _at: Instant) -> Mandates:
    """Mandates of this meeting that were waiting for somebody to carry them have a delegate."""
    given = tuple(
        replace(m, delegate=event.person)
        if m.meeting == event.meeting and m.delegate is None
        else m
        for m in state.all
    )
    return Mandates((*state.elected, event), given)


def _adopted(state: Mandates, event: MandateAdopted, at: Instant) -> Mandates:
    mandate = Mandate(
        event.mandate,
        event.meeting,
        event.year,
        event.number,
        event.ballot,
        event.delegate,
        event.draft,
        at,
    )
    return replace(state, all=(*state.all, mandate))


def _accepted(state: Mandates, event: MandateAccepted, _at: Instant) -> Mandates:
    changed = (replace(m, accepted=True) if m.id == event.mandate else m for m in state.all)
    return replace(state, all=tuple(changed))


def _issued(state: Mandates, event: CertificateIssued, _at: Instant) -> Mandates:
    changed = (replace(m, copies=event.copy) if m.id == event.mandate else m for m in state.all)
    return replace(state, all=tuple(changed))


PART = Part(
    name="mandate",
    start=Mandates,
    decides={AcceptMandate: _accept, IssueCertificate: _issue},
    applies={
        DelegateElected: _elected,
        MandateAdopted: _adopted,
        MandateAccepted: _accepted,
        CertificateIssued: _issued,
    },
    reacts={ResultDeclared: _declared},
)
