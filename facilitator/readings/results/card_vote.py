"""A card vote of delegates in words: both totals, and where the weights come from."""

from __future__ import annotations

from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.result import heads_of
from facilitator.parts.ballot.weights import weight_of_all
from facilitator.plan import Question
from facilitator.wording import say


def heads_words(ballot: Ballot, language: str) -> str:
    """How many delegates it was, beside the weights; empty where everybody has one vote."""
    if not ballot.question.weights or ballot.tally is None:
        return ""
    heads = heads_of(ballot)
    return say(
        language,
        "Card vote weighted by {source}. Delegates: For {for_}, Against {against}, "
        "Abstain {abstain}.",
        source=ballot.question.weights_source.strip(),
        for_=heads.for_,
        against=heads.against,
        abstain=heads.abstain,
    )


def weights_words(question: Question, language: str) -> str:
    """What is said before the vote; empty where everybody has one vote."""
    if not question.weights:
        return ""
    return say(
        language,
        "Card vote: {n} delegates carry {votes} votes together, by {source}.",
        n=len(question.weights),
        votes=weight_of_all(question),
        source=question.weights_source.strip(),
    )
