"""What can be asked of key points.

Ids come with the command, made where it was typed: the same command sent twice does nothing twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from facilitator.part import Command

#: The group of a slip that somebody in the hall spoke, and no table wrote.
FLOOR: Final = 0
RANKED: Final = "ranked"
PROPOSED: Final = "proposed"


@dataclass(frozen=True, slots=True)
class HandInSlip(Command):
    """Take down a slip, or more points of one.

    Attributes:
        slip: its id.
        group: 1 to `MOST_GROUPS`, or `FLOOR`.
        points: (id, words) each.
        item: of the agenda; "" for the item in hand.
    """

    slip: str
    group: int
    points: tuple[tuple[str, str], ...]
    item: str = ""


@dataclass(frozen=True, slots=True)
class RewordPoint(Command):
    """It reads otherwise on the slip."""

    point: str
    text: str


@dataclass(frozen=True, slots=True)
class TakePointBack(Command):
    """It is not on that slip."""

    point: str


@dataclass(frozen=True, slots=True)
class BringPointBack(Command):
    """It is, after all."""

    point: str


@dataclass(frozen=True, slots=True)
class ReadSlipAgain(Command):
    """A second person typed it: its points as they read them, in their order."""

    slip: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacePoints(Command):
    """Put each point into that cluster, "" for none; a cluster begins with its first point."""

    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NameCluster(Command):
    """Name what its points have in common; empty words take a name away. `name`: per language."""

    cluster: str
    name: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TellApart(Command):
    """These two are different, and are not offered together again; `apart` False: they may be."""

    points: tuple[str, str]
    apart: bool = True


@dataclass(frozen=True, slots=True)
class TakeUpClusters(Command):
    """An item of the agenda was made of them; see `ClustersTakenUp`."""

    item: str
    clusters: tuple[str, ...]
    way: str = PROPOSED
