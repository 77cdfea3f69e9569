"""A card vote of a council: delegates carry as many votes as those they speak for.

The weights are frozen with the question and stand in the record with their source. Such a vote is
recorded by number: weights tell delegates apart, so it could hide nobody, and those whom they
speak for may know. The rule judges the weights; how many people it was is shown beside them.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from facilitator.numbers import Ranges, holds, joined
from facilitator.parts.ballot.marking import settled
from facilitator.parts.ballot.state import Ballot
from facilitator.plan import Kind, Method, Question, Secrecy
from facilitator.rules.rule import Base, Rule

#: Of these a number of votes is known; how many votes a room could have cast nobody counted.
_BASES: Final = frozenset({Base.CAST, Base.CAST_INCL_ABSTENTIONS, Base.ROLL})
_RULES: Final = frozenset({"majority", "share", "share_plus"})


def weights_lack(question: Question) -> str:
    """The code of why these weights cannot be voted with, "" for a question without any."""
    if not question.weights:
        return ""
    if question.kind is not Kind.MOTION or question.method is not Method.PLAIN:
        return "weights_for_motions"
    if question.secrecy is not Secrecy.RECORDED:
        return "weights_are_recorded"
    if not question.weights_source.strip():
        return "weights_lack_source"
    numbers = dict(question.weights)
    if len(numbers) < len(question.weights) or min(numbers.values()) < 1:
        return "not_weights"
    return "" if _weighable(question.rule) else "weights_need_votes_cast"


def _weighable(rule: Rule) -> bool:
    if rule.kind == "all_of":
        return all(map(_weighable, rule.parts))
    return rule.kind in _RULES and rule.base in _BASES


def entitled(question: Question, out: Ranges) -> Ranges:
    """The numbers that count, of those that are out: in a card vote those with a weight."""
    if not question.weights:
        return out
    numbers = (number for number, _ in question.weights)
    return joined(tuple((number, number) for number in numbers if holds(out, number)))


def weighted(ballot: Ballot) -> dict[str, int]:
    """Choice → votes, each delegate's as many as they carry."""
    weights, votes = dict(ballot.question.weights), Counter[str]()
    for number, choice in ballot.votes.items():
        votes[settled(choice)] += weights.get(int(number), 0)
    return {option: votes[option] for option in ballot.question.options}


def weight_of_all(question: Question) -> int:
    """All votes that those entitled carry, whether they came or not."""
    return sum(weight for _, weight in question.weights)
