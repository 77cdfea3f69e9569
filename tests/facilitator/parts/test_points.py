"""Key points: handed in, laid together, told apart, taken up. Nothing is lost, nothing doubled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.clock import Instant
from facilitator.parts import agenda, points
from facilitator.parts.points import (
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
from facilitator.parts.points import events as did
from facilitator.parts.points import state as fold
from facilitator.plan import Phase
from tests.facilitator.hall import hall_of, item

SLIP = HandInSlip("s1", 4, (("p1", "A later bus"), ("p2", "Street lights")))
OTHER = HandInSlip("s2", 7, (("p3", "Buses stop too early"),))


@pytest.fixture
def hall(tmp_path):
    talk = item("talk", phase=Phase.DELIBERATION)
    with hall_of(tmp_path, talk, item("next", phase=Phase.DELIBERATION)) as hall:
        hall.do(agenda.BeginItem("talk"))
        yield hall


def state(hall):
    return hall.world.of(points.PART)


def texts(hall):
    state_ = state(hall)
    return [(one.text, state_.group(one), one.cluster) for one in state_.of_item(meeting(hall))]


def meeting(hall):
    return next(iter(state(hall).slips.values())).meeting


def test_a_slip_sent_twice_is_there_once(hall):
    hall.do(SLIP)
    assert hall.do(SLIP) == ()
    assert texts(hall) == [("A later bus", 4, ""), ("Street lights", 4, "")]


def test_more_points_of_a_slip_join_those_it_has(hall):
    hall.do(SLIP, HandInSlip("s1", 4, (*SLIP.points, ("p9", " A  bench "))))
    assert [one.text for one in state(hall).of_slip("s1")][-1] == "A bench"
    assert len(state(hall).points) == 3


def test_points_stay_with_the_item_the_groups_talked_about(hall):
    hall.do(SLIP, agenda.BeginItem("next"), HandInSlip("s1", 4, (("p4", "And a bench"),)), OTHER)
    assert state(hall).items_of(meeting(hall)) == ("talk", "next")
    assert len(state(hall).of_item(meeting(hall), "talk")) == 3
    assert hall.refused(PlacePoints({"p1": "c", "p3": "c"})) == "points_of_two_items"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (HandInSlip("s1", 5, (("p8", "More"),)), "slip_of_another_group"),
        (HandInSlip("s9", 1000, (("p8", "More"),)), "no_such_group"),
        (HandInSlip("s9", 5, (("p8", "  "),)), "no_point"),
        (HandInSlip("s9", 5, (("p8", "x" * 401),)), "point_too_long"),
        (RewordPoint("p1", " "), "no_point"),
        (TakePointBack("p7"), "no_such_point"),
        (ReadSlipAgain("s9", ("A",)), "no_such_slip"),
        (PlacePoints({"p7": "c"}), "no_such_point"),
        (NameCluster("c", {"en": "Buses"}), "no_such_cluster"),
        (TellApart(("p1", "p1")), "no_such_point"),
        (TakeUpClusters("i", ("c",)), "no_such_cluster"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(hall, command, reason):
    hall.do(SLIP)
    before = hall.world
    assert hall.refused(command) == reason
    assert hall.world == before


def test_every_act_is_undone_by_its_opposite(hall):
    hall.do(SLIP, OTHER)
    before = state(hall)
    hall.do(PlacePoints({"p1": "c", "p3": "c"}), PlacePoints({"p1": "", "p3": ""}))
    hall.do(TakePointBack("p1"), BringPointBack("p1"))
    hall.do(RewordPoint("p1", "A bus"), RewordPoint("p1", "A later bus"))
    hall.do(TellApart(("p3", "p1")), TellApart(("p1", "p3"), apart=False))
    assert state(hall) == before


def test_a_cluster_keeps_its_name_while_it_is_empty(hall):
    hall.do(SLIP, OTHER, PlacePoints({"p1": "c", "p3": "c"}), NameCluster("c", {"en": "Buses"}))
    hall.do(PlacePoints({"p1": "", "p3": ""}), PlacePoints({"p1": "c", "p3": "c"}))
    assert state(hall).names["c"] == {"en": "Buses"}


def test_what_was_taken_up_stays_as_it_was_then(hall):
    hall.do(SLIP, OTHER, PlacePoints({"p1": "c", "p3": "c"}))
    hall.do(TakeUpClusters("i", ("c", "p2")), PlacePoints({"p3": ""}))
    assert state(hall).origin_of("i").points == {"c": ("p1", "p3"), "p2": ("p2",)}
    assert hall.do(TakeUpClusters("i", ("c",))) == ()


def test_all_of_it_is_there_again_after_the_plug_was_pulled(hall):
    hall.do(SLIP, OTHER, PlacePoints({"p1": "c", "p3": "c"}), NameCluster("c", {"en": "Buses"}))
    hall.do(ReadSlipAgain("s1", ("A later bus",)), TellApart(("p2", "p3")))
    hall.do(TakeUpClusters("i", ("c",)))
    before = state(hall)
    hall.pull_the_plug()
    assert state(hall) == before


PLACES = st.dictionaries(
    st.sampled_from([f"p{n}" for n in range(1, 6)]), st.sampled_from(["", "a", "b", "c"])
)


@given(st.lists(PLACES, max_size=6))
def test_however_points_are_laid_each_is_on_its_slip_once(moves):
    at = Instant(0, 0, "")
    now = fold.handed_in(points.Points(), did.SlipHandedIn("s", "m", "i", 1), at)
    for n in range(1, 6):
        now = fold.noted(now, did.PointNoted("s", f"p{n}", f"Point {n}"), at)
    for places in moves:
        now = fold.placed(now, did.PointsPlaced("m", places), at)
    laid = [key for cluster in ("", "a", "b", "c") for key in in_cluster(now, cluster)]
    assert sorted(laid) == [f"p{n}" for n in range(1, 6)]
    assert [one.text for one in now.of_slip("s")] == [f"Point {n}" for n in range(1, 6)]


def in_cluster(state, cluster):
    return [one.id for one in state.points.values() if one.cluster == cluster]
