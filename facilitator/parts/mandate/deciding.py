"""From a command to what happened to a mandate, or a refusal."""

from __future__ import annotations

from typing import Final

from facilitator.facts import ResultToRatify, TheAssembly, TheMeeting
from facilitator.mandate_draft import InstructionType
from facilitator.part import Answer, Command, Decide, Decided, Facts, Refusal, Side, happened
from facilitator.parts.mandate import commands as ask
from facilitator.parts.mandate import events as did
from facilitator.parts.mandate.adopting import by_the_alternate, in_the_hands_of, today
from facilitator.parts.mandate.standing import CERTIFIED, Standing, Step
from facilitator.parts.mandate.state import Mandate, Mandates
from facilitator.parts.mandate.values import Beside, Did
from facilitator.time_of_day import is_day

_NO_SUCH: Final = Refusal("no_such_mandate")


def _accept(state: Mandates, _facts: Facts, command: ask.AcceptMandate) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if mandate.delegate is None:
        return Refusal("no_delegate")
    if mandate.accepted:
        return happened()
    if not mandate.may(Step.ACCEPT):
        return Refusal("mandate_ended")
    return happened(did.MandateAccepted(mandate.id, command.consent))


def _consent(state: Mandates, _facts: Facts, command: ask.GiveConsent) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if not mandate.accepted:
        return Refusal("mandate_not_accepted")
    if mandate.consent is command.consent:
        return happened()
    return happened(did.ConsentGiven(mandate.id, command.consent))


def _decline(state: Mandates, facts: Facts, command: ask.DeclineMandate) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if mandate.delegate is None:
        return Refusal("no_delegate")
    if mandate.accepted or not mandate.may(Step.ACCEPT):
        return Refusal("mandate_accepted")
    person = state.next_in_line(mandate)
    if mandate.copies:  # a certificate is out: it must not hold for whoever comes next
        anew = in_the_hands_of(person, state, facts, mandate, acting=mandate.acting)
        return happened(did.MandateResigned(mandate.id), anew)
    passed_over = did.PersonNamed(mandate.id, Beside.ALTERNATE, "")
    skipped = (passed_over,) if person != mandate.alternate else ()
    return happened(*skipped, did.MandateDeclined(mandate.id))


def _name(state: Mandates, facts: Facts, command: ask.NameBeside) -> Answer:
    mandate, name = state.mandate(command.mandate), " ".join(command.name.split())
    if mandate is None:
        return _NO_SUCH
    if not mandate.in_force:
        return Refusal("mandate_ended")
    token = facts.new_id() if name else ""
    sides = (Side("name", token, name),) if name else ()
    return happened(did.PersonNamed(mandate.id, command.beside, token), sides=sides)


def _issue(state: Mandates, _facts: Facts, command: ask.IssueCertificate) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if mandate.standing not in CERTIFIED:
        return Refusal("mandate_ended")
    copy = mandate.copies + 1
    return happened(did.CertificateIssued(mandate.id, copy, command.pdf, command.status_list))


def _report(state: Mandates, facts: Facts, command: ask.RecordReport) -> Answer:
    """Heard in the meeting, or in writing between two. What EXPLORE found is to ratify."""
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if not mandate.accepted or not mandate.may(Step.REPORT):
        return Refusal("no_report_now")
    if len(command.clauses) != len(mandate.draft.instructions):
        return Refusal("report_incomplete")
    told = mandate.unanswered
    if told is not None and (told.clauses, told.words) == (command.clauses, command.words):
        return happened()  # the same again, as a button pressed twice says it
    meeting, key = facts.of(TheMeeting), facts.new_id()
    given = did.ReportGiven(
        mandate.id, key, meeting.id if meeting else "", command.clauses, command.words
    )
    found = tuple(
        ResultToRatify(key, mandate.id, clause.words)
        for clause, instruction in zip(command.clauses, mandate.draft.instructions, strict=True)
        if instruction.type is InstructionType.EXPLORE
        and clause.did is not Did.NOT_REACHED
        and any(text.strip() for text in clause.words.values())
    )
    return happened(given, tells=found)


