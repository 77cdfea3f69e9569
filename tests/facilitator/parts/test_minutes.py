"""Minutes go one way: given out, corrected, approved by the hall, signed, sealed."""

from __future__ import annotations

from itertools import product

import pytest

from facilitator.mandate_draft import Act, Concern
from facilitator.parts import actions, agenda, meeting, minutes, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.minutes import Standing, Step
from facilitator.parts.minutes.standing import TABLE, after, refused
from tests.facilitator.hall import item, motion, plan
from tests.facilitator.parts.test_mandate import decided, next_meeting

PDF = {"en": "a" * 64}
FINAL = {"en": "b" * 64}
WRONG = {"en": "Item 2: the bus is the 12, not the 21."}
CARRIED, LOST = {"for": 60, "against": 1}, {"for": 1, "against": 60}


def first_meeting(evening):
    return evening.world.of(meeting.PART).all[0].id


def life(evening):
    return evening.world.of(minutes.PART).of(first_meeting(evening))


def about(evening, act):
    return item(act.value, motion("That it be so.", concerns=Concern(act, first_meeting(evening))))


def second(hall, *, circulated=True):
    """The second meeting of a hall whose first one's minutes were given out, or were not."""
    evening = hall(item("welcome"))
    evening.do(meeting.CloseMeeting())
    if circulated:
        evening.do(minutes.CirculateMinutes(first_meeting(evening), PDF))
    acts = Act.APPROVE_MINUTES, Act.CORRECT_MINUTES
    evening.do(meeting.StartMeeting(plan(*(about(evening, act) for act in acts))))
    evening.do(presence.CountRoom(100))
    return evening


def approved(hall):
    evening = second(hall)
    decided(evening, "approve_minutes", CARRIED)
    return evening


@pytest.mark.parametrize(("standing", "step"), tuple(product(Standing, Step)))
def test_what_the_table_does_not_have_is_refused_with_a_reason(standing, step):
    assert (after(standing, step) is None) == bool(refused(standing, step))


def test_no_step_leads_back():
    order = list(Standing)
    assert all(order.index(to) >= order.index(begins) for (begins, _), to in TABLE.items())


def test_the_next_meeting_approves_them_by_a_resolution_and_only_once(hall):
    evening = approved(hall)
    assert life(evening).standing is Standing.APPROVED
    assert life(evening).approved.held_in == evening.world.of(meeting.PART).all[1].id
    again = motion("Again.", concerns=Concern(Act.APPROVE_MINUTES, first_meeting(evening)))
    evening.do(agenda.InsertItem(item("again", again)), agenda.BeginItem("again"))
    assert evening.refused(ask.PutQuestion()) == "minutes_not_open"


def test_minutes_may_be_agreed_without_a_count(hall):
    evening = second(hall)
    evening.put("approve_minutes")
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert life(evening).standing is Standing.APPROVED


def test_lost_they_stay_circulated(hall):
    evening = second(hall)
    decided(evening, "approve_minutes", LOST)
    assert life(evening).standing is Standing.CIRCULATED


def test_nobody_approves_what_nobody_was_given(hall):
    evening = second(hall, circulated=False)
    evening.do(agenda.BeginItem("approve_minutes"))
    assert evening.refused(ask.PutQuestion()) == "minutes_not_open"


def test_minutes_of_a_meeting_that_runs_are_a_draft(hall):
    evening = hall(item("welcome"))
    given = minutes.CirculateMinutes(first_meeting(evening), PDF)
    assert evening.refused(given) == "minutes_of_open_meeting"


def test_the_corrections_listed_by_then_are_the_ones_approved(hall):
    evening = second(hall)
    key = first_meeting(evening)
    evening.do(minutes.ListCorrection(key, WRONG), minutes.ListCorrection(key, {"en": "A slip."}))
    kept, slip = life(evening).corrections
    evening.do(minutes.TakeBackCorrection(key, slip.id))
    evening.put("approve_minutes")
    assert evening.refused(minutes.ListCorrection(key, WRONG)) == "ballot_undecided"
    assert evening.refused(minutes.TakeBackCorrection(key, kept.id)) == "ballot_undecided"
    evening.do(ask.BeginCounting("hands"), ask.EnterCount(CARRIED))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    assert life(evening).approved.corrections == (kept.id,)
    assert evening.refused(minutes.ListCorrection(key, WRONG)) == "minutes_approved"


