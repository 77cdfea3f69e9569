"""Keys on an open evening: what a person presses acts, what a reader types does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from facilitator.parts import agenda, ballot, presence
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import NAMED, at_the_desk
from ui.present.acts import Act
from ui.present.show import Safe

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

EVERY_KEY = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.+-=", "Enter", "Next", "Back", "PgDn", "Esc"]


@pytest.fixture(autouse=True)
def _a_person_is_as_quick_as_a_test(monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 0)


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()), item("end"))
        yield made


def steps(desk):
    """The phases of a vote, each with what was done to get there."""
    desk.turn_to("bus")
    for commands in (
        (),
        (ask.PutQuestion(),),
        (ask.AskAgreement(),),
        (ask.DemandCount(), ask.OpenToHandsets()),
        (ask.BeginClosing(60, sure=True),),
        (ask.StopClosing(), ask.BeginCounting("hands", 1)),
        (ask.EnterCount({"for": 60, "against": 40, "abstain": 3}, "A"),),
        (ask.ShowResult(),),
    ):
        if commands:
            desk.send(*commands)
        yield desk.phase


@pytest.mark.prove
def test_the_keys_of_the_hall_only_move_in_every_phase(desk):
    """Next, Back, a presenter's remote and every key in the hall's window."""
    room = desk.world.of(presence.PART)
    for phase in steps(desk):
        desk.key("Next", "Back", "PgDn")
        for name in EVERY_KEY:
            QTest.keyClick(desk.wall, NAMED.get(name, name.lower()))
            QTest.qWait(50)
        assert desk.phase == phase
        if desk.item != "bus":
            desk.send(agenda.BeginItem("bus"))
        assert desk.world.of(presence.PART) == room


@pytest.mark.prove
def test_every_key_does_what_its_button_does(desk):
    asked = []
    desk.tonight.act_asked.disconnect()
    desk.tonight.act_asked.connect(lambda *args: asked.append(args))
    for _phase in steps(desk):
        QTest.qWait(120)
        desk.tonight.setFocus()
        views = [v for each in desk.running._evening._conduct.acts() for v in each]
        # What is typed first, or only turns the buttons over, is not asked for by a press alone.
        turns = {Act.MORE, Act.CLOCK_MORE}
        asks_first = [v.act for v in views if v.careful or v.typed or v.act in turns]
        for act in (v.act for v in views if v.act not in asks_first):
            asked.clear()
            desk.key(act.key)
            by_key = list(asked)
            asked.clear()
            page = desk.tonight
            buttons = page.item.buttons | page.timer.buttons | page.rundown.buttons
            button = buttons.get(act) or desk.tonight.ballot.acts.buttons[act]
            button.click()
            assert by_key == asked == [(act, 1, "")], act


def test_void_asks_why_by_its_key_and_by_its_button(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    QTest.qWait(120)
    desk.look_here()
    desk.key("V")
    field = desk.tonight.ballot.acts.reason.field
    assert field.hasFocus()
    desk.key("Esc")
    assert desk.phase == "PUT"
    desk.key("V")
    desk.type("wrong words")
    desk.key("Enter")
    desk.until(lambda: desk.phase == "VOID")


def test_keys_are_dead_while_something_is_typed(desk):
    desk.turn_to("bus")
    desk.key("I")
    assert desk.tonight.rundown.floor.hasFocus()
    desk.key(*"QODBLFV123", "Next")
    assert desk.phase is None
    assert desk.tonight.rundown.floor.text() == "qodblfv123 "
    assert desk.running._projection._show.safe is Safe.SHOW


def test_a_card_that_is_read_changes_nothing_and_is_said(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    desk.key("L")
    before = (desk.world.seq, desk.running._projection._show)
    desk.burst("B", "F12", "2", "7", "Enter")
    assert (desk.world.seq, desk.running._projection._show) == before
    assert "card was read" in desk.banner


def test_a_card_is_known_while_a_button_has_the_keyboard(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    QTest.qWait(120)
    desk.tonight.ballot.acts.buttons[Act.OPEN].setFocus(Qt.FocusReason.TabFocusReason)
    desk.burst("2", "7", "Enter")
    assert desk.phase == "PUT"
    assert "card was read" in desk.banner


@pytest.mark.parametrize("field", ["room", "floor", "message", "reason"])
def test_a_card_read_into_a_field_is_taken_out_again(desk, field):
    desk.turn_to("bus").send(ask.PutQuestion())
    QTest.qWait(120)
    where = {
        "room": desk.tonight.room.number,
        "floor": desk.tonight.rundown.floor,
        "message": desk.tonight.lines.message,
        "reason": desk.tonight.ballot.acts.reason.field,
    }[field]
    if field == "reason":
        desk.key("V")
    where.setFocus()
    where.setText("16")
    seq = desk.world.seq
    desk.burst("B", "F12", "2", "7", "Enter")
    assert where.text() == "16"
    assert desk.world.seq == seq
    assert "card was read" in desk.banner


def test_a_card_in_the_hall_window_changes_nothing(desk):
    desk.turn_to("bus")
    before = desk.running._projection._show
    for name in "b27":
        QTest.keyClick(desk.wall, name)
    QTest.keyClick(desk.wall, Qt.Key.Key_Return)
    QTest.qWait(100)
    assert desk.running._projection._show == before


def test_esc_never_changes_the_hall(desk):
    desk.turn_to("bus")
    for keys in ((), ("L",), ("B",), ("F",), ("G", "2"), ("F1",)):
        desk.key(*keys)
        shown = desk.running._projection._show
        desk.key("Esc")
        assert desk.running._projection._show == shown
        desk.running._projection.safe(Safe.SHOW)


def test_esc_puts_the_sheet_of_keys_away(desk):
    desk.key("F1")
    sheet = next(c for c in desk.tonight.children() if type(c).__name__ == "KeySheet")
    assert sheet.isVisible()
    desk.key("Esc")
    assert not sheet.isVisible()
    desk.key("F1")
    desk.key("F1")
    assert not sheet.isVisible()
    desk.key("L")
    assert desk.running._projection._show.safe is Safe.LOGO


def test_enter_in_the_list_of_items_loads_one_and_does_not_act(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    QTest.qWait(120)
    desk.tonight.rundown.list.setFocus()
    desk.tonight.rundown.list.setCurrentRow(2)
    desk.key("Enter")
    assert desk.phase == "PUT"
    assert desk.running._projection._show.preview.item == "end"


def test_behind_back_next_looks_at_a_done_item_and_does_not_begin_it_anew(desk):
    desk.turn_to("tea")
    desk.running._projection.to_logo()
    desk.turn_to("bus")
    desk.key("Back", "Back")
    desk.until(lambda: desk.running._projection._show.live.item == "tea")
    seq = desk.world.seq
    desk.key("Back", "Next")
    assert desk.world.seq == seq
    assert desk.item == "bus"
    desk.key("Next")
    assert desk.item == "bus"


def test_a_double_press_is_one(desk, monkeypatch):
    monkeypatch.setattr("ui.desk.fingers._TOO_SOON_MS", 350)
    desk.turn_to("bus").send(ask.PutQuestion())
    QTest.qWait(400)
    desk.key("O", "O")
    desk.until(lambda: desk.phase == "OPEN")
    QTest.qWait(400)
    assert desk.phase == "OPEN"
    desk.key("Enter")
    desk.until(lambda: Act.CLOSE_SURE in desk.tonight.ballot.acts.buttons)
    QTest.qWait(400)
    desk.key("Enter")
    desk.until(lambda: desk.phase == "CLOSING")


def test_jumping_loads_a_picture_and_shows_nothing(desk):
    desk.turn_to("tea")
    live = desk.running._projection._show.live
    desk.key("G", "3")
    assert desk.tonight.hall._coming.text() == "Go to 3 … “Tea”: Enter"
    desk.key("Esc", "G", "2", "Enter")
    assert desk.tonight.hall._coming.text() == "Next brings"
    assert desk.running._projection._show.live == live
    assert desk.running._projection._show.preview.kind.name == "AGENDA"


def test_space_after_an_act_by_tab_presses_no_other(desk):
    desk.turn_to("bus")
    QTest.qWait(120)
    for act, phase in ((Act.PUT, "PUT"), (Act.OPEN, "OPEN")):
        desk.look_here()
        desk.tonight.ballot.acts.buttons[act].setFocus(Qt.FocusReason.TabFocusReason)
        desk.key("Enter" if act is Act.PUT else "Next")
        desk.until(lambda phase=phase: desk.phase == phase)
        QTest.qWait(150)
        assert not isinstance(QApplication.focusWidget(), type(desk.tonight.header.end))
        desk.key("Next")
        assert desk.phase == phase


def test_what_was_reached_by_tab_and_went_away_gives_the_keyboard_back(desk):
    desk.turn_to("tea")
    QTest.qWait(120)
    desk.tonight.rundown.buttons[Act.PARK].setFocus(Qt.FocusReason.TabFocusReason)
    desk.key("Next")
    desk.until(lambda: desk.item is None)
    QTest.qWait(150)
    focus = QApplication.focusWidget()
    assert focus is None or focus in {desk.tonight, desk.desk}, focus


def test_another_window_keeps_its_keys(desk):
    desk.turn_to("bus").send(ask.PutQuestion())
    box = QMessageBox(desk.desk)
    box.show()
    QTest.qWait(50)
    for key in "odb":
        QTest.keyClick(box, key)
        QTest.qWait(60)
    assert desk.world.of(ballot.PART).latest.phase.name == "PUT"
    box.close()


def test_nothing_takes_the_keyboard_from_the_desk_in_any_phase(desk):
    QTest.qWait(50)
    desk.look_here()
    for _phase in steps(desk):
        QTest.qWait(120)
        assert QApplication.activeWindow() is desk.desk
