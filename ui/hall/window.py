"""The hall's window: on the right screen or nowhere, and never over the desk.

X11 and Wayland both ignore the screen of a window that is not also given that screen's place, so
it gets both before it goes full screen, and is looked at again a moment later. When its screen
goes, it hides inside the very signal: otherwise Qt moves it, full screen, on to the laptop.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMoveEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.hall.look import HallLook
from ui.hall.painter import PLAIN
from ui.hall.screens import (
    ScreenIdentity,
    identity,
    present,
    same_device,
    screen_named,
    stands_alone,
)
from ui.hall.widget import HallPicture
from ui.present.scenes import Logo

_VERIFY_MS: Final = 300
_SETTLE_MS: Final = 400  # a projector that wakes up changes its mind several times
_TRIES: Final = 3
_MODIFIERS: Final = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
}
_ON_THE_WALL: Final = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class HallWindow(QWidget):
    """A frameless picture on the hall's screen, or an ordinary window to rehearse in.

    Attributes:
        picture: what it shows.

    Signals:
        placed(name): it stands on that screen, verified.
        misplaced(name): the window system would not put it there; it is hidden.
        lost(name): its screen went; it is hidden, and the meeting runs on. Whoever feeds
            `picture` should stay with the logo until somebody resumes.
        returned(name): the same device came back; it shows the logo.
        key_pressed(key, text): a key pressed while it had the keyboard (`key` with its
            modifiers, as QKeyCombination.toCombined gives it).

    """

    placed = Signal(str)
    misplaced = Signal(str)
    lost = Signal(str)
    returned = Signal(str)
    key_pressed = Signal(int, str)

    def __init__(self, logo: Logo, look: HallLook = PLAIN) -> None:
        super().__init__()
        self._logo = logo
        self._wanted: ScreenIdentity | None = None
        self._moved = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._moved.timeout.connect(self._verify)
        self._tries = 0
        self.picture = HallPicture(look, self)
        self.picture.show_scene(logo)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.picture)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(logo.assembly)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - a widget exists
        application.screenRemoved.connect(self._screen_removed)
        application.screenAdded.connect(self._screen_added)

    @property
    def on_screen(self) -> str:
        """The name of the screen it stands on; empty in rehearsal and while its screen is gone."""
        return self._wanted.name if self._wanted and self.isVisible() else ""

    def place_on(self, wanted: ScreenIdentity) -> None:
        """Cover that screen; `placed` or `misplaced` follows."""
        self._wanted = wanted
        screen = screen_named(wanted.name)
        if screen is None:
            return
        self.hide()
        self.setWindowFlags(_ON_THE_WALL)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which would also ask for the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        screen.geometryChanged.connect(self._fit, Qt.ConnectionType.UniqueConnection)
        self._tries += 1
        QTimer.singleShot(_VERIFY_MS, self, self._verify)

    def rehearse(self) -> None:
        """An ordinary window, for a laptop without a projector."""
        self._wanted = None
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setWindowFlags(Qt.WindowType.Window)
        self.unsetCursor()
        self.resize(960, 540)
        self.show()

    def use_this_screen(self) -> None:
        """In rehearsal, cover the only screen; Esc gives it back."""
        if self._wanted is None:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._wanted is None and self.isFullScreen() and event.key() == Qt.Key.Key_Escape:
            self.showNormal()
        elif event.key() not in _MODIFIERS and not event.isAutoRepeat():
            self.key_pressed.emit(event.keyCombination().toCombined(), event.text())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Somebody else moved it, perhaps over the desk."""
        super().moveEvent(event)
        self._moved.start()

    def look_again(self) -> None:
        """The screen that was lost may be back, and show a picture of its own."""
        if self._wanted is None or self.isVisible():
            return
        back = same_device(self._wanted, present())
        if back is not None and stands_alone(back, present()):
            self.picture.show_scene(self._logo)
            self.place_on(back)
            self.returned.emit(back.name)

    def _fit(self) -> None:
        """The screen's resolution changed: Qt leaves a full-screen window as it was."""
        screen = screen_named(self._wanted.name) if self._wanted else None
        if screen is not None and self.isVisible():
            self._wanted = identity(screen)
            if self.geometry() != screen.geometry():
                self.setGeometry(screen.geometry())

    def _verify(self) -> None:
        wanted = self._wanted
        if wanted is None or not self.isVisible():
            return
        screen = screen_named(wanted.name)
        if self._tries == 0 and _lies_over_another(self.geometry(), wanted.name):
            self.hide()
            self.lost.emit(wanted.name)
        elif screen is not None and self.screen().name() == wanted.name:
            if self.geometry() != screen.geometry():
                self.setGeometry(screen.geometry())
            if self._tries:
                self._tries = 0
                self.placed.emit(wanted.name)
        elif self._tries < _TRIES:
            self.place_on(wanted)
        else:
            self._tries = 0
            self.hide()
            self.misplaced.emit(wanted.name)

    def _screen_removed(self, screen: QScreen) -> None:
        if self._wanted is not None and screen.name() == self._wanted.name and self.isVisible():
            self.hide()
            self.lost.emit(self._wanted.name)

    def _screen_added(self, screen: QScreen) -> None:
        del screen  # it may be gone again by the time anything is done
        QTimer.singleShot(_SETTLE_MS, self, self.look_again)


def _lies_over_another(box: QRect, name: str) -> bool:
    """Whether a window of the screen `name` was pushed to where another screen begins.

    A window manager does so where the screens were made to repeat each other.
    """
    return any(s.name != name and (s.x, s.y) == (box.x(), box.y()) for s in present())
