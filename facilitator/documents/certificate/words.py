"""The words of a certificate, in one language: a value in, the texts of its page out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from facilitator.acceptance_words import acceptance_words
from facilitator.documents.certificate.clauses import Clause, instructions, standing
from facilitator.documents.certificate.value import Certificate
from facilitator.documents.typesetting import SEPARATOR, strong
from facilitator.documents.values import Words, counted_figures, in_fours, named, names, worded
from facilitator.usual_clauses import no_office
from facilitator.wording import long_date, say, say_n


@dataclass(frozen=True, slots=True)
class CertificateWords:
    """Every text of the page in one language, ready to set, from top to bottom.

    `before` and `after` are the clauses on either side of the instructions; `voted` is how the
    votes went, in sentences.
    """

    language: str
    assembly: str
    title: str
    numbers: str
    opening: tuple[str, ...]
    sent: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    voted: tuple[str, ...]
    acceptance: str
    mandate: str
    before: tuple[Clause, ...]
    instructions: tuple[Clause, ...]
    after: tuple[Clause, ...]
    roles: Roles
    statement: str
    code: tuple[str, ...]
    head: tuple[str, ...]
    stamp: str


class Roles(NamedTuple):
    """Who signs, as their lines say it."""

    delegate: str
    witness: str
    date: str
    facilitator: str
    teller: str


def certificate_words(value: Certificate, language: str) -> CertificateWords:
    """Every text of the certificate's page, in `language`."""
    before, after = standing(value, language)
    return CertificateWords(
        language=language,
        assembly=_assembly(value, language),
        title=say(language, "Certificate of election and mandate"),
        numbers=_numbers(value, language),
        opening=_opening(value, language),
        sent=_sent(value, language),
        figures=_figures(value, language),
        voted=_voted(value, language),
        acceptance=_acceptance(value, language),
        mandate=say(language, "Mandate {number}", number=value.mandate),
        before=before,
        instructions=instructions(value, language),
        after=after,
        roles=_roles(language),
        statement=no_office(language),
        code=_code_words(value, language),
        head=_head(value, language),
        stamp=say(language, "Received by (stamp, signature, date)"),
    )


def _assembly(value: Certificate, language: str) -> str:
    area = worded(value.area, language)
    if not area:
        return value.assembly
    return say(language, "{assembly} · {area}", assembly=value.assembly, area=area)


def _numbers(value: Certificate, language: str) -> str:
    """What this paper is; a reprint says so, that nobody takes it for a second original."""
    numbers = {"number": value.number, "mandate": value.mandate}
    line = say(language, "No. {number} · Mandate {mandate}", **numbers)
    if value.copy != 1:
        line = say(language, "No. {number} · Mandate {mandate} · COPY {n}", n=value.copy, **numbers)
    if not value.replaces:
        return line
    return SEPARATOR.join((line, say(language, "replaces {number}", number=value.replaces)))


def _certified(value: Certificate, language: str) -> str:
    """What the signatures stand for."""
    facts = {
        "n": value.meeting,
        "place": value.place,
        "day": long_date(language, value.day),
    }
    if value.elected_in == value.meeting:
        return say(
            language,
            "We certify that meeting no. {n} of this assembly, held at {place} on {day}, "
            "elected the delegate named here and gave the mandate below.",
            **facts,
        )
    if value.elected_in is None or value.elected_on is None:
        return say(
            language,
            "We certify that meeting no. {n} of this assembly, held at {place} on {day}, gave the "
            "mandate below, and that the alternate named here now carries it.",
            **facts,
        )
    return say(
        language,
        "We certify that meeting no. {n} of this assembly, held at {place} on {day}, gave the "
        "mandate below to the delegate named here, whom meeting no. {m} elected on {elected}.",
        **facts,
        m=value.elected_in,
        elected=long_date(language, value.elected_on),
    )


def _opening(value: Certificate, language: str) -> tuple[str, ...]:
    certified = _certified(value, language)
    called = []
    if value.notice is not None:
        day = long_date(language, value.notice)
        called.append(say(language, "The meeting was called by notice dated {day}.", day=day))
    if value.residents is not None:
        called.append(
            say_n(
                language,
                "{n} resident was present.",
                "{n} residents were present.",
                value.residents,
            )
        )
    elif value.counted is not None:
        called.append(
            say_n(
                language,
                "{n} person was counted in the room.",
                "{n} people were counted in the room.",
                value.counted,
            )
        )
    return tuple(line for line in (certified, " ".join(called)) if line)


