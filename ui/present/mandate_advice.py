"""Advice on a mandate in sentences: under the fields of Before, and before the question is put.

It says what was noticed and forbids nothing; whoever reads it may be right to go on. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from facilitator.linting import Advice, Code, InForce, advise
from facilitator.mandate_draft import MandateDraft
from facilitator.plan import Question
from facilitator.readings.mandates.in_force import AlreadyThere
from facilitator.wording import in_language, say
from ui.present.planning import language_name


@dataclass(frozen=True, slots=True)
class Beside:
    """What a mandate is looked at beside: the day, the hall's languages, what is there already."""

    day: date
    languages: tuple[str, ...]
    there: AlreadyThere


def advice_on(question: Question, beside: Beside, terms: int = 0) -> tuple[Advice, ...]:
    """All advice on the mandate of that question; () where it has none."""
    if question.mandate is None:
        return ()
    return advise(
        question.mandate,
        beside.day,
        beside.there.beside(question),
        bodies=beside.there.bodies,
        languages=beside.languages,
        terms=terms,
    )


def in_sentences(advice: Iterable[Advice], draft: MandateDraft, language: str) -> tuple[str, ...]:
    """Each as a sentence, what weighs most first; all that a language lacks in one."""
    told = sorted(advice, key=lambda one: one.code not in _FIRST)
    said = (
        advice_words(one, draft, language) for one in told if one.code is not Code.NOT_IN_LANGUAGE
    )
    return (*said, *_lacking(told, language))


def _lacking(advice: Iterable[Advice], language: str) -> tuple[str, ...]:
    """A sentence for each language that is not there everywhere."""
    places: dict[str, list[str]] = {}
    for one in advice:
        if one.code is Code.NOT_IN_LANGUAGE:
            places.setdefault(one.language, []).append(_place(one, language))
    return tuple(
        say(
            language,
            "Not in {tongue} yet: {places}.",
            tongue=language_name(missing),
            places=", ".join(named),
        )
        for missing, named in places.items()
    )


def by_place(
    question: Question, beside: Beside, language: str
) -> dict[tuple[str, int], tuple[str, ...]]:
    """(field, number of the instruction or 0) → what is said beneath it.

    Under ("", 0) stands what a language of the hall lacks. Nothing is said before there is an
    instruction: nobody wants to read what a blank form lacks.
    """
    draft = question.mandate
    said: dict[tuple[str, int], tuple[str, ...]] = {}
    if draft is None or not draft.instructions:
        return said
    advice = advice_on(question, beside)
    for one in advice:
        if one.code is not Code.NOT_IN_LANGUAGE:
            place = (one.field, one.number)
            said[place] = (*said.get(place, ()), advice_words(one, draft, language))
    said["", 0] = _lacking(advice, language)
    return said


_FIRST: Final = frozenset({Code.CONTRADICTS, Code.SAME_ISSUE})


def advice_words(one: Advice, draft: MandateDraft, language: str) -> str:
    """One piece of advice as a sentence."""
    return _WORDS[one.code](one, draft, language)


def _vague(one: Advice, _draft: MandateDraft, language: str) -> str:
    return say(
        language,
        "Instruction {n}: “{words}” names nothing definite yet. What exactly, and from whom?",
        n=one.number,
        words=one.words,
    )


def _sets_agenda(one: Advice, _draft: MandateDraft, language: str) -> str:
    if not one.number:
        return say(
            language,
            "The scope says “{words}”: a delegate may not propose or alter the other body's "
            "agenda.",
            words=one.words,
        )
    return say(
        language,
        "Instruction {n} says “{words}”: a delegate may not propose or alter the other body's "
        "agenda.",
        n=one.number,
        words=one.words,
    )


def _unknown(one: Advice, _draft: MandateDraft, language: str) -> str:
    if not one.words:
        return say(
            language, "No mandate of this assembly went to this body before. Is its name right?"
        )
    return say(
        language,
        "No mandate of this assembly went to this body before. Is “{body}” meant?",
        body=one.words,
    )


def _terms(one: Advice, draft: MandateDraft, language: str) -> str:
    return say(
        language,
        "It would be term no. {n} in a row of whoever was elected, and the mandate says {most} "
        "at most.",
        n=one.count,
        most=draft.most_terms,
    )


