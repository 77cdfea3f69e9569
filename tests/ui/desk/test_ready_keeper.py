"""The ready line kept true, with a laptop that says what a test wants."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.facilitator.hall import hall_of
from tests.ui.desk.conftest import unnamed
from tests.ui.desk.evenings import heard
from ui.desk.ready.keeper import ReadyKeeper
from ui.desk.ready.line import ReadyLine
from ui.hall.screens import ScreenChoice, ScreenIdentity
from ui.present.cues import PATTERN
from ui.present.ready import Key, Machine
from ui.present.scenes import Logo, Pattern

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

WALL = ScreenIdentity("Epson", "EB-X", "1", "HDMI-1", 1920, 0, 1920, 1080)
PLUGGED = Machine(on_mains=True, free=10**10, writable=True, sticks=("K",), printers=("hall",))


@contextmanager
def agrees():
    yield True


class Around:
    """What the keeper is about; a test changes it."""

    def __init__(self, world):
        self.world, self.machine, self.choice = world, PLUGGED, ScreenChoice(WALL)

    def look(self, _record):
        return self.machine


@pytest.fixture
def around(tmp_path):
    with hall_of(tmp_path, handsets_out=()) as hall:
        yield Around(hall.world)


@pytest.fixture
def line(shown):
    page = QWidget()
    made = ReadyLine("en")
    QVBoxLayout(page).addWidget(made)
    shown(page)
    yield made
    page.close()


@pytest.fixture
def keeper(qtbot, around, line, tmp_path):
    made = ReadyKeeper(
        (line,),
        lambda: around.world,
        lambda: around.choice,
        lambda: (None, ""),
        tmp_path / "marfleet.assembly",
        language="en",
        look=around.look,
        ways=(agrees,),
    )
    made.start()
    qtbot.waitUntil(lambda: made._awake is True and made._machine.on_mains is not None)
    yield made
    made.stop()


def press(line, words):
    QTest.qWait(10)  # rows that were made anew come up
    found = [b for b in line.window().findChildren(QPushButton) if b.text() == words]
    next(button for button in found if button.isVisible()).click()


def test_after_the_pattern_was_looked_at_all_is_ready(keeper, line):
    asked = heard(keeper.pattern_asked)
    assert line.button.text() == "1 thing to look at"
    line.toggle()
    press(line, "Show it")
    keeper.hall_shows(Pattern("", "", ""))
    press(line, "Put it away")
    keeper.hall_shows(Logo("Marfleet North"))
    assert asked == [(PATTERN,), (PATTERN,)]
    assert line.button.text() == "Ready"


def test_what_somebody_carries_on_without_is_not_counted(keeper, line):
    line.toggle()
    press(line, "Carry on without")
    assert line.button.text() == "Ready"
    assert unnamed(line.window()) == []


def test_a_plug_that_is_pulled_is_told_at_once_and_once(qtbot, keeper, around, line):
    gone = heard(keeper.mains_gone)
    keeper._leave_out(Key.POWER)
    around.machine = replace(PLUGGED, on_mains=False, battery=61)
    keeper._mend(Key.POWER)
    qtbot.waitUntil(lambda: line.button.text() == "2 things to look at")
    keeper._mend(Key.POWER)
    assert gone == [("This laptop runs on its battery now.",)]


def test_what_the_program_can_do_it_does(qtbot, keeper):
    screens, handsets = heard(keeper.screen_asked), heard(keeper.handsets_asked)
    keeper._mend(Key.SCREEN)
    keeper._mend(Key.HANDSETS)
    assert (len(screens), len(handsets)) == (1, 1)
    keeper._awake = False
    keeper._mend(Key.AWAKE)
    qtbot.waitUntil(lambda: keeper._awake is True)


def test_the_list_folds_with_its_page(keeper, line):
    line.toggle()
    assert line._panel.isVisible()
    line.hide()
    assert not line._panel.isVisible()
    assert keeper is not None


def test_equal_checks_keep_their_buttons(keeper, line):
    line.toggle()
    before = line._panel.findChildren(QPushButton)
    keeper.show_found()
    assert line._panel.findChildren(QPushButton) == before
