"""From what happened to how every mandate stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from facilitator.clock import Instant
from facilitator.part import Apply, Event
from facilitator.parts.mandate import events as did
from facilitator.parts.mandate.standing import Step
from facilitator.parts.mandate.state import Expense, Mandate, Mandates, Recall, Report
from facilitator.parts.mandate.values import Beside

_Change = Callable[[Mandate, Any, Instant], Mandate]


def _elected(state: Mandates, event: did.DelegateElected, _at: Instant) -> Mandates:
    """Mandates of this meeting that were waiting for somebody to carry them have a delegate.

    Of those that co-delegates share, each elected takes the next that is free.
    """
    taken: set[str] = set()
    given = []
    for mandate in state.all:
        waits = mandate.meeting == event.meeting and mandate.delegate is None and mandate.in_force
        if waits and (not mandate.together or mandate.together not in taken):
            taken.add(mandate.together)
            carried = replace(mandate, delegate=event.person, alternate=event.alternate)
            given.append(replace(carried, quorum=event.quorum))
        else:
            given.append(mandate)
    return replace(state, elected=(*state.elected, event), all=tuple(given))


def _adopted(state: Mandates, event: did.MandateAdopted, at: Instant) -> Mandates:
    old = state.mandate(event.replaces) if event.replaces else None
    elected = next((e for e in reversed(state.elected) if e.person == event.delegate), None)
    mandate = Mandate(
        event.mandate,
        event.meeting,
        event.year,
        event.number,
        event.ballot,
        event.delegate,
        event.draft,
        at,
        alternate=event.alternate,
        note_taker=old.note_taker if old else None,
        replaces=event.replaces,
        acting=event.acting,
        together=event.together,
        quorum=elected.quorum if elected else old.quorum if old else 0,
    )
    if old is not None:
        if old.recall is not None and old.delegate == event.delegate:
            # A recall is about what its delegate did: other instructions are no way out of it.
            mandate, old = replace(mandate, recalls=(old.recall,)), _settled(old, "", "dropped")
        state = state.with_(replace(old, replaced_by=event.mandate))
    return replace(state, all=(*state.all, mandate))


def _rules_set(state: Mandates, event: did.RecallRulesSet, _at: Instant) -> Mandates:
    return replace(state, rules=event.rules)


def _accepted(mandate: Mandate, event: did.MandateAccepted, at: Instant) -> Mandate:
    return replace(mandate.took(Step.ACCEPT, at), accepted=True, consent=event.consent)


def _consented(mandate: Mandate, event: did.ConsentGiven, _at: Instant) -> Mandate:
    return replace(mandate, consent=event.consent)


def _declined(mandate: Mandate, _event: did.MandateDeclined, _at: Instant) -> Mandate:
    return replace(mandate, delegate=mandate.alternate, alternate=None)


def _named(mandate: Mandate, event: did.PersonNamed, _at: Instant) -> Mandate:
    person = event.person or None
    if event.beside is Beside.ALTERNATE:
        return replace(mandate, alternate=person)
    return replace(mandate, note_taker=person)


def _issued(mandate: Mandate, event: did.CertificateIssued, _at: Instant) -> Mandate:
    return replace(mandate, copies=event.copy, status_list=event.status_list)


def _reported(mandate: Mandate, event: did.ReportGiven, at: Instant) -> Mandate:
    report = Report(event.report, event.meeting, at, event.clauses, event.words)
    return replace(mandate.took(Step.REPORT, at), reports=(*mandate.reports, report))


def _answered(mandate: Mandate, answer: str) -> Mandate:
    """Every report that waited has this answer."""
    reports = (r if r.answer else replace(r, answer=answer) for r in mandate.reports)
    return replace(mandate, reports=tuple(reports))


def _report_accepted(mandate: Mandate, event: did.ReportAccepted, at: Instant) -> Mandate:
    step = Step.DISCHARGE if event.discharged else Step.GO_ON
    return _answered(mandate.took(step, at), "accepted")


def _referred_back(mandate: Mandate, _event: did.ReportReferredBack, at: Instant) -> Mandate:
    return _answered(mandate.took(Step.REFER_BACK, at), "referred_back")


def _varied(mandate: Mandate, event: did.MandateVaried, at: Instant) -> Mandate:
    return replace(mandate.took(Step.VARY, at), replaced_by=event.by)


def _superseded(mandate: Mandate, event: did.MandateSuperseded, at: Instant) -> Mandate:
    ended = _settled(mandate.took(Step.SUPERSEDE, at), "", "dropped")
    return replace(ended, replaced_by=event.by)


def _expired(mandate: Mandate, _event: did.MandateExpired, at: Instant) -> Mandate:
    return _settled(mandate.took(Step.EXPIRE, at), "", "dropped")


def _resigned(mandate: Mandate, _event: did.MandateResigned, at: Instant) -> Mandate:
    return _settled(mandate.took(Step.RESIGN, at), "", "dropped")


def _censured(mandate: Mandate, event: did.DelegateCensured, _at: Instant) -> Mandate:
    return replace(mandate, censures=(*mandate.censures, event.ballot))


def _suspended(mandate: Mandate, event: did.MandateSuspended, at: Instant) -> Mandate:
    suspensions = (*mandate.suspensions, event.ballot)
    return replace(mandate.took(Step.SUSPEND, at), suspensions=suspensions)


def _restored(mandate: Mandate, _event: did.MandateRestored, at: Instant) -> Mandate:
    back = mandate.took(Step.RESTORE, at)
    if back.unanswered is not None:
        back = back.took(Step.REPORT, at)  # reported on while it was suspended, or before
    return replace(back, replaced_by="")


def _opened(mandate: Mandate, event: did.RecallOpened, at: Instant) -> Mandate:
    return replace(mandate, recalls=(*mandate.recalls, Recall(event.by, at)))


def _on_recall(mandate: Mandate, **changes: Any) -> Mandate:
    recall = mandate.recall
    if recall is None:
        return mandate
    return replace(mandate, recalls=(*mandate.recalls[:-1], replace(recall, **changes)))


def _settled(mandate: Mandate, ballot: str, how: str) -> Mandate:
    return _on_recall(mandate, ballot=ballot, settled=how)


def _recalled(mandate: Mandate, event: did.MandateRecalled, at: Instant) -> Mandate:
    return _settled(mandate.took(Step.RECALL, at), event.ballot, "carried")


def _dropped(mandate: Mandate, event: did.RecallDropped, _at: Instant) -> Mandate:
    return _settled(mandate, event.ballot, "lost" if event.ballot else "dropped")


def _paid(mandate: Mandate, event: did.ExpensesNoted, at: Instant) -> Mandate:
    return replace(mandate, expenses=(*mandate.expenses, Expense(at, event.pence, event.words)))


_CHANGES: Final[dict[type[Event], _Change]] = {
    did.MandateAccepted: _accepted,
    did.ConsentGiven: _consented,
    did.MandateDeclined: _declined,
    did.PersonNamed: _named,
    did.CertificateIssued: _issued,
    did.ReportGiven: _reported,
    did.ReportAccepted: _report_accepted,
    did.ReportReferredBack: _referred_back,
    did.MandateVaried: _varied,
    did.MandateSuperseded: _superseded,
    did.MandateExpired: _expired,
    did.MandateResigned: _resigned,
    did.DelegateCensured: _censured,
    did.MandateSuspended: _suspended,
    did.MandateRestored: _restored,
    did.MandateRecalled: _recalled,
    did.RecallOpened: _opened,
    did.RecallNoticed: lambda m, event, _at: _on_recall(m, noticed=event.day),
    did.DelegateTold: lambda m, event, _at: _on_recall(m, told=event.day),
    did.DelegateHeard: lambda m, event, _at: _on_recall(m, heard=event.how),
    did.RecallDropped: _dropped,
    did.ExpensesNoted: _paid,
}


def _one(state: Mandates, event: Any, at: Instant) -> Mandates:
    """What happened to one mandate."""
    mandate = state.mandate(event.mandate)
    return state if mandate is None else state.with_(_CHANGES[type(event)](mandate, event, at))


APPLIES: Final[dict[type[Event], Apply]] = {
    did.DelegateElected: _elected,
    did.MandateAdopted: _adopted,
    did.RecallRulesSet: _rules_set,
    **dict.fromkeys(_CHANGES, _one),
}
