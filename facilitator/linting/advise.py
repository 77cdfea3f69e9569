"""All advice on one draft, in the order of its fields. Nothing here forbids anything.

Source of what is looked at: domain, the structured mandate, "precise".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Final

from facilitator.linting.advice import Advice, Code, InForce
from facilitator.linting.phrases import EMPTY, IDLE, VAGUE, names_a_time, setting_an_agenda
from facilitator.linting.standing import against_those_in_force, nearest, same_body
from facilitator.linting.words import roots, tokens
from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft

_DECIDING: Final = frozenset({InstructionType.BIND, InstructionType.SEEK})
#: Texts of a draft beside its instructions..
_TEXTS: Final = (
    *("issue", "destination", "meetings", "scope"),
    *("unforeseen", "reporting", "expenses", "recall"),
)
Texts = dict[str, str]


def advise(
    draft: MandateDraft,
    day: date,
    in_force: Sequence[InForce] = (),
    *,
    bodies: Sequence[Texts] = (),
    languages: Sequence[str] = (),
    terms: int = 0,
) -> tuple[Advice, ...]:
    """What the hall might look at before it votes.

    Args:
        draft: the mandate as it stands.
        day: on which it would be adopted.
        in_force: mandates that bind somebody then, but for one that this would vary.
        bodies: those that the assembly knows; where it knows none yet, none is strange to it.
        languages: that the hall speaks.
        terms: that the delegate has served in a row so far, where one is elected.

    """
    found = chain(
        _on_destination(draft, bodies),
        _on_scope(draft),
        _on_instructions(draft),
        _on_report(draft, day),
        _on_term(draft, day, terms),
        _on_languages(draft, languages),
        against_those_in_force(draft, in_force),
    )
    return tuple(found)


def _on_destination(draft: MandateDraft, bodies: Sequence[Texts]) -> Iterator[Advice]:
    if not _is_written(draft.destination):
        yield Advice(Code.NO_DESTINATION, "destination")
    elif bodies and not any(same_body(draft.destination, body) for body in bodies):
        like, language = nearest(draft.destination, bodies)
        yield Advice(Code.UNKNOWN_DESTINATION, "destination", language=language, words=like)


def _on_scope(draft: MandateDraft) -> Iterator[Advice]:
    for language, text in draft.scope.items():
        if said := setting_an_agenda(text, language):
            yield Advice(Code.SETS_AGENDA, "scope", language=language, words=said)
            return


def _on_instructions(draft: MandateDraft) -> Iterator[Advice]:
    clauses = draft.instructions
    if not any(clause.type in _DECIDING for clause in clauses):
        yield Advice(Code.NOTHING_TO_VOTE, "instructions")
    for number, clause in enumerate(clauses, start=1):
        yield from _on_clause(number, clause)


def _on_clause(number: int, clause: Instruction) -> Iterator[Advice]:
    for language, text in clause.text.items():
        if said := _vague(text, language):
            yield Advice(Code.VAGUE, "instructions", number, language, said)
            break
    if clause.type is InstructionType.SEEK and not _settles(clause):
        yield Advice(Code.NO_FALLBACK, "instructions", number)
    if clause.type is InstructionType.LIMIT:
        return  # which tells somebody not to
    for language, text in clause.text.items():
        if said := setting_an_agenda(text, language):
            yield Advice(Code.SETS_AGENDA, "instructions", number, language, said)
            break


def _vague(text: str, language: str) -> str:
    """The verb with nothing definite after it; "" where the text says something."""
    verbs = VAGUE.get(language)
    if verbs is None or not tokens(text):
        return ""
    said = set(roots(text, language)) - IDLE[language] - EMPTY[language]
    if said - verbs:
        return ""
    words = zip(tokens(text), roots(text, language), strict=True)
    return next((word for word, root in words if root in verbs), " ".join(tokens(text)))


#: What begins a fallback that stands in the text itself.
_ELSE: Final = (
    *("; if ", ", if not", " if not ", "if that ", "otherwise", "or else", "failing ", "fall back"),
    *("at least", "; os ", ", os na", "oni ", "onid ", "fel arall", "neu o leiaf", "o leiaf"),
)


def _settles(clause: Instruction) -> bool:
    """Whether it says what to accept instead, in its own place or in its text."""
    in_text = any(each in text.casefold() for text in clause.text.values() for each in _ELSE)
    return _is_written(clause.fallback) or in_text


def _on_report(draft: MandateDraft, day: date) -> Iterator[Advice]:
    due = _day(draft.report_by)
    if due is not None:
        if due < day:
            yield Advice(Code.REPORT_PAST, "report_by")
    elif not any(names_a_time(text) for text in draft.reporting.values()):
        yield Advice(Code.NO_REPORT_DATE, "reporting")


def _on_term(draft: MandateDraft, day: date, terms: int) -> Iterator[Advice]:
    since, until = _day(draft.since), _day(draft.until)
    if until is None:
        yield Advice(Code.NO_END, "until")
    elif since is not None and until < since:
        yield Advice(Code.END_BEFORE_START, "until")
    elif until < day:
        yield Advice(Code.END_PAST, "until")
    if 0 < draft.most_terms <= terms:
        yield Advice(Code.TOO_MANY_TERMS, "most_terms", count=terms + 1)


def _on_languages(draft: MandateDraft, languages: Sequence[str]) -> Iterator[Advice]:
    """Where one language of the hall says something and another nothing."""
    for field in _TEXTS:
        yield from _missing(getattr(draft, field), languages, field, 0)
    for number, clause in enumerate(draft.instructions, start=1):
        yield from _missing(clause.text, languages, "instructions", number)
        yield from _missing(clause.fallback, languages, "fallback", number)


def _missing(text: Texts, languages: Sequence[str], field: str, number: int) -> Iterator[Advice]:
    if not _is_written(text):
        return
    for language in languages:
        if not text.get(language, "").strip():
            yield Advice(Code.NOT_IN_LANGUAGE, field, number, language)


def _is_written(text: Texts) -> bool:
    return any(each.strip() for each in text.values())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
