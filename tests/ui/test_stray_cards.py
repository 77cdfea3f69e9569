"""A card read into the program's real windows: nothing happens there, and it is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from facilitator.clock import SystemClock
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import item, motion
from tests.ui.open_desk import at_the_desk
from ui.desk.start import StartPage
from ui.desk.window import Door
from ui.program import Program
from ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
CARDS = ["B", "F12", "27", "V:27-1", "1"]


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        made.found().begin(item("tea"), item("bus", motion()), item("end"))
        yield made


def scan(text, where=None):
    """As a reader does, into whatever has the keyboard."""
    where = where or QApplication.focusWidget() or QApplication.activeWindow()
    QTest.keyClicks(where, text)
    QTest.keyClick(where, Qt.Key.Key_Return)
    QTest.qWait(90)


def hall(desk):
    return desk.world.seq, desk.running._projection._show, desk.scene, desk.phase


@pytest.mark.parametrize("card", CARDS)
def test_on_tonight(desk, card):
    desk.turn_to("bus").send(ask.PutQuestion())
    QTest.qWait(120)
    desk.look_here()
    before = hall(desk)
    scan(card)
    assert hall(desk) == before
    assert desk.banner == "A card was read. Nothing was changed."


@pytest.mark.parametrize("card", CARDS)
def test_in_the_hall(desk, card):
    desk.turn_to("bus").send(ask.PutQuestion())
    before = hall(desk)
    scan(card, desk.wall)
    assert hall(desk) == before
    assert desk.banner == "A card was read. Nothing was changed."


@pytest.mark.parametrize("door", [Door.BEFORE, Door.AFTER])
def test_on_the_other_pages(desk, door):
    desk.turn_to("bus").send(ask.PutQuestion())
    desk.desk.open(door)
    desk.look_here()
    before = hall(desk)
    for card in CARDS:
        scan(card)
        assert desk.desk.banner.accessibleName() == "A card was read. Nothing was changed."
        desk.desk.banner.clear()
    assert hall(desk) == before
    assert desk.desk.door is door


def test_on_a_button_of_before(desk):
    desk.desk.open(Door.BEFORE)
    start = desk.pages.before._foot.start
    started = []
    start.clicked.connect(lambda: started.append(1))
    start.setFocus(Qt.FocusReason.TabFocusReason)
    scan("27", start)
    assert started == []


@pytest.mark.parametrize("card", CARDS)
def test_in_a_question_over_the_desk(desk, card):
    desk.turn_to("bus").send(ask.PutQuestion())
    box = QMessageBox(desk.desk)
    box.addButton("&Begin 27", QMessageBox.ButtonRole.AcceptRole)
    box.show()
    desk.until(box.isActiveWindow)
    before = hall(desk)
    scan(card)
    assert box.isVisible()
    assert hall(desk) == before
    assert desk.banner == "A card was read. Nothing was changed."
    box.close()


@pytest.mark.parametrize("card", CARDS)
def test_on_the_first_page(qtbot, qapp, tmp_path, card):
    program = Program(qapp, SystemClock(), Settings(tmp_path), tmp_path)
    try:
        program.start(None)
        page = program.front.page
        assert isinstance(page, StartPage)
        qtbot.waitUntil(page.isActiveWindow)
        scan(card)
        assert page._pages.currentIndex() == 0
        assert page.banner.accessibleName() == "A card was read. Nothing was changed."
    finally:
        qapp.lastWindowClosed.disconnect(program._nothing_left)
        page.close()
        page.deleteLater()
        program.deleteLater()


@pytest.mark.parametrize("pause", [0, 60])
def test_what_is_written_on_the_first_page_stays(qtbot, qapp, tmp_path, pause):
    program = Program(qapp, SystemClock(), Settings(tmp_path), tmp_path)
    try:
        program.start(None)
        page = program.front.page
        qtbot.waitUntil(page.isActiveWindow)
        page.begin_founding()
        name = page._founding._name
        for key in "Riverside Assembly":
            QTest.keyClick(name, key)
            QTest.qWait(pause)
        QTest.keyClick(name, Qt.Key.Key_Tab)
        assert name.text() == "Riverside Assembly"
        assert not page.banner.isVisible()
    finally:
        qapp.lastWindowClosed.disconnect(program._nothing_left)
        page.close()
        page.deleteLater()
        program.deleteLater()


def test_a_card_with_the_prefix_of_a_reader_is_that_readers(desk):
    known = []
    desk.running._devices._hub.read_card = lambda text: known.append(text) or text.startswith("#1#")
    desk.look_here()
    scan("#1#V:27-1")
    assert known == ["#1#V:27-1"]
    assert not desk.banner
    scan("V:27-1")
    assert desk.banner == "A card was read. Nothing was changed."
