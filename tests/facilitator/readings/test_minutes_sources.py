"""Every figure of the minutes leads back to events of the record, and comes out of them again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.engine.codec import EventCodec
from facilitator.engine.fold import folded
from facilitator.parts import PARTS, agenda, assembly, meeting, presence
from facilitator.parts.ballot.events import AgreedWithoutCount, BallotClosed, ResultDeclared
from facilitator.parts.meeting import StartMeeting
from facilitator.readings.evening.minute_numbers import minute_numbers
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.times import time_of
from tests.facilitator.hall import item, plan


@pytest.fixture(scope="module")
def journal(marfleet):
    """Number of an event → the event, and the world after it."""
    read = folded(marfleet.opened.journal.entries(), PARTS, EventCodec(PARTS))
    return {entry.envelope.seq: (event, world) for entry, event, world in read}


@pytest.fixture(scope="module")
def minutes(marfleet):
    return minutes_of(marfleet.world, 1, "en")


def events(journal, source, kind):
    return [journal[seq][0] for seq in source if isinstance(journal[seq][0], kind)]


def test_every_decisions_figures_come_out_of_its_events(minutes, journal):
    for one in minutes.decisions:
        (declared,) = events(journal, one.source, ResultDeclared)
        assert declared.outcome in {one.outcome.value, "not_decided"}
        if one.figures is None:
            assert events(journal, one.source, AgreedWithoutCount)
            continue
        (closed,) = events(journal, one.source, BallotClosed)
        voted = closed.tally["for"], closed.tally["against"], closed.tally["abstain"]
        told = one.figures
        assert voted == (told.in_favour, told.against, told.abstained)
        assert closed.present == told.in_room
        assert told.not_voting == closed.present - sum(voted)


def test_every_candidates_votes_come_out_of_their_event(minutes, journal):
    (election,) = minutes.elections
    (closed,) = events(journal, election.source, BallotClosed)
    assert sorted(one.votes for one in election.candidates) == sorted(closed.tally.values())
    assert election.valid == sum(closed.tally.values())


def test_the_numbers_in_the_room_are_those_after_their_events(minutes, journal, marfleet):
    held = marfleet.world.of(meeting.PART).all[0].id
    counted = [
        journal[seq][1].of(presence.PART).of_meeting(held).people
        for seq in minutes.attendance.source
    ]
    assert counted == [minutes.attendance.highest, minutes.attendance.at_close]


def test_the_times_are_those_of_their_events(minutes, journal):
    zone = journal[1][1].of(assembly.PART).zone
    at = [time_of(journal[seq][1].at, zone) for seq in minutes.sources["times"]]
    assert at == [minutes.opened, minutes.closed]
    for one in minutes.agenda:
        assert [time_of(journal[seq][1].at, zone) for seq in one.source[-1:]] == (
            [one.began] if one.began else []
        )


def test_a_mandate_rests_on_the_vote_that_gave_it(minutes, journal):
    (given,) = minutes.mandates
    (declared,) = events(journal, given.source, ResultDeclared)
    assert declared.outcome == "carried"
    assert given.minute == "2026/006"


def test_an_item_that_was_begun_has_a_number_of_the_year_and_one_left_out_has_none(minutes):
    numbers = [one.number for one in minutes.agenda]
    assert numbers == [
        *("2026/001", "2026/002", "2026/003", ""),
        *("2026/004", "2026/005", "2026/006", "2026/007"),
    ]
    shelter = next(one for one in minutes.decisions if one.number == "D-2026-003")
    assert shelter.minute == "2026/004"


def test_the_numbers_run_on_over_the_year_and_begin_anew_with_the_next(hall):
    evening = hall()
    numbers = []
    for day in ("2026-05-14", "2026-06-11", "2027-01-14"):
        first, second = f"{day} a", f"{day} b"
        evening.do(StartMeeting(replace(plan(item(first), item(second)), day=day)))
        evening.do(agenda.BeginItem(second), agenda.BeginItem(first), meeting.CloseMeeting())
        held = evening.world.of(meeting.PART).all[-1]
        numbers.append(minute_numbers(evening.world, held))
    assert [list(given.values()) for given in numbers] == [
        ["2026/001", "2026/002"],
        ["2026/003", "2026/004"],
        ["2027/001", "2027/002"],
    ]
    assert list(numbers[0]) == ["2026-05-14 b", "2026-05-14 a"]
