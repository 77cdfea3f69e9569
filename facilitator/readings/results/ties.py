"""Ties of a count in words that fit what was counted: people are elected, options are chosen."""

from __future__ import annotations

from facilitator.counting import sentences
from facilitator.counting.report import For, Report, Settled, Tie
from facilitator.parts.ballot import Ballot
from facilitator.plan import Kind
from facilitator.wording import say


def tie_words(ballot: Ballot, report: Report, tie: Tie, language: str) -> str:
    """Who or what was equal, and what separated them."""
    if ballot.question.kind is Kind.ELECTION or tie.about is not For.ELECTION:
        return sentences.tie_sentence(report, tie, language)
    values = {
        "n": tie.stage,
        "m": tie.earlier_stage or 0,
        "tied": sentences.names(report, tie.candidates),
        "who": sentences.names(report, tie.chosen),
        "rule": say(language, tie.rule) if tie.rule else "",
    }
    words = {
        Settled.STAGE: say(
            language,
            "Stage {n}: {tied} were equal. {who} had more at stage {m} and is chosen.",
            **values,
        ),
        Settled.LOT: say(
            language, "Stage {n}: {tied} were equal. By lot, {who} is chosen.", **values
        ),
        Settled.RULE: say(
            language, "Stage {n}: {tied} were equal. Chosen: {who}. {rule}", **values
        ),
        Settled.NOT_NEEDED: say(
            language, "Stage {n}: {tied} were equal, and all are chosen.", **values
        ),
    }
    return words[tie.settled]
