"""The times of an evening, planned against actual, and the plan that it began with."""

from __future__ import annotations

import pytest

from facilitator.documents.minutes.timing import timing_pdf
from facilitator.drafting import with_people_as_tokens
from facilitator.errors import RuleError
from facilitator.ids import SeededIds
from facilitator.parts import agenda, meeting
from facilitator.parts.countdown import GiveTime
from facilitator.plan import Choice, Kind
from facilitator.readings.evening.departures import departures_of
from facilitator.readings.evening.last_plan import as_new, last_plan
from facilitator.readings.evening.timing import timing_as_csv, timing_of
from tests.facilitator.documents.reading import text
from tests.facilitator.hall import Phase, hall_of, item, motion, plan


@pytest.fixture
def hall(tmp_path):
    items = (item("welcome", minutes=5), item("talk", minutes=10), item("songs"), item("tea"))
    with hall_of(tmp_path, *items) as hall:
        yield hall


@pytest.fixture
def evening(hall):
    """Late by four minutes, twelve minutes of talk with two given, no songs, one item added."""
    hall.clock.forward(240)
    hall.do(agenda.BeginItem())
    hall.clock.forward(300)
    hall.do(agenda.BeginItem(), GiveTime(60), GiveTime(60))
    hall.clock.forward(720)
    hall.do(agenda.SkipItem("songs"), agenda.InsertItem(item("raffle", phase=Phase.CLOSE)))
    hall.do(agenda.BeginItem("raffle"))
    hall.clock.forward(120)
    hall.do(meeting.CloseMeeting())
    return timing_of(hall.world, 1, "en")


def found(timing, title):
    return next(line for line in timing.lines if line.title == title)


def test_an_item_stands_with_what_was_planned_given_and_taken(evening):
    talk = found(evening, "Talk")
    assert (talk.planned_start, talk.planned, talk.given) == ("19:05", 10, 120)
    assert (talk.began, talk.took, talk.over) == ("19:09", 12, 2)


def test_the_evening_stands_with_its_own_times(evening):
    assert (evening.planned, evening.actual) == (("19:00", "19:25"), ("19:00", "19:23"))


def test_what_was_left_out_added_or_not_reached_is_said(evening):
    assert found(evening, "Songs").note == "Left out"
    assert found(evening, "Raffle").note == "Added during the meeting"
    assert (found(evening, "Raffle").planned, found(evening, "Raffle").planned_start) == (None, "")
    assert (found(evening, "Tea").note, found(evening, "Tea").took) == ("Not reached", None)


def test_an_item_that_was_taken_twice_began_when_it_was_first_taken(hall):
    hall.do(agenda.BeginItem("welcome"))
    hall.clock.forward(60)
    hall.do(agenda.BeginItem("talk"))
    hall.clock.forward(60)
    hall.do(agenda.BeginItem("welcome"))
    hall.clock.forward(60)
    hall.do(agenda.BeginItem("talk"))
    welcome = found(timing_of(hall.world, 1, "en"), "Welcome")
    assert (welcome.began, welcome.took) == ("19:00", 2)


def test_time_that_the_hall_added_is_told_in_the_report_and_in_the_minutes(hall):
    hall.do(agenda.BeginItem("talk"), GiveTime(60), GiveTime(300, by_hall=True))
    talk = found(timing_of(hall.world, 1, "en"), "Talk")
    assert (talk.given, talk.note) == (360, "Still running · The hall added 5:00")
    held = hall.world.of(meeting.PART).running
    assert "At 19:00 the hall added 5:00 to “Talk”." in departures_of(hall.world, held, "en")


def test_the_report_survives_a_restart(hall, evening):
    hall.pull_the_plug()
    assert timing_of(hall.world, 1, "en") == evening


def test_the_report_is_a_table_for_a_spreadsheet(evening):
    lines = timing_as_csv(evening, "en").decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Item,Planned for,Minutes planned,Minutes given")
    assert lines[1] == "Welcome,19:00,5,,19:04,5,0,"
    assert "Talk,19:05,10,2,19:09,12,2," in lines


def test_the_report_is_a_page(evening):
    page = text(timing_pdf(evening, "en"))
    assert "How the time went" in page
    assert "Talk 19:05 10 +2:00 19:09 12 +2" in page
    assert "Planned: 19:00 to 19:25." in page


def test_a_meeting_that_was_not_held_has_no_report(hall):
    with pytest.raises(RuleError, match=r"no meeting no\. 4"):
        timing_of(hall.world, 4, "en")


@pytest.mark.usefixtures("evening")
def test_the_last_plan_is_the_one_that_was_planned(hall):
    assert [one.id for one in last_plan(hall.world).items] == ["welcome", "talk", "songs", "tea"]


def test_the_last_plan_is_taken_on_another_day_with_items_of_its_own(hall):
    last = last_plan(hall.world)
    new = as_new(last, "2026-06-11", SeededIds(2))
    assert (new.day, new.place, new.title) == ("2026-06-11", last.place, last.title)
    assert [one.title for one in new.items] == [one.title for one in last.items]
    assert not {one.id for one in new.items} & {one.id for one in last.items}


def test_before_the_first_meeting_there_is_no_last_plan(tmp_path):
    with hall_of(tmp_path) as hall:
        assert last_plan(hall.world) is None


def test_who_stood_is_named_again_as_in_a_draft(tmp_path):
    choices = (Choice("c", {"en": "Ayesha"}, ""),)
    asked = item("delegate", motion("Who?", kind=Kind.ELECTION, choices=choices))
    drafted = plan(asked)
    frozen, names = with_people_as_tokens(drafted, SeededIds(4))
    with hall_of(tmp_path) as hall:
        hall.do(meeting.StartMeeting(frozen, names))
        assert last_plan(hall.world) == drafted
