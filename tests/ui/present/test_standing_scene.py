"""The picture of who comes: plain bars toward the standard, from twenty people on."""

from __future__ import annotations

import pytest

from facilitator.door_facts import Tier
from facilitator.parts import checkin, meeting, presence
from facilitator.parts.standard import SetOwnStandard
from tests.facilitator.hall import hall_of, item, plan
from tests.facilitator.legitimacy.year import a_year, hold_them
from ui.present.pictures import pictures
from ui.present.standing_scene import attendance_scene


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("tea"), people=None, handsets_out=()) as hall:
        yield hall


def names(hall):
    groups = pictures(hall.world, hall.clock.now(), "en")
    return [picture.name for group in groups for picture in group]


def test_it_is_offered_once_somebody_came(hall):
    assert "Who comes to our meetings" not in names(hall)
    hall.do(*(checkin.Arrive(n, tier=Tier.LISTED) for n in range(1, 23)))
    assert "Who comes to our meetings" in names(hall)


def test_twenty_two_people_are_a_bar_on_the_way(hall):
    hall.do(*(checkin.Arrive(n, tier=Tier.LISTED) for n in range(1, 23)))
    hall.do(SetOwnStandard(20))
    scene = attendance_scene(hall.world, ("en", "cy"))
    assert [(level.count, level.fraction) for level in scene.levels] == [("22", 22 / 151)]
    assert "Our own number, more than 20: 1 of the last 1" in scene.notes[1]


def test_numbers_that_were_typed_have_a_star_and_reach_nothing(tmp_path):
    with hall_of(tmp_path, item("tea"), people=180, handsets_out=()) as hall:
        assert attendance_scene(hall.world, ("en",)) is None
        hall.do(meeting.CloseMeeting(), meeting.StartMeeting(plan(item("cake"))))
        hall.do(presence.CountRoom(90))
        scene = attendance_scene(hall.world, ("en",))
    assert [level.count for level in scene.levels] == ["180*", "90*"]
    assert "More than 150 residents: 0 of the last 2" in scene.sentence


def test_no_more_than_six_meetings_are_shown(tmp_path):
    made, clerk, chance, many, first = a_year(tmp_path, 8, 10)
    with made as hall:
        hold_them(hall, clerk, chance, many, first)
        scene = attendance_scene(hall.world, ("en",))
    assert [level.count for level in scene.levels] == [str(known) for known in clerk.known[-6:]]
