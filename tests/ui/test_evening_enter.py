"""Enter does what is in colour, and the sentence about closing so soon goes when it is answered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

SOON = "less than half a minute"


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()), item("end"))
        made.look_here()
        yield made


def open_vote(desk):
    desk.turn_to("bus").send(ask.PutQuestion(), ask.OpenToHandsets())
    QTest.qWait(150)


def ask_to_close(desk):
    open_vote(desk)
    desk.key("Enter")
    desk.until(lambda: SOON in desk.banner)
    desk.until(lambda: Act.CLOSE_SURE in desk.tonight.ballot.acts.buttons)


def test_with_no_vote_in_hand_enter_is_next_and_opens_nothing(desk):
    seen = []
    while desk.item != "bus":
        desk.key("Enter")
        seen.append(desk.running._projection._show.live.kind.name)
    assert seen == ["AGENDA", "ITEM", "ITEM"]
    assert desk.ballot is None


def test_a_second_enter_of_the_same_finger_is_no_second_next(desk, monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 500)
    QTest.qWait(700)
    desk.key("Enter", "Enter", "Enter")
    assert desk.running._projection._show.live.kind.name == "AGENDA"
    assert desk.item is None


def test_while_the_vote_closes_enter_does_not_turn_the_picture(desk):
    open_vote(desk)
    desk.send(ask.BeginClosing(60, sure=True))
    QTest.qWait(150)
    shown = desk.running._projection._show
    desk.key("Enter")
    assert desk.running._projection._show == shown
    assert desk.tonight.hall.next.property("kind") != "primary"


def test_the_question_about_closing_so_soon_goes_with_its_answer(desk):
    ask_to_close(desk)
    desk.key("Enter")
    desk.until(lambda: desk.phase == "CLOSING")
    desk.until(lambda: desk.banner == "", 1500)


def test_it_goes_when_the_half_minute_is_over(desk, monkeypatch):
    ask_to_close(desk)
    monkeypatch.setattr("ui.desk.early_close.SOON", 0)
    desk.until(lambda: desk.banner == "", 1500)
    desk.until(lambda: Act.CLOSE in desk.tonight.ballot.acts.buttons)


def test_it_goes_when_the_vote_becomes_another(desk):
    ask_to_close(desk)
    desk.send(ask.VoidBallot("wrong words"))
    desk.until(lambda: desk.banner == "", 1500)


def test_no_sentence_covers_close_the_meeting(desk):
    ask_to_close(desk)
    end = desk.tonight.header.end
    corner = end.mapTo(desk.tonight, QPoint(0, 0))
    assert desk.tonight._banner.geometry().right() < corner.x()


def test_on_both_sides_of_more_the_button_of_enter_is_seen(desk):
    open_vote(desk)
    desk.key("M")
    buttons = desk.tonight.ballot.acts.buttons
    assert buttons[Act.BESIDE].isVisible()
    assert buttons[Act.CLOSE].isVisible()
    assert not buttons[Act.HANDS].isVisible()


def test_escape_keeps_the_vote_wherever_the_keyboard_is(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    desk.key("V")
    reason = desk.tonight.ballot.acts.reason
    assert reason.isVisible()
    reason.field.clearFocus()
    desk.key("Esc")
    assert not reason.isVisible()
