"""What can be asked of a council of delegates."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.part import Command
from facilitator.parts.council.events import Carried, Checked, SeatedBy, Stand


@dataclass(frozen=True, slots=True)
class AdmitMember(Command):
    """A body sends delegates here.

    `member`: its id, as its certificates give it; "" for a new one, not known yet. One that is a
    member gets this name, and this key where it is given.
    """

    name: str
    member: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class RemoveMember(Command):
    """It sends nobody any more."""

    member: str


@dataclass(frozen=True, slots=True)
class FreezeWeights(Command):
    """What each member carries in card votes from now on, and whose figures these are."""

    source: str
    votes: dict[str, int]


@dataclass(frozen=True, slots=True)
class SeatDelegate(Command):
    """Somebody with a mandate sits for a member.

    Attributes:
        member: its id; `name`: the person's; `mandate`: what they carry.
        checked: what the check of the certificate came to; `by`: on what they are seated.
        ballot: with `SeatedBy.DECISION`, the id of the ballot that decided it.
        reason: with `SeatedBy.HAND`, why.
        seat: its number, 0 for the member's own or the next that is free.
        alternate: the alternate's name, "" for none.
        public: whether the name may be shown on the wall.
    """

    member: str
    name: str
    mandate: Carried
    checked: Checked = Checked.BY_HAND
    by: SeatedBy = SeatedBy.CERTIFICATE
    list_number: int = 0
    list_day: str = ""
    ballot: str = ""
    reason: str = ""
    seat: int = 0
    alternate: str = ""
    public: bool = True


@dataclass(frozen=True, slots=True)
class SeatAlternate(Command):
    """The alternate takes the seat of that delegate (token). `name`: where nobody gave it yet."""

    seat: int
    person: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class LeaveSeat(Command):
    """That delegate (token) left the seat."""

    seat: int
    person: str


@dataclass(frozen=True, slots=True)
class SeatObserver(Command):
    """Somebody listens, and has no vote. `name` is kept as side data, "" for nobody's name."""

    name: str
    member: str = ""
    checked: Checked = Checked.BY_HAND
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeaveAsObserver(Command):
    """That observer (token) went."""

    person: str


@dataclass(frozen=True, slots=True)
class StateStand(Command):
    """How a seat stands to what is put, or will be in this item.

    `serial`, `clause`: the mandate and the number of its instruction, where one binds.
    """

    seat: int
    stand: Stand
    serial: str = ""
    clause: int = 0


@dataclass(frozen=True, slots=True)
class ReferDown(Command):
    """Offer it back to members who can decide it themselves.

    Attributes:
        decision: id of a decision; "" for the item in hand.
        members: who is asked, () for all.
        words: what is asked of them, per language.
    """

    decision: str = ""
    members: tuple[str, ...] = ()
    words: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TakeBackReferral(Command):
    """It is not referred down after all."""

    referral: str


@dataclass(frozen=True, slots=True)
class MarkForRatification(Command):
    """That decision (id) goes to every member as something to ratify; `wanted` False: not so."""

    decision: str
    wanted: bool = True
