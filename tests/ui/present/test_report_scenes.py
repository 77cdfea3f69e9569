"""What the hall sees of a report, of a recall and of a mandate that is varied."""

from __future__ import annotations

import pytest

from facilitator.mandate_draft import Act
from facilitator.parts import agenda, mandate, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import ClauseReport, Did, RecallRules
from facilitator.parts.meeting import StartMeeting
from facilitator.readings.mandates.first_business import recall_item, report_item
from facilitator.readings.mandates.mandate_motions import motion_on
from tests.facilitator.delegated import DRAFT, REPORT, days_later, newest, with_a_delegate
from tests.facilitator.hall import plan, replace
from ui.present.cues import Cue, CueKind, cues
from ui.present.hall_scene import cue_scene
from ui.present.pictures import pictures
from ui.present.putting import put_about
from ui.present.report_back import about_mandate
from ui.present.say_now import say_now
from ui.present.scenes import Change, ReportSign

BOTH = ("en", "cy")


@pytest.fixture
def evening(tmp_path):
    """A meeting 40 days later: the report is overdue; a recall stands on its notice."""
    hall = with_a_delegate(tmp_path)
    hall.do(mandate.SetRecallRules(RecallRules(notice_days=0)))
    hall.do(mandate.OpenRecall(newest(hall).id))
    days_later(hall, 40)
    items = (make(hall.world, newest(hall), BOTH, hall.ids) for make in (report_item, recall_item))
    named = tuple(replace(one, id=key) for one, key in zip(items, ("r", "c"), strict=True))
    hall.do(StartMeeting(plan(*named)), agenda.BeginItem("r"))
    yield hall
    hall.opened.close()


def seen(hall, kind, item=None, languages=("en",)):
    return cue_scene(Cue(kind, item), hall.world, hall.clock.now(), languages)


def test_the_instructions_stand_unsaid_until_the_report_is_written_down(evening):
    assert {one.sign for one in seen(evening, CueKind.REPORT, "r").lines} == {ReportSign.UNSAID}
    found = ClauseReport(Did.DONE, {"en": "A letter with Greatfield."})
    evening.do(mandate.RecordReport(newest(evening).id, (*REPORT[:2], found)))
    lines = seen(evening, CueKind.REPORT, "r").lines
    signs = [ReportSign.DONE, ReportSign.DEPARTED, ReportSign.DONE, ReportSign.TO_RATIFY]
    assert [one.sign for one in lines] == signs
    assert lines[1].told == "Departed from it: Only half fare could be had."


def test_the_hall_is_led_through_report_and_recall_in_their_items(evening):
    kinds = [cue.kind for cue in cues(evening.world) if cue.item == "c"]
    assert CueKind.RECALL in kinds
    assert kinds.index(CueKind.RECALL) < kinds.index(CueKind.QUESTION)
    scene = seen(evening, CueKind.RECALL, "c")
    assert (scene.yes, scene.no) == ("For: the mandate ends now.", "Against: the mandate goes on.")
    assert "This assembly asks for no notice." in scene.lines


def test_an_overdue_report_is_in_the_list_of_pictures_and_in_no_order_of_the_evening(evening):
    assert CueKind.OVERDUE not in {cue.kind for cue in cues(evening.world)}
    found = pictures(evening.world, evening.clock.now(), "en")
    assert CueKind.OVERDUE in {picture.cue.kind for group in found for picture in group}
    (line,) = seen(evening, CueKind.OVERDUE).actions
    assert (line.what, line.who) == ("M-2026-01: Evening bus service 56", "Ayesha Karim")


def test_what_is_varied_is_marked_on_the_wall(evening):
    given = newest(evening)
    later = replace(DRAFT.instructions[0], text={"en": "Vote for a last bus at or after 22:00."})
    draft = replace(DRAFT, instructions=(later, *DRAFT.instructions[1:]))
    asked = motion_on(evening.world, Act.VARY, given, ("en",), draft)
    evening.do(*put_about(evening.world, given.id, asked, evening.ids, 6))
    (text,) = seen(evening, CueKind.MANDATE, "r").texts
    changed = [(run.change, run.text) for run in text.runs if run.change is not Change.KEPT]
    assert changed == [(Change.REMOVED, "23:00."), (Change.ADDED, "22:00.")]


def test_answers_are_there_once_a_report_is(evening):
    view = about_mandate(evening.world, newest(evening).id, "en")
    assert (view.answers, view.can_report) == ((), True)
    evening.do(mandate.RecordReport(newest(evening).id, REPORT))
    view = about_mandate(evening.world, newest(evening).id, "en")
    answers = [button.act for button in view.answers]
    assert answers == [Act.ACCEPT_REPORT, Act.ACCEPT_AND_VARY, Act.REFER_BACK, Act.DISCHARGE]


def test_after_a_recall_the_desk_says_what_has_to_leave_the_hall_on_paper(evening):
    evening.do(agenda.BeginItem("c"), ask.PutQuestion(), ask.BeginCounting("paper"))
    evening.do(presence.CountRoom(163), ask.EnterCount({"for": 90, "against": 40}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    said = say_now(evening.world, evening.ballot, "en")
    assert said.startswith("Have Tom Dale accept M-2026-02, and print the certificate.")
    assert "Sign and print a new status list: it shows M-2026-01." in said
