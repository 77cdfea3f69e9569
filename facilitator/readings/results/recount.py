"""A ballot counted again from the papers that the record keeps of it; nothing is changed by it.

By its own rule, by another, or without somebody who left.
Of an open vote every voter's last choice is kept, by token; of a private one the papers, in no
order of their own; of one that people counted what the tellers entered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from facilitator.counting import balanced
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election, Marking, election
from facilitator.counting.report import Act, Elected, Report, Stage
from facilitator.counting.rules import RANKED
from facilitator.counting.vacancy import OWN_RULE, countback
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import ballot as ballots
from facilitator.parts.ballot import Ballot, Phase
from facilitator.parts.ballot.counts import asked_of, count_by, has_report, lot_by
from facilitator.parts.ballot.papers import papers_of
from facilitator.parts.ballot.result import Result, result_of
from facilitator.parts.ballot.state import AGREEMENT, HANDSETS
from facilitator.plan import Kind
from facilitator.readings.results.balance import with_groups
from facilitator.readings.results.counted_results import named
from facilitator.readings.results.options import option_words
from facilitator.rules.deciding import Finding
from facilitator.wording import in_language

_CHOICES: Final = frozenset({Kind.OPTIONS, Kind.ELECTION, Kind.TEST, Kind.SENSE})


@dataclass(frozen=True, slots=True)
class Recount:
    """What the papers come to.

    Attributes:
        ballot: as it stands in the record.
        names: what its options are called, in the order of the ballot.
        tally: choice, or mark, → votes, counted again.
        result: what the rule makes of that.
        differences: where that is not what the record says, a sentence each.
    """

    ballot: Ballot
    names: tuple[str, ...]
    tally: Mapping[str, int]
    result: Result
    differences: tuple[str, ...]

    @property
    def equal(self) -> bool:
        """Whether the record says what its papers come to."""
        return not self.differences

    @property
    def finding(self) -> Finding | None:
        """Of a motion, a mandate or a consent round."""
        return self.result.finding

    @property
    def report(self) -> Report | None:
        """The count with names; None for a motion, and where nobody voted."""
        if self.result.report is not None:
            report = replace(named(self.result.report, self.names), title=title_of(self.ballot))
            return with_groups(report, self.ballot.question, "en")
        chosen = self.ballot.question.kind in _CHOICES and any(self.tally.values())
        return self._plain() if chosen else None

    def _plain(self) -> Report:
        """One mark each: a single stage."""
        question = self.ballot.question
        votes = tuple(self.tally.get(option, 0) for option in question.options)
        winners = tuple(question.options.index(one) for one in self.result.winners)
        choice = self.result.choice
        return Report(
            rule=question.method.value,
            candidates=self.names,
            seats=question.seats,
            valid=sum(votes),
            quota=str(choice.needed) if choice is not None and choice.needed else "",
            stages=(Stage(1, tuple(map(str, votes)), elected=winners, act=Act.TOTALS),),
            elected=tuple(Elected(winner, 1) for winner in winners),
            title=title_of(self.ballot),
        )


def recounted(world: World, number: int, language: str = "en") -> Recount:
    """Count the ballot with that number again.

    Raises:
        RuleError: there is no such ballot, or it has nothing to count.

    """
    ballot = _ballot(world, number)
    again = _counted_again(ballot)
    result = result_of(replace(ballot, tally=again))
    names = tuple(
        option_words(world, ballot.question, option, language) for option in ballot.question.options
    )
    called = dict(zip(ballot.question.options, names, strict=True))
    differences = tuple(_differences(ballot, called, again, result))
    return Recount(ballot, names, again, result, differences)


def _ballot(world: World, number: int) -> Ballot:
    known = world.of(ballots.PART)
    ballot = known.numbered(number)
    if ballot is None:
        if not known.all:
            raise RuleError("Nothing has been put to a vote in this record yet.")
        raise RuleError(
            f"There is no ballot {number} in this record; the last one is {known.all[-1].number}."
        )
    if ballot.phase is Phase.VOID:
        raise RuleError(f"Ballot {number} is void: it has no result to count again.")
    if ballot.method == AGREEMENT:
        raise RuleError(f"Ballot {number} was agreed without a count: it has no papers.")
    if ballot.tally is None:
        raise RuleError(f"Ballot {number} is not counted yet.")
    return ballot


def _counted_again(ballot: Ballot) -> dict[str, int]:
    if ballot.method != HANDSETS and ballot.counts:
        return dict(next(iter(ballot.counts.values())))
    if ballot.private or ballot.method != HANDSETS:
        return dict(ballot.tally or {})
    return ballot.gathered()


def _differences(
    ballot: Ballot, names: Mapping[str, str], again: Mapping[str, int], result: Result
) -> list[str]:
    found = []
    # Adding nothing drops the choices that nobody took.
    said, counted_again = +Counter(dict(ballot.tally or {})), +Counter(dict(again))
    if said != counted_again:
        found.append(
            f"The record says {dict(sorted(said.items()))}; "
            f"its papers come to {dict(sorted(counted_again.items()))}."
        )
    if ballot.outcome is not None and ballot.outcome != result.outcome:
        found.append(f"Declared was {ballot.outcome}; its papers make it {result.outcome}.")
    elif ballot.outcome is not None and _declared(ballot) != result.winners:
        said_won, won = (
            ", ".join(names[one] for one in winners) or "nobody"
            for winners in (_declared(ballot), result.winners)
        )
        found.append(f"Declared as winning: {said_won}; by its papers: {won}.")
    if any(one != ballot.tally for one in ballot.counts.values()):
        found.append("What the tellers entered is not what was declared.")
    return found


def _declared(ballot: Ballot) -> tuple[str, ...]:
    """Who was declared to have won; older records name only one who won alone."""
    if ballot.winners:
        return ballot.winners
    return (ballot.winner,) if ballot.winner is not None else ()


def title_of(ballot: Ballot, language: str = "en") -> str:
    """The wording on one line."""
    return " ".join(in_language(ballot.question.wording, language).split())


def papers_named(recount: Recount) -> Election | Marking:
    """The papers with names on them, as another program reads them.

    Raises:
        RuleError: it was a motion, or nobody marked a paper.

    """
    ballot = recount.ballot
    if ballot.question.kind not in _CHOICES:
        raise RuleError("For and against are no ballot papers: there is nothing to rank.")
    if not any(recount.tally.values()):
        raise RuleError("Nobody marked a paper in this ballot.")
    question = ballot.question
    if has_report(question):
        papers = papers_of(question, recount.tally)
        return replace(papers, candidates=recount.names, title=title_of(ballot))
    places = {option: place for place, option in enumerate(question.options)}
    single = ((((places[one],),), votes) for one, votes in recount.tally.items() if votes)
    return election(recount.names, question.seats, single, title=title_of(ballot))


def lot_of(ballot: Ballot) -> Lot:
    """The lot that was drawn for it; the order of the ballot paper where none was."""
    return lot_by(ballot.question.options, ballot.lot)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The same papers, counted in another way.

    Attributes:
        report: that count.
        successors: who takes the seats of those who left; unseated: who sits and would not be
            elected so, and keeps the seat. Both are names; () where nobody left a seat.
    """

    report: Report
    successors: tuple[str, ...] = ()
    unseated: tuple[str, ...] = ()


