"""The shared vocabulary: what parts may know of each other, and tell each other.

Small and stable on purpose. The first group is state that a part *shares*; the second group is
what a part *tells* when it happens, so that others can react in the same transaction.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.plan import PlannedItem, Question

# --- shared: how things stand -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TheAssembly:
    """The body whose record this is, and its standing rules. `quorum`: people, 0 for none."""

    id: str
    quorum: int


@dataclass(frozen=True, slots=True)
class TheMeeting:
    """The meeting that is running. `year`: of its day, for numbering."""

    id: str
    number: int
    year: int


@dataclass(frozen=True, slots=True)
class CurrentItem:
    """The agenda item in hand, and the question written for it."""

    id: str
    question: Question | None


@dataclass(frozen=True, slots=True)
class PeoplePresent:
    """The number in the room of that meeting, as last counted or typed."""

    meeting: str
    people: int


@dataclass(frozen=True, slots=True)
class HandsetsOut:
    """The numbers printed on the handsets that people hold, as (first, last) ranges."""

    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class UndecidedBallot:
    """A question was put and its result is not declared yet."""

    id: str


# --- told: what has just happened ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MeetingBegan:
    """A meeting started with these items."""

    meeting: str
    items: tuple[PlannedItem, ...]


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    """The meeting was closed."""

    meeting: str


@dataclass(frozen=True, slots=True)
class ItemBegan:
    """The hall turned to this item; `minutes` is its allowance."""

    meeting: str
    item: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ResultDeclared:
    """A result was declared.

    Attributes:
        outcome: carried, lost, not_decided, elected, no_majority.
        person: token of the person elected, if it was an election and somebody was.
    """

    ballot: str
    meeting: str
    item: str | None
    question: Question
    outcome: str
    person: str | None
