"""The words of a certificate, in one language: a value in, the texts of its page out."""

from __future__ import annotations

from typing import Final

from facilitator.documents.certificate_page import CertificatePage, Clause
from facilitator.documents.certificate_value import Certificate
from facilitator.documents.typesetting import SEPARATOR, strong
from facilitator.documents.values import counted_figures, in_fours, named, names, signs, worded
from facilitator.wording import long_date, say, say_n

#: Begins the text of every code until certificates are signed: nobody may take it for a proof.
NOT_VERIFIABLE: Final = "NOTVERIFIABLE "


def certificate_words(value: Certificate, language: str) -> CertificatePage:
    """Every text of the certificate's page, in `language`."""
    return CertificatePage(
        assembly=_assembly(value, language),
        title=say(language, "Certificate of election and mandate"),
        numbers=_numbers(value, language),
        opening=_opening(value, language),
        delegate=named(value.delegate, language),
        sent=_sent(value, language),
        figures=_figures(value, language),
        how=_how(value, language),
        clauses=_clauses(value, language),
        continued=say(
            language, "The further clauses are on the annex, which is part of this certificate."
        ),
        closing=_closing(value, language),
        certified_by=_certified_by(value, language),
        acceptance=say(
            language,
            "I accept this mandate, will act only within it, will report back, "
            "and understand I may be recalled at any time.",
        ),
        accepted_by=(
            signs(say(language, "Delegate"), value.delegate, language),
            signs(say(language, "Witness"), value.witness, language),
            say(language, "Date"),
        ),
        statement=say(
            language, "This is a voluntary assembly's document; it confers no statutory office"
        ),
        code=code_text(value, language),
        code_words=(
            say(language, "This code only repeats what is printed. It cannot yet be checked."),
            say(language, "Record digest: {digest}", digest=in_fours(value.digest)),
        ),
        stamp=say(language, "Received by (stamp, signature, date)"),
    )


def code_text(value: Certificate, language: str) -> str:
    """What the code says: only what is printed, behind a word that says what it is worth."""
    until = value.until.isoformat() if value.until else "-"
    parts = (
        value.mandate,
        value.assembly,
        named(value.delegate, language),
        f"{value.day.isoformat()}/{until}",
        value.digest,
    )
    return NOT_VERIFIABLE + "; ".join(parts)


def _assembly(value: Certificate, language: str) -> str:
    area = worded(value.area, language)
    if not area:
        return value.assembly
    return say(language, "{assembly} · {area}", assembly=value.assembly, area=area)


def _numbers(value: Certificate, language: str) -> str:
    """What this paper is; a reprint says so, that nobody takes it for a second original."""
    numbers = {"number": value.number, "mandate": value.mandate}
    if value.copy == 1:
        return say(language, "No. {number} · Mandate {mandate}", **numbers)
    return say(language, "No. {number} · Mandate {mandate} · COPY {n}", n=value.copy, **numbers)


def _opening(value: Certificate, language: str) -> tuple[str, ...]:
    certified = say(
        language,
        "We certify that meeting no. {n} of this assembly, held at {place} on {day}, "
        "elected the delegate named here and gave the mandate below.",
        n=value.meeting,
        place=value.place,
        day=long_date(language, value.day),
    )
    called = []
    if value.notice is not None:
        day = long_date(language, value.notice)
        called.append(say(language, "The meeting was called by notice dated {day}.", day=day))
    if value.residents is not None:
        called.append(
            say_n(
                language,
                "{n} resident was checked in.",
                "{n} residents were checked in.",
                value.residents,
            )
        )
    return (certified, " ".join(called))


def _sent(value: Certificate, language: str) -> tuple[str, ...]:
    body = worded(value.destination, language)
    lines = [say(language, "Delegate to the {body}", body=body)]
    if value.sittings:
        days = worded(value.sittings, language)
        lines.append(say(language, "for its meetings of {days}", days=days))
    if value.alternates:
        alternates = names(value.alternates, language)
        lines.append(say(language, "Alternate: {name}", name=strong(alternates)))
    return tuple(lines)


def _figures(value: Certificate, language: str) -> tuple[tuple[str, str], ...]:
    if value.figures is None:
        return ()
    return tuple((label, f"{n:,}") for label, n in counted_figures(value.figures, language))


def _how(value: Certificate, language: str) -> tuple[str, ...]:
    vote = [worded(words, language) for words in (value.result, value.rule, value.method)]
    if value.minute:
        vote.insert(0, say(language, "Decision {number}", number=value.minute))
    stood = [
        f"{named(one.name, language)} {one.votes:,}"
        for one in value.candidates
        if one.votes is not None
    ]
    votes = ", ".join(stood)
    if votes and value.votes_are:
        what = worded(value.votes_are, language)
        votes = say(language, "{what}: {figures}", what=what, figures=votes)
    election = [worded(value.election_method, language), votes]
    if value.valid_votes is not None:
        election.append(say(language, "Valid votes: {n}", n=value.valid_votes))
    lines = [SEPARATOR.join(part for part in parts if part) for parts in (vote, election)]
    return tuple(line for line in lines if line)


def _clauses(value: Certificate, language: str) -> tuple[Clause, ...]:
    before = (
        (say(language, "Issue"), value.issue),
        (say(language, "Scope"), value.scope),
    )
    instructions = tuple(
        (f"{n}  {type_word(one.kind, language)}", one.text)
        for n, one in enumerate(value.instructions, 1)
    )
    after = (
        (say(language, "Other business"), value.unforeseen),
        (say(language, "Reporting"), value.reporting),
        (say(language, "Expenses"), value.expenses),
    )
    rows = (*before, *instructions, *after)
    worded_rows = ((label, worded(words, language)) for label, words in rows)
    return tuple((label, text) for label, text in worded_rows if text)


def type_word(kind: str, language: str) -> str:
    """The type word of an instruction, in capitals, as the assembly read it."""
    words = {
        "BIND": say(language, "BIND"),
        "SEEK": say(language, "SEEK"),
        "LIMIT": say(language, "LIMIT"),
        "CARRY": say(language, "CARRY"),
        "ASK": say(language, "ASK"),
        "EXPLORE": say(language, "EXPLORE"),
    }
    return words.get(kind.upper(), kind.upper())


def _closing(value: Certificate, language: str) -> tuple[Clause, ...]:
    """Term, recall, status list: these are never moved to the annex."""
    rows = []
    if value.until is not None:
        day = long_date(language, value.until)
        term = say(language, "From adoption until {day}.", day=day)
        rows.append((say(language, "Term"), term))
    usual = say(
        language,
        "The assembly may vary or end this mandate at any meeting, by a majority of the votes "
        "cast, after hearing the delegate.",
    )
    rows.append((say(language, "Recall"), worded(value.recall, language) or usual))
    if value.status_list is not None:
        valid = say(
            language, "Valid only with the current status list, no. {n}.", n=value.status_list
        )
        rows.append((say(language, "Status"), valid))
    return tuple(rows)


def _certified_by(value: Certificate, language: str) -> tuple[str, ...]:
    """The facilitator and two tellers, whether or not their names are known."""
    first, second, *_ = (*value.tellers, "", "")
    return (
        signs(say(language, "Facilitator"), value.facilitator, language),
        signs(say(language, "Teller"), first, language),
        signs(say(language, "Teller"), second, language),
    )
