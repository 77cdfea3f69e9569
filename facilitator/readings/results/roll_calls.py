"""A recorded vote as a roll call: which number chose what. Of no other ballot is there one."""

from __future__ import annotations

from typing import Final

from facilitator.documents.result_value import CountTable
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import GRADED, SINGLE, settled
from facilitator.parts.ballot.papers import RANKED
from facilitator.plan import Question
from facilitator.readings.results.options import option_words
from facilitator.readings.results.secrecy import roll_call
from facilitator.wording import say, say_n

#: Numbers abreast where everybody said one thing.
_ABREAST: Final = 3


def roll_call_table(world: World, ballot: Ballot, language: str) -> CountTable | None:
    """Number and choice of everybody who voted; None where the vote was not recorded."""
    calls = [
        (str(number), _called(world, ballot, number, settled(mark), language))
        for number, mark in roll_call(ballot)
        if settled(mark)
    ]
    if not calls:
        return None
    abreast = _ABREAST if ballot.question.method in SINGLE else 1
    calls += [("", "")] * (-len(calls) % abreast)
    down = len(calls) // abreast
    rows = tuple(
        tuple(cell for column in range(abreast) for cell in calls[column * down + row])
        for row in range(down)
    )
    heads = (say(language, "Number"), say(language, "Choice")) * abreast
    return CountTable(say(language, "Roll call, by number"), heads, rows)


def _called(world: World, ballot: Ballot, number: int, mark: str, language: str) -> str:
    """The choice; of a card vote with what it weighs."""
    words, weights = mark_words(world, ballot.question, mark, language), ballot.question.weights
    if not weights:
        return words
    return say_n(
        language,
        "{choice}, {n} vote",
        "{choice}, {n} votes",
        dict(weights).get(number, 0),
        choice=words,
    )


def mark_words(world: World, question: Question, mark: str, language: str) -> str:
    """A paper in words: "Ayesha", "Ayesha, Tom", "Ayesha > Tom", "Ayesha 2, Tom 1"."""
    if question.method in GRADED:
        pairs = (pair.split("=") for pair in mark.split(","))
        return ", ".join(
            say(
                language,
                "{name} {votes}",
                name=option_words(world, question, option, language),
                votes=given,
            )
            for option, given in pairs
        )
    ranked = question.method in RANKED
    names = (
        option_words(world, question, option, language)
        for option in mark.split(">" if ranked else ",")
    )
    return (" > " if ranked else ", ").join(names)
