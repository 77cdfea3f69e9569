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
    assert box.currentText() == "30 days after the meeting"
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


def test_where_it_was_wished_it_goes_as_the_record_is_opened(desk):
    keep = retention.SetRetention(Kind.DOOR, Keep(Since.CLOSE))
    desk.send(keep, retention.LetGoUnasked(True))
    desk.leave()
    desk.reopen()
    desk.until(lambda: desk.world.of(retention.PART).gone.get(Kind.DOOR) == 2)
    assert "yes" not in desk.world.sides.values()


@pytest.mark.prove
def test_older_copies_are_told_of_and_give_way_to_one_that_has_nothing_of_it(desk):
    stick = desk.folder / "stick"
    stick.mkdir()
    copies = desk.pages.copies.copies
    copies.put_in(stick)
    desk.until(lambda: copies.state.last is not None and not copies.state.busy)
    desk.click("Privacy")
    desk.page.person.typed.setText("quill")
    desk.page.person.forget.click()
    desk.page.banner.findChildren(QPushButton)[0].click()
    desk.until(lambda: said(desk).startswith("Forgotten."))
    assert any(b"Bea Quill" in each.read_bytes() for each in stick.iterdir())
    desk.click("Make a new copy, and delete the older ones")
    desk.until(lambda: said(desk).startswith("The older copies are deleted"))
    assert not any(b"Bea Quill" in each.read_bytes() for each in stick.iterdir())
    assert len(list(stick.iterdir())) == 1