def _resign(state: Mandates, facts: Facts, command: ask.ResignMandate) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if not mandate.may(Step.RESIGN) or not mandate.accepted:
        return Refusal("mandate_ended" if mandate.accepted else "mandate_not_accepted")
    following = (
        []
        if state.stand_in(mandate)
        else by_the_alternate(state, facts, mandate, acting=mandate.acting)
    )
    return happened(did.MandateResigned(mandate.id), *following)


def _expenses(state: Mandates, _facts: Facts, command: ask.NoteExpenses) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if command.pence <= 0:
        return Refusal("not_an_amount")
    return happened(did.ExpensesNoted(mandate.id, command.pence, command.words))


def _rules(state: Mandates, facts: Facts, command: ask.SetRecallRules) -> Answer:
    body = facts.of(TheAssembly)
    if command.rules.notice_days < 0 or command.rules.movers < 1:
        return Refusal("not_recall_rules")
    if command.rules == state.rules:
        return happened()
    return happened(did.RecallRulesSet(body.id if body else "", command.rules))


def _open(state: Mandates, _facts: Facts, command: ask.OpenRecall) -> Answer:
    mandate = state.mandate(command.mandate)
    if mandate is None:
        return _NO_SUCH
    if not mandate.may(Step.RECALL):
        return Refusal("mandate_ended")
    return happened() if mandate.recall else happened(did.RecallOpened(mandate.id, ""))


def _recall_day(state: Mandates, facts: Facts, mandate: str, day: str) -> Mandate | Refusal:
    """The mandate whose recall is open, where that day is one and has come."""
    found = state.mandate(mandate)
    if found is None:
        return _NO_SUCH
    if found.recall is None:
        return Refusal("no_recall_open")
    if not is_day(day):
        return Refusal("not_a_day")
    return Refusal("day_to_come") if day > today(facts) else found


def _notice(state: Mandates, facts: Facts, command: ask.NoticeRecall) -> Answer:
    found = _recall_day(state, facts, command.mandate, command.day)
    if isinstance(found, Refusal):
        return found
    return happened(did.RecallNoticed(found.id, command.day))


def _tell(state: Mandates, facts: Facts, command: ask.TellDelegate) -> Answer:
    found = _recall_day(state, facts, command.mandate, command.day)
    if isinstance(found, Refusal):
        return found
    return happened(did.DelegateTold(found.id, command.day))


def _hear(state: Mandates, facts: Facts, command: ask.HearDelegate) -> Answer:
    found = _recall_day(state, facts, command.mandate, today(facts))
    if isinstance(found, Refusal):
        return found
    return happened(did.DelegateHeard(found.id, command.how))


def _drop(state: Mandates, facts: Facts, command: ask.DropRecall) -> Answer:
    found = _recall_day(state, facts, command.mandate, today(facts))
    if isinstance(found, Refusal):
        return found
    if found.standing is Standing.SUSPENDED:
        return Refusal("recall_suspends")
    return happened(did.RecallDropped(found.id, ""))


def expired(state: Mandates, facts: Facts) -> Decided:
    """Mandates whose last day is over: looked at in every step."""
    if not state.in_force:
        return happened()
    day = today(facts)
    over = [m for m in state.in_force if is_day(m.draft.until) and m.draft.until < day]
    return happened(*(did.MandateExpired(mandate.id) for mandate in over))


DECIDES: Final[dict[type[Command], Decide]] = {
    ask.AcceptMandate: _accept,
    ask.GiveConsent: _consent,
    ask.DeclineMandate: _decline,
    ask.NameBeside: _name,
    ask.IssueCertificate: _issue,
    ask.RecordReport: _report,
    ask.ResignMandate: _resign,
    ask.NoteExpenses: _expenses,
    ask.SetRecallRules: _rules,
    ask.OpenRecall: _open,
    ask.NoticeRecall: _notice,
    ask.TellDelegate: _tell,
    ask.HearDelegate: _hear,
    ask.DropRecall: _drop,
}