def _not_in_language(one: Advice, _draft: MandateDraft, language: str) -> str:
    return _lacking((one,), language)[0]


def _same_issue(one: Advice, _draft: MandateDraft, language: str) -> str:
    other = _other(one)
    issue = in_language(other.issue, language)
    if other.delegate is None:
        return say(
            language,
            "{code} is in force, to the same body and about the same: “{issue}”.",
            code=other.code,
            issue=issue,
        )
    return say(
        language,
        "{code} of {name} is in force, to the same body and about the same: “{issue}”.",
        code=other.code,
        name=other.delegate,
        issue=issue,
    )


def _contradicts(one: Advice, draft: MandateDraft, language: str) -> str:
    other = _other(one)
    ours, theirs = draft.instructions[one.number - 1], other.instructions[one.clause - 1]
    values = {
        "n": one.number,
        "ours": in_language(ours.text, language),
        "code": other.code,
        "m": one.clause,
        "theirs": in_language(theirs.text, language),
    }
    if other.delegate is None:
        return say(
            language,
            "Instruction {n}, “{ours}”, seems to go against instruction {m} of {code}, which is "
            "in force: “{theirs}”.",
            **values,
        )
    return say(
        language,
        "Instruction {n}, “{ours}”, seems to go against instruction {m} of {code}, which "
        "{name} carries: “{theirs}”.",
        name=other.delegate,
        **values,
    )


def _other(one: Advice) -> InForce:
    if one.other is None:
        raise ValueError("This advice is about no other mandate.")
    return one.other


def _plain(code: Code) -> Callable[[Advice, MandateDraft, str], str]:
    return lambda one, _draft, language: _plain_words(one, language)[code]


def _plain_words(one: Advice, language: str) -> dict[Code, str]:
    return {
        Code.NOTHING_TO_VOTE: say(
            language, "No instruction is a BIND or a SEEK: the delegate has nothing to vote for."
        ),
        Code.NO_FALLBACK: say(
            language,
            "Instruction {n} says what to seek, and not yet what to settle for.",
            n=one.number,
        ),
        Code.NO_REPORT_DATE: say(language, "Nothing says by when the delegate reports back."),
        Code.REPORT_PAST: say(language, "The day of the report is past."),
        Code.NO_END: say(language, "Nothing says when this mandate ends."),
        Code.END_BEFORE_START: say(language, "It would end before it begins."),
        Code.END_PAST: say(language, "Its last day is past."),
        Code.NO_DESTINATION: say(language, "Nothing says to which body the delegate goes."),
    }


_WORDS: Final[Mapping[Code, Callable[[Advice, MandateDraft, str], str]]] = {
    **{
        code: _plain(code)
        for code in (
            *(Code.NOTHING_TO_VOTE, Code.NO_FALLBACK, Code.NO_REPORT_DATE, Code.REPORT_PAST),
            *(Code.NO_END, Code.END_BEFORE_START, Code.END_PAST, Code.NO_DESTINATION),
        )
    },
    Code.VAGUE: _vague,
    Code.UNKNOWN_DESTINATION: _unknown,
    Code.SETS_AGENDA: _sets_agenda,
    Code.TOO_MANY_TERMS: _terms,
    Code.NOT_IN_LANGUAGE: _not_in_language,
    Code.SAME_ISSUE: _same_issue,
    Code.CONTRADICTS: _contradicts,
}


def _place(one: Advice, language: str) -> str:
    """Where it is, by the name of the field."""
    if one.field == "instructions":
        return say(language, "instruction {n}", n=one.number)
    if one.field == "fallback":
        return say(language, "the fallback of instruction {n}", n=one.number)
    names = {
        "issue": say(language, "the issue"),
        "destination": say(language, "the body"),
        "meetings": say(language, "the meetings"),
        "scope": say(language, "the scope"),
        "unforeseen": say(language, "unforeseen business"),
        "reporting": say(language, "the report"),
        "expenses": say(language, "expenses"),
        "recall": say(language, "the recall"),
    }
    return names[one.field]