def test_approved_minutes_are_corrected_by_a_resolution_beside_them(hall):
    evening = second(hall)
    evening.do(agenda.BeginItem("correct_minutes"))
    assert evening.refused(ask.PutQuestion()) == "minutes_not_approved"
    decided(evening, "approve_minutes", CARRIED)
    before = life(evening)
    decided(evening, "correct_minutes", CARRIED)
    assert len(life(evening).later) == 1
    assert life(evening).standing is before.standing
    assert life(evening).corrections == before.corrections


def test_signed_with_so_many_pages_scanned_and_sealed(hall):
    evening = approved(hall)
    key = first_meeting(evening)
    assert evening.refused(minutes.SealMinutes(key, FINAL)) == "minutes_not_signed"
    assert evening.refused(minutes.SignMinutes(key, 0)) == "no_pages_initialled"
    evening.do(minutes.SignMinutes(key, 3, ("Facilitator", " ")))
    evening.do(minutes.AttachScan(key, "c" * 64, "Minutes 1 signed.pdf"))
    assert not evening.do(minutes.AttachScan(key, "c" * 64, "the same.pdf"))
    evening.do(minutes.SealMinutes(key, FINAL))
    assert life(evening).standing is Standing.SEALED
    assert life(evening).signed.roles == ("Facilitator",)
    assert life(evening).sealed == FINAL


def test_nothing_changes_sealed_minutes_but_what_lies_beside_them(hall):
    evening = approved(hall)
    key = first_meeting(evening)
    evening.do(minutes.SignMinutes(key, 3), minutes.SealMinutes(key, FINAL))
    for command in (
        minutes.CirculateMinutes(key, PDF),
        minutes.ListCorrection(key, WRONG),
        minutes.SignMinutes(key, 4),
        minutes.SealMinutes(key, PDF),
    ):
        assert evening.refused(command) == "minutes_sealed"
    decided(evening, "correct_minutes", CARRIED)
    next_meeting(evening, item("tea"))
    evening.do(minutes.AttachScan(key, "d" * 64, "late.pdf"))
    assert life(evening).sealed == FINAL


def test_what_became_of_them_is_in_the_record_again_after_a_crash(hall):
    evening = approved(hall)
    before = life(evening)
    evening.pull_the_plug()
    assert life(evening) == before


def actions_of(evening):
    return evening.world.of(actions.PART).all


def test_an_action_forgotten_in_the_hall_is_noted_until_the_minutes_are_approved(hall):
    evening = hall(item("welcome"))
    evening.do(meeting.CloseMeeting())
    key = first_meeting(evening)
    evening.do(actions.NoteAction({"en": "Book the hall."}, "Sam", meeting=key))
    (noted,) = actions_of(evening)
    assert (noted.meeting, noted.code, noted.item) == (key, "A-2026-001", None)
    evening.do(actions.RewordAction(noted.id, {"en": "Book the big hall."}, "", "2026-05-28"))
    (noted,) = actions_of(evening)
    assert (noted.what["en"], noted.who, noted.due) == ("Book the big hall.", "", "2026-05-28")
    evening.do(actions.TakeBackAction(noted.id))
    assert not actions_of(evening)


def test_no_action_is_written_into_minutes_that_are_approved(hall):
    evening = second(hall)
    key = first_meeting(evening)
    evening.do(actions.NoteAction({"en": "Book the hall."}, meeting=key))
    decided(evening, "approve_minutes", CARRIED)
    (noted,) = actions_of(evening)
    for command in (
        actions.NoteAction({"en": "Another."}, meeting=key),
        actions.RewordAction(noted.id, {"en": "Other words."}),
    ):
        assert evening.refused(command) == "minutes_approved"
    evening.do(actions.NoteAction({"en": "Tonight's."}))
    evening.do(actions.RewordAction(actions_of(evening)[-1].id, {"en": "Tonight's, too."}))
