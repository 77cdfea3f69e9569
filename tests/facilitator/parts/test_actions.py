"""Actions: noted, done, still going, and whose they are."""

from __future__ import annotations

from facilitator.parts import actions, agenda, meeting
from facilitator.readings.evening.actions import actions_of, earlier_lines
from tests.facilitator.hall import item, plan

BOOK = actions.NoteAction({"en": "Book the hall"}, "Sam Okoro", "2026-05-21")


def noted(evening):
    return evening.world.of(actions.PART).all


def held(evening):
    return evening.world.of(meeting.PART).all[-1]


def test_an_action_is_noted_with_its_number_its_item_and_its_day(hall):
    evening = hall(item("hall"))
    evening.do(agenda.BeginItem("hall"), BOOK)
    (action,) = noted(evening)
    assert (action.code, action.item, action.due) == ("A-2026-001", "hall", "2026-05-21")
    (row,) = actions_of(evening.world, held(evening))
    assert (row.what, row.who) == ({"en": "Book the hall"}, ("Sam Okoro",))


def test_no_name_of_whoever_does_it_is_in_the_journal(hall):
    evening = hall(item("hall"))
    (event,) = evening.do(BOOK)
    assert "Sam" not in repr(event)


def test_what_is_not_done_is_still_going_at_the_next_meeting_and_no_longer_at_the_one_after(hall):
    evening = hall(item("hall"))
    evening.do(BOOK, actions.NoteAction({"en": "Write to the council"}), meeting.CloseMeeting())
    evening.do(meeting.StartMeeting(plan(item("next"))))
    evening.do(actions.FinishAction(noted(evening)[0].id))
    assert earlier_lines(evening.world, held(evening), "en") == (
        "A-2026-001: Book the hall (Sam Okoro): done.",
        "A-2026-002: Write to the council: still going.",
    )
    evening.do(meeting.CloseMeeting(), meeting.StartMeeting(plan(item("third"))))
    (line,) = earlier_lines(evening.world, held(evening), "en")
    assert line.endswith("still going.")


def test_an_action_that_was_a_mistake_leaves_its_number_behind(hall):
    evening = hall(item("hall"))
    evening.do(BOOK)
    evening.do(actions.TakeBackAction(noted(evening)[0].id), BOOK)
    assert [one.code for one in noted(evening)] == ["A-2026-002"]


def test_what_cannot_be_noted_is_said(hall):
    evening = hall(item("hall"))
    assert evening.refused(actions.NoteAction({"en": " "})) == "no_action"
    assert evening.refused(actions.NoteAction({"en": "Go"}, due="soon")) == "no_such_day"
    assert evening.refused(actions.FinishAction("nobody's")) == "no_such_action"
    evening.do(meeting.CloseMeeting())
    assert evening.refused(BOOK) == "no_meeting"
