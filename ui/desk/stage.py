"""The hall's window on its screen: chosen, placed, lost, found again. The meeting runs on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.wording import say
from ui.hall.screens import ScreenIdentity, choose, present
from ui.hall.window import HallWindow
from ui.present.scenes import Logo, Scene

_SETTLE_MS = 500


class Stage(QObject):
    """Keeps the hall's window where it belongs.

    Signals:
        said: (sentence) where the hall is shown, for the desk's line.
        lost: (sentence) the projector went.
        returned: (sentence) it is back, and shows the logo.
        key: (key with modifiers, text) pressed in the hall's window.
    """

    said = Signal(str)
    lost = Signal(str)
    returned = Signal(str)
    key = Signal(int, str)

    def __init__(
        self,
        logo: Logo,
        desk: QWidget,
        wish: Callable[[], ScreenIdentity | None],
        wished: Callable[[ScreenIdentity], None],
        language: str,
    ) -> None:
        super().__init__()
        self._desk, self._wish, self._wished = desk, wish, wished
        self._language = language
        self._rehearsing = False
        self.window = HallWindow(logo)
        self.window.placed.connect(self._placed)
        self.window.misplaced.connect(self._misplaced)
        self.window.lost.connect(self._lost)
        self.window.returned.connect(self._returned)
        self.window.key_pressed.connect(self.key)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - a widget exists
        application.screenAdded.connect(self._screen_added)

    def begin(self) -> None:
        """On the hall's screen if there is one, else in a window to rehearse with."""
        choice = choose(present(), self._desk.screen().name(), self._wish())
        if choice.screen is not None:
            self.window.place_on(choice.screen)
        else:
            self._rehearse()

    def swap(self) -> None:
        """On to the next screen: a choice that is remembered."""
        screens = present()
        here = self._desk.screen().name()
        others = [screen for screen in screens if screen.name != here]
        if not others:
            self._rehearse()
            return
        names = [screen.name for screen in others]
        now = names.index(self.window.on_screen) if self.window.on_screen in names else -1
        screen = others[(now + 1) % len(others)]
        self._wished(screen)
        self.window.place_on(screen)

    def show_scene(self, scene: Scene) -> None:
        """What the hall sees."""
        self.window.picture.show_scene(scene)

    def end(self) -> None:
        self.window.close()
        self.window.deleteLater()

    def _screen_added(self, _screen: QScreen) -> None:
        QTimer.singleShot(_SETTLE_MS, self, self._leave_rehearsal)

    def _leave_rehearsal(self) -> None:
        """A projector was plugged in while there was only the rehearsal window."""
        if self._rehearsing and len(present()) > 1:
            self._rehearsing = False
            self.returned.emit(
                say(self._language, "A second screen is there and shows the logo. Press Show.")
            )
            self.begin()

    def _rehearse(self) -> None:
        self._rehearsing = True
        self.window.rehearse()
        self.said.emit(
            say(self._language, "No second screen: the hall is in a window to rehearse with.")
        )

    def _placed(self, name: str) -> None:
        label = next((screen.label for screen in present() if screen.name == name), name)
        self.said.emit(say(self._language, "Hall screen: {name}", name=label))

    def _misplaced(self, name: str) -> None:
        self.said.emit(
            say(
                self._language,
                "The hall's picture cannot be put on {name}: drag its window there.",
                name=name,
            )
        )

    def _lost(self, name: str) -> None:
        self.lost.emit(
            say(
                self._language,
                "The projector ({name}) is gone. The meeting runs on: read results aloud, and "
                "check its cable and mains.",
                name=name,
            )
        )

    def _returned(self, name: str) -> None:
        self.returned.emit(
            say(
                self._language,
                "The projector ({name}) is back and shows the logo. Press Show to go on.",
                name=name,
            )
        )
