"""What the person at the council's door sees of a certificate: one answer, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.credentials.finding import Answer, Finding
from facilitator.credentials.values import Clause, MandateCertificate, TrustList
from facilitator.usual_clauses import with_fallback
from facilitator.wording import long_date, say
from ui.present.mandate_words import instruction_word

_SIGNS: Final[Mapping[Answer, str]] = {
    Answer.VALID: "✓",
    Answer.VALID_OLD_LIST: "!",
    Answer.RECALLED: "■",
    Answer.NOT_IN_TERM: "■",
    Answer.INVALID: "?",
}


@dataclass(frozen=True, slots=True)
class DoorView:
    """An answer, ready to show.

    Attributes:
        sign, answer: the sign and the words in large type; `calm`: a plain yes.
        reason: why, in a sentence or two.
        advice: what to do now.
        name: the delegate; "" where nothing is believed.
        lines: who sent whom, to what, for how long.
        instructions: each with its type.
        rests_on: the day used and the lists, a line each.
    """

    sign: str
    answer: str
    calm: bool
    reason: str
    advice: str
    name: str = ""
    lines: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


def door_view(found: Finding, trust: TrustList | None, language: str) -> DoorView:
    """The view of a finding."""
    said = found.certificate
    return DoorView(
        sign=_SIGNS[found.answer],
        answer=_ANSWERS[found.answer](language),
        calm=found.answer is Answer.VALID,
        reason=found.reason,
        advice=_advice(found, language),
        name=said.delegate if said else "",
        lines=_lines(said, found.issuer, language) if said else (),
        instructions=_instructions(said, language) if said else (),
        rests_on=_rests_on(found, trust, language),
    )


_ANSWERS: Final[Mapping[Answer, Callable[[str], str]]] = {
    Answer.VALID: lambda la: say(la, "In force"),
    Answer.VALID_OLD_LIST: lambda la: say(la, "In force, as far as an old list can tell"),
    Answer.RECALLED: lambda la: say(la, "No longer in force"),
    Answer.NOT_IN_TERM: lambda la: say(la, "Not in its term"),
    Answer.INVALID: lambda la: say(la, "Not to be believed"),
}


def _advice(found: Finding, language: str) -> str:
    if found.seats and found.compare_text:
        return say(
            language,
            "The code holds no instructions: compare the printed text. Then seat whoever is named.",
        )
    if found.answer is Answer.VALID:
        return say(language, "Seat the delegate, if this is the person named.")
    if found.answer is Answer.VALID_OLD_LIST:
        return say(
            language,
            "Ask the assembly by telephone, or take in a newer list. The council may seat the "
            "delegate all the same.",
        )
    return say(
        language,
        "Do not seat the delegate unasked: the council decides, or admits them as an observer.",
    )


def _lines(said: MandateCertificate, issuer: str, language: str) -> tuple[str, ...]:
    lines = [
        say(language, "Sent by {assembly}", assembly=issuer),
        say(language, "To {body}", body=said.destination),
        say(language, "About {issue}", issue=said.issue) if said.issue else "",
        say(
            language,
            "Certificate {number}, mandate {mandate}",
            number=said.number,
            mandate=said.mandate,
        ),
        say(
            language,
            "From {first} to {last}",
            first=long_date(language, said.first_day),
            last=long_date(language, said.until),
        ),
        say(language, "Alternate: {name}", name=said.alternate) if said.alternate else "",
        say(language, "Scope: {scope}", scope=said.scope) if said.scope else "",
    ]
    return tuple(line for line in lines if line)


def _instructions(said: MandateCertificate, language: str) -> tuple[str, ...]:
    return tuple(_clause(n, clause, language) for n, clause in enumerate(said.instructions, 1))


def _clause(n: int, clause: Clause, language: str) -> str:
    word = instruction_word(clause.type, language)
    return f"{n}  {word}  {with_fallback(clause.text, clause.fallback, language)}"


def _rests_on(found: Finding, trust: TrustList | None, language: str) -> tuple[str, ...]:
    lines = [say(language, "Day used: {day}", day=long_date(language, found.at))]
    if found.list_day is not None and found.list_next_day is not None:
        lines.append(
            say(
                language,
                "Status list no. {number} of {day}, fresh until {next_day}",
                number=found.list_number,
                day=long_date(language, found.list_day),
                next_day=long_date(language, found.list_next_day),
            )
        )
    else:
        lines.append(say(language, "No status list of this assembly"))
    return (*lines, trust_line(trust, language))


def trust_line(trust: TrustList | None, language: str) -> str:
    """Which trust list is believed here."""
    if trust is None:
        return say(language, "No trust list: take in the one of your district.")
    return say(
        language,
        "Trust list no. {number} of {day}, of {district}",
        number=trust.number,
        day=long_date(language, trust.day),
        district=trust.district,
    )
