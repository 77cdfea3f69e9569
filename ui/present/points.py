"""Key points for desk and hall: the board, what it suggests, what is made of it. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from facilitator.alike import Alike
from facilitator.engine.world import World
from facilitator.ids import Ids
from facilitator.part import Command
from facilitator.parts import agenda, meeting, points
from facilitator.parts.agenda import Item
from facilitator.parts.points import PROPOSED, RANKED, PlacePoints, TakeUpClusters, pair
from facilitator.plan import Choice, Kind, Method, Phase, PlannedItem, Question
from facilitator.readings.evening.points import Board, Cluster, behind
from facilitator.wording import LANGUAGES, in_language, say, say_n
from ui.present.scenes import PointRow, PointsBoard
from ui.present.tongue import Languages, each, speak, speak_n

#: Where groups talk, and where what they said is brought together.
_TALKS: Final = (Phase.DELIBERATION, Phase.INTEGRATION)
#: Points of their own that the hall sees; how many more there are is said.
_LONE: Final = 8
#: Of its length, what fits the line of the newest.
_NEWEST: Final = 90
_RANKING_MINUTES, _PROPOSAL_MINUTES = 5, 10
_DOTS: Final = 3
#: Two clusters that people made are seldom one: they need more than two points do.
_CLUSTERS: Final = 0.55
#: Suggestions that can be taken in at a glance.
_AT_ONCE: Final = 7


@dataclass(frozen=True, slots=True)
class Talk:
    """An item that has points or may get some; `meeting`: of it."""

    meeting: str
    item: str
    title: str


def talks(world: World, language: str) -> tuple[Talk, ...]:
    """Items that groups talk about tonight, and every other that has points; the likely one first.

    The likely one is that in hand, or the last one that began.
    """
    held = world.of(meeting.PART).running
    if held is None:
        return ()
    state = world.of(agenda.PART)
    with_points = world.of(points.PART).items_of(held.id)
    found = [
        one
        for one in state.items
        if one.planned.phase in _TALKS or one.id in with_points or one is state.current
    ]
    found.sort(key=lambda one: _likely(one, with_points))
    return tuple(Talk(held.id, o.id, in_language(o.planned.title, language)) for o in found)


def _likely(item: Item, with_points: tuple[str, ...]) -> tuple[bool, bool, int]:
    began = -item.began.utc if item.began is not None else 0
    return item.planned.phase not in _TALKS, item.id not in with_points, began


def wanted_tonight(world: World) -> bool:
    """Whether the evening has groups, or somebody took points down already."""
    held = world.of(meeting.PART).running
    if held is None:
        return False
    items = world.of(agenda.PART).items
    talked = any(one.planned.phase is Phase.DELIBERATION for one in items)
    return talked or bool(world.of(points.PART).items_of(held.id))


def total_words(board: Board, language: str) -> str:
    """'84 points, 19 groups'."""
    return say(
        language,
        "{points}, {groups}",
        points=say_n(language, "{n} point", "{n} points", board.points),
        groups=say_n(language, "{n} group", "{n} groups", board.groups),
    )


def hall_scene(board: Board, languages: Languages, page: int = 0) -> PointsBoard:
    """The board as the hall sees it: all clusters, and the newest of the points on their own."""
    newest = tuple(reversed(board.lone))[:_LONE]
    rows = (
        *(_row(one, board, languages) for one in board.laid),
        *(PointRow(one.words(languages[0])) for one in newest),
    )
    more = len(board.lone) - len(newest)
    return PointsBoard(
        speak(languages, "What the groups say"),
        rows,
        _newest(board, languages) if board.laid else "",
        speak_n(languages, "And {n} more point.", "And {n} more points.", more)
        if more
        else each(languages, lambda la: total_words(board, la)),
        speak(languages, "The first points will stand here in a moment."),
        page,
    )


def _row(cluster: Cluster, board: Board, languages: Languages) -> PointRow:
    share = len(cluster.groups) / board.groups if board.groups else 0.0
    return PointRow(
        each(languages, cluster.words), each(languages, lambda la: behind(cluster, la)), share
    )


def _newest(board: Board, languages: Languages) -> str:
    text = board.newest
    if not text:
        return ""
    short = text if len(text) <= _NEWEST else f"{text[:_NEWEST]}…"
    return speak(languages, "Just in: {point}", point=short)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may say the same as another cluster does.

    Attributes:
        points: one of each, as they were compared.
        text: how this one reads.
        why: 'Both speak of: bus, evening'.
        cluster: this one.
    """

    points: tuple[str, str]
    text: str
    why: str
    cluster: Cluster


@dataclass(frozen=True, slots=True)
class Bunch:
    """One cluster, or a point on its own, and what may belong to it, the likeliest first."""

    cluster: Cluster
    text: str
    others: tuple[Suggestion, ...]


