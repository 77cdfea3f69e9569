"""The program around an open assembly: its start page, its troubles, practising, and its end."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QRadioButton

from facilitator.body import Body
from facilitator.clock import SystemClock
from facilitator.errors import EnvironmentFailure
from facilitator.opened import Founding, found, reopen
from facilitator.parts import assembly, handsets, meeting
from facilitator.record.device import this_device
from tests.facilitator.hall import Hall, item, motion
from tests.facilitator.record.tampering import by_sql
from ui.desk.practice.keeper import PracticeKeeper
from ui.desk.practice.strip import PracticeStrip
from ui.desk.start import StartPage
from ui.desk.window import DeskWindow, Door
from ui.main import _LastWord
from ui.program import Program
from ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


class AtHome:
    """A Program, and what it said in boxes, each of which somebody closed."""

    def __init__(self, qtbot, qapp, folder):
        self.qtbot, self.folder = qtbot, folder
        self.said, self.ends = [], []
        self.config = folder / "config"
        qapp.setQuitOnLastWindowClosed(False)
        self.app = qapp
        self.program = Program(qapp, SystemClock(), Settings(self.config), self.config)
        self.program._app = self
        self._reader = QTimer()
        self._reader.timeout.connect(self._read)
        self._reader.start(20)

    def exit(self, code):
        """In place of the application's."""
        self.ends.append(code)

    def _read(self):
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.said.append(box.text())
            box.accept()

    def window(self, kind):
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        return found[0] if found else None

    def until(self, what, timeout=10000):
        self.qtbot.waitUntil(lambda: bool(what()), timeout=timeout)

    @property
    def page(self):
        self.until(lambda: self.window(StartPage))
        return self.window(StartPage)

    @property
    def desk(self):
        self.until(lambda: self.window(DeskWindow))
        return self.window(DeskWindow)

    def close(self):
        self._reader.stop()
        self.program.stop()
        for widget in (self.window(DeskWindow), self.window(StartPage)):
            if widget is not None:
                if isinstance(widget, DeskWindow):
                    widget.not_yet = str
                widget.close()
                widget.deleteLater()
        self.app.lastWindowClosed.disconnect(self.program._nothing_left)
        self.program.deleteLater()


@pytest.fixture
def home(qtbot, qapp, tmp_path):
    made = AtHome(qtbot, qapp, tmp_path)
    yield made
    made.close()


def a_record(folder):
    hall = Hall(folder, item("bus", motion()))
    hall.opened.close()
    return hall.path


def test_an_assembly_is_founded_and_open_and_the_start_page_is_gone(home):
    home.program.start(None)
    path = home.folder / "new.assembly"
    home.page.found_requested.emit(path, "Marfleet North", "Hull", ("en",), Body())
    assert home.desk.door is Door.BEFORE
    assert home.window(StartPage) is None
    assert home.program._settings.recent == (path,)
    assert home.ends == []


def test_a_record_named_at_the_start_is_open_at_once_where_it_was(home):
    home.program.start(a_record(home.folder))
    assert home.desk.door is Door.TONIGHT


def test_a_record_named_from_here_is_remembered_by_its_whole_name(home, monkeypatch):
    path = a_record(home.folder)
    monkeypatch.chdir(home.folder)
    home.program.start(type(path)(path.name))
    home.until(lambda: home.window(DeskWindow))
    assert home.program._settings.recent == (path,)


@pytest.mark.parametrize("trouble", ["missing", "damaged", "foreign", "in use", "tampered"])
def test_a_record_that_cannot_be_opened_is_said_on_the_start_page(home, trouble):
    path = a_record(home.folder / "r") if trouble != "missing" else home.folder / "no.assembly"
    other = None
    if trouble == "damaged":
        path.write_bytes(path.read_bytes()[:5000])
    elif trouble == "foreign":
        path.write_text("a shopping list")
    elif trouble == "tampered":
        by_sql(path, "UPDATE journal SET stored = x'7b7d' WHERE seq = 3")
    elif trouble == "in use":
        other = reopen(path, SystemClock(), this_device(home.folder / "other"))
    home.program.start(path)
    home.until(lambda: home.said)
    assert home.page.isVisible()
    assert home.window(DeskWindow) is None
    assert home.ends == []
    assert {
        "missing": "no record at",
        "damaged": "damaged",
        "foreign": "not a record",
        "in use": "Another program is using this record",
        "tampered": "was damaged or changed",
    }[trouble] in home.said[0]
    if other is not None:
        other.close()
        home.page.open_requested.emit(path)
        assert home.desk.door is Door.TONIGHT


def test_the_first_program_goes_on_while_a_second_one_is_refused(home, tmp_path):
    path = a_record(home.folder)
    home.program.start(path)
    running = home.desk
    second = Program(home.app, SystemClock(), Settings(tmp_path / "two"), tmp_path / "two")
    second.start(path)
    home.until(lambda: home.said)
    assert "Another program" in home.said[0]
    answers = []
    home.program._running._bridge.send(assembly.SetQuorum(7), answered=answers.extend)
    home.until(lambda: answers)
    assert answers[0].done
    assert running.isVisible()
    home.page.close()
    second.deleteLater()


