"""Mandates between meetings, at the real desk: reports, resignations, consent, recalls, papers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.parts import mandate
from facilitator.parts.mandate import Did, Standing
from tests.facilitator.delegated import days_later, with_a_delegate
from tests.ui.open_desk import OpenDesk
from tests.ui.test_accessible import nameless
from ui.desk.window import Door
from ui.present.mandate_papers import MandatePaper

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def at_desk(qtbot, tmp_path):
    """Opens the desk so many days after the meeting that sent Ayesha Karim."""
    desks = []

    def open_(days=1):
        hall = with_a_delegate(tmp_path)
        days_later(hall, days)
        hall.opened.close()
        desk = OpenDesk(qtbot, tmp_path, clock=hall.clock)
        desk.path, desk.device = hall.path, hall.device
        desks.append(desk.reopen())
        return desks[-1]

    yield open_
    for each in desks:
        each.leave()


def all_mandates(desk):
    return desk.world.of(mandate.PART).all


def turn_to_mandates(desk):
    desk.desk.open(Door.AFTER)
    desk.click("All mandates")
    return desk.pages.after.mandates


def texts(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def test_a_report_that_is_overdue_is_said_as_the_desk_opens_and_leads_to_its_mandate(at_desk):
    desk = at_desk(days=30)
    assert desk.desk.door is Door.BEFORE
    desk.click("1 delegate's report is overdue")
    assert desk.desk.door is Door.AFTER
    page = desk.pages.after.mandates
    assert page.isVisible()
    desk.until(lambda: "The report is 4 days overdue." in texts(page.opened))
    desk.key("Esc")
    desk.until(lambda: not page.isVisible())


def test_while_nothing_is_owed_the_opening_page_says_nothing_of_it(at_desk):
    assert not at_desk().pages.before.owed.isVisible()


def test_a_report_is_typed_in_and_recorded_and_the_line_goes(at_desk):
    desk = at_desk(days=30)
    page = turn_to_mandates(desk)
    page.opened.reports.fold.more.click()
    form = page.opened.reports.typed
    assert not form.record.isEnabled()
    for clause, did in zip(form.clauses, (1, 3, 2), strict=True):
        clause.did.setCurrentIndex(did)
    form.clauses[0].words._fields["en"].setText("It was carried.")
    form.record.click()
    desk.until(lambda: all_mandates(desk)[0].standing is Standing.REPORTED)
    (report,) = all_mandates(desk)[0].reports
    assert [one.did for one in report.clauses] == [Did.DONE, Did.DEPARTED, Did.NOT_REACHED]
    assert report.clauses[0].words == {"en": "It was carried."}
    desk.until(lambda: "Done · It was carried." in texts(page.opened.reports))
    assert not desk.pages.before.owed.isVisibleTo(desk.pages.before)


def test_what_is_typed_stays_while_something_else_happens(at_desk):
    desk = at_desk()
    opened = turn_to_mandates(desk).opened
    opened.reports.fold.more.click()
    opened.reports.typed.clauses[0].did.setCurrentIndex(2)
    desk.send(mandate.NoteExpenses(opened.mandate, 460, {"en": "Bus"}))
    desk.until(lambda: "£4.60 · Bus" in texts(opened.expenses))
    assert opened.reports.typed.clauses[0].did.currentIndex() == 2


def test_a_resignation_is_read_out_first_and_then_the_alternate_has_a_mandate(at_desk):
    desk = at_desk()
    page = turn_to_mandates(desk)
    desk.click("The delegate gives it back …")
    assert "Tom Dale gets it" in page.banner.accessibleName()
    desk.click("Leave it as it is")
    desk.settle()
    assert len(all_mandates(desk)) == 1
    desk.click("The delegate gives it back …")
    desk.click("Record that they give it back")
    desk.until(lambda: page.list.count() == 2)
    assert [one.standing for one in all_mandates(desk)] == [Standing.RESIGNED, Standing.ADOPTED]
    page.list.setCurrentRow(0)
    desk.until(lambda: "Tom Dale" in texts(page.opened))
    assert "Acceptance read aloud" in [b.text() for b in page.opened.findChildren(QPushButton)]


def test_without_consent_no_letter_with_name_and_mandate_is_made(at_desk):
    desk = at_desk()
    page = turn_to_mandates(desk)
    letter = "Letter to the body: who comes"
    assert desk.button(letter).isEnabled()
    desk.click("Consent withdrawn")
    desk.until(lambda: all_mandates(desk)[0].consent is False)
    desk.until(lambda: not desk.button(letter).isEnabled())
    why = "The delegate has not agreed that name and mandate are sent."
    assert why in texts(page.opened.papers)


def test_a_recall_is_opened_put_on_the_notice_told_and_dropped(at_desk):
    desk = at_desk()
    page = turn_to_mandates(desk)
    desk.click("Open a recall …")
    assert "7 days after that notice" in page.banner.accessibleName()
    desk.click("Open the recall")
    desk.click("On the notice of: today")
    desk.click("Delegate told on: today")
    desk.until(lambda: all_mandates(desk)[0].recall.told == "2026-05-15")
    said = "On the notice since Friday 15 May 2026; it may be put from Friday 22 May 2026."
    desk.until(lambda: said in texts(page.opened.recall))
    desk.click("Drop the recall …")
    desk.click("Drop it")
    desk.until(lambda: all_mandates(desk)[0].recall is None)


def test_a_note_taker_is_named_and_expenses_are_noted_as_typed(at_desk):
    desk = at_desk()
    opened = turn_to_mandates(desk).opened
    opened.people.note_taker.setFocus()
    opened.people.note_taker.setText("Siân Rees")
    QTest.keyClick(opened.people.note_taker, Qt.Key.Key_Return)
    desk.until(lambda: all_mandates(desk)[0].note_taker)
    opened.expenses.fold.more.click()
    opened.expenses.sum.setText("four")
    desk.click("Note it")
    opened.expenses.sum.setText("4.60")
    opened.expenses.what._fields["en"].setText("Bus to Hull")
    desk.click("Note it")
    desk.until(lambda: "£4.60 · Bus to Hull" in texts(opened.expenses))
    assert opened.expenses.sum.text() == ""


def test_letter_and_file_are_made_beside_the_record(at_desk):
    desk = at_desk()
    page = turn_to_mandates(desk)
    shown = []
    desk.running._pages.after.papers.previews.show = lambda *made, again: shown.extend(made)
    for paper in (MandatePaper.COVER, MandatePaper.FILE):
        page.opened.paper_asked.emit(paper)
    desk.until(lambda: len(shown) == 2)
    assert [paper.name for paper in shown] == [
        "Letter who comes M-2026-01 2026-05-15.pdf",
        "Delegate file M-2026-01 2026-05-15.pdf",
    ]
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in shown)


def test_every_control_of_the_page_has_a_name(at_desk):
    desk = at_desk(days=30)
    page = turn_to_mandates(desk)
    desk.send(mandate.OpenRecall(page.key))
    page.opened.reports.fold.more.click()
    page.opened.expenses.fold.more.click()
    desk.settle()
    assert nameless() == []


def test_names_that_were_removed_leave_the_page_whole(at_desk):
    desk = at_desk()
    world = desk.running._bridge.world
    desk.running._bridge.world = type(world)(world.states, {}, world.digest)
    page = turn_to_mandates(desk)
    desk.until(lambda: "[name removed]" in texts(page.opened))
