"""What decides a question, and how it is marked: one sentence each, to read out before the vote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.parts.ballot.marking import GRADED, SINGLE, TOP, keypad
from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import Kind, Method, Question
from facilitator.rules.sentences import rule_sentence
from facilitator.wording import say, say_n

Sentence = Callable[[Question, str], str]


def rule_words(question: Question, language: str) -> str:
    """What decides, in one sentence, for whatever kind of question it is."""
    if question.kind is Kind.TEST:
        return say(language, "Just for fun: nothing is decided, and every handset is tried.")
    if question.kind is Kind.SENSE:
        return say(language, "This reads how warm the room is. It decides nothing.")
    if question.kind in {Kind.MOTION, Kind.MANDATE}:
        consent = question.method is Method.CONSENT
        return _consent(question, language) if consent else rule_sentence(question.rule, language)
    return _RULES[question.method](question, language)


def blocks_allowed(question: Question) -> int:
    """How many blocks a consent round carries with: consensus minus so many."""
    return question.rule.k if question.rule.kind == "consensus" else 0


def _consent(question: Question, language: str) -> str:
    most = blocks_allowed(question)
    if not most:
        return say(
            language, "Carried if nobody blocks; reservations and standing aside do not stop it."
        )
    return say_n(
        language,
        "Carried with at most {n} block; reservations and standing aside do not stop it.",
        "Carried with at most {n} blocks; reservations and standing aside do not stop it.",
        most,
    )


def _plain(question: Question, language: str) -> str:
    if question.kind is Kind.ELECTION:
        return say(language, "Elected with more than half of the votes cast.")
    return say(language, "The one with most votes wins.")


def _rounds(_question: Question, language: str) -> str:
    return say(
        language,
        "More than half of the votes wins. If nobody has them, the last is struck off and we "
        "vote again.",
    )


def _approval(question: Question, language: str) -> str:
    return say_n(
        language,
        "The one that most people mark wins.",
        "The {n} that most people mark win.",
        question.seats,
    )


def _irv(_question: Question, language: str) -> str:
    return say(
        language,
        "More than half wins. Until then the last is struck off, and those votes move to their "
        "next choice.",
    )


def _seats(question: Question, language: str) -> str:
    return say_n(
        language,
        "{n} seat. It needs the quota; votes that cannot help any more move to the next choice.",
        "{n} seats. Each needs the quota; votes above it, and votes of the last, move to the next "
        "choice.",
        question.seats,
    )


def _dots(question: Question, language: str) -> str:
    return say_n(
        language, "The one with most dots wins.", "The {n} with most dots win.", question.seats
    )


def _score(question: Question, language: str) -> str:
    return say_n(
        language,
        "The one with the highest total wins.",
        "The {n} with the highest totals win.",
        question.seats,
    )


def _star(_question: Question, language: str) -> str:
    return say(
        language,
        "The two highest totals meet in a run-off: whichever more people marked higher wins.",
    )


def _schulze(_question: Question, language: str) -> str:
    return say(
        language,
        "Each is compared with each. Whichever wins every comparison wins; else the strongest "
        "wins decide.",
    )


def _judgement(_question: Question, language: str) -> str:
    return say(language, "The one with the best middle grade wins: half give it, or better.")


_RULES: Final[dict[Method, Sentence]] = {
    Method.PLAIN: _plain,
    Method.EXHAUSTIVE: _rounds,
    Method.APPROVAL: _approval,
    Method.IRV: _irv,
    Method.STV: _seats,
    Method.MEEK: _seats,
    Method.DOTS: _dots,
    Method.SCORE: _score,
    Method.STAR: _star,
    Method.SCHULZE: _schulze,
    Method.MAJORITY_JUDGEMENT: _judgement,
    Method.CONSENT: _consent,
}


def how_by_key(question: Question, language: str, keys: int) -> str:
    """How handsets with so many keys are pressed, in one line."""
    pad = keypad(question, keys)
    if pad is None:
        return say(language, "The handsets have too few keys for this question.")
    if question.method in SINGLE:
        if pad.presses > 1:
            return say(language, "Press both digits. Your last choice counts until the close.")
        return say(language, "Press one key. Your last press counts until the close.")
    how = _pressing(question, language)
    again = say(language, "Key {key} starts over.", key=pad.clear)
    return f"{how} {again}"


def _pressing(question: Question, language: str) -> str:
    if question.method in GRADED:
        return _grading(question, language)
    if question.method in RANKED:
        if not question.most:
            return say(language, "Press your favourite first, then the next.")
        return say(
            language, "Press your favourite first, then the next: up to {n}.", n=question.most
        )
    if not question.most:
        return say(language, "Press every one that you can live with.")
    return say(language, "Press those that you can live with: up to {n}.", n=question.most)


def _grading(question: Question, language: str) -> str:
    if question.method is not Method.DOTS:
        return say(language, "For each: its number, then 1 to {top}. Left out is 0.", top=TOP)
    if not question.most:
        return say(language, "For each: its number, then how many dots.")
    return say_n(
        language,
        "{n} dot to give: press a number, then 1.",
        "{n} dots to share out: press a number, then how many.",
        question.most,
    )


def how_on_paper(question: Question, language: str) -> str:
    """How a paper is filled in, in one line."""
    if question.method in SINGLE:
        return say(language, "Write your choice on your paper")
    if question.method in RANKED:
        return say(language, "Write 1 beside your favourite, then 2, 3 and so on")
    if question.method is Method.DOTS:
        return say_n(
            language,
            "Give your {n} dot on your paper",
            "Share out your {n} dots on your paper",
            question.most,
        )
    if question.method in GRADED:
        return say(language, "Write a number from 0 to {top} beside each", top=TOP)
    return say(language, "Mark every one that you can live with")
