"""A ballot counted by its rule, with the lot that was drawn for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache

from facilitator.counting import balanced
from facilitator.counting.lot import Lot, as_printed, called, drawn
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Report
from facilitator.counting.rules import counted
from facilitator.parts.ballot.balance import bounds_of
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.ballot.papers import Asked, papers_of
from facilitator.parts.ballot.state import Ballot
from facilitator.plan import Question


def has_report(question: Question) -> bool:
    """Whether its count has stages, and ties that a lot may settle."""
    return question.method not in SINGLE


def report_of(ballot: Ballot) -> Report | None:
    """The count of a closed ballot, stage by stage; None where it is a plain one, or nobody voted.

    Candidates are called "1", "2" …, as on the ballot paper. Without a lot the order of the
    paper stands in for it, and the report says so.
    """
    if not has_report(ballot.question) or not any((ballot.tally or {}).values()):
        return None
    return _counted(asked_of(ballot.question), frozenset((ballot.tally or {}).items()), ballot.lot)


def asked_of(question: Question) -> Asked:
    """What its count has to know of a question."""
    return Asked(question.method, question.options, question.seats, bounds_of(question))


def count_by(asked: Asked, rule: str = "") -> Callable[[Election | Marking, Lot], Report]:
    """The question's own count, or `rule` by its name, keeping its rule of balance if it can.

    The count raises a RuleError for papers of the wrong kind.
    """
    name, bounds = rule or asked.method.value, asked.bounds

    def count(papers: Election | Marking, lot: Lot) -> Report:
        if bounds is not None and name in balanced.NAMES and isinstance(papers, Election):
            return balanced.count(name, papers, lot, bounds)
        return counted(name, papers, lot)

    return count


def order_called(ballot: Ballot, number: str) -> tuple[str, ...]:
    """The lot that follows from the sealed papers and a number called from the floor.

    Papers that are yet to be typed have no digest: there it is SHA-256 of the ballot's id, which
    was chosen at random as the question was put.
    """
    options = len(ballot.question.options)
    if ballot.tally is None:
        lot = called(hashlib.sha256(ballot.id.encode()).hexdigest(), number, options)
    else:
        lot = called(papers_of(ballot.question, ballot.tally).digest(), number, options)
    return tuple(ballot.question.options[place] for place in lot.order)


@lru_cache(maxsize=32)
def _counted(asked: Asked, tally: frozenset[tuple[str, int]], lot: tuple[str, ...]) -> Report:
    """The same figures make the same report: a hall asks for it at every picture."""
    papers = papers_of(asked, dict(tally))
    return count_by(asked)(papers, lot_by(asked.options, lot))


def lot_by(options: tuple[str, ...], order: tuple[str, ...]) -> Lot:
    """The lot that drew this order of the options; that of the ballot paper where nobody drew."""
    if not order:
        return as_printed(len(options))
    return drawn([options.index(option) for option in order], len(options))
