"""The speaking list of an evening: who waits, why, and who speaks now. A value that nobody keeps.

It holds card numbers and words by which a person is found in the room, so it never goes to the
journal, the side table, drafts, settings or a log: it lives in the memory of the desk and ends with
it. Of whoever has spoken it knows the number, not how often and not for how long.

What comes before the next speaker, in this order: a point of order or something wrong in the hall;
somebody who does not understand what was said; somebody who knows a fact about it, of whom a
speaker draws so many at most. The rest is the hall's own order (`orders`). What can be done with it
is in `moves`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from facilitator.clock import Instant

#: How many may answer one speaker directly, unless the hall says otherwise.
RESPONSES: Final = 2
#: Letters of the words by which somebody is found: 'a hand, row 3'.
LONGEST: Final = 60


class Kind(Enum):
    """What somebody asked for with a hand, a card or a press; the first comes first."""

    ORDER = "order"  # a point of order, or something in the hall
    CLARIFY = "clarify"  # does not understand what was said
    RESPOND = "respond"  # knows a fact about what was said
    SPEAK = "speak"


class Order(Enum):
    """In which order those who want to speak do so; the hall chooses it and sees its name."""

    PLAIN = "plain"
    NEW_FIRST = "new first"  # who has not spoken tonight, before who has
    NEW_IN_TURN = "new in turn"  # who has not and who has, by turns
    SIDES = "sides"  # two sides that the hall named, by turns
    RANDOM = "random"  # by a lot that is called in the hall


class No(Enum):
    """Why somebody was not put on the list."""

    WAITS_ALREADY = "waits already"
    CLOSED = "closed"
    ANSWERED_ENOUGH = "answered enough"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who waits.

    Attributes:
        who: a card number ('47'), or words by which they are found ('a hand, row 3').
        came: a number of its own tonight, in the order in which people joined.
        second: of the second side; means something in `Order.SIDES` alone.
        new: whether they have not spoken tonight, as somebody said; None: by the number.
    """

    who: str
    kind: Kind
    came: int
    second: bool = False
    new: bool | None = None

    @property
    def number(self) -> int | None:
        """The card number; None where words say who it is."""
        return int(self.who) if self.who.isascii() and self.who.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Marks:
    """What a list remembers of those who have spoken.

    Attributes:
        speaking: who has the floor.
        spoken: the numbers of those who have spoken; never how often.
        turn: which of two queues spoke last, of orders that go by turns; None: none has.
        answers: how many answered the last speaker directly.
    """

    speaking: Entry | None = None
    spoken: frozenset[int] = frozenset()
    turn: bool | None = None
    answers: int = 0


@dataclass(frozen=True, slots=True)
class Gone:
    """Who left the list last, and how it stood before: what it takes to put them back.

    Attributes:
        spoke: whether they were given the floor rather than taken off.
    """

    entry: Entry
    spoke: bool
    before: Marks


@dataclass(frozen=True, slots=True)
class Stack:
    """The list.

    Attributes:
        waiting: as they came. `orders.coming` says in which order they speak.
        came: how many have joined so far.
        sides: what the hall calls the two sides.
        called: what the hall called for the lot: digits.
        closed: nobody joins to speak any more; answers and points of order still may.
        closes: from then on it is closed, as was announced.
        rests: nobody is given the floor until it goes on.
        responses: how many may answer one speaker directly.
        last: who left it last; None where nobody did, or they are back.
    """

    waiting: tuple[Entry, ...] = ()
    order: Order = Order.NEW_FIRST
    marks: Marks = field(default_factory=Marks)
    came: int = 0
    sides: tuple[str, str] = ("", "")
    called: str = ""
    closed: bool = False
    closes: Instant | None = None
    rests: bool = False
    responses: int = RESPONSES
    last: Gone | None = None

    def is_closed(self, now: Instant) -> bool:
        """Whether the time for joining is over."""
        return self.closed or (self.closes is not None and now.reached(self.closes))

    def is_new(self, entry: Entry) -> bool:
        """Whether they have not spoken tonight; words that say who it is count as new."""
        if entry.new is not None:
            return entry.new
        return entry.number not in self.marks.spoken

    def answers_left(self) -> int:
        """How many more may answer whoever speaks, or spoke last, directly."""
        waits = sum(entry.kind is Kind.RESPOND for entry in self.waiting)
        return max(0, self.responses - self.marks.answers - waits)

    def why_not(self, who: str, kind: Kind, now: Instant) -> No | None:
        """Why they cannot join; None if they can. Only a number is known to wait already."""
        named = tidy(who)
        if not named:
            return No.NOBODY
        if named.isdecimal() and any(entry.who == named for entry in self.waiting):
            return No.WAITS_ALREADY
        if kind is Kind.SPEAK and self.is_closed(now):
            return No.CLOSED
        if kind is Kind.RESPOND and not self.answers_left():
            return No.ANSWERED_ENOUGH
        return None

    def queue(self, entry: Entry) -> bool:
        """Which of two queues they stand in, of an order that goes by turns."""
        return entry.second if self.order is Order.SIDES else not self.is_new(entry)


def tidy(who: str) -> str:
    """As it is written on the list: a number without noughts before it, words not too long."""
    words = " ".join(who.split())
    if words.isascii() and words.isdecimal():
        return words.lstrip("0")[:LONGEST]
    return words[:LONGEST].rstrip()
