"""The sample evening as data: what is on the agenda, how people vote, and what it must come to.

Every figure follows from the number of handsets, so that the outcomes are the same in a hall of
twelve and in one of two thousand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from facilitator.drafting import with_candidates
from facilitator.ids import Ids
from facilitator.opened import Founding
from facilitator.plan import Choice, Kind, Plan, PlannedItem
from facilitator.templates import Template, plan_from, read_template
from resources import path

FEWEST: Final = 12  # handsets with which every outcome still comes out
START: Final = "19:00"
PLACE: Final = "St Giles Hall, Preston Row"
FOUNDING: Final = Founding("Marfleet North", "Marfleet", ("en", "cy"))
CANDIDATES: Final = ("Rhian Okafor", "Daniel Marsh", "Gwen Hartley")
ALONG: Final = ("Bashir Aziz", "Ceri Lloyd", "Anne Toller", "Yusuf Brandt")
_NONE: Final = Choice("none", {"en": "None of these", "cy": "Neb o'r rhain"})


@dataclass(frozen=True, slots=True)
class Vote:
    """How one question is answered.

    Attributes:
        how: agreement, hands, cards or handsets.
        figures: votes on each choice, in the order of the keys; empty for an agreement. Where
            there are `papers`, how many there are of each.
        outcome: what it must come to.
        papers: what is marked, by places on the ballot: "1 3", in the order of the marks.
        rounds: figures of the rounds after the first, which comes to no majority.
        changing: share of the handsets that press another key first.
        closing: seconds that the close is shown.
    """

    how: str
    figures: tuple[int, ...]
    outcome: str
    papers: tuple[str, ...] = ()
    rounds: tuple[tuple[int, ...], ...] = ()
    changing: float = 0.05
    closing: int = 1

    @property
    def in_turn(self) -> tuple[Vote, ...]:
        """One vote for each round."""
        first = replace(self, rounds=(), outcome="no_majority" if self.rounds else self.outcome)
        more = [replace(first, figures=figures) for figures in self.rounds]
        return (first, *more[:-1], *(replace(last, outcome=self.outcome) for last in more[-1:]))


@dataclass(frozen=True, slots=True)
class Turn:
    """One item as it is played.

    Attributes:
        item: its id.
        takes: seconds from its beginning to its vote, or to its end.
        vote: on its question, if it has one.
        people: in the room from now on; None where nobody came or went.
        message: a line shown to the hall at its end, and then the agenda once more.
        dark: whether the hall is black for a moment first.
    """

    item: str
    takes: int
    vote: Vote | None = None
    people: int | None = None
    message: str = ""
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """The whole evening: `people` at its beginning, and the quorum."""

    handsets: int
    people: int
    quorum: int
    turns: tuple[Turn, ...]


def script(handsets: int, closing: int = 5) -> Script:
    """The evening for that many handsets, FEWEST or more.

    The first close is shown for `closing` seconds, the others for one.
    """
    people, quorum = handsets + 3, handsets * 5 // 16
    few = quorum * 3 // 4
    turns = (
        Turn(
            "smell", 150, _by_handsets(handsets - handsets // 40, (5, 4, 3, 2, 1), "test", closing)
        ),
        Turn("welcome", 290),
        Turn("record", 130, Vote("agreement", (), "carried")),
        Turn("report", 340),
        Turn("bench", 230, Vote("hands", split(people - people // 12, (62, 27, 8)), "carried")),
        Turn("facts", 655, dark=True),
        Turn("tables", 1842, message="Soup is ready. We go on in eight minutes."),
        Turn("washhouse", 500, _storm(handsets)),
        Turn("first", 260, _approval(handsets)),
        Turn("roof", 340, Vote("handsets", one_short_of_two_thirds(handsets), "lost")),
        Turn("earlier", 210, Vote("cards", split(few, (6, 3, 1)), "not_decided"), people=few),
        Turn("delegate", 400, _rounds(handsets - handsets // 32), people=people - 2),
        Turn("mandate", 300, Vote("cards", split(handsets - 5, (86, 8, 6)), "carried")),
        Turn("along", 200, _ranked(handsets - handsets // 10)),
        Turn("close", 150),
    )
    return Script(handsets, people, quorum, turns)


def _by_handsets(voting: int, weights: Sequence[int], outcome: str, closing: int = 1) -> Vote:
    return Vote("handsets", split(voting, weights), outcome, closing=closing)


def _storm(handsets: int) -> Vote:
    """A quarter of the hall changes its mind."""
    voting = handsets - handsets // 20
    return Vote("handsets", split(voting, (54, 36, 10)), "carried", changing=0.25)


def _approval(handsets: int) -> Vote:
    """Most mark one option or two, a few three."""
    papers = ("1", "1 2", "1 4", "2", "2 3 1", "4", "5")
    figures = split(handsets - handsets // 12, (6, 4, 1, 4, 1, 2, 1))
    return Vote("handsets", figures, "chosen", papers=papers, changing=0)


def _rounds(voting: int) -> Vote:
    """Nobody has half at first; in the second round, without "None of these", somebody has."""
    first, third, none = voting * 9 // 20, voting // 6, voting // 16
    figures = (first, voting - first - third - none, third, none)
    return Vote("handsets", figures, "elected", rounds=(split(voting, (55, 32, 13)),))


def _ranked(voting: int) -> Vote:
    """One is elected at once, and hands on what was more than enough; one after a stage."""
    papers = ("1 2 3", "2 1", "3 2 4", "4 3", "2 4 1", "4 1 2")
    return Vote("paper", split(voting, (36, 12, 18, 15, 11, 8)), "elected", papers=papers)


def split(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """`total` votes by weight; what is left over by the division goes to the first."""
    shares = [total * weight // sum(weights) for weight in weights]
    return (shares[0] + total - sum(shares), *shares[1:])


def one_short_of_two_thirds(handsets: int) -> tuple[int, int, int]:
    """For, against and abstain, the For being one vote too few: 100, 51, 5 for 160 handsets."""
    cast, abstain = handsets - handsets * 9 // 160, handsets // 32
    in_favour = -(-2 * cast // 3) - 1
    return (in_favour, cast - in_favour, abstain)


@cache
def _template() -> Template:
    return read_template(path("sample", "evening.toml"))


def plan(day: dt.date, new_id: Ids) -> Plan:
    """The evening as a plan with ids of its own; those who stand for delegate are names still."""
    drawn, short = plan_from(_template(), day, START, PLACE, new_id), _template().items
    pairs = zip(drawn.items, short, strict=True)
    return replace(drawn, items=tuple(_with_people(item, key.id, new_id) for item, key in pairs))


def named_plan(day: dt.date, new_id: Ids) -> Plan:
    """The same with the short names of the script as ids of its items."""
    drawn, short = plan(day, new_id), _template().items
    pairs = zip(drawn.items, short, strict=True)
    return replace(drawn, items=tuple(replace(item, id=key.id) for item, key in pairs))


def _with_people(item: PlannedItem, key: str, new_id: Ids) -> PlannedItem:
    """The item with those who stand in it, if it is an election."""
    question = item.question
    if question is None or question.kind is not Kind.ELECTION:
        return item
    if key == "along":
        return replace(item, question=with_candidates(question, ALONG, new_id))
    standing = with_candidates(question, CANDIDATES, new_id)
    return replace(item, question=replace(standing, choices=(*standing.choices, _NONE)))
