"""The clauses of a mandate as a certificate prints them, in one language and in their order."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.documents.certificate.value import Certificate, Instruction
from facilitator.documents.values import Words, worded
from facilitator.usual_clauses import (
    ended,
    no_agenda_setting,
    usual_recall,
    usual_unforeseen,
    with_fallback,
)
from facilitator.wording import long_date, say, say_n

#: What a text may end with so that the next sentence can follow it.


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: the word beside it, and its text. `stays`: never moved to an annex."""

    label: str
    text: str
    stays: bool = False


def standing(value: Certificate, language: str) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """The clauses before the instructions, and those after them; what is empty is left out."""
    before = (
        _clause(say(language, "Issue"), value.issue, language),
        _clause(say(language, "Scope"), value.scope, language),
    )
    after = (
        Clause(say(language, "Agenda"), no_agenda_setting(language), stays=True),
        _clause(
            say(language, "Other business"),
            value.unforeseen or usual_unforeseen(language),
            language,
        ),
        Clause(say(language, "Reporting"), _reporting(value, language)),
        _clause(say(language, "Expenses"), value.expenses, language),
        Clause(say(language, "Term"), _term(value, language), stays=True),
        Clause(say(language, "Recall"), _recall(value, language), stays=True),
        Clause(say(language, "Status"), _status(value, language), stays=True),
    )
    return tuple(c for c in before if c.text), tuple(c for c in after if c.text)


def instructions(value: Certificate, language: str) -> tuple[Clause, ...]:
    """The instructions, numbered."""
    return tuple(
        Clause(f"{n}  {type_word(one.kind, language)}", instruction_text(one, language))
        for n, one in enumerate(value.instructions, 1)
    )


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


def instruction_text(one: Instruction, language: str) -> str:
    """The text of an instruction, and what to settle for where it says so."""
    text, fallback = worded(one.text, language), worded(one.fallback, language)
    return with_fallback(text, fallback, language)


def _clause(label: str, words: Words, language: str) -> Clause:
    return Clause(label, worded(words, language))


def _reporting(value: Certificate, language: str) -> str:
    text = worded(value.reporting, language)
    if value.report_by is None:
        return text
    day = long_date(language, value.report_by)
    by = say(language, "The report is due by {day}.", day=day)
    return f"{ended(text)} {by}".strip()


def _term(value: Certificate, language: str) -> str:
    sentences = [_days(value, language)]
    if value.most_terms:
        sentences.append(
            say_n(
                language,
                "At most {n} term in a row.",
                "At most {n} terms in a row.",
                value.most_terms,
            )
        )
    return " ".join(sentence for sentence in sentences if sentence)


def _days(value: Certificate, language: str) -> str:
    if value.until is None:
        return ""
    until = long_date(language, value.until)
    if value.since is None:
        return say(language, "From adoption until {day}.", day=until)
    since = long_date(language, value.since)
    return say(language, "From {first} until {last}.", first=since, last=until)


def _recall(value: Certificate, language: str) -> str:
    return worded(value.recall, language) or usual_recall(language)


def _status(value: Certificate, language: str) -> str:
    if value.status_list is None:
        return ""
    return say(
        language, "Valid only with status list no. {n}, or a later one.", n=value.status_list
    )


def instructions_moved(language: str, first: int, last: int) -> str:
    """What page one says where the last instructions are on the annex."""
    if first == last:
        return say(
            language, "Instruction {n} is on the annex, which is part of this certificate.", n=first
        )
    return say(
        language,
        "Instructions {first} to {last} are on the annex, which is part of this certificate.",
        first=first,
        last=last,
    )


def further(language: str) -> str:
    """What page one says where more than instructions had to go."""
    return say(language, "The further clauses are on the annex, which is part of this certificate.")
