"""The door: who comes in as what, goes and returns. The smallest door is `presence` alone.

Everything personal is side data; the journal has ids, units of the area, and attendance that
leads to nobody (see `events`).
"""

from __future__ import annotations

from facilitator.facts import MeetingEnded
from facilitator.part import Part
from facilitator.parts.checkin import deciding, state
from facilitator.parts.checkin import events as did
from facilitator.parts.checkin.commands import (
    Arrive,
    CorrectArrival,
    CountStars,
    DeleteOldKeys,
    Leave,
    NoteAtTheDoor,
    Return,
    RotateAttendanceKey,
    SetDoorRules,
    TakeBackArrival,
    Vouch,
)
from facilitator.parts.checkin.noting import (
    CARD,
    LOOKUP,
    NAME,
    NEEDS,
    PHOTO,
    count_stars,
    meeting_ended,
)
from facilitator.parts.checkin.state import Arrival, Checkin, Door, Rules, Stay

__all__ = [
    "CARD",
    "LOOKUP",
    "NAME",
    "NEEDS",
    "PART",
    "PHOTO",
    "Arrival",
    "Arrive",
    "Checkin",
    "CorrectArrival",
    "CountStars",
    "DeleteOldKeys",
    "Door",
    "Leave",
    "NoteAtTheDoor",
    "Return",
    "RotateAttendanceKey",
    "Rules",
    "SetDoorRules",
    "Stay",
    "TakeBackArrival",
    "Vouch",
]

PART = Part(
    name="checkin",
    start=Checkin,
    decides={
        Arrive: deciding.arrive,
        Leave: deciding.leave,
        Return: deciding.return_,
        TakeBackArrival: deciding.take_back,
        CorrectArrival: deciding.correct,
        Vouch: deciding.vouch,
        NoteAtTheDoor: deciding.note,
        CountStars: count_stars,
        SetDoorRules: deciding.set_rules,
        RotateAttendanceKey: deciding.rotate,
        DeleteOldKeys: deciding.delete_old_keys,
    },
    applies={
        did.PersonArrived: state.arrived,
        did.PersonLeft: state.left,
        did.PersonReturned: state.returned,
        did.ArrivalTakenBack: state.taken_back,
        did.ArrivalCorrected: state.corrected,
        did.StarsCounted: state.stars_counted,
        did.DoorRulesSet: state.rules_set,
        did.AttendanceKeyMade: state.key_made,
        did.OldKeysDeleted: state.keys_deleted,
    },
    reacts={MeetingEnded: meeting_ended},
)
