"""A mandate in the evening: the report and its answers, a recall and what it asks for."""

from __future__ import annotations

import pytest

from facilitator.mandate_draft import Act
from facilitator.parts import agenda, mandate
from facilitator.parts.mandate import Did, Hearing, RecallRules, Standing
from facilitator.plan import Secrecy
from facilitator.readings.mandates.first_business import recall_item, report_item
from tests.facilitator.delegated import REPORT, days_later, newest, with_a_delegate
from tests.facilitator.hall import item
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def evening(qtbot, tmp_path):
    """The next meeting of an assembly that sent Ayesha Karim; a recall stands on its notice."""
    hall = with_a_delegate(tmp_path)
    given = newest(hall)
    hall.do(mandate.SetRecallRules(RecallRules(notice_days=7)), mandate.OpenRecall(given.id))
    hall.do(mandate.NoticeRecall(given.id, "2026-05-14"))
    days_later(hall, 14)
    items = [make(hall.world, given, ("en",), hall.ids) for make in (report_item, recall_item)]
    hall.opened.close()
    with at_the_desk(qtbot, tmp_path, clock=hall.clock, device="config") as made:
        made.reopen().begin(*items, item("tea"))
        yield made


def of(desk):
    return desk.world.of(mandate.PART).all[0]


def open_sheet(desk, n):
    desk.turn_to(desk.world.of(agenda.PART).items[n].id)
    desk.running._evening.talk.open()
    return desk.running._evening.talk.sheet


def test_a_report_is_written_down_and_answered_from_one_sheet(evening):
    sheet = open_sheet(evening, 0)
    assert not sheet.save.isEnabled()
    assert not sheet.answers.isVisible()
    for entry, did in zip(
        sheet.rows.entries, (Did.DONE, Did.DEPARTED, Did.NOT_REACHED), strict=True
    ):
        entry.ways[did].setChecked(True)
    sheet.rows.entries[1].words.setText("Only half fare could be had.")
    evening.click("Write the report down")
    evening.until(lambda: of(evening).standing is Standing.REPORTED)
    evening.until(sheet.answers.isVisible)
    evening.click("Refer back")
    evening.until(sheet.motion.isVisible)
    evening.click("Put it to the hall")
    evening.until(lambda: evening.ballot is not None and evening.phase == "PUT")
    assert evening.ballot.question.concerns.act is Act.REFER_BACK
    evening.until(lambda: evening.scene == "Proposal")
    assert not sheet.isVisible()
    evening.click("Ask: any against?")
    evening.click("Nobody against: agreed")
    evening.until(lambda: of(evening).standing is Standing.ACTIVE)


def test_an_accepted_report_stands_as_it_was_given_and_another_can_be_written(evening):
    sheet = open_sheet(evening, 0)
    evening.send(mandate.RecordReport(of(evening).id, REPORT))
    evening.until(sheet.answers.isVisible)
    evening.click("Accept")
    evening.until(sheet.motion.isVisible)
    evening.click("Put it to the hall")
    evening.until(lambda: evening.ballot is not None and evening.phase == "PUT")
    evening.click("Ask: any against?")
    evening.click("Nobody against: agreed")
    evening.until(lambda: of(evening).standing is Standing.ACTIVE)
    evening.running._evening.talk.open()
    evening.until(sheet.given.isVisible)
    assert "Voted for it; it was carried." in sheet.given.text()
    assert not sheet.rows.isVisible()
    evening.click("Write another report")
    assert sheet.rows.isVisible()
    assert sheet.save.isVisible()


def test_a_recall_is_private_and_says_what_was_done_for_it(evening):
    sheet = open_sheet(evening, 1)
    assert "On the notice since Thursday 14 May 2026" in sheet.recall.lines.text()
    assert "If it is carried, the alternate acts: Tom Dale." in sheet.recall.lines.text()
    evening.click("The delegate was told on that day")
    evening.until(lambda: of(evening).recall.told == "2026-05-28")
    evening.click("Reply read out")
    evening.until(lambda: of(evening).recall.heard is Hearing.REPLY_READ)
    evening.until(lambda: "written reply was read out" in sheet.recall.lines.text())
    sheet.toggle()
    evening.click("Put the question")
    evening.until(lambda: evening.phase == "PUT")
    assert evening.ballot.question.secrecy is Secrecy.PRIVATE
    assert evening.ballot.question.wording == {"en": "That mandate M-2026-01 be recalled."}


def test_from_the_floor_suspension_is_only_there_where_the_rules_allow_it(evening):
    sheet = open_sheet(evening, 2)
    assert "Suspend until the recall" not in [b.label for b in sheet._view.floor]
    evening.send(mandate.SetRecallRules(RecallRules(suspend=True)))
    evening.until(lambda: "Suspend until the recall" in [b.label for b in sheet._view.floor])
    assert [b.act for b in sheet._view.floor if b.act is Act.CENSURE]


def test_a_button_pressed_twice_writes_one_report_and_puts_one_question(evening):
    sheet = open_sheet(evening, 0)
    for entry in sheet.rows.entries:
        entry.ways[Did.DONE].setChecked(True)
    evening.button("Write the report down").click()
    evening.button("Write the report down").click()
    evening.until(lambda: of(evening).standing is Standing.REPORTED)
    evening.settle()
    assert len(of(evening).reports) == 1
    evening.turn_to("tea")
    evening.click("More")
    evening.click("Censure")
    evening.until(sheet.motion.isVisible)
    before = len(evening.world.of(agenda.PART).items)
    put = evening.button("Put it to the hall")
    put.click()
    put.click()
    evening.until(lambda: evening.phase == "PUT")
    evening.settle()
    assert len(evening.world.of(agenda.PART).items) == before + 1


def test_what_is_half_written_waits_while_another_item_is_looked_at(evening):
    sheet = open_sheet(evening, 0)
    sheet.rows.entries[1].ways[Did.DEPARTED].setChecked(True)
    sheet.rows.entries[1].words.setText("Only half")
    sheet.toggle()
    assert not open_sheet(evening, 1).rows.entries
    sheet.toggle()
    assert open_sheet(evening, 0).rows.entries[1].half == (Did.DEPARTED, "Only half")
