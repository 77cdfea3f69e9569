"""What the desk says of who goes on with a mandate, where its alternate is not free to."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.mandate_draft import Act, Concern
from facilitator.parts import mandate, meeting, presence
from facilitator.parts.mandate import ClauseReport, Did
from facilitator.readings.mandates.recall_words import alternate_words
from tests.facilitator.delegated import REPORT, carried, newest, with_a_delegate
from tests.facilitator.hall import item, motion, plan
from ui.present.mandate_people import people_view
from ui.present.mandate_recall import recall_view
from ui.present.mandate_reports import report_form
from ui.present.report_back import about_mandate
from ui.present.report_scenes import report_scene
from ui.present.scene_report import ReportSign


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


def suspended(hall):
    """Ayesha Karim's mandate, while Tom Dale acts on it."""
    given = newest(hall)
    hall.do(mandate.SetRecallRules(mandate.RecallRules(suspend=True)))
    stop = item("stop", motion("Suspend.", concerns=Concern(Act.SUSPEND, given.id)))
    hall.do(meeting.StartMeeting(plan(stop)), presence.CountRoom(163))
    carried(hall, "stop", {"for": 60})
    return hall.world.of(mandate.PART).mandate(given.id)


def test_whoever_acts_already_goes_on(hall):
    given = suspended(hall)
    assert alternate_words(hall.world, given, "en").endswith("the alternate acts: Tom Dale.")
    assert "Tom Dale" in people_view(hall.world, given, "en").resigns
    assert recall_view(hall.world, given, date(2026, 5, 20), "en").drops == ""


def test_an_alternate_who_gave_it_back_is_promised_to_nobody(hall):
    given = suspended(hall)
    hall.do(mandate.AcceptMandate(newest(hall).id), mandate.ResignMandate(newest(hall).id))
    assert "nobody acts until" in alternate_words(hall.world, given, "en")
    assert "No alternate is named" in people_view(hall.world, given, "en").resigns


def test_a_suspended_mandate_that_nobody_acts_on_still_needs_its_papers(hall):
    hall.do(mandate.NameBeside(newest(hall).id, mandate.Beside.ALTERNATE, ""))
    given = suspended(hall)
    steps = about_mandate(hall.world, given.id, "en").next_steps
    assert steps[0].startswith("Sign and print a new status list")


def test_no_report_is_typed_on_a_mandate_that_was_declined_on_paper(tmp_path):
    hall = with_a_delegate(tmp_path, accepted=False)
    given = newest(hall)
    hall.do(mandate.IssueCertificate(given.id, "ab" * 32), mandate.DeclineMandate(given.id))
    assert report_form(hall.world.of(mandate.PART).mandate(given.id), "en") is None
    assert about_mandate(hall.world, given.id, "en").next_steps[0].startswith("Have Tom Dale")
    hall.opened.close()


def test_what_is_found_again_in_a_second_report_still_needs_ratifying_on_the_wall(hall):
    given = newest(hall)
    found = ClauseReport(Did.DONE, {"en": "A letter with Greatfield."})
    hall.do(mandate.RecordReport(given.id, (*REPORT[:2], found)))
    hall.do(mandate.RecordReport(given.id, (REPORT[1], REPORT[1], found)))
    scene = report_scene(hall.world, newest(hall), ("en",), 0)
    assert [line.sign for line in scene.lines].count(ReportSign.TO_RATIFY) == 1
