"""The minutes of a whole evening are all there is in the record, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.documents.values import Figures, Outcome
from facilitator.errors import RuleError
from facilitator.parts import agenda, assembly, ballot, decision, mandate, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import StartMeeting
from facilitator.readings.evening.minutes import minutes_of
from tests.facilitator.documents.reading import pages, text
from tests.facilitator.hall import item, motion, plan
from tests.facilitator.readings.marfleet import evening_at_marfleet


@pytest.fixture(scope="module")
def minutes(marfleet):
    return minutes_of(marfleet.world, 1, "en")


@pytest.fixture
def vote_of(minutes):
    return {one.number: one for one in minutes.decisions}.__getitem__


def test_an_evening_of_eight_items_is_two_sides(minutes):
    assert len(pages(minutes_pdf(minutes, "en"))) == 2


def test_the_head_is_in_the_assemblys_own_time(minutes):
    assert (minutes.assembly, minutes.number, minutes.day) == (
        "Marfleet North",
        1,
        date(2026, 5, 14),
    )
    assert (minutes.opened, minutes.closed) == (time(19, 2), time(20, 19))


def test_the_highest_count_and_the_quorum_are_told(minutes):
    heads = minutes.attendance
    assert (heads.quorum, heads.highest, heads.highest_at) == (50, 163, time(19, 2))
    assert heads.at_close == 44


def test_the_test_ballot_is_a_line_and_no_decision(minutes):
    assert minutes.attendance.note == "Handsets checked with a test ballot: 152 of 160 heard."
    assert "biscuit" not in text(minutes_pdf(minutes, "en"))


def test_the_agenda_stands_as_planned_and_as_it_went(minutes):
    assert [(i.planned_start, i.began, i.took_minutes) for i in minutes.agenda[:4]] == [
        (time(19, 0), time(19, 2), 14),
        (time(19, 15), time(19, 16), 3),
        (time(19, 19), time(19, 19), 21),
        (time(19, 31), None, None),
    ]


def test_agreement_has_no_figures_and_says_how(vote_of):
    agreed = vote_of("D-2026-001")
    assert (agreed.result, agreed.figures) == ("Agreed without a count.", None)
    assert agreed.outcome is Outcome.CARRIED


def test_a_ballot_given_up_for_hands_is_declared_by_hands(vote_of):
    bus = vote_of("D-2026-002")
    assert bus.figures == Figures(131, 12, 9, 11, None, 163)
    assert bus.method == (
        "by a show of hands, counted once; handset figures kept in the record, not declared"
    )


def test_a_motion_lost_by_one_vote_says_by_which_rule(vote_of):
    shelter = vote_of("D-2026-003")
    assert shelter.result == "Lost: needs 98, has 97 (−1)"
    assert (shelter.method, shelter.counted) == ("by handsets", "160 handsets out")
    assert shelter.rule == "at least two-thirds of votes cast"


def test_two_counts_that_agreed_are_told(vote_of):
    assert vote_of("D-2026-005").method == "by a show of cards, two counts that agreed"


def test_without_a_quorum_there_is_no_decision(vote_of):
    late = vote_of("D-2026-006")
    assert late.outcome is Outcome.NO_DECISION
    assert late.result == "Not decided: 44 in the room where the quorum is 50."


def test_the_election_and_the_mandate_name_the_delegate(minutes):
    (election,) = minutes.elections
    assert [(c.name, c.votes) for c in election.candidates] == [
        ("Ayesha Karim", 81),
        ("Tom Dale", 68),
        ("None of these", 3),
    ]
    (given,) = minutes.mandates
    assert (given.number, given.delegate, given.decision) == (
        "M-2026-01",
        "Ayesha Karim",
        "D-2026-005",
    )
    assert given.accepted


def test_departures_are_what_was_left_out_what_is_void_and_a_clock_that_was_set(minutes):
    left_out, void, clock = minutes.deviations
    assert left_out == "“Groups at the tables” was left out."
    assert void.startswith("Ballot no. 3, put at 19:19 (“That this assembly asks")
    assert void.endswith("is void: the receiver was unplugged by a foot")
    assert clock.startswith("The laptop's clock was set from 19:40:07 to 19:30:07;")


def test_every_declared_result_is_in_the_minutes(marfleet, minutes):
    printed = {one.number for one in (*minutes.decisions, *minutes.elections)}
    assert printed == {one.code for one in marfleet.world.of(decision.PART).all}


def test_the_records_digest_is_printed(marfleet, minutes):
    assert minutes.digest == marfleet.world.digest
    assert minutes.digest[:4] + " " + minutes.digest[4:8] in text(minutes_pdf(minutes, "en"))


def test_with_the_side_table_emptied_the_facts_stand_and_the_names_are_gone(marfleet, minutes):
    bare = minutes_of(replace(marfleet.world, sides={}), 1, "en")
    assert bare.decisions == minutes.decisions
    assert bare.mandates[0].delegate is None
    page = text(minutes_pdf(bare, "en"))
    assert "Ayesha" not in page
    assert "Elected: [name removed], 81 of 152 votes (needed 77)" in page


def test_minutes_of_a_meeting_that_still_runs_say_so(hall):
    evening = hall(item("bus", motion()), item("tea"))
    evening.do(agenda.BeginItem())
    page = text(minutes_pdf(minutes_of(evening.world, 1, "en"), "en"))
    assert "opened 19:00, not closed yet" in page
    assert "not reached" not in page


def test_where_nobody_counted_the_room_that_is_said(hall):
    evening = hall(item("bus", motion()), people=None)
    assert minutes_of(evening.world, 1, "en").attendance.note == "The room was not counted."
    assert "The room was not counted." in text(
        minutes_pdf(minutes_of(evening.world, 1, "en"), "en")
    )


def test_a_meeting_that_was_not_held_has_no_minutes(hall):
    evening = hall()
    with pytest.raises(RuleError, match="No meeting has been held"):
        minutes_of(evening.world, 1, "en")
    evening.do(StartMeeting(plan(item("tea"))))
    with pytest.raises(RuleError, match=r"no meeting no\. 2 .* last one is no\. 1"):
        minutes_of(evening.world, 2, "en")


def test_reading_changes_nothing(marfleet):
    before = marfleet.world
    minutes_of(before, 1, "cy")
    assert marfleet.world is before
    assert before.of(ballot.PART).undecided is None
    assert before.of(mandate.PART).all[0].copies == 0


def test_a_later_meeting_changes_nothing_in_the_minutes_but_the_digest(tmp_path):
    evening = evening_at_marfleet(tmp_path)
    before = minutes_of(evening.world, 1, "en")
    evening.clock.forward(86400)
    evening.do(assembly.SetQuorum(10), StartMeeting(plan(item("bus", motion()))))
    evening.do(presence.CountRoom(200))
    evening.put()
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    evening.opened.close()
    after = minutes_of(evening.world, 1, "en")
    assert after == replace(before, digest=after.digest, mark=after.mark)
    assert [one.number for one in minutes_of(evening.world, 2, "en").decisions] == ["D-2026-007"]
