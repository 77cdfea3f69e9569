"""What a way of counting is called, and what decides under it: the same on wall, desk and paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.plan import Kind, Method, Question
from facilitator.readings.results.balance import balance_words
from facilitator.rules.rule import Rule, consensus
from facilitator.rules.sentences import rule_sentence
from facilitator.wording import say, say_n


def consent_rule(question: Question) -> Rule:
    """The rule of a consent round: consensus, with as many blocks as the question allows."""
    return question.rule if question.rule.kind == "consensus" else consensus()


def method_name(question: Question, language: str) -> str:
    """The name an outsider knows the rule by; it stands in a list or after a semicolon."""
    if question.method is Method.PLAIN:
        return _plain_name(question, language)
    names = {
        Method.EXHAUSTIVE: say(language, "exhaustive ballot"),
        Method.APPROVAL: say(language, "approval"),
        Method.IRV: say(language, "alternative vote (IRV)"),
        Method.STV: say(language, "single transferable vote (Scottish STV)"),
        Method.CONSENT: say(language, "consent round"),
        Method.DOTS: say(language, "dots"),
        Method.SCORE: say(language, "score, 0 to 5"),
        Method.STAR: say(language, "STAR: score, then run-off"),
        Method.MEEK: say(language, "single transferable vote (Meek, New Zealand)"),
        Method.SCHULZE: say(language, "each against each (Condorcet, then Schulze)"),
        Method.MAJORITY_JUDGEMENT: say(language, "majority judgement"),
    }
    return names[question.method]


def _plain_name(question: Question, language: str) -> str:
    if question.kind is Kind.ELECTION:
        return say(language, "one mark each, more than half elects")
    if question.kind in {Kind.OPTIONS, Kind.TEST}:
        return say(language, "one mark each, most votes")
    if question.kind is Kind.SENSE:
        return say(language, "a reading of the room, never a decision")
    return say(language, "for, against, abstain")


#: Where a way of counting is laid down word for word.
_LAWS: Final = {
    Method.STV: "SSI 2007/42, 45–52",
    Method.MEEK: "New Zealand, Local Electoral Regulations 2001, Schedule 1A",
}


def method_law(question: Question) -> str:
    """The statute that a way of counting is taken from, as it is cited; empty for the others."""
    return _LAWS.get(question.method, "")


def method_sentence(question: Question, language: str) -> str:
    """What decides, in one sentence, for whatever kind of question it is."""
    if question.kind is Kind.TEST:
        return say(language, "Just for fun: nothing is decided, and every handset is tried.")
    if question.kind is Kind.SENSE:
        return say(language, "This reads how warm the room is. It decides nothing.")
    if question.method is Method.CONSENT:
        return _consent(question, language)
    if question.kind in {Kind.MOTION, Kind.MANDATE}:
        return rule_sentence(question.rule, language)
    return _balanced(question, language)


def _balanced(question: Question, language: str) -> str:
    parts = (_RULES[question.method](question, language), balance_words(question, language))
    return " ".join(part for part in parts if part)


def _consent(question: Question, language: str) -> str:
    most = consent_rule(question).k
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


_RULES: Final[dict[Method, Callable[[Question, str], str]]] = {
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
}
