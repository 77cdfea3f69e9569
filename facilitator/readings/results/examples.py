"""A worked example of a way of counting, to read out before the vote and to print beside it."""

from __future__ import annotations

from typing import Final

from facilitator.plan import Kind, Method, Question
from facilitator.readings.results.methods import consent_rule
from facilitator.rules.examples import worked_example
from facilitator.wording import say

_PAPERS: Final = 100


def method_example(question: Question, language: str) -> str:
    """A worked example, to read out before the vote and to print beside the result."""
    if question.method is Method.CONSENT:
        most = consent_rule(question).k
        return say(
            language,
            "Blocks: with {most} it is carried, with {more} it is not.",
            most=most,
            more=most + 1,
        )
    if question.kind in {Kind.MOTION, Kind.MANDATE}:
        return worked_example(question.rule, language)
    if question.kind in {Kind.SENSE, Kind.TEST}:
        return ""
    if question.method is Method.PLAIN:
        if question.kind is Kind.ELECTION:
            return say(language, "With 100 votes, 51 elect.")
        return say(language, "With 40 votes, 35 and 25, the first is chosen.")
    return _counted_example(question.method, question.seats, language)


def _counted_example(method: Method, seats: int, language: str) -> str:
    quota = _PAPERS // (seats + 1)
    examples = {
        Method.EXHAUSTIVE: say(
            language, "With 100 votes, 51 win; with 45, 30 and 25, the last is struck off."
        ),
        Method.APPROVAL: say(
            language, "Of 100 papers, whoever is marked on 60 stands above whoever is on 59."
        ),
        Method.IRV: say(
            language,
            "With 100 papers, 51 elect; with 45, 30 and 25, the 25 pass on to their next name.",
        ),
        Method.STV: say(
            language,
            "With 100 papers and seats: {seats}, the quota is {quota}.",
            seats=seats,
            quota=quota + 1,
        ),
        Method.MEEK: say(
            language,
            "With 100 papers and seats: {seats}, the quota begins just above {share}.",
            seats=seats,
            share=quota,
        ),
        Method.SCHULZE: say(
            language,
            "If 51 of 100 papers put A before B and 49 put B before A, A beats B.",
        ),
    }
    return examples.get(method) or _marked_example(method, language)


def _marked_example(method: Method, language: str) -> str:
    examples = {
        Method.DOTS: say(language, "12 dots stand above 11, however many people or few gave them."),
        Method.SCORE: say(
            language, "Scores of 5, 4 and 0 make 9; a paper without a score gives 0."
        ),
        Method.STAR: say(
            language,
            "If 60 of 100 papers score the one higher and 40 the other, the first of them wins.",
        ),
        Method.MAJORITY_JUDGEMENT: say(
            language, "Of 100 papers the 50th grade from below is the one that counts."
        ),
    }
    return examples[method]
