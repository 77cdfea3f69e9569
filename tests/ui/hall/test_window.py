"""The hall's window where there is one screen only: a rehearsal that never traps anybody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from ui.hall import screens
from ui.hall.window import HallWindow
from ui.present.scenes import Logo


@pytest.fixture
def window(qtbot):
    made = HallWindow(Logo("Marfleet North"))
    qtbot.addWidget(made)
    return made


def test_the_first_picture_is_the_logo(window):
    assert window.picture.scene == Logo("Marfleet North")


def test_a_rehearsal_is_an_ordinary_window(window):
    window.rehearse()
    assert window.isVisible()
    assert not window.isFullScreen()
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.on_screen == ""


def test_escape_gives_the_only_screen_back(window, qtbot):
    window.rehearse()
    window.use_this_screen()
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.isFullScreen()


def test_keys_pressed_in_the_hall_reach_the_desk(window, qtbot):
    window.rehearse()
    with qtbot.waitSignal(window.key_pressed) as pressed:
        qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    combined = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_PageDown)
    assert pressed.args == [combined.toCombined(), ""]


def test_a_key_that_is_held_down_is_one_key(window, qtbot):
    window.rehearse()
    said = []
    window.key_pressed.connect(lambda *key: said.append(key))
    for again in (False, True, True):
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(window, QKeyEvent(kind, Qt.Key.Key_Left, none, "", again))
    assert len(said) == 1


def test_the_window_on_the_wall_covers_its_screen_and_asks_for_no_keyboard(window, qtbot):
    only = screens.present()[0]
    with qtbot.waitSignal(window.placed) as placed:
        window.place_on(only)
    assert placed.args == [only.name]
    assert window.geometry() == window.screen().geometry()
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_a_screen_that_is_not_there_is_not_covered_by_guessing(window):
    window.place_on(screens.ScreenIdentity("EPSON", "X", "1", "HDMI-9", 0, 0, 800, 600))
    assert not window.isVisible()
