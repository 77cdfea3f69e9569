"""Two people type in a meeting that was held on paper; what they agree on goes into the record."""

from __future__ import annotations

import pytest

from facilitator.drafting import Edit, PlanDraft
from facilitator.parts import decision, meeting
from facilitator.readings.evening.minutes import minutes_of
from facilitator.typed_back import Way
from tests.facilitator.hall import item, motion, plan
from tests.ui.open_desk import at_the_desk
from ui.desk.pages import NEXT_EVENING
from ui.desk.typed_back.page import TypedBackPage
from ui.present.after import after_view
from ui.present.typed_back import TypedRow, read_back, way_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
EVENING = plan(item("welcome"), item("bus", motion()))


def fill(page, figures, people="120"):
    for name, text in (("began", "19.02"), ("closed", "20:05"), ("people", people)):
        page.about[name].setText(text)
    bus = page.items["bus"]
    page.items["welcome"].began.setText("19:02")
    bus.began.setText("19:10")
    bus.way.setCurrentText(way_words("en")[Way.HANDS])
    bus.figures.setText(figures)


@pytest.mark.parametrize("figures", ["80 31", "80 31 few", "80 31 " + "9" * 5000])
def test_figures_of_no_hall_are_asked_for_again(figures):
    typed = {"bus": TypedRow(way=Way.HANDS, figures=figures)}
    read = read_back(EVENING.items, ("19:02", "20:05", "9" * 5000), typed, "en")
    assert read.unclear == (("", "people"), ("bus", "tally"))


def test_what_two_people_typed_alike_is_in_the_record(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found()
        PlanDraft(desk.opened.drafts, NEXT_EVENING).take(Edit("Begin", EVENING))
        page = desk.pages.after.findChild(TypedBackPage)
        buttons = desk.pages.after.findChildren(type(page.next))
        next(one for one in buttons if one.accessibleName() == "Held on paper").click()
        fill(page, "80 31")
        page.next.click()
        assert page.about["people"].text() == "120"  # a figure is missing: nothing is lost
        assert page.items["bus"].figures.text() == ""
        page.items["bus"].figures.setText("80 31 4")
        page.next.click()
        assert page.about["people"].text() == ""  # now the second person
        fill(page, "80 30 4")
        page.next.click()
        assert page.items["bus"].figures.text() == ""
        page.items["bus"].figures.setText("80, 31, 4")
        page.next.click()
        page.items["bus"].figures.setText("80 31 4")
        page.next.click()
        desk.until(lambda: bool(desk.world.of(decision.PART).all))
        desk.until(lambda: desk.desk.door == 1)
        held = desk.world.of(meeting.PART).running
        assert held.on_paper
        assert after_view(desk.world, "en").when.endswith("19:02 to 20:05")
        minutes = minutes_of(desk.world, 1, "en")
        assert f"{minutes.opened:%H:%M}" == "19:02"
        counted = minutes.decisions[0].figures
        assert (counted.in_favour, counted.against, counted.abstained) == (80, 31, 4)
