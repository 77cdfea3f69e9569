"""Where a body meets, which bodies it belongs to, and how it stands to the local council."""

from __future__ import annotations

import pytest

from facilitator.body import BodyKind
from facilitator.nation import Nation
from facilitator.parts import assembly
from facilitator.parts.assembly import ChooseNation, EndRelation, RelateTo, StandTowards
from facilitator.relations import CouncilSetting, TowardsCouncil, Way
from tests.facilitator.hall import hall_of


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as opened:
        yield opened


def state(hall):
    return hall.world.of(assembly.PART)


def test_a_nation_is_said_once_and_nobody_has_to(hall):
    assert state(hall).nation is Nation.UNSAID
    assert hall.do(ChooseNation(Nation.WALES))
    assert state(hall).nation is Nation.WALES
    assert not hall.do(ChooseNation(Nation.WALES))


def test_a_themed_assembly_can_be_the_child_of_several_neighbourhoods(hall):
    for name in ("Marfleet North", "Greatfield"):
        hall.do(RelateTo(name, BodyKind.NEIGHBOURHOOD, Way.PARENT, {"en": " Opening  hours "}))
    first, second = state(hall).relations
    assert (first.name, first.decides, second.way) == (
        "Marfleet North",
        {"en": "Opening hours"},
        Way.PARENT,
    )
    hall.do(RelateTo("Greatfield", second.kind, second.way, {}, {"en": "In May"}, second.id))
    assert state(hall).relations[1].reports == {"en": "In May"}
    hall.do(EndRelation(first.id))
    hall.pull_the_plug()
    assert [each.name for each in state(hall).relations] == ["Greatfield"]


def test_no_body_is_there_twice_or_without_a_name(hall):
    greatfield = RelateTo("Greatfield", BodyKind.NEIGHBOURHOOD, Way.CHILD)
    hall.do(greatfield)
    assert hall.refused(greatfield) == "related_already"
    assert hall.refused(RelateTo(" ", BodyKind.COUNCIL, Way.PARENT)) == "no_related_name"
    assert hall.refused(EndRelation("nobody")) == "no_such_relation"


def test_how_it_stands_to_the_council_is_kept(hall):
    hall.do(StandTowards(CouncilSetting.LISTENS, " Hull  City Council"))
    assert state(hall).towards == TowardsCouncil(CouncilSetting.LISTENS, "Hull City Council")
    assert not hall.do(StandTowards(CouncilSetting.LISTENS, "Hull City Council"))
