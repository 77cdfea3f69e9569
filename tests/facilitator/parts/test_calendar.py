"""The next meeting, as planned and as it was said in the evening."""

from __future__ import annotations

from facilitator.parts import calendar, meeting
from facilitator.plan import NextMeeting
from facilitator.readings.evening.minutes import minutes_of
from tests.facilitator.hall import item, plan, replace

JUNE = NextMeeting("2026-06-11", "19:00", "St Giles Hall", {"en": "damp homes"})


def test_the_plan_announces_it_and_the_minutes_say_so(hall):
    evening = hall()
    evening.do(meeting.StartMeeting(replace(plan(item("tea")), next_meeting=JUNE)))
    said = minutes_of(evening.world, 1, "en").next_meeting
    assert said == "Thursday 11 June 2026, 19:00, St Giles Hall. About: damp homes."


def test_what_is_said_in_the_evening_takes_its_place(hall):
    evening = hall()
    evening.do(meeting.StartMeeting(replace(plan(item("tea")), next_meeting=JUNE)))
    evening.do(calendar.SetNextMeeting(NextMeeting("2026-06-18")))
    assert minutes_of(evening.world, 1, "en").next_meeting == "Thursday 18 June 2026."


def test_a_meeting_on_no_day_is_not_announced(hall):
    evening = hall()
    evening.do(meeting.StartMeeting(replace(plan(item("tea")), next_meeting=NextMeeting("soon"))))
    assert minutes_of(evening.world, 1, "en").next_meeting == ""
    assert evening.refused(calendar.SetNextMeeting(NextMeeting("soon"))) == "no_next_day"
