"""Key points: what groups hand in on slips, laid together in clusters, and what comes of them.

Undo is the opposite command: points go back to where they were, a name to what it was.
"""

from __future__ import annotations

from facilitator.part import Part
from facilitator.parts.points import deciding
from facilitator.parts.points import events as did
from facilitator.parts.points import state as fold
from facilitator.parts.points.commands import (
    FLOOR,
    PROPOSED,
    RANKED,
    BringPointBack,
    HandInSlip,
    NameCluster,
    PlacePoints,
    ReadSlipAgain,
    RewordPoint,
    TakePointBack,
    TakeUpClusters,
    TellApart,
)
from facilitator.parts.points.deciding import LONGEST, MOST_GROUPS
from facilitator.parts.points.state import Point, Points, Slip, TakenUp, pair

__all__ = [
    "FLOOR",
    "LONGEST",
    "MOST_GROUPS",
    "PART",
    "PROPOSED",
    "RANKED",
    "BringPointBack",
    "HandInSlip",
    "NameCluster",
    "PlacePoints",
    "Point",
    "Points",
    "ReadSlipAgain",
    "RewordPoint",
    "Slip",
    "TakePointBack",
    "TakeUpClusters",
    "TakenUp",
    "TellApart",
    "pair",
]

PART = Part(
    name="points",
    start=Points,
    decides={
        HandInSlip: deciding.hand_in,
        RewordPoint: deciding.reword,
        TakePointBack: deciding.take_back,
        BringPointBack: deciding.bring_back,
        ReadSlipAgain: deciding.read_again,
        PlacePoints: deciding.place,
        NameCluster: deciding.name,
        TellApart: deciding.tell_apart,
        TakeUpClusters: deciding.take_up,
    },
    applies={
        did.SlipHandedIn: fold.handed_in,
        did.PointNoted: fold.noted,
        did.PointReworded: fold.reworded,
        did.PointTakenBack: fold.taken_back,
        did.PointBroughtBack: fold.brought_back,
        did.SlipReadAgain: fold.read_again,
        did.PointsPlaced: fold.placed,
        did.ClusterNamed: fold.named,
        did.PointsToldApart: fold.told_apart,
        did.ClustersTakenUp: fold.taken_up,
    },
)
