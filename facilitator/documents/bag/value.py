"""What is in the evening's bag, as plain values, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.wording import Text


@dataclass(frozen=True, slots=True)
class BagItem:
    """One item of the agenda.

    Attributes:
        starts: clock time as planned; may be empty.
        votes: something is put to the hall in it.
        words: what can be said; asked: what is talked about. Both may be empty.
        went: how it went, where the meeting is on already; "" for not yet.
    """

    starts: str
    title: str
    minutes: int
    votes: bool = False
    words: str = ""
    asked: str = ""
    went: str = ""


@dataclass(frozen=True, slots=True)
class BagQuestion:
    """One question of the plan.

    Attributes:
        number: of its item on the agenda, from 1; title: of the item.
        wording: exactly, in each language it exists in; third: in one more, without force.
        rule: in a sentence or two, with an example.
        measured, asked: what stands before the two rows of `thresholds`, pairs of so many votes
            and how many carry it; () where that is no table.
        options: a line to count on for each; a line to write a name on is "".
        outcomes: what is ticked in the end; () where a name is written.
        on_paper: it is voted on ballot papers.
    """

    number: int
    title: str
    wording: Text
    rule: str
    options: tuple[str, ...]
    third: str = ""
    measured: str = ""
    asked: str = ""
    thresholds: tuple[tuple[int, int], ...] = ()
    outcomes: tuple[str, ...] = ()
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision so far: its number, its words in this language, how it went."""

    number: str
    wording: str
    result: str


@dataclass(frozen=True, slots=True)
class SoFar:
    """How the meeting stands that goes on on paper.

    Attributes:
        at: clock time; meeting: its number.
        done: the items that the hall turned to.
        decided: in their order.
        question: the one in hand, None for none; roll, counted: sentences on it, may be empty.
    """

    at: str
    meeting: int
    done: tuple[BagItem, ...]
    decided: tuple[Decided, ...]
    question: BagQuestion | None = None
    roll: str = ""
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Bag:
    """All of it.

    Attributes:
        day: of the meeting; begins, ends: clock times, may be empty.
        people: how many it is for.
        facilitator: what whoever facilitates is called here.
        items, questions: those of the plan, or those that are left.
        clauses: of a mandate, each with what is known of it before the vote; (label, text).
        checks_in: somebody writes down at the door who comes; streets: those known, in order.
        so_far: of a meeting that is on already.
    """

    assembly: str
    title: str
    day: date
    place: str
    begins: str
    ends: str
    people: int
    facilitator: str
    items: tuple[BagItem, ...]
    questions: tuple[BagQuestion, ...] = ()
    clauses: tuple[tuple[str, str], ...] = ()
    checks_in: bool = False
    streets: tuple[str, ...] = ()
    so_far: SoFar | None = None
