"""What the record says of who was invited: every figure with what it is of and where it is from."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.documents.values import Notice
from facilitator.parts import area, meeting, outreach
from facilitator.reach.values import Channel
from facilitator.readings.door.outreach import Source, What, outreach_of
from facilitator.readings.evening.minutes import minutes_of
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import hall_of, item, plan
from tests.facilitator.reach.inviting import (
    CENSUS,
    CENSUS_DAY,
    FREEZE,
    MEETING,
    NOTICE,
    STREETS,
    note,
)

OLD = "2026-03-01"


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as made:
        yield made


@pytest.fixture
def invited(hall):
    hall.do(FREEZE, NOTICE, note(attempted=60, notice=1, walker="Ann"))
    hall.do(note("preston road", 9, 4, Channel.DOOR, day="2026-05-04", notice=1))
    hall.do(note("moorings", 5, notice=1), outreach.GiveNotice({"en": "Come!"}, OLD, "2026-03-12"))
    hall.do(note("marfleet lane", 120, 0, day=OLD, notice=2))
    return hall


def measured(reading):
    return {each.what: each for each in reading.measures}


def test_every_share_says_of_how_many_and_who_counted_them(invited):
    figures = measured(outreach_of(invited.world, MEETING, MEETING))
    direct = figures[What.DIRECT]
    assert (direct.numerator, direct.most, direct.denominator) == (69, 69, 210)
    assert direct.sources == (Source(CENSUS, CENSUS_DAY),)
    assert (direct.since, direct.until) == ("2026-05-02", "2026-05-04")
    lowest = figures[What.LOWEST]
    assert (lowest.unit, lowest.numerator, lowest.denominator) == ("Preston Road", 9, 90)
    assert figures[What.SPOKEN].numerator == 4
    assert figures[What.CHANNELS].numerator == 2
    assert figures[What.NOTICE_DAYS].numerator == 9


def test_the_minutes_say_when_notice_was_given_and_in_the_same_clear_days(invited):
    invited.do(meeting.StartMeeting(plan(item("opening"))))
    told = minutes_of(invited.world, 1, "en")
    reading = outreach_of(invited.world, told.day.isoformat(), told.day.isoformat())
    assert told.notice == Notice(date(2026, 5, 1), reading.notice_days)
    assert told.notice.clear_days == 9


def test_of_a_meeting_only_what_went_out_with_its_notice_counts(invited):
    assert outreach_of(invited.world, MEETING, MEETING).coverage.direct.least == 69
    assert outreach_of(invited.world, MEETING).coverage.direct.least == 129
    assert outreach_of(invited.world, MEETING, "2026-06-11").coverage.direct.least == 0


def test_what_was_done_with_no_notice_invites_to_the_next_meeting(tmp_path):
    with hall_of(tmp_path, item("opening"), handsets_out=()) as hall:
        hall.do(FREEZE, note(day="2026-05-13"), note(day="2026-05-20", attempted=7))
        of_may = outreach_of(hall.world, MEETING, MEETING)
        of_june = outreach_of(hall.world, MEETING, "2026-06-11")
    assert (of_may.coverage.direct.least, of_june.coverage.direct.least) == (40, 7)


def test_before_anything_was_written_down_there_is_nothing_and_no_fault(hall):
    reading = outreach_of(hall.world, MEETING, MEETING)
    assert reading.period is None
    assert reading.notice_days is None
    assert measured(reading)[What.DIRECT].denominator == 0
    assert What.LOWEST not in measured(reading)


def test_an_older_area_keeps_its_own_figures(invited):
    before = outreach_of(invited.world, MEETING)
    invited.do(area.FreezeArea("2027-01-01", "", STREETS[:1]))
    assert outreach_of(invited.world, MEETING) == before
    assert outreach_of(invited.world, "2027-02-01").coverage.direct.least == 0


def test_taking_back_restores_every_figure(invited):
    before = outreach_of(invited.world, MEETING)
    slip = invited.do(note("moorings", 70, walker="Ann"))[0].effort.id
    invited.do(outreach.TakeBackOutreach(slip))
    assert outreach_of(invited.world, MEETING) == before


def test_with_the_side_table_emptied_only_the_walker_is_gone(invited):
    before = outreach_of(invited.world, MEETING, MEETING)
    assert [line.walker for line in before.log] == ["Ann", None, None]
    empty_side_table(invited.opened.file)
    invited.pull_the_plug()
    after = outreach_of(invited.world, MEETING, MEETING)
    assert after.measures == before.measures
    assert [line.walker for line in after.log] == [None, None, None]
    assert [line.where for line in after.log] == ["Marfleet Lane", "Preston Road", "Moorings"]
