"""A dispatch: what one body sends another on a stick, signed. Frozen values only.

From a council home: what it decided, how each delegate voted, what is to be ratified or was
referred down, who was seated, and what others offer or could use. From an assembly up: its status
list and offers. What is read from one is the sender's word, and is kept as that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

#: One text in each language it exists in: (("en", "…"), ("cy", "…")).
Texts = tuple[tuple[str, str], ...]


class Wanted(Enum):
    """What a member is asked to do about a decision."""

    NOTHING = "nothing"
    RATIFY = "ratify"  # it holds only if the members take it as their own
    DECIDE = "decide"  # referred down: the members can decide it themselves


class Chose(Enum):
    """What a delegate voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NOT_VOTING = "not_voting"


class Stand(Enum):
    """How a delegate stood to a question by the mandate, as it was said before the vote."""

    UNSAID = "unsaid"
    BOUND_FOR = "bound_for"
    BOUND_AGAINST = "bound_against"
    LIMIT = "limit"
    FREE = "free"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision, or something that members are asked to decide.

    Attributes:
        key: id of the decision or referral, 32 hex digits.
        code: "D-2026-004".
        outcome: carried, lost, elected, chosen … "" for what is not decided yet.
        result: the sentence with its figures; of what is referred down, what is asked.
        members: ids of those who are asked, () for all.
    """

    key: str
    code: str
    wording: Texts
    outcome: str
    result: Texts
    wanted: Wanted = Wanted.NOTHING
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voted:
    """How the delegate with that mandate voted on a decision.

    Attributes:
        decision: key of the decision; `serial`: id of the mandate, 32 hex digits.
        clause: the instruction that bound the vote, from 1; 0 for none.
        departed: it went against that instruction.
    """

    decision: str
    serial: str
    chose: Chose
    stand: Stand = Stand.UNSAID
    clause: int = 0
    departed: bool = False


@dataclass(frozen=True, slots=True)
class Seated:
    """Who sat for a member. `serial`: "" for none; `how`: answer of the check, or "by_hand"."""

    member: str
    member_name: str
    serial: str
    mandate: str
    how: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Something a member can lend, or could use: keypads, a gazebo, an interpreter."""

    member_name: str
    wanted: bool
    words: Texts


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One dispatch. `key`: its id; `sender`: of the body; ids are 32 hex digits.

    Attributes:
        number: the sender's own, from 1.
        meeting: the number of the sender's meeting it tells of, 0 for none.
        report: in a few words.
        status_code: the sender's status list as a code, "" for none.
    """

    key: str
    sender: str
    sender_name: str
    number: int
    day: date
    meeting: int = 0
    meeting_day: date | None = None
    decisions: tuple[Decided, ...] = ()
    votes: tuple[Voted, ...] = ()
    seated: tuple[Seated, ...] = ()
    offers: tuple[Offer, ...] = ()
    report: Texts = ()
    status_code: str = ""