def bunches(
    board: Board, pairs: Iterable[Alike], apart: frozenset[tuple[str, str]], language: str
) -> tuple[Bunch, ...]:
    """What is worth a look, the likeliest first: of two clusters one pair, and none told apart.

    Each pair is offered once, with whichever of the two has the likelier pair before it.
    """
    home = {point.id: one for one in board.clusters for point in one.points}
    known = {frozenset((home[a].id, home[b].id)) for a, b in apart if a in home and b in home}
    made: dict[str, list[Suggestion]] = {}
    for two in pairs:
        one, other = home.get(two.first), home.get(two.second)
        if one is None or other is None or one.id == other.id:
            continue
        both = frozenset((one.id, other.id))
        unlikely = two.score < _CLUSTERS and not one.lone and not other.lone
        if both in known or unlikely:
            continue
        known.add(both)
        seed, more = (other, one) if other.id in made and one.id not in made else (one, other)
        if len(each := made.setdefault(seed.id, [])) < _AT_ONCE:
            each.append(_suggestion(two, more, language))
    clusters = {one.id: one for one in board.clusters}
    return tuple(
        Bunch(clusters[key], clusters[key].words(language), tuple(others))
        for key, others in made.items()
    )


def _suggestion(two: Alike, other: Cluster, language: str) -> Suggestion:
    why = say(language, "Both speak of: {words}", words=", ".join(two.words))
    return Suggestion(pair(two.first, two.second), other.words(language), why, other)


def together(clusters: tuple[Cluster, ...], fresh: str) -> dict[str, str]:
    """Point → cluster, for laying those together: into the largest there is, or a new one.

    `fresh`: the id of a new one, which no cluster ever had.
    """
    laid = [one for one in clusters if not one.lone]
    laid.sort(key=lambda one: (not one.name, -len(one.points)))
    into = laid[0].id if laid else fresh
    return {point.id: into for one in clusters for point in one.points}


def places_before(world: World, places: Iterable[str]) -> PlacePoints:
    """The opposite of laying those points anywhere: where each is now."""
    state = world.of(points.PART)
    return PlacePoints({key: state.points[key].cluster for key in places})


def ranking(
    clusters: tuple[Cluster, ...], method: Method, languages: tuple[str, ...], new_id: Ids
) -> tuple[Command, ...]:
    """An item that has the hall rank those, and where it came from; dots or approval."""
    asked = {la: say(la, "Which of these matter most?") for la in languages}
    none = Choice(new_id(), {la: say(la, "None of these") for la in LANGUAGES})
    choices = tuple(Choice(one.id, _words(one, languages)) for one in clusters)
    most = _DOTS if method is Method.DOTS else 0
    question = Question(Kind.OPTIONS, asked, choices=(*choices, none), method=method, most=most)
    title = {la: say(la, "What matters most") for la in languages}
    item = PlannedItem(new_id(), title, Phase.INTEGRATION, _RANKING_MINUTES, question=question)
    keys = tuple(one.id for one in clusters)
    return agenda_insert(item), TakeUpClusters(item.id, keys, RANKED)


def temperatures(
    clusters: tuple[Cluster, ...], languages: tuple[str, ...], new_id: Ids
) -> tuple[Command, ...]:
    """An item for each that reads how warm the hall is to it, in their order."""
    commands: list[Command] = []
    after: str | None = None
    for one in clusters:
        words = _words(one, languages)
        question = Question(Kind.SENSE, words)
        item = PlannedItem(new_id(), words, Phase.INTEGRATION, 2, question=question)
        commands += [agenda_insert(item, after), TakeUpClusters(item.id, (one.id,), RANKED)]
        after = item.id
    return tuple(commands)


def proposal(
    cluster: Cluster, wording: dict[str, str], languages: tuple[str, ...], new_id: Ids
) -> tuple[Command, ...]:
    """An item that puts it to the vote, and where it came from. `wording`: per language."""
    item = PlannedItem(
        new_id(),
        _words(cluster, languages),
        Phase.DECISION,
        _PROPOSAL_MINUTES,
        proposal=wording,
        question=Question(Kind.MOTION, wording),
    )
    return agenda_insert(item), TakeUpClusters(item.id, (cluster.id,), PROPOSED)


def agenda_insert(item: PlannedItem, after: str | None = None) -> agenda.InsertItem:
    """Behind the item in hand, or behind that one."""
    return agenda.InsertItem(item, after)


def _words(cluster: Cluster, languages: tuple[str, ...]) -> dict[str, str]:
    """Its name in each language it has one in; else its first point, in whatever it was said."""
    if cluster.name:
        return dict(cluster.name)
    return {languages[0]: cluster.points[0].text}
