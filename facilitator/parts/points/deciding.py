"""Deciding about key points. What was done already is no news and no mistake."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from facilitator.facts import CurrentItem, TheMeeting
from facilitator.part import Answer, Event, Facts, Refusal, happened
from facilitator.parts.points import commands as ask
from facilitator.parts.points import events as did
from facilitator.parts.points.state import Point, Points, pair

#: More groups than any hall has: a slip of the finger.
MOST_GROUPS: Final = 999
#: A point is a line, and no letter.
LONGEST: Final = 400


def hand_in(state: Points, facts: Facts, command: ask.HandInSlip) -> Answer:
    """A slip that is known gets those points more that it has not yet."""
    meeting, current = facts.of(TheMeeting), facts.of(CurrentItem)
    if meeting is None:
        return Refusal("no_meeting")
    item = command.item or (current.id if current is not None else "")
    if (no := _not_a_slip(state, command, meeting.id, item)) is not None:
        return no
    events: list[Event] = []
    if command.slip not in state.slips:
        events.append(did.SlipHandedIn(command.slip, meeting.id, item, command.group))
    for key, text in dict(command.points).items():
        if key not in state.points and text.strip():
            events.append(did.PointNoted(command.slip, key, _line(text)))
    return happened(*events)


def _not_a_slip(state: Points, command: ask.HandInSlip, meeting: str, item: str) -> Refusal | None:
    known = state.slips.get(command.slip)
    if known is not None and known.group != command.group:
        return Refusal("slip_of_another_group")
    if known is not None and known.meeting != meeting:
        return Refusal("no_such_slip")
    if not ask.FLOOR <= command.group <= MOST_GROUPS:
        return Refusal("no_such_group")
    if known is None and not item:
        return Refusal("no_item_for_points")
    texts = [text.strip() for _, text in command.points]
    if known is None and not any(texts):
        return Refusal("no_point")
    return Refusal("point_too_long") if any(len(text) > LONGEST for text in texts) else None


def reword(state: Points, facts: Facts, command: ask.RewordPoint) -> Answer:
    """The same words again are no news."""
    found, text = _of_tonight(state, facts, command.point), _line(command.text)
    if isinstance(found, Refusal):
        return found
    if not text:
        return Refusal("no_point")
    if len(text) > LONGEST:
        return Refusal("point_too_long")
    if text == found.text:
        return happened()
    return happened(did.PointReworded(found.id, text))


def take_back(state: Points, facts: Facts, command: ask.TakePointBack) -> Answer:
    """It stays in the record."""
    found = _of_tonight(state, facts, command.point)
    if isinstance(found, Refusal):
        return found
    return happened() if found.back else happened(did.PointTakenBack(found.id))


def bring_back(state: Points, facts: Facts, command: ask.BringPointBack) -> Answer:
    """As it was."""
    found = _of_tonight(state, facts, command.point)
    if isinstance(found, Refusal):
        return found
    return happened(did.PointBroughtBack(found.id)) if found.back else happened()


def read_again(state: Points, facts: Facts, command: ask.ReadSlipAgain) -> Answer:
    """As often as somebody likes; the last reading stands."""
    slip, meeting = state.slips.get(command.slip), facts.of(TheMeeting)
    if meeting is None or slip is None or slip.meeting != meeting.id:
        return Refusal("no_such_slip")
    texts = tuple(_line(text) for text in command.texts if text.strip())
    if any(len(text) > LONGEST for text in texts):
        return Refusal("point_too_long")
    return happened() if texts == slip.again else happened(did.SlipReadAgain(slip.id, texts))


def place(state: Points, facts: Facts, command: ask.PlacePoints) -> Answer:
    """All of them or none: a cluster holds points of one item only."""
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    for key in command.places:
        if isinstance(found := _of_tonight(state, facts, key), Refusal):
            return found
        if found.back:
            return Refusal("no_such_point")
    if not _of_one_item(state, command.places):
        return Refusal("points_of_two_items")
    new = {k: to for k, to in command.places.items() if state.points[k].cluster != to}
    return happened(did.PointsPlaced(meeting.id, new)) if new else happened()


def _of_one_item(state: Points, places: Mapping[str, str]) -> bool:
    after = {key: one.cluster for key, one in state.points.items()} | dict(places)
    items: dict[str, set[str]] = {}
    for key, cluster in after.items():
        if cluster:
            items.setdefault(cluster, set()).add(state.slips[state.points[key].slip].item)
    return all(len(items[to]) == 1 for to in places.values() if to)


def name(state: Points, facts: Facts, command: ask.NameCluster) -> Answer:
    """Of one that has points."""
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if not _members(state, command.cluster):
        return Refusal("no_such_cluster")
    words = {la: _line(text) for la, text in command.name.items() if text.strip()}
    if any(len(text) > LONGEST for text in words.values()):
        return Refusal("point_too_long")
    if words == dict(state.names.get(command.cluster, {})):
        return happened()
    return happened(did.ClusterNamed(command.cluster, meeting.id, words))


def tell_apart(state: Points, facts: Facts, command: ask.TellApart) -> Answer:
    """Two points of tonight."""
    meeting = facts.of(TheMeeting)
    found = [_of_tonight(state, facts, key) for key in command.points]
    no = next((one for one in found if isinstance(one, Refusal)), None)
    if no is not None or meeting is None or command.points[0] == command.points[1]:
        return no or Refusal("no_such_point")
    told = pair(*command.points)
    if (told in state.apart) == command.apart:
        return happened()
    return happened(did.PointsToldApart(meeting.id, told, command.apart))


def take_up(state: Points, facts: Facts, command: ask.TakeUpClusters) -> Answer:
    """What they were made of is kept as it was at this moment: clusters may change later."""
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    points = {key: _members(state, key) for key in command.clusters}
    if not points or not all(points.values()):
        return Refusal("no_such_cluster")
    if state.origin_of(command.item) is not None:
        return happened()
    return happened(
        did.ClustersTakenUp(meeting.id, command.item, command.clusters, command.way, points)
    )


def _members(state: Points, cluster: str) -> tuple[str, ...]:
    """The points of a cluster; a point that stands alone is taken up under its own id."""
    inside = (o.id for o in state.points.values() if cluster in {o.cluster, o.id} and not o.back)
    return tuple(inside)


def _of_tonight(state: Points, facts: Facts, key: str) -> Point | Refusal:
    meeting, found = facts.of(TheMeeting), state.points.get(key)
    if meeting is None:
        return Refusal("no_meeting")
    if found is None or state.slips[found.slip].meeting != meeting.id:
        return Refusal("no_such_point")
    return found


def _line(text: str) -> str:
    return " ".join(text.split())
