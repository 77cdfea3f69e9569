"""A council of delegates: members, seats, how each stands by its mandate, and what goes home.

The vote itself is any ballot's: a seat's number is its voter's number, so that one member has one
vote (`facts.SeatsTaken`), or in a card vote as many as were frozen for it.
"""

from __future__ import annotations

from facilitator.part import Part
from facilitator.parts.council import commands as ask
from facilitator.parts.council import membership, saying, seating
from facilitator.parts.council.commands import (
    AdmitMember,
    FreezeWeights,
    LeaveAsObserver,
    LeaveSeat,
    MarkForRatification,
    ReferDown,
    RemoveMember,
    SeatAlternate,
    SeatDelegate,
    SeatObserver,
    StateStand,
    TakeBackReferral,
)
from facilitator.parts.council.events import (
    Carried,
    Checked,
    DelegateSeated,
    ReferredDown,
    SeatedBy,
    Stand,
    StandStated,
)
from facilitator.parts.council.folding import APPLIES
from facilitator.parts.council.state import (
    Council,
    Member,
    Observer,
    Seat,
    Seated,
    Weights,
    taken,
)

__all__ = [
    "PART",
    "AdmitMember",
    "Carried",
    "Checked",
    "Council",
    "DelegateSeated",
    "FreezeWeights",
    "LeaveAsObserver",
    "LeaveSeat",
    "MarkForRatification",
    "Member",
    "Observer",
    "ReferDown",
    "ReferredDown",
    "RemoveMember",
    "Seat",
    "SeatAlternate",
    "SeatDelegate",
    "SeatObserver",
    "Seated",
    "SeatedBy",
    "Stand",
    "StandStated",
    "StateStand",
    "TakeBackReferral",
    "Weights",
]

PART = Part(
    name="council",
    start=Council,
    decides={
        ask.AdmitMember: membership.admit,
        ask.RemoveMember: membership.remove,
        ask.FreezeWeights: membership.freeze_weights,
        ask.SeatDelegate: seating.seat,
        ask.SeatAlternate: seating.seat_alternate,
        ask.LeaveSeat: seating.leave,
        ask.SeatObserver: seating.seat_observer,
        ask.LeaveAsObserver: seating.leave_as_observer,
        ask.StateStand: saying.state_stand,
        ask.ReferDown: saying.refer_down,
        ask.TakeBackReferral: saying.take_back,
        ask.MarkForRatification: saying.mark,
    },
    applies=APPLIES,
    shares=taken,
)