def _sent(value: Certificate, language: str) -> tuple[str, ...]:
    body = worded(value.destination, language)
    lines = [say(language, "Delegate to the {body}", body=strong(body))]
    if value.sittings:
        days = worded(value.sittings, language)
        lines.append(say(language, "for its meetings of {days}", days=days))
    return tuple(line for line in (*lines, _others(value, language)) if line)


def _others(value: Certificate, language: str) -> str:
    """Co-delegates, alternates and the note-taker, on one line."""
    lines = []
    if value.co_delegates:
        people = names(value.co_delegates, language)
        lines.append(say(language, "Together with: {name}", name=strong(people)))
    if value.alternates:
        people = names(value.alternates, language)
        lines.append(say(language, "Alternate: {name}", name=strong(people)))
    if value.note_taker != "":
        person = named(value.note_taker, language)
        lines.append(say(language, "Note-taker: {name}", name=strong(person)))
    return SEPARATOR.join(lines)


def _figures(value: Certificate, language: str) -> tuple[tuple[str, str], ...]:
    if value.figures is None:
        return ()
    return tuple((label, f"{n:,}") for label, n in counted_figures(value.figures, language))


def _voted(value: Certificate, language: str) -> tuple[str, ...]:
    vote = [worded(words, language) for words in (value.result, value.rule, value.method)]
    if value.minute:
        vote.insert(0, say(language, "Decision {number}", number=value.minute))
    lines = [
        SEPARATOR.join(part for part in parts if part) for parts in (vote, _stood(value, language))
    ]
    return tuple(line for line in lines if line)


def _stood(value: Certificate, language: str) -> list[str]:
    """How the delegate was elected: the rule, everybody's votes, what it took."""
    stood = [
        _kept_together(f"{_candidate(one.name, language)} {one.votes:,}")
        for one in value.candidates
        if one.votes is not None
    ]
    votes = ", ".join(stood)
    what = worded(value.votes_are, language)
    if votes and what:
        votes = say(language, "{what}: {figures}", what=what, figures=votes)
    election = [worded(value.election_method, language), votes]
    if value.valid_votes is not None:
        election.append(_kept_together(say(language, "Valid votes: {n}", n=value.valid_votes)))
    election.append(worded(value.quota, language))
    if value.seats is not None:
        election.append(_kept_together(say(language, "Seats: {n}", n=value.seats)))
    return election


def _kept_together(text: str) -> str:
    """A name and its figure are not torn apart at a line's end."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _candidate(name: Words | None, language: str) -> str:
    return named(None, language) if name is None else worded(name, language)


def _acceptance(value: Certificate, language: str) -> str:
    accepted = acceptance_words(language)
    if value.accepted is None:
        return accepted
    day = long_date(language, value.accepted)
    return " ".join((accepted, say(language, "Read aloud in the meeting on {day}.", day=day)))


def _roles(language: str) -> Roles:
    return Roles(
        delegate=say(language, "Delegate"),
        witness=say(language, "Witness"),
        date=say(language, "Date"),
        facilitator=say(language, "Facilitator"),
        teller=say(language, "Teller"),
    )


def _code_words(value: Certificate, language: str) -> tuple[str, ...]:
    """What the code is worth and how it is checked; without one, nothing of a code."""
    if not value.code:
        return (say(language, "The signed paper is the certificate."),)
    holds = {
        "en": say(language, "The code holds the English text."),
        "cy": say(language, "The code holds the Welsh text."),
        "": say(language, "The code holds a digest of the text: compare the text printed here."),
    }
    return (
        say(language, "The signed paper is the certificate; the code is a convenience."),
        say(
            language,
            "To check the code, without a network: scan it with the program Facilitator, on a "
            "laptop that has the trust list and the newest status list.",
        ),
        holds[value.code_language],
    )


def _head(value: Certificate, language: str) -> tuple[str, ...]:
    """What is compared letter by letter, and so printed once."""
    digest = say(language, "Record digest: {digest}", digest=in_fours(value.digest))
    if not value.fingerprint:
        return (digest,)
    return (say(language, "Key: {fingerprint}", fingerprint=value.fingerprint), digest)
