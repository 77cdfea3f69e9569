"""The area is frozen, the log is written: what is kept, what is taken back, what is refused."""

from __future__ import annotations

import pytest

from facilitator.parts import area, outreach
from facilitator.reach.values import Channel, Unit
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import hall_of
from tests.facilitator.reach.inviting import FREEZE, NOTICE, STREETS, note, replace, unit


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as made:
        made.do(FREEZE, NOTICE)
        yield made


def log(hall):
    return hall.world.of(outreach.PART).efforts


def test_a_new_period_is_a_new_area_and_the_old_one_stays(hall):
    more = (*STREETS, unit("Bilton Grove", 80))
    hall.do(area.FreezeArea("2027-01-01", "", more))
    hall.pull_the_plug()
    areas = hall.world.of(area.PART)
    assert areas.on("2026-12-31").units == STREETS
    assert areas.on("2026-12-31").statements == ("Contains figures.",)
    assert areas.on("2033-01-01").units == more
    assert areas.on("2025-12-31") is None


def test_of_two_areas_for_one_day_the_one_frozen_last_holds(hall):
    hall.do(area.FreezeArea("2026-06-01", "2026-06-30", STREETS[:1]))
    areas = hall.world.of(area.PART)
    assert [len(areas.on(f"2026-0{month}-15").units) for month in (5, 6, 7)] == [3, 1, 3]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"units": ()}, "no_units"),
        ({"units": (Unit("a", " "),)}, "unit_without_name"),
        ({"units": (STREETS[0], STREETS[0])}, "unit_twice"),
        ({"since": "May"}, "no_such_day"),
        ({"until": "2025-01-01"}, "period_ends_before"),
        ({"units": (unit("Minus", -1),)}, "not_a_count"),
    ],
)
def test_an_area_that_makes_no_sense_is_not_frozen(hall, change, why):
    assert hall.refused(replace(FREEZE, **change)) == why


def test_an_effort_survives_a_restart_whole_and_its_walker_is_no_part_of_it(hall):
    ((noted),) = hall.do(note(reached=5, languages=("Welsh",), notice=1, walker="Ann"))
    hall.pull_the_plug()
    assert log(hall) == (noted.effort,)
    assert hall.world.side(outreach.WALKER, noted.effort.id) == "Ann"
    assert "Ann" not in str(noted)


def test_taking_back_leaves_the_log_as_it_was_and_forgets_who_walked(hall):
    hall.do(note())
    before = log(hall)
    slip = hall.do(note(attempted=400, walker="Ann"))[0].effort.id
    hall.do(outreach.TakeBackOutreach(slip))
    assert log(hall) == before
    assert hall.world.side(outreach.WALKER, slip) is None
    assert hall.refused(outreach.TakeBackOutreach(slip)) == "no_such_effort"


def test_the_log_stays_whole_when_all_that_is_personal_is_forgotten(hall):
    hall.do(note(walker="Ann"))
    before = log(hall)
    empty_side_table(hall.opened.file)
    hall.pull_the_plug()
    assert log(hall) == before


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"day": "yesterday"}, "no_such_day"),
        ({"unit": "nowhere"}, "no_such_unit"),
        ({"unit": ""}, "no_place"),
        ({"notice": 2}, "no_such_notice"),
        ({"evidence": "sheet.jpg"}, "no_such_evidence"),
        ({"digest": "ab" * 32}, "no_such_evidence"),
        ({"attempted": 0}, "nobody_tried"),
        ({"attempted": 3, "reached": 4}, "more_reached_than_tried"),
        ({"reached": -1}, "not_a_count"),
    ],
)
def test_an_effort_that_makes_no_sense_is_not_noted(hall, change, why):
    assert hall.refused(note(**change)) == why


def test_a_stall_needs_no_household_and_a_place_no_unit(hall):
    hall.do(note("", 0, 60, Channel.STALL, place=" The market "))
    assert log(hall)[0].place == "The market"


def test_photo_and_route_sheet_are_known_by_their_digest(hall):
    hall.do(note(evidence="2026-05-02 sheet.jpg", digest="ab" * 32))
    assert log(hall)[0].digest == "ab" * 32


def test_notices_are_numbered_and_the_first_sent_counts_for_their_meeting(hall):
    hall.do(outreach.GiveNotice({"en": "Come!", "cy": " "}, "2026-04-20", NOTICE.meeting_day))
    state = hall.world.of(outreach.PART)
    assert [notice.version for notice in state.notices] == [1, 2]
    assert state.first_notice(NOTICE.meeting_day).text == {"en": "Come!"}
    assert state.first_notice("2026-06-14") is None
    assert hall.refused(outreach.GiveNotice({"en": " "}, "2026-04-20", "2026-05-14")) == "no_notice"
