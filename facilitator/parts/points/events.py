"""What happens to key points: slips handed in, points noted, placed in clusters and taken up.

Nothing of it says who wrote or typed a slip: a slip has the number of its group.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from facilitator.part import Event


@dataclass(frozen=True, slots=True)
class SlipHandedIn(Event):
    """A slip came to the desk.

    Attributes:
        slip: its id, made where it was typed.
        item: of the agenda, that the groups talked about.
        group: the number of the group; 0 for the floor.
    """

    STREAM: ClassVar[str] = "slip"
    slip: str
    meeting: str
    item: str
    group: int


@dataclass(frozen=True, slots=True)
class PointNoted(Event):
    """A point of a slip, as it stands there. `point`: its id, made where it was typed."""

    STREAM: ClassVar[str] = "slip"
    slip: str
    point: str
    text: str


@dataclass(frozen=True, slots=True)
class PointReworded(Event):
    """It was typed wrongly, and reads so now."""

    STREAM: ClassVar[str] = "point"
    point: str
    text: str


@dataclass(frozen=True, slots=True)
class PointTakenBack(Event):
    """It was no point of that slip after all; its words stay here."""

    STREAM: ClassVar[str] = "point"
    point: str


@dataclass(frozen=True, slots=True)
class PointBroughtBack(Event):
    """It was taken back by mistake."""

    STREAM: ClassVar[str] = "point"
    point: str


@dataclass(frozen=True, slots=True)
class SlipReadAgain(Event):
    """A second person typed the slip without looking at what the first one had typed."""

    STREAM: ClassVar[str] = "slip"
    slip: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointsPlaced(Event):
    """Points that say the same were laid together, moved or taken apart again.

    Attributes:
        places: point → the cluster it is in from now on, "" for none.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    places: dict[str, str]


@dataclass(frozen=True, slots=True)
class ClusterNamed(Event):
    """What its points have in common, in a few words. `name`: per language."""

    STREAM: ClassVar[str] = "cluster"
    cluster: str
    meeting: str
    name: dict[str, str]


@dataclass(frozen=True, slots=True)
class PointsToldApart(Event):
    """Somebody read both and said they are different; or, not `apart`, took that back."""

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    points: tuple[str, str]
    apart: bool = True


@dataclass(frozen=True, slots=True)
class ClustersTakenUp(Event):
    """The hall was asked about clusters, or one became a proposal.

    Attributes:
        item: of the agenda that was made of them.
        clusters: in the order of its choices.
        way: "ranked" or "proposed".
        points: cluster → the points it had at that moment.
    """

    STREAM: ClassVar[str] = "meeting"
    meeting: str
    item: str
    clusters: tuple[str, ...]
    way: str
    points: dict[str, tuple[str, ...]] = field(default_factory=dict)
