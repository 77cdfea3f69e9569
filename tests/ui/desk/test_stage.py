"""Where the hall's window goes, and what the desk is told of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.desk.evenings import heard
from ui.desk import stage as stages
from ui.desk.stage import Stage
from ui.hall.screens import ScreenIdentity
from ui.present.scenes import Logo

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")

WALL = ScreenIdentity("Epson", "EB-X", "1", "HDMI-1", 1920, 0, 1920, 1080)


@pytest.fixture
def stage(qtbot):
    desk = QWidget()
    qtbot.addWidget(desk)
    wished = []
    made = Stage(Logo("Marfleet North", "Hull"), desk, lambda: None, wished.append, "en")
    made.wished = wished
    qtbot.addWidget(made.window)
    return made


def test_without_another_screen_it_is_rehearsed_in_a_window(stage):
    said = heard(stage.said)
    stage.begin()
    assert stage.window.isVisible()
    assert not stage.window.isFullScreen()
    assert said == [("No second screen: the hall is in a window to rehearse with.",)]


def test_a_screen_that_is_gone_and_back_waits_for_show(stage):
    lost, returned = heard(stage.lost), heard(stage.returned)
    stage.window.lost.emit("HDMI-1")
    stage.window.returned.emit("HDMI-1")
    assert "The meeting runs on" in lost[0][0]
    assert "Press Show" in returned[0][0]


def test_a_choice_of_screen_is_remembered_and_an_accident_is_not(stage, monkeypatch):
    here = ScreenIdentity("", "", "", stage.window.screen().name(), 0, 0, 800, 800)
    monkeypatch.setattr(stages, "present", lambda: (here, WALL))
    placed = []
    monkeypatch.setattr(stage.window, "place_on", placed.append)
    stage.begin()
    assert (placed, stage.wished) == ([WALL], [])
    stage.swap()
    assert stage.wished == [WALL]


def test_swap_with_one_screen_brings_the_rehearsal_window_back(stage):
    stage.begin()
    stage.window.close()
    stage.swap()
    assert stage.window.isVisible()


def test_with_two_screens_swap_moves_the_desk_and_then_the_hall(stage, monkeypatch, qtbot):
    here = ScreenIdentity("", "", "", stage.window.screen().name(), 0, 0, 800, 800)
    monkeypatch.setattr(stages, "present", lambda: (here, WALL))
    monkeypatch.setattr(type(stage.window), "on_screen", WALL.name)
    placed, stuck = [], heard(stage.stuck)
    monkeypatch.setattr(stage.window, "place_on", placed.append)
    stage.swap()
    assert stage.wished == [here]
    # Nothing moves the desk to a screen that is not there: the hall stays where it was.
    qtbot.waitUntil(lambda: placed == [WALL])
    assert "drag its window" in stuck[0][0]
