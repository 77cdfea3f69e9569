"""You said, we did: done comes first, and what is behind its day is still going like all else."""

from __future__ import annotations

from facilitator.documents.minutes.action_list import action_list_pdf
from facilitator.parts import actions, meeting
from facilitator.parts.actions import FinishAction, NoteAction
from facilitator.parts.meeting import CloseMeeting, StartMeeting
from facilitator.readings.evening.actions import action_list_of, earlier_lines
from tests.facilitator.documents.reading import pages
from tests.facilitator.hall import hall_of, item, plan
from ui.present.outcome_scenes import earlier_actions


def test_what_is_done_comes_first_on_the_wall_in_the_minutes_and_on_paper(tmp_path):
    with hall_of(tmp_path) as hall:
        hall.do(StartMeeting(plan(item("tea"))))
        hall.do(NoteAction({"en": "Book the hall"}, "Sam", "2020-01-01"))
        hall.do(NoteAction({"en": "Ask the council"}, "Ayesha"), CloseMeeting())
        hall.do(StartMeeting(plan(item("tea"))))
        state = hall.world.of(actions.PART)
        hall.do(FinishAction(state.all[1].id))
        held = hall.world.of(meeting.PART).all[-1]
        told = earlier_lines(hall.world, held, "en")
        scene = earlier_actions(hall.world, held, ("en",), 0)
        (page,) = pages(action_list_pdf(action_list_of(hall.world, held, "en"), "en"))
    assert [line.rpartition(": ")[2] for line in told] == ["done.", "still going."]
    assert scene.title == "You said, we did"
    assert [line.by for line in scene.actions] == ["done", "still going"]
    assert page.index("Ask the council") < page.index("Still going") < page.index("Book the hall")
    assert "late" not in page.lower().replace("chocolate", "")
