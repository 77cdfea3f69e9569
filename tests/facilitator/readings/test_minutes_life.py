"""The next evening begins with the minutes; its own minutes say what became of them."""

from __future__ import annotations

import pytest

from facilitator import drafting
from facilitator.documents.minutes.value import Life
from facilitator.mandate_draft import Act
from facilitator.parts import agenda, meeting, minutes
from facilitator.plan import Phase
from facilitator.readings.evening.minutes_life import (
    approval_of,
    corrections_of,
    last_minutes_of,
    later_of,
    life_of,
)
from facilitator.readings.mandates.first_business import first_business
from facilitator.readings.minutes_motions import correction_item, reworded
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import Hall, item, plan, replace
from tests.facilitator.parts.test_mandate import decided
from tests.facilitator.parts.test_minutes import CARRIED, LOST, PDF, WRONG

LANGUAGES = ("en",)


@pytest.fixture
def evening(tmp_path):
    """A hall whose first meeting is over, and its minutes given out."""
    hall = Hall(tmp_path, item("welcome"))
    hall.do(meeting.CloseMeeting())
    hall.do(minutes.CirculateMinutes(first(hall).id, PDF))
    yield hall
    hall.opened.close()


def first(hall):
    return hall.world.of(meeting.PART).all[0]


def second(hall):
    return hall.world.of(meeting.PART).all[1]


def offered(hall, beside=None):
    return first_business(hall.world, LANGUAGES, hall.ids, beside)


def begun(hall):
    """The next meeting, with what was offered for it; the key of the item."""
    (approval,) = offered(hall)
    hall.do(meeting.StartMeeting(plan(approval, item("tea"))))
    return hall.world.of(agenda.PART).items[0].id


def test_minutes_that_were_given_out_are_offered_for_approval_once(evening):
    (approval,) = offered(evening)
    assert approval.title["en"] == "Minutes of meeting no. 1"
    assert approval.question.wording["en"] == (
        "That the minutes of meeting no. 1, held on Thursday 14 May 2026, be approved."
    )
    assert not offered(evening, plan(approval))
    begun(evening)
    assert not offered(evening)


def test_they_take_the_place_that_a_template_keeps_for_them(evening):
    kept = replace(item("minutes", phase=Phase.INTRODUCTION), approval=True)
    after = drafting.with_first_business(
        plan(item("hello"), kept, item("bus")), offered(evening), 0
    )
    titles = [one.title["en"] for one in after.plan.items]
    assert titles == ["Hello", "Minutes of meeting no. 1", "Bus"]


def test_the_minutes_of_the_next_meeting_say_that_they_were_approved(evening):
    decided(evening, begun(evening), CARRIED)
    assert last_minutes_of(evening.world, second(evening), "en") == (
        "D-2026-001: That the minutes of meeting no. 1, held on Thursday 14 May 2026, be "
        "approved. Carried: needs 31, has 60 (+29)."
    )
    assert life_of(evening.world, first(evening)) is Life.APPROVED
    assert approval_of(evening.world, first(evening)).meeting == 2


def test_a_correction_is_in_the_motion_in_the_resolution_and_in_the_minutes(evening):
    key = begun(evening)
    evening.do(minutes.ListCorrection(first(evening).id, WRONG))
    question = reworded(evening.world, evening.world.of(agenda.PART).item(key).planned.question)
    assert question.wording["en"].endswith("be approved with the corrections listed.")
    evening.do(agenda.WriteQuestion(key, question))
    assert reworded(evening.world, question) is None
    decided(evening, key, CARRIED)
    said = last_minutes_of(evening.world, second(evening), "en")
    assert said.startswith(
        "Corrections asked for in the minutes of meeting no. 1: "
        "(1) Item 2: the bus is the 12, not the 21. D-2026-001: That the minutes"
    )
    assert corrections_of(evening.world, first(evening), "en") == (WRONG["en"],)


def test_words_that_somebody_chose_are_left_alone(evening):
    (approval,) = offered(evening)
    evening.do(minutes.ListCorrection(first(evening).id, WRONG))
    own = replace(approval.question, wording={"en": "That they be approved."})
    assert reworded(evening.world, own) is None


def test_minutes_that_were_not_approved_are_offered_again(evening):
    decided(evening, begun(evening), LOST)
    assert "Lost" in last_minutes_of(evening.world, second(evening), "en")
    assert approval_of(evening.world, first(evening)) is None
    evening.do(meeting.CloseMeeting())
    assert [one.question.concerns.act for one in offered(evening)] == [Act.APPROVE_MINUTES]


def test_what_is_corrected_after_a_lost_vote_is_not_said_to_have_been_seen_at_it(evening):
    evening.do(minutes.ListCorrection(first(evening).id, WRONG))
    key = begun(evening)
    decided(evening, key, LOST)
    evening.clock.forward(60)
    evening.do(meeting.CloseMeeting())
    before = last_minutes_of(evening.world, second(evening), "en")
    assert WRONG["en"] in before
    evening.do(minutes.ListCorrection(first(evening).id, {"en": "Nobody saw this."}))
    assert last_minutes_of(evening.world, second(evening), "en") == before


def test_a_later_correction_stands_beside_the_minutes_and_not_in_them(evening):
    decided(evening, begun(evening), CARRIED)
    before = corrections_of(evening.world, first(evening), "en")
    asked = correction_item(evening.world, first(evening), WRONG, LANGUAGES, evening.ids)
    evening.do(agenda.InsertItem(asked))
    decided(evening, asked.id, CARRIED)
    assert corrections_of(evening.world, first(evening), "en") == before
    (beside,) = later_of(evening.world, first(evening), "en")
    assert "be corrected to read: “Item 2: the bus is the 12, not the 21.”" in beside


def test_with_all_side_data_gone_it_still_says_what_became_of_them(evening):
    evening.do(minutes.ListCorrection(first(evening).id, WRONG))
    decided(evening, begun(evening), CARRIED)
    said = last_minutes_of(evening.world, second(evening), "en")
    assert empty_side_table(evening.opened.file)
    evening.pull_the_plug()
    assert last_minutes_of(evening.world, second(evening), "en") == said
    assert life_of(evening.world, first(evening)) is Life.APPROVED
