"""The shared vocabulary: what parts may know of each other, and tell each other.

Small and stable on purpose. The first group is state that a part *shares*; the second group is
what a part *tells* when it happens, so that others can react in the same transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from facilitator.body import Body
from facilitator.mandate_draft import Act
from facilitator.numbers import Ranges, holds
from facilitator.plan import WARNINGS, ClockKind, NextMeeting, PlannedItem, Question
from facilitator.press import CARD
from facilitator.rules.rule import CastingMode

# --- shared: how things stand -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TheAssembly:
    """The body whose record this is, and its standing rules.

    Attributes:
        quorum: people, 0 for none.
        casting: what its rules provide for equal votes.
        zone: IANA name of the time zone it meets in.
        body: what kind of body it is.
    """

    id: str
    quorum: int
    casting: CastingMode = CastingMode.NONE
    zone: str = "UTC"
    body: Body = field(default_factory=Body)


@dataclass(frozen=True, slots=True)
class TheMeeting:
    """The meeting that is running. `year`: of its day, for numbering."""

    id: str
    number: int
    year: int


@dataclass(frozen=True, slots=True)
class CurrentItem:
    """The agenda item in hand.

    Attributes:
        question: what is put next in it: amendments in their order, then the motion.
        hindrance: the code of the refusal where that cannot be put yet, "" where it can.
    """

    id: str
    question: Question | None
    hindrance: str = ""


@dataclass(frozen=True, slots=True)
class PeoplePresent:
    """The number in the room of that meeting, as last counted or typed."""

    meeting: str
    people: int


_LONGEST_NUMBER: Final = 9


def printed_number(name: str) -> int | None:
    """The number that a bare name like "42" is, None for any other."""
    return int(name) if name.isdecimal() and len(name) <= _LONGEST_NUMBER else None


def handset_name(written: str) -> str:
    """A handset's name as it is kept: spaces trimmed, a bare number without noughts before it."""
    name = " ".join(written.split())
    number = printed_number(name)
    return name if number is None else str(number)


@dataclass(frozen=True, slots=True)
class HandsetsOut:
    """Which voters' numbers are out, and which handset speaks for which of them.

    Attributes:
        ranges: the numbers that people hold, on a handset or a card, as (first, last).
        bound: handset (`Press.name`) → the number it was bound to.
        holders: the same the other way round: number → handset.
        revoked: handsets that speak for nobody, whatever is printed on them.
        from_bag: handsets are drawn from a bag tonight: no number is tied to a card.
    """

    ranges: Ranges
    bound: Mapping[str, int] = field(default_factory=dict)
    holders: Mapping[int, str] = field(default_factory=dict)
    revoked: frozenset[str] = frozenset()
    from_bag: bool = False

    def speaks_for(self, name: str, family: str = "") -> int | None:
        """The number that handset (`Press.name`, `Press.family`) votes for, None for nobody's.

        Unbound, a handset of no family speaks for the number printed on it, as long as that is
        out and no other handset was bound to it. A card always speaks for its number.
        """
        handset = handset_name(name)
        if family == CARD:
            card = printed_number(handset)
            return card if card is not None and holds(self.ranges, card) else None
        if handset in self.revoked:
            return None
        if handset in self.bound:
            return self.bound[handset]
        number = printed_number(handset)
        if family or number is None or number in self.holders:
            return None
        return number if holds(self.ranges, number) else None

    def handset_of(self, number: int) -> str:
        """The handset that speaks for that number: the one bound to it, or its own."""
        return self.holders.get(number, str(number))


@dataclass(frozen=True, slots=True)
class UndecidedBallot:
    """A question was put and its result is not declared yet.

    Attributes:
        item: of the agenda.
        amends: the item whose motion it would amend, "" for none.
        begun: whether anybody could have voted: until then the question may be taken back.
    """

    id: str
    item: str | None = None
    amends: str = ""
    begun: bool = True


@dataclass(frozen=True, slots=True)
class AnsweredItems:
    """The items whose question the hall has answered: their words are no longer open."""

    items: frozenset[str]


@dataclass(frozen=True, slots=True)
class MandatesOpenTo:
    """What may be put about mandates now, or later; what is not in it may not be put.

    Attributes:
        from_day: (act, id of the mandate) → ISO date from which it may be put, "" for any.
        quorums: id of a mandate → how many had to be in the room at the election.
    """

    from_day: Mapping[tuple[Act, str], str]
    quorums: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class AreaUnits:
    """The codes of all units that were ever part of the area."""

    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class MattersToRatify:
    """The ids of matters that wait for the assembly's word; no other is put to be ratified."""

    waiting: frozenset[str]


# --- told: what has just happened ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MeetingBegan:
    """A meeting started with these items, and what else was planned for it."""

    meeting: str
    items: tuple[PlannedItem, ...]
    agreements: Mapping[str, str] = field(default_factory=dict)
    next_meeting: NextMeeting | None = None
    empty_by: str = ""
    warnings: tuple[int, int] = WARNINGS


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    """The meeting was closed."""

    meeting: str


@dataclass(frozen=True, slots=True)
class HandsetAssigned:
    """From now on that handset speaks for that number.

    Attributes:
        handset: its name (`handset_name`).
        number: the voter's.
        keep_vote: whether what the number said before in an open ballot still counts.
        spoke_for: the number it spoke for until this moment, None for nobody's: not that of a
            handset which was given back or revoked before.
    """

    handset: str
    number: int
    keep_vote: bool = True
    spoke_for: int | None = None


@dataclass(frozen=True, slots=True)
class ItemBegan:
    """The hall turned to this item.

    Attributes:
        minutes: its allowance.
        clock: what its clock shows.
        until: local time at which it ends, "" for after its minutes.
        warnings: seconds before the end at which a clock warns, the earlier first.
    """

    meeting: str
    item: str
    minutes: int
    clock: ClockKind = ClockKind.DOWN
    until: str = ""
    warnings: tuple[int, int] = WARNINGS


@dataclass(frozen=True, slots=True)
class ItemBackDated:
    """The hall turned to this item so many seconds ago, whenever that was said."""

    meeting: str
    item: str
    seconds: int


@dataclass(frozen=True, slots=True)
class ItemNeverLeft:
    """The item after this one was begun too soon: this one goes on as if never left."""

    meeting: str
    item: str


@dataclass(frozen=True, slots=True)
class WordsReopened:
    """An amendment was moved to the motion of that item."""

    item: str


@dataclass(frozen=True, slots=True)
class ResultDeclared:
    """A result was declared.

    Attributes:
        outcome: carried, lost, not_decided, needs_ruling, elected, chosen, no_majority.
        people: tokens of the people elected, in the order of their election.
        alternates: of each of them, who would follow by a recount without them; None for nobody.
        quorum: how many had to be in the room.
    """

    ballot: str
    meeting: str
    item: str | None
    question: Question
    outcome: str
    people: tuple[str, ...]
    alternates: tuple[str | None, ...] = ()
    quorum: int = 0


@dataclass(frozen=True, slots=True)
class ResultToRatify:
    """A delegate brings something home that binds nobody before the assembly takes it.

    Attributes:
        source: id of the report or dispatch it comes from.
        mandate: of the delegate, "" where it is sent to every assembly.
        text: what was agreed, per language.
    """

    source: str
    mandate: str
    text: Mapping[str, str]
