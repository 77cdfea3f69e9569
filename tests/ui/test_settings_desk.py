"""Settings of an open assembly: its languages chosen anew, its desk back in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from facilitator.body import Body
from facilitator.parts import assembly, meeting
from tests.facilitator.hall import item, motion, plan
from tests.ui.desk.test_settings_window import choose
from tests.ui.test_program import home
from ui.desk.settings.languages import LanguagesCard
from ui.desk.settings.window import SettingsWindow
from ui.windows import KeptWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
__all__ = ["home"]


@pytest.fixture
def open_home(home):
    home.program.start(None)
    path = home.folder / "new.assembly"
    home.page.found_requested.emit(path, "Marfleet North", "Hull", ("en",), Body())
    return home


def settings_window(home):
    home.desk.settings_asked.emit()
    home.desk.settings_asked.emit()  # once more: there is one window all the same
    (window,) = home.desk.findChildren(SettingsWindow)
    return window


def world(home):
    return home.program._running._bridge.world


def test_welsh_comes_first_on_the_wall_as_soon_as_it_is_chosen(open_home):
    before = open_home.program._running
    choose(settings_window(open_home), "On the screen, the left one first", "Cymraeg · English")
    open_home.until(lambda: open_home.program._running not in {None, before})
    assert open_home.program._running._projection._languages == ("cy", "en")
    assert world(open_home).of(assembly.PART).papers == ("en",)
    assert open_home.desk.isVisible()
    assert open_home.ends == []


def test_papers_are_chosen_without_opening_the_record_anew(open_home):
    before = open_home.program._running
    choose(settings_window(open_home), "Minutes and certificates", "Cymraeg")
    open_home.until(lambda: world(open_home).of(assembly.PART).papers == ("cy",))
    assert open_home.program._running is before


def test_the_desk_speaks_another_language_at_once(open_home):
    before = open_home.program._running
    choose(settings_window(open_home), "Language of the desk", "Cymraeg")
    open_home.until(lambda: open_home.program._running not in {None, before})
    assert open_home.program._running._language == "cy"
    assert world(open_home).of(assembly.PART).languages == ("en",)


def test_nothing_is_opened_anew_while_a_meeting_runs(open_home):
    running = open_home.program._running
    running._sitting.start(plan(item("bus", motion())))
    open_home.until(lambda: world(open_home).of(meeting.PART).running is not None)
    window = settings_window(open_home)
    assert not window.findChild(LanguagesCard)._hall.isEnabled()
    choose(window, "Language of the desk", "Cymraeg")
    open_home.until(open_home.desk.banner.isVisible)
    assert open_home.program._running is running
    assert open_home.program._settings.language == "cy"


def test_the_desk_comes_back_to_its_place_and_wholly_onto_its_screen(open_home):
    desk = open_home.desk
    desk.setWindowState(Qt.WindowState.WindowNoState)
    desk.setGeometry(-700, -60, 640, 480)
    settings = open_home.program._settings
    open_home.program._running.left.emit()
    assert settings.places.of("desk") is not None
    again = open_home.page
    KeptWindow(again, "desk", settings).show(filling=False)
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.contains(QRect(again.pos(), screen.size().boundedTo(again.size())))
