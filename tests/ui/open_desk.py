"""An open assembly with its real windows, engine and driver, and a person at it: for tests."""

from __future__ import annotations

from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.clock import SECOND, SystemClock
from facilitator.opened import Founding, found, reopen
from facilitator.parts import agenda, assembly, ballot, handsets, meeting, presence
from facilitator.record.device import this_device
from tests.facilitator.hall import plan
from tests.ui.sample.quick import QUICK
from ui.present.acts import Act
from ui.running import Running
from ui.settings import Settings

NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Next": Qt.Key.Key_Space,
    "Back": Qt.Key.Key_Left,
    "PgDn": Qt.Key.Key_PageDown,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "F1": Qt.Key.Key_F1,
    "F7": Qt.Key.Key_F7,
    "F8": Qt.Key.Key_F8,
    "F12": Qt.Key.Key_F12,
}
#: Longer than the desk holds a key, and than a finger needs to press it twice by mistake. ms
_HELD = 60
#: Longer than a card's reader takes for a character. ms
_WRITTEN = 40


class HurriedClock(SystemClock):
    """The laptop's, where nobody waits for what only takes its time."""

    def __init__(self):
        super().__init__()
        self._ahead = 0

    def now(self):
        return super().now().plus(self._ahead)

    def forward(self, seconds):
        self._ahead += seconds * SECOND


class Seen:
    """What can be looked at."""

    @property
    def desk(self):
        return self.running.desk

    @property
    def pages(self):
        return self.running._pages

    @property
    def tonight(self):
        return self.pages.tonight

    @property
    def wall(self):
        """The hall's window."""
        return self.running._stage.window

    @property
    def scene(self):
        """What the hall sees."""
        return type(self.wall.picture._scene).__name__

    @property
    def world(self):
        return self.running._bridge.world

    @property
    def ballot(self):
        return self.world.of(ballot.PART).latest

    @property
    def phase(self):
        return self.ballot.phase.name if self.ballot else None

    @property
    def item(self):
        current = self.world.of(agenda.PART).current
        return current.id if current else None

    @property
    def banner(self):
        return self.tonight._banner.accessibleName() if self.tonight._banner.isVisible() else ""


class Fingers:
    """What can be pressed."""

    def key(self, *names):
        """Press keys as a person does: one after the other."""
        for name in names:
            self.look_here()
            self._strike(name)
            QTest.qWait(_HELD)
            self._let_go()
            self.settle()

    def settle(self):
        """All that was asked for is answered, and on the desk."""
        self.running._bridge.call([])
        QTest.qWait(20)

    def burst(self, *names):
        """As a reader does."""
        for name in names:
            self._strike(name)
        QTest.qWait(_HELD + 40)
        self._let_go()

    def _let_go(self):
        """However busy this computer is: the desk holds no key back any more."""
        for each in self.running._evening._filters[:1]:
            self.until(lambda keys=each: not keys._held)

    def look_here(self):
        """The desk has the keyboard, as while nothing of ours takes it away."""
        if QApplication.activeWindow() is not self.desk:
            self.desk.activateWindow()
            self.until(lambda: QApplication.activeWindow() is self.desk)

    def _strike(self, name):
        where = QApplication.focusWidget() or self.desk
        if name in NAMED:
            QTest.keyClick(where, NAMED[name])
        else:
            QTest.keyClick(where, name.lower())

    def type(self, text):
        """Type words into whatever has the keyboard, and pause as a person does."""
        self.look_here()
        field = QApplication.focusWidget()
        for letter in text:
            QTest.qWait(_WRITTEN)  # before the first, too: what is there is selected by then
            QTest.keyClicks(field, letter)
        QTest.qWait(_HELD)

    def button(self, words):
        found = [
            each
            for each in self.desk.findChildren(QPushButton)
            if each.accessibleName() == words and each.isVisible()
        ]
        assert found, words
        return found[0]

    def click(self, words):
        """Press the button that says so, as soon as it is there: a busy computer needs a moment."""
        buttons = self.desk.findChildren
        self.until(
            lambda: any(b.accessibleName() == words and b.isVisible() for b in buttons(QPushButton))
        )
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        QTest.qWait(20)


class OpenDesk(Seen, Fingers):
    """A Running, and a person at it."""

    def __init__(self, qtbot, folder, clock=None, device="laptop", timing=QUICK):
        self.qtbot, self.folder = qtbot, folder
        self.clock = clock or HurriedClock()
        self.device = this_device(folder / device)
        self.path = folder / "marfleet.assembly"
        self.timing = timing
        self.running = None

    def found(self, receivers=(), languages=("en",)):
        founding = Founding("Marfleet North", "Hull", languages)
        return self.show(found(self.path, founding, self.clock, self.device), receivers)

    def reopen(self, receivers=()):
        return self.show(reopen(self.path, self.clock, self.device), receivers)

    def show(self, opened, receivers=()):
        self.opened = opened
        settings = Settings(self.folder / "config")
        self.running = Running(
            opened, self.clock, settings, receivers=receivers, timing=self.timing
        )
        self.running.start()
        self.desk.setWindowState(Qt.WindowState.WindowNoState)
        self.desk.activateWindow()
        QTest.qWait(50)
        return self

    def until(self, what, timeout=5000):
        self.qtbot.waitUntil(what, timeout=timeout)

    def send(self, *commands):
        answers = []
        self.running._bridge.send(*commands, answered=answers.extend)
        self.until(lambda: len(answers) == len(commands))
        assert all(answer.done for answer in answers), answers

    def begin(self, *items, people=163, handsets_out=((1, 160),), quorum=0):
        """Start a meeting of those items."""
        if handsets_out:
            self.send(handsets.IssueHandsets(handsets_out))
        if quorum:
            self.send(assembly.SetQuorum(quorum))
        self.running._sitting.start(plan(*items))
        self.until(lambda: self.world.of(meeting.PART).running is not None)
        self.until(lambda: self.desk.door == 1)
        if people is not None:
            self.send(presence.CountRoom(people))
        return self

    def turn_to(self, item):
        self.send(agenda.BeginItem(item))
        self.running._projection.bring_up_question()
        return self

    def crash(self):
        """As kill -9 leaves it: nothing is saved, closed or said."""
        running = self.running
        running._ports.stop()
        running._ready.stop()
        running._devices.stop()
        running._evening.stop()
        running._bridge.stop()
        running._background.stop()
        self.opened.file._database.dispose()
        self.opened.file._lock.release()
        running.desk.closed.disconnect()
        running.desk.not_yet = str
        running.desk.close()
        running.deleteLater()
        self.running = None

    def leave(self):
        if self.running is not None:
            self.running.stop()
            self.desk.not_yet = str
            self.desk.close()
            self.desk.deleteLater()
            self.running.deleteLater()
            self.running = None


def close_soon(desk, key="E"):
    """Close within half a minute: it is asked once, and meant. The last seconds fly."""
    desk.key(key)
    desk.until(lambda: Act.CLOSE_SURE in desk.tonight.ballot.acts.buttons)
    desk.key(key)
    desk.until(lambda: desk.phase == "CLOSING")
    desk.clock.forward(5)
    desk.settle()
    desk.until(lambda: desk.phase == "CLOSED")


@contextmanager
def at_the_desk(qtbot, folder, **settings):
    desk = OpenDesk(qtbot, folder, **settings)
    try:
        yield desk
    finally:
        desk.leave()


__all__ = ["OpenDesk", "at_the_desk", "close_soon"]