def test_practising_leaves_no_folder_and_no_emulator_behind(home):
    home.program.start(None)
    home.page.practise_requested.emit()
    assert home.desk.findChild(PracticeStrip).isVisible()
    folder, emulator = (
        home.program._practice._folder.name,
        home.program._practice.hall.crowd._emulator._process,
    )
    world = home.program._running._bridge.world
    assert world.of(handsets.PART).number == 160
    assert world.of(meeting.PART).running is None
    home.desk.close()
    assert home.ends == [0]
    assert not shutil.os.path.exists(folder)
    assert emulator.poll() is not None
    assert home.program._settings.recent == ()


def test_whoever_practises_chooses_the_hall_and_how_fast_it_goes(home):
    home.program.start(None)
    home.page.practise_requested.emit()
    strip, keeper = home.desk.findChild(PracticeStrip), home.desk.findChild(PracticeKeeper)
    world = home.program._running._bridge
    strip.hall.click()
    keeper.window.findChildren(QRadioButton)[0].click()
    home.until(lambda: world.world.of(assembly.PART).quorum == 6)
    assert world.world.of(handsets.PART).number == 0
    next(b for b in strip.findChildren(QPushButton) if b.text() == "×10").click()
    assert home.program._practice.hall.clock.pace == 10
    assert strip.said.text().startswith("At the door: 8 are in")
    strip.help.click()
    assert strip.said.text().startswith("Start the meeting when you like")
    assert keeper.badge.parent() is home.program._running._stage.window
    assert home.desk.findChild(PracticeStrip).isVisible()


def test_practising_never_touches_a_real_record_nor_what_lies_beside_it(home):
    record = a_record(home.folder / "real")
    kept = {each: each.read_bytes() for each in home.folder.rglob("*") if each.is_file()}
    home.program.start(None)
    home.page.practise_requested.emit()
    practised = home.program._running._opened.file.path
    home.program.take(str(record))
    assert "practice ends first" in home.desk.banner.accessibleName()
    assert home.program._running._opened.file.path == practised
    assert home.folder not in practised.parents
    home.program._running._bridge.send(assembly.SetQuorum(7))
    home.desk.close()
    assert {each: each.read_bytes() for each in kept} == kept
    assert [each.name for each in record.parent.iterdir() if each.is_file()] == [record.name]
    assert home.program._settings.recent == ()


def test_a_record_that_is_opened_while_somebody_practises_ends_the_practice_first(home):
    home.program.start(None)
    home.page.practise_requested.emit()
    home.program.take(str(a_record(home.folder / "real")))
    box = home.desk.banner
    next(b for b in box.findChildren(QPushButton) if b.text() == "Open it").click()
    home.until(lambda: home.program._running is not None and not home.program._running.is_practice)
    assert home.program._practice.hall is None
    assert home.desk.findChild(PracticeStrip) is None


def test_practising_that_cannot_begin_leaves_the_next_record_a_real_one(home, monkeypatch):
    def full(*_args, **_named):
        raise EnvironmentFailure("The disk is full.", "Free some space.")

    monkeypatch.setattr("ui.sample.practise.practise_record", full)
    home.program.start(None)
    home.page.practise_requested.emit()
    home.until(lambda: home.said)
    assert home.program._practice.hall is None
    home.page.open_requested.emit(a_record(home.folder))
    home.until(lambda: home.window(DeskWindow))
    assert home.program._running._practice is None


def test_closing_the_start_page_ends_the_program(home):
    home.program.start(None)
    QTimer.singleShot(0, home.page.close)
    QTimer.singleShot(500, lambda: home.app.exit(7))
    assert home.app.exec() == 7
    assert home.ends == [0]


def test_a_question_before_a_record_is_opened_ends_nothing(home):
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "Copy it first?")
    QTimer.singleShot(0, box.show)
    QTimer.singleShot(50, box.close)
    QTimer.singleShot(300, lambda: home.app.exit(7))
    assert home.app.exec() == 7
    assert home.ends == []


def test_closing_the_desk_leaves_one_plain_file(home):
    path = home.folder / "one" / "a.assembly"
    path.parent.mkdir()
    found(path, Founding("A", "B"), SystemClock(), this_device(home.config)).close()
    home.program.start(path)
    home.desk.close()
    assert home.ends == [0]
    assert [f.name for f in path.parent.iterdir()] == [path.name]


def test_a_fault_of_ours_is_said_once_and_stops_nothing(qtbot, qapp):
    last = _LastWord("en")
    for _ in range(20):
        last.handle(IndexError, IndexError("tuple"), None)
    QTest.qWait(50)
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    shown = [box for box in boxes if box.isVisible()]
    assert len(shown) == 1
    assert "Something went wrong in the program itself" in shown[0].text()
    assert not shown[0].isModal()
    shown[0].close()


def test_the_desk_speaks_welsh_from_the_first_page_on_once_it_is_asked_to(home):
    home.program.start(None)
    home.page.language_chosen.emit("cy")
    home.until(lambda: home.page is not None)
    assert Settings(home.config).language == "cy"
    assert "Croeso." in {label.text() for label in home.page.findChildren(QLabel)}