def otherwise(recount: Recount, rule: str = "", without: tuple[int, ...] = ()) -> Otherwise:
    """Count the papers by another rule, or without candidates (their places from 0).

    Raises:
        RuleError: there are no papers to be counted so, or nobody is left to elect.

    """
    papers, lot = papers_named(recount), lot_of(recount.ballot)
    name = rule or _own_rule(recount)
    sitting = tuple(recount.ballot.question.options.index(one) for one in recount.result.winners)
    left_a_seat = bool(without) and set(without) <= set(sitting)
    asked = asked_of(recount.ballot.question)
    if left_a_seat and isinstance(papers, Election) and name in RANKED:
        bounds = asked.bounds if name in balanced.NAMES else None
        filled = countback(papers, sitting, without, lot, count_by(asked, name), bounds)
        report = with_groups(filled.report, recount.ballot.question, "en")
        return Otherwise(report, report.names(filled.successors), report.names(filled.unseated))
    count = count_by(asked, name)
    report = count(papers.without(*without) if without else papers, lot)
    report = with_groups(report, recount.ballot.question, "en")
    if without:
        report = replace(report, notes=(OWN_RULE, *report.notes))
    return Otherwise(report)


def _own_rule(recount: Recount) -> str:
    question = recount.ballot.question
    if has_report(question):
        return question.method.value
    return "exhaustive" if question.kind is Kind.ELECTION else "approval"
