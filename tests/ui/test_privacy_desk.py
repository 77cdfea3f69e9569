"""After → Privacy, at the real desk: what is due goes by one click, one person is let go of."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from facilitator.parts import actions, meeting, retention
from facilitator.parts.checkin.commands import Arrive
from facilitator.parts.retention.kinds import Keep, Kind, Since
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import OpenDesk
from ui.desk.privacy.page import PrivacyPage
from ui.desk.window import Door

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.desk.after.making.Making.made", lambda *_papers, **_said: None)
    made = OpenDesk(qtbot, tmp_path).found()
    made.begin(item("bus", motion()))
    made.turn_to("bus")
    made.send(Arrive(None, name="Bea Quill", photo=True))
    made.send(actions.NoteAction({"en": "Ask the bus company"}, "Bea Quill"))
    made.send(meeting.CloseMeeting())
    made.desk.open(Door.AFTER)
    made.page = made.pages.after.findChild(PrivacyPage)
    yield made
    made.leave()


def said(desk):
    return desk.page.banner.accessibleName()


def test_what_is_due_is_said_quietly_and_goes_by_one_click(desk):
    desk.click("Privacy")
    box = next(
        each
        for each in desk.page.findChildren(QComboBox)
        if each.accessibleName().startswith("Names given at the door")
    )
    assert box.currentText() == "Until the minutes are approved"
    box.setCurrentText("Until the meeting is closed")
    box.activated.emit(box.currentIndex())
    desk.until(desk.page.due.go.isVisible)
    assert desk.world.of(retention.PART).keep(Kind.DOOR) == Keep(Since.CLOSE)
    desk.click("Back to After")
    desk.click("Privacy: 1 thing may be let go of")
    desk.page.due.go.click()
    desk.until(lambda: "2 things are gone." in said(desk))
    assert not desk.page.due.go.isVisible()
    desk.click("Back to After")
    desk.button("Privacy")


def test_one_person_is_put_right_and_then_forgotten(desk):
    desk.click("Privacy")
    person = desk.page.person
    person.typed.setText("quill")
    assert [person.places.item(n).text() for n in range(person.places.count())] == [
        "Gave this name at the door of meeting 1",
        "Took on action A-2026-001",
    ]
    person.right.setText("Bea Wren")
    person.correct.click()
    desk.until(lambda: "Put right" in said(desk))
    assert "Bea Wren" in desk.world.sides.values()
    person.typed.setText("Wren")
    person.forget.click()
    assert "This cannot be taken back." in said(desk)
    desk.page.banner.findChildren(QPushButton)[0].click()
    desk.until(lambda: said(desk).startswith("Forgotten."))
    assert "Bea Wren" not in desk.world.sides.values()
