"""The ways to decide: what is offered first, and what a new question begins with."""

from __future__ import annotations

from itertools import count

import pytest

from facilitator.plan import Kind, Method, Question, Secrecy
from ui.present.ways import KINDS, begun, counted, other_ways, usual_ways, way_name


@pytest.fixture
def new_id():
    numbers = count(1)
    return lambda: f"id{next(numbers)}"


def test_a_hall_is_offered_few_ways_at_once_and_all_others_beneath():
    for kind in (Kind.MOTION, Kind.OPTIONS, Kind.ELECTION):
        assert len(usual_ways(kind)) <= 3
        assert not set(usual_ways(kind)) & set(other_ways(kind))


def test_every_way_can_be_found_somewhere():
    found = {m for kind in Kind for m in (*usual_ways(kind), *other_ways(kind))}
    assert found == set(Method)


def test_people_are_elected_in_private_and_everything_else_is_open(new_id):
    kinds = [kind for kind in KINDS if kind]
    private = {kind for kind in kinds if begun(kind, new_id).secrecy is Secrecy.PRIVATE}
    assert private == {Kind.ELECTION}


def test_whoever_wants_none_of_the_options_can_say_so(new_id):
    (none,) = begun(Kind.OPTIONS, new_id).choices
    assert none.text["en"] == "None of these"


def test_seats_and_marks_go_with_the_way_that_has_them():
    several = Question(Kind.ELECTION, {}, method=Method.STV, seats=3)
    assert counted(several, Method.IRV) == {"method": Method.IRV, "seats": 1, "most": 0}
    assert counted(several, Method.MEEK)["seats"] == 3
    assert counted(Question(Kind.OPTIONS, {}), Method.DOTS)["most"] == 3
    assert counted(Question(Kind.ELECTION, {}), Method.STV)["seats"] == 2


def test_ways_have_names_of_their_own():
    for kind in (Kind.MOTION, Kind.OPTIONS, Kind.ELECTION):
        ways = (*usual_ways(kind), *other_ways(kind))
        assert len({way_name(method, kind, "en") for method in ways}) == len(ways)
