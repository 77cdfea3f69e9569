"""What a way of counting is called on paper, what it does, and a worked example of it."""

from __future__ import annotations

from typing import Final

from facilitator.plan import Kind, Method, Question
from facilitator.rules.examples import worked_example
from facilitator.rules.rule import Rule, consensus
from facilitator.rules.sentences import rule_sentence
from facilitator.wording import say

_PAPERS: Final = 100


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


def method_sentence(question: Question, language: str) -> str:
    """What decides, in a sentence or two."""
    if question.method is Method.CONSENT:
        most = consent_rule(question).k
        return say(
            language,
            "Carried if somebody agrees and no more than {most} block; whoever has reservations "
            "agrees, whoever stands aside counts for neither.",
            most=most,
        )
    if question.kind in {Kind.MOTION, Kind.MANDATE}:
        return rule_sentence(question.rule, language)
    if question.kind is Kind.SENSE:
        return say(language, "The middle of the room is read; nothing is decided by it.")
    if question.method is Method.PLAIN:
        if question.kind is Kind.ELECTION:
            return say(language, "Whoever has more than half of the votes is elected.")
        return say(language, "What has most votes is chosen; equal votes choose nothing.")
    return _counted_sentence(question.method, language)


def _counted_sentence(method: Method, language: str) -> str:
    sentences = {
        Method.EXHAUSTIVE: say(
            language,
            "More than half wins; else whoever has fewest votes is struck off, and all vote again.",
        ),
        Method.APPROVAL: say(
            language, "Everybody marks all that they can live with; most marks win."
        ),
        Method.IRV: say(
            language,
            "More than half of the papers still in the count elect; else whoever has fewest is "
            "excluded, and their papers pass to the next name on each.",
        ),
        Method.STV: say(
            language,
            "Whoever reaches the quota is elected; what is above it passes on at its share, and "
            "whoever has fewest is excluded (SSI 2007/42, rules 45 to 52).",
        ),
        Method.MEEK: say(
            language,
            "As Scottish STV, but every paper is counted anew at each stage and the quota falls "
            "with the votes that cannot pass on (New Zealand, Local Electoral Regulations 2001, "
            "Schedule 1A).",
        ),
        Method.SCHULZE: say(
            language,
            "Whoever beats each of the others wins; if nobody does, the strongest paths decide "
            "(Schulze).",
        ),
    }
    return sentences.get(method) or _marked_sentence(method, language)


def _marked_sentence(method: Method, language: str) -> str:
    """Of papers that hold a number for each."""
    sentences = {
        Method.DOTS: say(language, "Everybody shares out the same number of dots; most dots win."),
        Method.SCORE: say(language, "Everybody scores each from 0 to 5; the highest sum wins."),
        Method.STAR: say(
            language,
            "Everybody scores each from 0 to 5; of the two highest sums, the one that more papers "
            "score higher wins.",
        ),
        Method.MAJORITY_JUDGEMENT: say(
            language,
            "Everybody grades each; the highest middle grade wins, the lower one of two.",
        ),
    }
    return sentences[method]


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
