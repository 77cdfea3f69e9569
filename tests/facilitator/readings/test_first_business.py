"""An evening begins with what delegates owe, and what the hall is still to decide about them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator import drafting
from facilitator.mandate_draft import Act, Concern
from facilitator.parts import mandate, meeting, presence
from facilitator.parts.mandate import ClauseReport, Did
from facilitator.plan import ANY_REPORT, Phase, Secrecy
from facilitator.readings.mandates.first_business import first_business, place_of
from facilitator.rules.rule import at_least, majority
from facilitator.templates import all_templates
from tests.facilitator.delegated import REPORT, carried, days_later, newest, with_a_delegate
from tests.facilitator.hall import item, motion, plan, replace
from ui.present.report_back import about_mandate

EXPLORED = (
    ClauseReport(Did.DONE, {}),
    ClauseReport(Did.DONE, {}),
    ClauseReport(Did.DONE, {"en": "A letter with Greatfield."}),
)
LANGUAGES = ("en", "cy")


@pytest.fixture
def evening(tmp_path):
    hall = with_a_delegate(tmp_path)
    yield hall
    hall.opened.close()


def offered(hall, beside=None):
    return first_business(hall.world, LANGUAGES, hall.ids, beside)


def concerns(found):
    return [one.question.concerns.act if one.question else None for one in found]


def test_a_mandate_in_force_is_reported_on_with_two_minutes_for_its_delegate(evening):
    (report,) = offered(evening)
    assert report.title["en"] == "Report on M-2026-01"
    assert [(one.name, one.seconds) for one in report.speakers] == [("Ayesha Karim", 120)]
    assert report.mandate == newest(evening).id


def test_what_is_in_the_plan_already_is_not_offered_again(evening):
    (report,) = offered(evening)
    assert not offered(evening, plan(report))


def test_what_was_explored_is_offered_to_be_ratified_by_the_rule_that_gave_the_mandate(evening):
    evening.do(mandate.RecordReport(newest(evening).id, EXPLORED))
    found = offered(evening)
    assert concerns(found) == [None, Act.RATIFY]
    assert found[-1].question.rule == majority()
    assert "A letter with Greatfield" in found[-1].question.wording["en"]


def test_what_a_meeting_closed_over_without_a_vote_waits_again(evening):
    evening.do(mandate.RecordReport(newest(evening).id, EXPLORED))
    ratify = offered(evening)[-1]
    evening.do(meeting.StartMeeting(plan(ratify)))
    assert Act.RATIFY not in concerns(offered(evening))
    evening.do(meeting.CloseMeeting())
    assert Act.RATIFY in concerns(offered(evening))


def test_a_recall_is_offered_once_it_stands_on_a_notice_and_is_private(evening):
    given = newest(evening)
    evening.do(mandate.SetRecallRules(mandate.RecallRules(two_thirds=True)))
    evening.do(mandate.OpenRecall(given.id))
    assert concerns(offered(evening)) == [None]
    days_later(evening, 10)
    evening.do(mandate.NoticeRecall(given.id, "2026-05-20"))
    found = offered(evening)
    assert concerns(found) == [None, Act.RECALL]
    assert found[1].question.secrecy is Secrecy.PRIVATE
    assert found[1].question.rule == at_least(2, 3)
    assert "Ayesha" not in str(found[1].question.wording)


def test_a_recall_is_not_offered_for_an_evening_before_its_day(evening):
    given = newest(evening)
    evening.do(mandate.OpenRecall(given.id))
    days_later(evening, 10)
    evening.do(mandate.NoticeRecall(given.id, "2026-05-20"))
    days = evening.world.of(mandate.PART).rules.notice_days
    first = date(2026, 5, 20) + timedelta(days=days)
    for day, is_offered in ((first - timedelta(days=1), False), (first, True)):
        found = offered(evening, replace(plan(), day=day.isoformat()))
        assert (Act.RECALL in concerns(found)) is is_offered


def test_an_accepted_report_is_not_asked_for_again_and_stands_as_it_was_given(evening):
    given = newest(evening)
    evening.do(mandate.RecordReport(given.id, REPORT))
    accept = item("accept", motion("Accept.", concerns=Concern(Act.ACCEPT_REPORT, given.id)))
    evening.do(meeting.StartMeeting(plan(accept)), presence.CountRoom(163))
    carried(evening, "accept", {"for": 60})
    assert None not in concerns(offered(evening))
    told = about_mandate(evening.world, given.id, "en").given
    assert "Voted for it; it was carried." in told[1]
    assert told[-1] == "The hall accepted it."


def test_the_reports_take_the_place_that_a_template_keeps_for_them(evening):
    kept = replace(item("report", phase=Phase.INTRODUCTION), mandate=ANY_REPORT)
    before = plan(item("minutes", phase=Phase.INTRODUCTION), kept, item("bus"))
    found = offered(evening, before)
    after = drafting.with_first_business(before, found, place_of(before)).plan
    assert [one.title["en"] for one in after.items] == ["Minutes", "Report on M-2026-01", "Bus"]


def test_the_template_keeps_a_place_for_whoever_has_to_report():
    templates, _unreadable = all_templates()
    (community,) = (one for one in templates if one.key == "community-assembly")
    assert [item.id for item in community.items if item.mandate == ANY_REPORT] == ["report"]
