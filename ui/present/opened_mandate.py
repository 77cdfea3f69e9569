"""One mandate, opened on the desk between meetings: what it says, and what can be done now. No Qt.

Only what its standing allows is there. What cannot be undone comes with a sentence that is read
before it is done.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.documents.mandates.delegate_file_value import FiledVote
from facilitator.documents.values import named, worded
from facilitator.engine.world import World
from facilitator.mandate_draft import Instruction
from facilitator.parts import mandate
from facilitator.parts.mandate import Mandate
from facilitator.parts.mandate.standing import CERTIFIED
from facilitator.readings.mandates.delegate_file import mandates_of
from facilitator.readings.mandates.terms import terms_sentence
from facilitator.readings.mandates.votes_elsewhere import votes_elsewhere
from facilitator.readings.people import person
from facilitator.usual_clauses import fallback_sentence, no_agenda_setting, usual_unforeseen
from facilitator.wording import in_language, long_date, say, say_n
from ui.present.mandate_papers import PaperAct, paper_acts
from ui.present.mandate_people import PeopleView, people_view
from ui.present.mandate_recall import RecallView, recall_view
from ui.present.mandate_reports import ReportForm, ReportTold, report_form, reports_told
from ui.present.mandate_standing import day_words, standing_sentence, term_words
from ui.present.mandate_words import instruction_word
from ui.present.mandates import due_line
from ui.present.money import pounds


@dataclass(frozen=True, slots=True)
class Clause:
    """One instruction: its type as a word, its text, and what to settle for, "" for nothing."""

    kind: str
    text: str
    fallback: str


@dataclass(frozen=True, slots=True)
class CertificateAct:
    """Its certificate. `label`: of the button; `why_not`: it cannot be made, "" where it can."""

    said: str
    label: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class OpenedMandate:
    """One mandate.

    Attributes:
        mandate: its id.
        number, delegate: for the heading.
        lines: how it stands, when its report is due, which term it is; a sentence each.
        overdue: its report is.
        clauses: the instructions in order.
        fields: (caption, text) of all else that it says; what is empty is not there.
        papers: what else can be made of it.
        votes: at councils, as their dispatches tell it: where and when, what was put, and how
            the delegate voted beside which instruction.
        expenses: (sum, for what) as noted; `spent` their sum, "" for none.
    """

    mandate: str
    number: str
    delegate: str
    lines: tuple[str, ...]
    overdue: bool
    clauses: tuple[Clause, ...]
    fields: tuple[tuple[str, str], ...]
    people: PeopleView
    certificate: CertificateAct
    reports: tuple[ReportTold, ...]
    form: ReportForm | None
    expenses: tuple[tuple[str, str], ...]
    spent: str
    recall: RecallView
    papers: tuple[PaperAct, ...] = ()
    votes: tuple[tuple[str, str, str], ...] = ()


def opened_mandate(world: World, key: str, today: date, language: str) -> OpenedMandate | None:
    """That mandate as it is today; None where there is none."""
    given = world.of(mandate.PART).mandate(key)
    if given is None:
        return None
    due, overdue = due_line(world, given, today, language)
    sentences = (
        standing_sentence(world, given, language),
        due,
        terms_sentence(world, given, language),
        _also_carried(world, given, language),
        _censured(given, language),
    )
    nobody = say(language, "Nobody is elected yet")
    paid = given.expenses
    return OpenedMandate(
        mandate=key,
        number=given.code,
        delegate=named(person(world, given.delegate), language) if given.delegate else nobody,
        lines=tuple(filter(None, sentences)),
        overdue=overdue,
        clauses=tuple(_clause(one, language) for one in given.draft.instructions),
        fields=tuple((caption, text) for caption, text in _fields(given, language) if text),
        people=people_view(world, given, language),
        certificate=_certificate(given, language),
        reports=reports_told(world, given, language),
        form=report_form(given, language),
        expenses=tuple((pounds(one.pence), in_language(one.words, language)) for one in paid),
        spent=pounds(sum(one.pence for one in paid)) if paid else "",
        recall=recall_view(world, given, today, language),
        papers=paper_acts(given, language),
        votes=tuple(_vote(one, language) for one in votes_elsewhere(world, given)),
    )


def _vote(one: FiledVote, language: str) -> tuple[str, str, str]:
    day = long_date(language, one.day)
    where = " · ".join(filter(None, (worded(one.body, language), day, one.decision)))
    voted = worded(one.voted, language)
    if one.against:
        beside = say(language, "{voted}. Departed from instruction {n}.", voted=voted, n=one.clause)
    elif one.clause:
        beside = say(language, "{voted}. Under instruction {n}.", voted=voted, n=one.clause)
    else:
        beside = voted
    return where, worded(one.wording, language), beside


def _also_carried(world: World, given: Mandate, language: str) -> str:
    theirs = mandates_of(world, given.delegate) if given.delegate else ()
    others = ", ".join(one.code for one in theirs if one.id != given.id)
    return (
        say(language, "Other mandates of this delegate: {others}.", others=others) if others else ""
    )


def _censured(given: Mandate, language: str) -> str:
    if not given.censures:
        return ""
    return say_n(
        language,
        "The hall censured the delegate {n} time; the mandate stands as it was.",
        "The hall censured the delegate {n} times; the mandate stands as it was.",
        len(given.censures),
    )


def _clause(one: Instruction, language: str) -> Clause:
    fallback = in_language(one.fallback, language)
    return Clause(
        instruction_word(one.type.value, language),
        in_language(one.text, language),
        fallback_sentence(fallback, language),
    )


def _fields(given: Mandate, language: str) -> tuple[tuple[str, str], ...]:
    draft = given.draft
    in_words = {
        name: in_language(text, language)
        for name, text in (
            ("body", draft.destination),
            ("meetings", draft.meetings),
            ("issue", draft.issue),
            ("scope", draft.scope),
            ("unforeseen", draft.unforeseen),
            ("reporting", draft.reporting),
            ("expenses", draft.expenses),
            ("recall", draft.recall),
        )
    }
    return (
        (say(language, "Sent to"), in_words["body"]),
        (say(language, "Meetings"), in_words["meetings"]),
        (say(language, "About"), in_words["issue"]),
        (say(language, "Scope"), in_words["scope"]),
        (say(language, "Agenda"), no_agenda_setting(language)),
        (say(language, "Unforeseen"), in_words["unforeseen"] or usual_unforeseen(language)),
        (say(language, "Reports"), in_words["reporting"]),
        (say(language, "Report due"), day_words(draft.report_by, language)),
        (say(language, "Term"), term_words(given, language)),
        (say(language, "Expenses"), in_words["expenses"]),
        (say(language, "Recall"), in_words["recall"]),
    )


def _certificate(given: Mandate, language: str) -> CertificateAct:
    if given.delegate is None:
        why = say(language, "Elect a delegate first.")
    elif given.standing not in CERTIFIED:
        why = say(language, "A mandate that is not in force gets no certificate.")
    else:
        why = ""
    if not given.copies:
        none = say(language, "No certificate has been printed yet.")
        return CertificateAct(none, say(language, "Make the certificate"), why)
    made = say_n(
        language,
        "{n} certificate was made; the next one says that it is a copy.",
        "{n} certificates were made; the next one says that it is a copy.",
        given.copies,
    )
    again = say(language, "Make it again, as copy {n}", n=given.copies + 1)
    return CertificateAct(made, again, why)
