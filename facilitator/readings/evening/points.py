"""Key points as the hall, the desk and the minutes tell them: clusters by the groups behind them.

A point that was laid together with no other stands as a cluster of its own, under its own id.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.engine.world import World
from facilitator.parts import points
from facilitator.parts.meeting import Meeting
from facilitator.parts.points import FLOOR, PROPOSED, TakenUp
from facilitator.wording import Text, in_language, say, say_n


@dataclass(frozen=True, slots=True)
class BoardPoint:
    """A point as it stands on its slip, and the number of the slip's group."""

    id: str
    text: str
    group: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Points that say the same.

    Attributes:
        id: the cluster's, or that of the one point.
        name: per language; {} for none.
        points: in the order they came.
        lone: it is one point that was laid together with no other.
    """

    id: str
    name: Text
    points: tuple[BoardPoint, ...]
    lone: bool = False

    @property
    def groups(self) -> tuple[int, ...]:
        """The numbers of the groups behind it; the floor is none."""
        return tuple(sorted({one.group for one in self.points if one.group != FLOOR}))

    @property
    def from_floor(self) -> bool:
        return any(one.group == FLOOR for one in self.points)

    def words(self, language: str) -> str:
        """Its name, or the first of its points."""
        return in_language(self.name, language) if self.name else self.points[0].text


@dataclass(frozen=True, slots=True)
class Board:
    """All points of one item.

    Attributes:
        clusters: by the number of groups behind them, then of points; lone points behind them.
        groups: how many handed in a slip.
        points: how many there are.
    """

    clusters: tuple[Cluster, ...] = ()
    groups: int = 0
    points: int = 0

    @property
    def laid(self) -> tuple[Cluster, ...]:
        """Clusters that somebody made."""
        return tuple(one for one in self.clusters if not one.lone)

    @property
    def lone(self) -> tuple[Cluster, ...]:
        """Points that stand alone, in the order they came."""
        return tuple(one for one in self.clusters if one.lone)

    @property
    def newest(self) -> str:
        """The words of the point that came last, "" for none."""
        return self.lone[-1].points[0].text if self.lone else ""


def board_of(world: World, meeting: str, item: str) -> Board:
    """The board of that item of that meeting."""
    state = world.of(points.PART)
    inside: dict[str, list[BoardPoint]] = {}
    lone: list[Cluster] = []
    for one in state.of_item(meeting, item):
        shown = BoardPoint(one.id, one.text, state.group(one))
        if one.cluster:
            inside.setdefault(one.cluster, []).append(shown)
        else:
            lone.append(Cluster(one.id, {}, (shown,), lone=True))
    laid = [
        Cluster(key, dict(state.names.get(key, {})), tuple(each)) for key, each in inside.items()
    ]
    laid.sort(key=lambda cluster: (-len(cluster.groups), -len(cluster.points)))
    groups = {slip.group for slip in state.slips_of(meeting, item) if slip.group != FLOOR}
    count = len(lone) + sum(len(each) for each in inside.values())
    return Board((*laid, *lone), len(groups), count)


def behind(cluster: Cluster, language: str) -> str:
    """'12 groups', with the floor where somebody in the hall said it, too."""
    groups = len(cluster.groups)
    if not groups:
        return say(language, "from the floor")
    if cluster.from_floor:
        return say_n(language, "{n} group, and the floor", "{n} groups, and the floor", groups)
    return say_n(language, "{n} group", "{n} groups", groups)


def key_points_of(world: World, held: Meeting, language: str) -> tuple[str, ...]:
    """What groups brought back, for the minutes: clusters with their groups, then all the rest."""
    items = world.of(points.PART).items_of(held.id)
    boards = (board_of(world, held.id, item) for item in items)
    return tuple(line for board in boards for line in _lines(board, language))


def _lines(board: Board, language: str) -> list[str]:
    lines = [
        say(
            language,
            "{point} ({groups})",
            point=one.words(language),
            groups=behind(one, language),
        )
        for one in board.laid
    ]
    if board.lone:
        alone = "; ".join(one.points[0].text for one in board.lone)
        each = say(language, "Said once: {points}", points=alone)
        lines.append(each if board.laid else alone)
    return lines


def origin_notes(world: World, item: str | None, language: str) -> tuple[str, ...]:
    """Where a proposal or a choice came from, where it came from key points; a sentence each."""
    origin = world.of(points.PART).origin_of(item) if item else None
    if origin is None:
        return ()
    groups = _groups_behind(world, origin)
    if origin.way == PROPOSED:
        name = "; ".join(_taken_words(world, origin, key, language) for key in origin.clusters)
        sentence = say_n(
            language,
            "It came from a key point of {n} group: “{point}”.",
            "It came from a key point of {n} groups: “{point}”.",
            groups,
            point=name,
        )
    else:
        sentence = say_n(
            language,
            "What was ranked came from the key points of {n} group.",
            "What was ranked came from the key points of {n} groups.",
            groups,
        )
    return (sentence,)


def _groups_behind(world: World, origin: TakenUp) -> int:
    state = world.of(points.PART)
    keys = (key for each in origin.points.values() for key in each)
    return len({state.group(state.points[key]) for key in keys} - {FLOOR})


def _taken_words(world: World, origin: TakenUp, cluster: str, language: str) -> str:
    """As the cluster is called; else its first point of then."""
    state = world.of(points.PART)
    name = state.names.get(cluster, {})
    first = state.points[origin.points[cluster][0]].text
    return in_language(dict(name), language) if name else first
