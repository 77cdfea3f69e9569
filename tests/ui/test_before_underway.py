"""*Before* while a meeting runs: a calm page that leads on, and no way to undo its start."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from facilitator.parts import agenda, meeting
from tests.facilitator.hall import item
from tests.ui.open_desk import at_the_desk
from ui.desk.window import Door

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("end"))
        made.desk.open(Door.BEFORE)
        yield made


def test_it_says_what_runs_and_offers_no_template_and_no_undo(desk):
    before = desk.pages.before
    assert before._underway.isVisible()
    assert before._underway._what.text().startswith("Meeting 1: ")
    assert not before._chooser.isVisible()
    assert not before._foot.undo.isVisible()


@pytest.mark.parametrize("door", [Door.BEFORE, Door.TONIGHT])
def test_what_was_done_live_is_not_undone_by_any_key(desk, door):
    desk.send(agenda.BeginItem("tea"))
    desk.desk.open(door)
    world, draft = desk.world, desk.pages.before._editing.draft
    before = world.digest, draft.undoes, draft.redoes
    for key in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"):
        desk.look_here()
        QTest.keySequence(desk.desk.focusWidget() or desk.desk, QKeySequence(key))
        desk.settle()
    assert (desk.world.digest, draft.undoes, draft.redoes) == before


def test_it_leads_to_the_handsets_and_back_to_tonight(desk):
    desk.pages.before._underway.handsets.click()
    assert desk.pages.handsets.isVisible()
    desk.pages.handsets.left.emit()
    assert desk.pages.before._underway.isVisible()
    scene = desk.scene
    desk.click("Back to Tonight")
    assert (desk.desk.door, desk.scene) == (Door.TONIGHT, scene)


def test_once_it_is_closed_the_next_evening_is_planned(desk):
    desk.send(agenda.BeginItem(), meeting.CloseMeeting())
    desk.until(desk.pages.before._chooser.isVisible)
    assert desk.pages.before._foot.isVisible()
