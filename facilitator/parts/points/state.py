"""How the key points of all meetings stand, and how each event changes that.

A point is in one cluster at most, and stays with its slip whatever is done to it. A cluster is an
id and a name; which points are in it stands with the points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from facilitator.clock import Instant
from facilitator.parts.points import events as did

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip; see `SlipHandedIn`. `again`: what a second person read, None for nobody yet."""

    id: str
    meeting: str
    item: str
    group: int
    again: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One point. `cluster`: "" for none; `back`: it was taken back."""

    id: str
    slip: str
    text: str
    cluster: str = ""
    back: bool = False


@dataclass(frozen=True, slots=True)
class TakenUp:
    """An item that was made of clusters; see `ClustersTakenUp`."""

    meeting: str
    item: str
    clusters: tuple[str, ...]
    way: str
    points: Mapping[str, tuple[str, ...]]


def _none() -> Mapping[str, T]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Points:
    """The state: all of it by id, in the order it came.

    Attributes:
        names: of clusters, per language.
        apart: pairs that somebody told apart, the smaller id first.
        taken_up: items made of clusters.
    """

    slips: Mapping[str, Slip] = field(default_factory=_none)
    points: Mapping[str, Point] = field(default_factory=_none)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=_none)
    apart: frozenset[tuple[str, str]] = frozenset()
    taken_up: tuple[TakenUp, ...] = ()

    def slips_of(self, meeting: str, item: str = "") -> tuple[Slip, ...]:
        """The slips of that meeting, or of one item of it."""
        return tuple(
            slip
            for slip in self.slips.values()
            if slip.meeting == meeting and item in {"", slip.item}
        )

    def of_slip(self, slip: str) -> tuple[Point, ...]:
        """Its points in their order, without those that were taken back."""
        return tuple(one for one in self.points.values() if one.slip == slip and not one.back)

    def of_item(self, meeting: str, item: str = "") -> tuple[Point, ...]:
        """All points of that item in the order they came, without those taken back."""
        slips = {slip.id for slip in self.slips_of(meeting, item)}
        return tuple(one for one in self.points.values() if one.slip in slips and not one.back)

    def group(self, point: Point) -> int:
        """The number of the group it came from."""
        return self.slips[point.slip].group

    def items_of(self, meeting: str) -> tuple[str, ...]:
        """The items that slips of that meeting are about, in the order they came."""
        return tuple(dict.fromkeys(slip.item for slip in self.slips_of(meeting)))

    def origin_of(self, item: str) -> TakenUp | None:
        """What that item of the agenda was made of, None for any other."""
        return next((one for one in self.taken_up if one.item == item), None)


def pair(first: str, second: str) -> tuple[str, str]:
    """Two ids in an order of their own."""
    return (first, second) if first < second else (second, first)


def handed_in(state: Points, event: did.SlipHandedIn, _at: Instant) -> Points:
    """One slip more."""
    slip = Slip(event.slip, event.meeting, event.item, event.group)
    return replace(state, slips=_with(state.slips, slip.id, slip))


def noted(state: Points, event: did.PointNoted, _at: Instant) -> Points:
    """One point more."""
    return _changed(state, Point(event.point, event.slip, event.text))


def reworded(state: Points, event: did.PointReworded, _at: Instant) -> Points:
    """Other words; it stays where it is."""
    return _changed(state, replace(state.points[event.point], text=event.text))


def taken_back(state: Points, event: did.PointTakenBack, _at: Instant) -> Points:
    """Not shown any more; it would come back to where it was."""
    return _changed(state, replace(state.points[event.point], back=True))


def brought_back(state: Points, event: did.PointBroughtBack, _at: Instant) -> Points:
    """There again."""
    return _changed(state, replace(state.points[event.point], back=False))


def read_again(state: Points, event: did.SlipReadAgain, _at: Instant) -> Points:
    """What the second person read stands beside what the first one typed."""
    slip = replace(state.slips[event.slip], again=event.texts)
    return replace(state, slips=_with(state.slips, slip.id, slip))


def placed(state: Points, event: did.PointsPlaced, _at: Instant) -> Points:
    """Each in its new place."""
    points = dict(state.points)
    for key, cluster in event.places.items():
        points[key] = replace(points[key], cluster=cluster)
    return replace(state, points=MappingProxyType(points))


def named(state: Points, event: did.ClusterNamed, _at: Instant) -> Points:
    """A name stays with its id even while no point is in the cluster."""
    return replace(state, names=_with(state.names, event.cluster, event.name))


def told_apart(state: Points, event: did.PointsToldApart, _at: Instant) -> Points:
    """A pair more, or one less."""
    told = frozenset({pair(*event.points)})
    return replace(state, apart=state.apart | told if event.apart else state.apart - told)


def taken_up(state: Points, event: did.ClustersTakenUp, _at: Instant) -> Points:
    """One item more that came of them."""
    one = TakenUp(event.meeting, event.item, event.clusters, event.way, event.points)
    return replace(state, taken_up=(*state.taken_up, one))


def _changed(state: Points, point: Point) -> Points:
    return replace(state, points=_with(state.points, point.id, point))


def _with(before: Mapping[str, T], key: str, value: T) -> Mapping[str, T]:
    return MappingProxyType({**before, key: value})
