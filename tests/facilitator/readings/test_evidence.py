"""The evidence read from a record, and reckoned again by somebody who has only the file."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.legitimacy.checking import checked
from facilitator.legitimacy.figures import figures_of
from facilitator.legitimacy.file import evidence_file, read, written
from facilitator.parts import checkin, meeting, presence
from facilitator.parts.standard import SetOwnStandard
from facilitator.readings.standing.evidence import evidence_of
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import hall_of, item
from tests.facilitator.legitimacy.year import a_year, day_of, hold_them, spread


def held_year(folder, meetings, at_first):
    made, clerk, chance, many, first = a_year(folder, meetings, at_first)
    with made as hall:
        hold_them(hall, clerk, chance, many, first)
        return evidence_of(hall.world, day_of(meetings)), clerk


def agrees(evidence, clerk):
    figures = figures_of(evidence)
    assert [each.came.known for each in evidence.meetings] == clerk.known
    assert evidence.visits.by_number == spread(clerk, 1)
    assert figures.year.unique == len(clerk.visits)
    assert figures.year.returning == sum(len(each) > 1 for each in clerk.visits.values())
    assert figures.year.visits == sum(map(len, clerk.visits.values()))
    assert checked(read(written(evidence_file(evidence)).encode())).ok


def test_a_quarter_comes_out_as_an_honest_clerk_would_have_it(tmp_path):
    evidence, clerk = held_year(tmp_path, meetings=3, at_first=12)
    agrees(evidence, clerk)


@pytest.mark.prove
def test_a_year_of_twelve_meetings_comes_out_as_an_honest_clerk_would_have_it(tmp_path):
    evidence, clerk = held_year(tmp_path, meetings=12, at_first=230)
    agrees(evidence, clerk)
    assert any(known > 150 for known in clerk.known)


def test_a_number_that_was_typed_is_shown_as_that_and_counts_as_nobody_known(tmp_path):
    with hall_of(tmp_path, item("tea"), people=163, handsets_out=()) as hall:
        hall.do(presence.CountRoom(140), meeting.CloseMeeting())
        came = evidence_of(hall.world, date(2026, 5, 14)).meetings[0].came
    assert (came.checked_in, came.counted, came.known) == (False, 163, None)


def test_a_resident_without_a_card_is_one_of_those_who_came_once(tmp_path):
    with hall_of(tmp_path, item("tea"), people=None, handsets_out=()) as hall:
        hall.do(checkin.Arrive(1), checkin.Arrive(2), checkin.Arrive())
        hall.do(meeting.CloseMeeting())
        evidence = evidence_of(hall.world, date(2026, 5, 14))
    assert evidence.visits.by_number == (3,)
    assert checked(read(written(evidence_file(evidence)).encode())).ok


def test_an_evidence_of_an_earlier_day_knows_no_meeting_after_it(tmp_path):
    with hall_of(tmp_path, item("tea"), handsets_out=()) as hall:
        hall.do(meeting.CloseMeeting())
        assert evidence_of(hall.world, date(2026, 5, 14)).meetings
        assert evidence_of(hall.world, date(2026, 5, 13)).meetings == ()


def test_a_meeting_is_not_counted_before_it_is_closed(tmp_path):
    with hall_of(tmp_path, item("tea"), people=None, handsets_out=()) as hall:
        hall.do(checkin.Arrive(1))
        evidence = evidence_of(hall.world, date(2026, 5, 14))
    assert (evidence.meetings, evidence.visits.least) == ((), 0)


def test_what_nobody_recorded_of_the_invitation_is_said_as_that(tmp_path):
    with hall_of(tmp_path, item("tea"), handsets_out=()) as hall:
        hall.do(meeting.CloseMeeting())
        evidence = evidence_of(hall.world, date(2026, 5, 14))
    assert evidence.meetings[0].invitation is None
    assert figures_of(evidence).meetings[0].invited is None


def test_the_assembly_may_set_its_own_number(tmp_path):
    with hall_of(tmp_path, item("tea"), handsets_out=()) as hall:
        hall.do(SetOwnStandard(40))
        assert evidence_of(hall.world, date(2026, 5, 14)).own_more_than == 40
        assert hall.refused(SetOwnStandard(-1)) == "not_a_number_of_people"


def test_with_everything_personal_deleted_the_evidence_of_meetings_is_the_same(tmp_path):
    made, clerk, chance, many, first = a_year(tmp_path, 2, 12)
    with made as hall:
        hold_them(hall, clerk, chance, many, first)
        before = evidence_of(hall.world, day_of(2))
        empty_side_table(hall.opened.file)
        hall.pull_the_plug()
        after = evidence_of(hall.world, day_of(2))
    assert after.meetings == before.meetings
