"""Marks of voters, as the papers that a counting rule reads.

A mark is one voter's whole paper in one canonical text (see `marking`): "a", "a,b", "b>a>c",
"a=2,b=1". Candidates of the count are the options of the question, called "1", "2" … as on the
ballot paper: no name is needed to count, nor to count again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from facilitator.counting.balance import Bounds
from facilitator.counting.papers import (
    Election,
    Marking,
    Marks,
    Ranking,
    election,
    marking,
    strictly,
)
from facilitator.parts.ballot.marking import GRADED
from facilitator.plan import Method, Question

#: Papers hold an order.
RANKED: Final = frozenset({Method.IRV, Method.STV, Method.MEEK, Method.SCHULZE})


class Asked(NamedTuple):
    """What a count has to know of its question."""

    method: Method
    options: tuple[str, ...]
    seats: int
    bounds: Bounds | None = None


def papers_of(question: Question | Asked, marks: Mapping[str, int]) -> Election | Marking:
    """The papers of a ballot: mark → how many gave it."""
    names = [str(n) for n in range(1, len(question.options) + 1)]
    if question.method in GRADED:
        rows = [(_numbers(question, mark), count) for mark, count in marks.items()]
        return marking(names, question.seats, rows)
    read = _order if question.method in RANKED else _set
    ranked = [(_ranking(question, mark, read), count) for mark, count in marks.items()]
    return election(names, question.seats, ranked)


def _ranking(
    question: Question | Asked, mark: str, read: Callable[[list[int]], Ranking]
) -> Ranking:
    between = ">" if question.method in RANKED else ","
    places = {option: n for n, option in enumerate(question.options)}
    return read([places[option] for option in mark.split(between) if option])


def _order(places: list[int]) -> Ranking:
    return strictly(*places)


def _set(places: list[int]) -> Ranking:
    return (tuple(places),) if places else ()


def _numbers(question: Question | Asked, mark: str) -> Marks:
    given = dict(pair.split("=") for pair in mark.split(",") if pair)
    return tuple(int(given[o]) if o in given else None for o in question.options)
