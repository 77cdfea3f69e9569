"""Which handsets people hold, by number, and which device speaks for which number.

A voter is a number, on a card or on the handset itself; a walk-in is a number with no name. No
name of anybody is here, and nothing here is personal side data: who was given a number is
written nowhere.
"""

from __future__ import annotations

from facilitator.facts import MeetingEnded
from facilitator.part import Part
from facilitator.parts.handsets import deciding, state
from facilitator.parts.handsets import events as did
from facilitator.parts.handsets.commands import (
    AssignHandset,
    DrawFromBag,
    IssueHandsets,
    ReturnHandset,
    RevokeHandset,
    SwapHandset,
)
from facilitator.parts.handsets.state import Handsets

__all__ = [
    "PART",
    "AssignHandset",
    "DrawFromBag",
    "Handsets",
    "IssueHandsets",
    "ReturnHandset",
    "RevokeHandset",
    "SwapHandset",
]


PART = Part(
    name="handsets",
    start=Handsets,
    decides={
        IssueHandsets: deciding.issue,
        AssignHandset: deciding.assign,
        SwapHandset: deciding.swap,
        RevokeHandset: deciding.revoke,
        ReturnHandset: deciding.give_back,
        DrawFromBag: deciding.draw_from_bag,
    },
    applies={
        did.HandsetsIssued: state.issued,
        did.HandsetBound: state.bound,
        did.HandsetRevoked: state.revoked,
        did.HandsetSwapped: state.swapped,
        did.HandsetReturned: state.returned,
        did.BagChosen: state.bag_chosen,
    },
    reacts={MeetingEnded: deciding.meeting_ended},
    shares=lambda handsets: (handsets.out,),
)
