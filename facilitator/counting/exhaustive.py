"""One round of an exhaustive ballot: more than half elects, else the lowest is struck off.

The practice of councils and party conferences; no statute. Every round is a ballot of its own:
papers are marked anew, with whoever survived. One is struck off at a time; where several have
equally few votes, by lot, for striking both off could elect somebody without a majority. So far it
is what `rules.choosing` does with a hall's figures, and a test holds the two together. Two left
and equal: the hall votes again, but papers cannot, so the lot elects.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from facilitator.counting.lot import Lot, counted_both_ways
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Act, Elected, For, Report, Settled, Stage, Tie
from facilitator.errors import RuleError
from facilitator.wording import say

ONE_ROUND: Final = say(
    "en", "One round of an exhaustive ballot; papers are marked anew for the next."
)
NO_VOTES: Final = say("en", "Nobody voted for them.")
FEWEST: Final = say("en", "Fewest votes.")
_LAST_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class _Round:
    """What a round came to. `why`: a sentence on who was struck off."""

    elected: tuple[int, ...] = ()
    struck_off: tuple[int, ...] = ()
    ties: tuple[Tie, ...] = ()
    why: str = field(default="")


def count(papers: Election | Marking, lot: Lot) -> Report:
    """The report of the round; its stage names the elected, or who is struck off.

    Raises:
        RuleError: nobody voted, or not for one candidate each.

    """
    votes, valid = _votes(papers)
    if not valid:
        raise RuleError("Nobody voted in this round.")
    return counted_both_ways(lambda drawn: _report(papers, votes, valid, drawn), lot)


def survivors(report: Report) -> tuple[int, ...]:
    """Who stands in the next round, in ballot-paper order; () once somebody is elected."""
    if report.elected:
        return ()
    gone = {*report.withdrawn, *report.stages[0].excluded}
    return tuple(c for c in range(len(report.candidates)) if c not in gone)


def _votes(papers: Election | Marking) -> tuple[dict[int, int], int]:
    """Votes of everybody standing, and papers that vote for one of them."""
    votes = dict.fromkeys(papers.standing, 0)
    for said, size in papers.piles:
        named = _named(papers, said)
        if len(named) > 1:
            raise RuleError("A paper of an exhaustive ballot names one candidate.")
        for candidate in named:
            votes[candidate] += size
    return votes, sum(votes.values())


def _named(papers: Election | Marking, said: tuple[object, ...]) -> list[int]:
    """Whom a paper votes for: its first rank, or whoever it marks."""
    if isinstance(papers, Marking):
        named = [c for c, mark in enumerate(said) if isinstance(mark, int) and mark > 0]
    else:
        first = said[0] if said else ()
        named = list(first) if isinstance(first, tuple) else []
    return [candidate for candidate in named if candidate not in papers.withdrawn]


def _report(papers: Election | Marking, votes: Mapping[int, int], valid: int, lot: Lot) -> Report:
    found = _round(votes, valid, lot)
    figures = (str(votes.get(c, 0)) for c in range(len(papers.candidates)))
    stage = Stage(
        1,
        tuple(figures),
        elected=found.elected,
        excluded=found.struck_off,
        act=Act.FIRST,
    )
    return Report(
        rule="exhaustive",
        candidates=papers.candidates,
        seats=papers.seats,
        valid=valid,
        quota=str(valid // 2 + 1),
        stages=(stage,),
        elected=tuple(Elected(candidate, 1) for candidate in found.elected),
        ties=found.ties,
        blank=papers.papers - valid,
        notes=tuple(filter(None, (ONE_ROUND, found.why))),
        withdrawn=tuple(sorted(papers.withdrawn)),
        title=papers.title,
    )


def _round(votes: Mapping[int, int], valid: int, lot: Lot) -> _Round:
    ahead = max(votes, key=lambda candidate: votes[candidate])
    if 2 * votes[ahead] > valid:
        return _Round(elected=(ahead,))
    if len(votes) == _LAST_TWO:
        return _last_two(tuple(votes), lot)
    least = min(votes.values())
    lowest = tuple(candidate for candidate in votes if votes[candidate] == least)
    if not least:
        return _Round(struck_off=lowest[:1], why=NO_VOTES)
    gone = lot.last(lowest)
    ties = () if len(lowest) == 1 else (_tie(lowest, For.EXCLUSION, gone),)
    return _Round(struck_off=(gone,), ties=ties, why=FEWEST)


def _last_two(both: tuple[int, ...], lot: Lot) -> _Round:
    winner = lot.first(both)
    return _Round(elected=(winner,), ties=(_tie(both, For.ELECTION, winner),))


def _tie(tied: tuple[int, ...], about: For, chosen: int) -> Tie:
    return Tie(1, tuple(sorted(tied)), about, (chosen,), Settled.LOT)
