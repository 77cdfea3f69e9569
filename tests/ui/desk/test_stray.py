"""A card read into any window does nothing there; a person's keys do what they always did."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.desk.readers import ScanField
from ui.desk.stray import StrayCards

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
CARDS = ["b", "B\r", "F12", "27", "V:27-1", "0012345678"]


class Window(QWidget):
    """One of everything that can have the keyboard."""

    def __init__(self):
        super().__init__()
        self.line, self.paragraph, self.scan = (
            QLineEdit("16"),
            QPlainTextEdit("one\ntwo"),
            ScanField(),
        )
        self.box, self.list, self.button = QComboBox(), QListWidget(), QPushButton("Do it")
        self.box.addItems(["Alpha", "Bravo", "2nd"])
        self.list.addItems(["Alpha", "Bravo", "2nd"])
        self.quick = QPushButton("Second")
        self.quick.setShortcut("2")
        self.done, self.entered = [], []
        column = QVBoxLayout(self)
        for each in (self.line, self.paragraph, self.scan, self.box, self.list, self.button):
            column.addWidget(each)
        column.addWidget(self.quick)
        self.button.clicked.connect(lambda: self.done.append("button"))
        self.quick.clicked.connect(lambda: self.done.append("quick"))
        for field in (self.line, self.scan):
            field.returnPressed.connect(lambda f=field: self.entered.append(f.text()))

    def keyPressEvent(self, event):
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.append("window")

    @property
    def state(self):
        texts = self.line.text(), self.paragraph.toPlainText(), self.box.currentIndex()
        return (*texts, self.list.currentRow(), tuple(self.done), tuple(self.entered))


class Cards:
    """What was told of cards."""

    def __init__(self, app):
        self.read = []
        self.stray = StrayCards(app, lambda _widget: False)
        self.stray.card_read.connect(self.read.append)


@pytest.fixture
def cards(qapp):
    made = Cards(qapp)
    yield made
    qapp.removeEventFilter(made.stray)


@pytest.fixture
def window(qtbot, cards):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def scan(widget, text, end=Qt.Key.Key_Return):
    QTest.keyClicks(widget, text.rstrip("\r"))
    if end is not None:
        QTest.keyClick(widget, end)
    QTest.qWait(70)


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)
        QTest.qWait(60)


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("where", ["line", "paragraph", "box", "list", "button"])
def test_a_card_changes_nothing_wherever_the_keyboard_is(window, cards, where, card):
    widget = getattr(window, where)
    widget.setFocus()
    before = window.state
    scan(widget, card)
    assert window.state == before
    assert cards.read == [card.strip()]


@pytest.mark.parametrize("card", CARDS[2:])
def test_a_card_in_a_question_answers_nothing(qtbot, cards, card):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.addButton("&Fine", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("&2 of them", QMessageBox.ButtonRole.RejectRole)
    box.show()
    qtbot.waitUntil(box.isActiveWindow)
    scan(box.focusWidget() or box, card)
    assert box.isVisible()
    assert cards.read == [card]


def test_a_person_answers_a_question(qtbot, cards):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.addButton("&Fine", QMessageBox.ButtonRole.AcceptRole)
    box.show()
    qtbot.waitUntil(box.isActiveWindow)
    press(box.focusWidget() or box, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert cards.read == []


def test_a_person_presses_buttons_and_shortcuts_and_looks_things_up(window, cards):
    window.button.setFocus()
    press(window.button, Qt.Key.Key_Space, "2")
    assert window.done == ["button", "quick"]
    window.list.setFocus()
    press(window.list, "b")
    assert window.list.currentRow() == 1
    window.box.setFocus()
    press(window.box, "b")
    assert window.box.currentIndex() == 1
    assert cards.read == []


@pytest.mark.parametrize("pause", [60, 200])
def test_what_a_person_types_is_never_taken_for_a_card(window, cards, pause):
    window.line.setFocus()
    window.line.clear()
    for key in "27":
        QTest.keyClick(window.line, key)
        QTest.qWait(pause)
    QTest.keyClick(window.line, Qt.Key.Key_Enter)
    assert window.entered == ["27"]
    assert window.done == ["window"]
    assert cards.read == []


def test_writing_quickly_is_writing(window, cards):
    window.paragraph.setFocus()
    QTest.keyClicks(window.paragraph, "quick words")
    QTest.qWait(70)
    assert window.paragraph.toPlainText().startswith("quick words")
    assert cards.read == []


def test_a_card_over_what_was_selected_gives_it_back(window, cards):
    cursor = window.paragraph.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    window.paragraph.setTextCursor(cursor)
    window.paragraph.setFocus()
    scan(window.paragraph, "V:27-1")
    assert window.paragraph.toPlainText() == "one\ntwo"


@pytest.mark.parametrize("pause", [0, 60])
def test_a_tab_takes_nothing_back_however_quickly_it_was_written(window, cards, pause):
    window.line.setFocus()
    window.line.clear()
    for key in "Riverside Assembly":
        QTest.keyClick(window.line, key)
        QTest.qWait(pause)
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    assert window.line.text() == "Riverside Assembly"
    assert not window.line.hasFocus()
    assert cards.read == []


def test_a_card_with_capitals_is_taken_out_whole(window, cards):
    window.line.setFocus()
    for key in "AbC":
        if key.isupper():
            QTest.keyPress(window.line, Qt.Key.Key_Shift)
        QTest.keyClick(window.line, key)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.line.text() == "16"
    assert cards.read == ["AbC"]


def test_a_busy_desk_takes_nothing_back(window, cards):
    """Two keys that had to wait come at once: the others tell that a person is writing."""
    window.line.setFocus()
    window.line.clear()
    for pair in ("Ri", "ve", "rs", "id"):
        QTest.keyClicks(window.line, pair)
        QTest.qWait(120)
    QTest.keyClicks(window.line, "e")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.entered == ["Riverside"]
    assert cards.read == []


def test_a_field_that_waits_for_cards_gets_them(window, cards):
    window.scan.setFocus()
    scan(window.scan, "V:27-1")
    assert window.entered == ["V:27-1"]
    assert cards.read == []
