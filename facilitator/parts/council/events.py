"""What happens in a council of delegates. People are tokens; their names are side data.

A member is a body (an assembly, or a council one level down): its name is nobody's personal data.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from facilitator.mandate_draft import Instruction
from facilitator.part import Event


class Checked(Enum):
    """What looking at a certificate came to: the five answers of the check, or no check at all."""

    VALID = "valid"
    VALID_OLD_LIST = "valid_old_list"
    RECALLED = "recalled"
    NOT_IN_TERM = "not_in_term"
    INVALID = "invalid"
    BY_HAND = "by_hand"


class SeatedBy(Enum):
    """On what a delegate has the seat. The program advises; the council decides."""

    CERTIFICATE = "certificate"
    DECISION = "decision"  # a recorded one of the council, whatever the check said
    HAND = "hand"  # the signed paper was read, with a reason


class Stand(Enum):
    """How a seat stands to what is put, as the delegate or the operator says."""

    BOUND_FOR = "bound_for"
    BOUND_AGAINST = "bound_against"
    LIMIT = "limit"  # an instruction says never to agree to it
    FREE = "free"
    OUTSIDE = "outside"  # outside the scope of the mandate


@dataclass(frozen=True, slots=True)
class Carried:
    """The mandate a delegate carries, as its certificate says. Texts per language.

    Attributes:
        serial: id of the mandate, 32 hex digits; "" for one written down by hand.
        code: "M-2026-03"; `certificate`: "C-2026-03".
        until: last day of the term, ISO date, "" for none known.
        instructions: in their order; empty where only a digest of them was in the code.
    """

    serial: str
    code: str
    certificate: str
    destination: dict[str, str]
    issue: dict[str, str]
    scope: dict[str, str]
    instructions: tuple[Instruction, ...]
    until: str


@dataclass(frozen=True, slots=True)
class MemberAdmitted(Event):
    """A body sends delegates here. Said again of one that is a member: its name or key changed.

    `member`: its id, that of its record where it is known; `key`: its public key, "" for unknown.
    """

    assembly: str
    member: str
    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class MemberLeft(Event):
    """It sends nobody any more."""

    assembly: str
    member: str


@dataclass(frozen=True, slots=True)
class WeightsFrozen(Event):
    """What each member carries in a card vote: member → votes. `source`: where that comes from."""

    assembly: str
    source: str
    votes: dict[str, int]


@dataclass(frozen=True, slots=True)
class DelegateSeated(Event):
    """Somebody sits for a member.

    Attributes:
        seat: its number, which is the voter's number. Two of one member share one seat.
        person: a token; `alternate`: of who may take the seat, "" for nobody.
        checked: what the check came to; with the status list that was used, 0 and "" for none.
        by: on what they have the seat; `ballot`: the decision; `reason`: in words.
        public: whether the name may be shown: a certificate shows it, a name said may not.
        replaces: token of whose place they take, "" for nobody's.
    """

    STREAM: ClassVar[str] = "meeting"
    SEALS: ClassVar[bool] = True
    meeting: str
    seat: int
    member: str
    person: str
    mandate: Carried
    checked: Checked
    by: SeatedBy
    list_number: int = 0
    list_day: str = ""
    ballot: str = ""
    reason: str = ""
    alternate: str = ""
    public: bool = True
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class SeatLeft(Event):
    """Somebody left their seat; whoever shares it, or an alternate, goes on with its vote."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    seat: int
    person: str


@dataclass(frozen=True, slots=True)
class SeatedAsObserver(Event):
    """Somebody listens, and has no vote. `member`: they come from, "" for none; `reason`: why."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    person: str
    member: str = ""
    checked: Checked = Checked.BY_HAND
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ObserverLeft(Event):
    """An observer went."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    person: str


@dataclass(frozen=True, slots=True)
class StandStated(Event):
    """How a seat stands to what is put, said before the vote.

    Attributes:
        matter: the ballot in hand, else the item.
        serial, clause: the mandate and the number of its instruction, from 1; "" and 0 for none.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    matter: str
    seat: int
    stand: Stand
    serial: str = ""
    clause: int = 0


@dataclass(frozen=True, slots=True)
class ReferredDown(Event):
    """Members can decide this themselves, and are asked to.

    Attributes:
        referral: its id.
        item: of the agenda; `decision`: id of a decision; "" for what it is not.
        members: who is asked, () for all.
        words: what is asked of them, per language.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    referral: str
    item: str
    decision: str
    members: tuple[str, ...]
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReferralTakenBack(Event):
    """It is not referred down after all."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    referral: str


@dataclass(frozen=True, slots=True)
class MarkedForRatification(Event):
    """That decision holds once the members have taken it as their own: it goes to all of them."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    decision: str


@dataclass(frozen=True, slots=True)
class RatificationUnmarked(Event):
    """It holds by itself after all."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    decision: str
