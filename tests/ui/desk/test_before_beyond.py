"""What a plan says beyond its items and votes: what is talked about, how, and when again."""

from __future__ import annotations

import pytest

from facilitator.plan import NextMeeting, Phase, Speaker
from tests.facilitator.hall import item, plan
from tests.ui.desk.evenings import heard
from ui.desk.before.planner import Planner

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

EVENING = plan(item("hello"), item("talk", phase=Phase.INPUT), item("end", phase=Phase.CLOSE))
HELD = {"en": "Listen.\nShare."}


@pytest.fixture
def planner(shown):
    return shown(Planner("en", ("en",), lambda: "new", lambda: HELD))


def typed(field, text):
    field.setFocus()
    field.setText(text)
    field.clearFocus()


def test_an_item_for_talking_has_its_question_and_its_speakers(planner):
    planner.show_plan(EVENING, "talk")
    edits, talk = heard(planner.item_edited), planner._editor._talk
    assert talk._speakers.isVisible()
    assert not planner._editor._proposal.isVisible()
    typed(next(iter(talk._asked._fields.values())), "How do we get home?")
    talk._speakers.setText("Jo Park, Bus Users, 4 min")
    planner.commit()
    after = edits[-1][0]
    assert after.asked == {"en": "How do we get home?"}
    assert after.speakers == (Speaker("Jo Park, Bus Users", 240),)
    planner.show_plan(EVENING, "hello")
    assert not talk.isVisible()


def test_how_we_meet_is_there_to_be_changed_and_is_planned_only_where_it_is(planner):
    planner.show_plan(EVENING, "hello")
    edits, fold = heard(planner.evening_edited), planner._opening
    assert fold._text.value == HELD
    assert not fold.inside.isVisible()
    fold.more.click()
    planner.commit()
    assert edits == []
    typed(next(iter(fold._text._fields.values())), "Be kind.")
    planner.commit()
    assert edits[-1][0].agreements == {"en": "Be kind."}


def test_the_next_meeting_is_planned_with_the_end_and_taken_away_again(planner):
    planner.show_plan(EVENING, "end")
    edits, fold = heard(planner.evening_edited), planner._end._next
    fold.more.click()
    typed(fold._day, "11/6/2026")
    planner.commit()
    assert edits[-1][0].next_meeting == NextMeeting("2026-06-11")
    assert fold._day.text() == "Thursday 11 June 2026"
    typed(fold._day, "")
    planner.commit()
    assert edits[-1][0].next_meeting is None
    assert edits[-1][0] == EVENING
