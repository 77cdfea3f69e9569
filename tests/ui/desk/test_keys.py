"""Names of keys, and what is held back for a moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.desk.keys import Keys, name_of
from ui.present.acts import Act

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("key", "modifier", "text", "name"),
    [
        (Qt.Key.Key_Space, NONE, " ", "Next"),
        (Qt.Key.Key_PageDown, NONE, "", "Next"),
        (Qt.Key.Key_Left, NONE, "", "Back"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r", "Enter"),
        (Qt.Key.Key_Q, NONE, "q", "Q"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier, "+", "+"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "\x11", None),
        (Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier, "o", None),
        (Qt.Key.Key_Tab, NONE, "\t", None),
        (Qt.Key.Key_F12, NONE, "", None),
        (Qt.Key.Key_Up, NONE, "", None),
    ],
)
def test_a_key_has_one_name_or_none(key, modifier, text, name):
    assert name_of(QKeyCombination(modifier, key).toCombined(), text) == name


def test_no_act_has_a_key_of_the_hall_or_the_room():
    # I goes to the floor's line, whatever that is for.
    keys = {act.key for act in Act if act is not Act.WRITE}
    assert not {"N", "P", "B", "L", "F", "G", "I", "+", "-", "=", "."} & keys


class Window(QWidget):
    """A field, a button, and what the keys said."""

    def __init__(self, app):
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Do it")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.watching, self.said, self.done = True, [], []
        self.button.clicked.connect(lambda: self.done.append(1))
        self.keys = Keys(app, self, lambda: self.watching)
        self.keys.pressed.connect(self.said.append)
        self.keys.card_read.connect(lambda: self.said.append("card"))
        self.keys.moved.connect(lambda name: self.said.append(("hall", name)))


@pytest.fixture
def window(qtbot, qapp):
    made = Window(qapp)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    yield made
    qapp.removeEventFilter(made.keys)


def test_a_person_is_heard_and_a_reader_is_not(window):
    QTest.keyClick(window, "b")
    QTest.qWait(70)
    QTest.keyClicks(window, "b27")
    QTest.keyClick(window, Qt.Key.Key_Return)
    QTest.qWait(70)
    assert window.said == ["B", "card"]


def test_a_card_is_one_also_where_the_desk_was_busy_in_its_midst(window):
    """The rest of the card waits behind a long paint while the time of its first key runs out."""
    QTest.keyClick(window, "b")
    QTest.qSleep(80)
    QTest.keyClicks(window, "27")
    QTest.qWait(90)
    assert window.said == ["card"]


def test_a_held_down_key_acts_once(window, qapp):
    for repeated in (False, True, True):
        qapp.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, NONE, "d", repeated))
        QTest.qWait(70)
    assert window.said == ["D"]


def test_nothing_is_heard_while_the_desk_is_elsewhere(window):
    window.watching = False
    QTest.keyClick(window, "d")
    QTest.qWait(70)
    assert window.said == []


def test_enter_and_space_do_what_is_written_on_the_button_reached_by_tab(window):
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.button, Qt.Key.Key_Return)
    QTest.keyClick(window.button, Qt.Key.Key_Space)
    QTest.keyClick(window.button, Qt.Key.Key_PageDown)
    QTest.qWait(70)
    assert window.done == [1, 1]
    assert window.said == ["Next"]


def test_what_is_typed_stays_typed(window):
    window.field.setFocus()
    QTest.keyClicks(window.field, "dob ")
    QTest.qWait(70)
    assert (window.field.text(), window.said) == ("dob ", [])


def test_a_key_of_the_hall_is_held_back_too(window):
    window.keys.from_hall("Next")
    QTest.qWait(70)
    for name in ("B", "2", "Enter"):
        window.keys.from_hall(name)
    QTest.qWait(70)
    assert window.said == [("hall", "Next"), "card"]
