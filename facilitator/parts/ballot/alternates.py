"""Who follows each of the elected: the same papers, counted again without that one.

Where papers hold more than a choice the count is done again; of plain votes whoever had most of
the others follows. Nobody is guessed: where equal votes are left a lot has to be drawn, and where
"None of these" would take the place, or nobody has a vote, nobody follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from facilitator.counting.vacancy import Countback, countback
from facilitator.errors import RuleError
from facilitator.parts.ballot.counts import asked_of, count_by, has_report, lot_by
from facilitator.parts.ballot.papers import Asked, papers_of
from facilitator.parts.ballot.result import result_of
from facilitator.parts.ballot.state import Ballot
from facilitator.plan import Kind, Method


class How(Enum):
    """How it is known who follows, or why it is not."""

    RECOUNT = "recount"  # the papers were counted again without the elected one
    BY_VOTES = "by_votes"  # whoever had most of the others
    LOT = "lot"  # a lot is needed and none was drawn
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Following:
    """Who follows one of the elected. Both are options of the ballot; None for nobody."""

    winner: str
    alternate: str | None
    how: How


#: A recount without somebody is the order of the others' totals, and is said so.
_TOTALS: Final = frozenset({Method.APPROVAL, Method.DOTS, Method.SCORE})


def following_of(ballot: Ballot) -> tuple[Following, ...]:
    """Who follows each of those a closed ballot elects, in the order of their election."""
    result = result_of(ballot)
    if ballot.question.kind is not Kind.ELECTION or result.outcome != "elected":
        return ()
    people = frozenset(one.id for one in ballot.question.choices if one.person is not None)
    tally = frozenset((ballot.tally or {}).items())
    if not has_report(ballot.question):
        return tuple(_by_votes(winner, dict(tally), people) for winner in result.winners)
    return _again(asked_of(ballot.question), tally, ballot.lot, result.winners, people)


def _by_votes(winner: str, tally: dict[str, int], people: frozenset[str]) -> Following:
    others = {one: votes for one, votes in tally.items() if one != winner}
    most = max(others.values(), default=0)
    first = [one for one, votes in others.items() if votes == most]
    if not most or (len(first) == 1 and first[0] not in people):
        return Following(winner, None, How.NOBODY)
    if len(first) > 1:
        return Following(winner, None, How.LOT)
    return Following(winner, first[0], How.BY_VOTES)


@lru_cache(maxsize=32)
def _again(
    asked: Asked,
    tally: frozenset[tuple[str, int]],
    order: tuple[str, ...],
    winners: tuple[str, ...],
    people: frozenset[str],
) -> tuple[Following, ...]:
    """The same papers and winners have the same alternates: a desk asks at every change."""
    papers, lot = papers_of(asked, dict(tally)), lot_by(asked.options, order)
    sitting = tuple(asked.options.index(winner) for winner in winners)
    found = []
    for winner, place in zip(winners, sitting, strict=True):
        try:
            again = countback(papers, sitting, (place,), lot, count_by(asked), asked.bounds)
        except RuleError:  # nobody else stood, or no paper names anybody else
            found.append(Following(winner, None, How.NOBODY))
        else:
            found.append(_found(asked, winner, again, people))
    return tuple(found)


def _found(asked: Asked, winner: str, again: Countback, people: frozenset[str]) -> Following:
    report = again.report
    if report.lot_matters and not report.lot_drawn:
        return Following(winner, None, How.LOT)
    follows = next((asked.options[place] for place in again.successors), None)
    totals = asked.method in _TOTALS
    if follows is None or follows not in people or (totals and not _votes(again)):
        return Following(winner, None, How.NOBODY)
    return Following(winner, follows, How.BY_VOTES if totals else How.RECOUNT)


def _votes(again: Countback) -> bool:
    """Whether anybody marked the one who follows."""
    return again.report.stages[0].votes[again.successors[0]] != "0"


def alternates_of(ballot: Ballot) -> tuple[str | None, ...]:
    """The same as tokens of people, beside those of the elected."""
    person = {choice.id: choice.person for choice in ballot.question.choices}
    return tuple(
        person.get(one.alternate) if one.alternate else None for one in following_of(ballot)
    )
