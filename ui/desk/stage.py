"""The hall's window on its screen: chosen, placed, lost, found again. The meeting runs on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.wording import say
from ui.desk.exchange import change_places
from ui.hall.screens import ScreenChoice, ScreenIdentity, beside, choose, present
from ui.hall.window import HallWindow
from ui.present.scenes import Logo, Scene
from ui.present.screen_words import (
    could_be_another,
    desk_is_stuck,
    is_back,
    is_gone,
    stands_on,
    too_few,
    would_not_go,
)

_SETTLE_MS: Final = 500


class Stage(QObject):
    """Keeps the hall's window where it belongs.

    Signals:
        said: (sentence) where the hall is shown, for the desk's line.
        lost: (sentence) the projector went.
        returned: (sentence) it is back, and shows the logo.
        unsure: (sentence) somebody must say which screen is the hall's; it shows the logo.
        stuck: (sentence) the desk would not go to another screen.
        key: (key with modifiers, text) pressed in the hall's window.

    Attributes:
        window: the hall's.
        rehearsing: no screen is the hall's own, and it is in a window to rehearse with.
    """

    said = Signal(str)
    lost = Signal(str)
    returned = Signal(str)
    unsure = Signal(str)
    stuck = Signal(str)
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
        self._language = la = language
        self.rehearsing = False
        self.window = HallWindow(logo)
        self.window.placed.connect(lambda name: self.said.emit(stands_on(_label(name), la)))
        self.window.misplaced.connect(lambda name: self.said.emit(would_not_go(name, la)))
        self.window.lost.connect(lambda name: self.lost.emit(is_gone(name, la)))
        self.window.returned.connect(lambda name: self.returned.emit(is_back(name, la)))
        self.window.key_pressed.connect(self.key)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - a widget exists
        application.screenAdded.connect(self._watch)
        application.screenRemoved.connect(self._moved)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._moved)

    def choice(self) -> ScreenChoice:
        """Which screen would be the hall's now."""
        return choose(present(), self._desk.screen().name(), self._wish())

    def begin(self) -> None:
        """On the hall's screen if there is one, else in a window to rehearse with."""
        choice = self.choice()
        if choice.screen is None:
            self._rehearse()
            return
        self.rehearsing = False
        self.window.place_on(choice.screen)
        if not choice.sure:
            self.unsure.emit(could_be_another(choice.screen.label, self._language))

    def use(self, screen: ScreenIdentity) -> None:
        """On that screen: a choice that is remembered. The desk leaves it, if it is there."""
        self._wished(screen)
        self.rehearsing = False
        here = self._desk.screen().name()
        if screen.name == here:
            elsewhere = next(iter(beside(present(), here)), None)
            if elsewhere is None:
                return
            stuck = partial(self.stuck.emit, desk_is_stuck(self._language))
            change_places(self._desk, self.window, elsewhere, stuck)
            return
        self.window.place_on(screen)

    def swap(self) -> None:
        """With two screens, the hall and the desk change places; with more, on to the next."""
        screens = present()
        here = self._desk.screen().name()
        others = beside(screens, here)
        names = [screen.name for screen in others]
        now = self.window.on_screen
        if not others:
            self._rehearse()
        elif names == [now]:
            self.use(next(screen for screen in screens if screen.name == here))
        else:
            self.use(others[(names.index(now) + 1 if now in names else 0) % len(others)])

    def show_scene(self, scene: Scene) -> None:
        """What the hall sees."""
        self.window.picture.show_scene(scene)

    def end(self) -> None:
        self.window.close()
        self.window.deleteLater()

    def _watch(self, screen: QScreen) -> None:
        """It may be gone again by the time it is looked for."""
        screen.geometryChanged.connect(self._moved)
        QTimer.singleShot(_SETTLE_MS, self, self._look_again)

    def _moved(self) -> None:
        """A screen went, or came to repeat the desk's."""
        self._make_way()
        QTimer.singleShot(_SETTLE_MS, self, self._look_again)

    def _make_way(self) -> None:
        """The hall's picture must not lie over the desk, whichever of them came to the other."""
        here, on = self._desk.screen().name(), self.window.on_screen
        if on and on not in {screen.name for screen in beside(present(), here)}:
            self._rehearse()
            self.lost.emit(too_few(self._language, mirrored=on != here))

    def _look_again(self) -> None:
        """What was plugged in may be the hall's, or only repeat the desk."""
        self._make_way()
        choice = self.choice()
        if self.rehearsing and choice.screen is not None:
            self.returned.emit(
                say(self._language, "A second screen is there and shows the logo. Press Show.")
            )
            self.begin()
        elif not self.rehearsing and not self.window.isVisible():
            self.window.look_again()
            if choice.mirrored:
                self.lost.emit(too_few(self._language, mirrored=True))

    def _rehearse(self) -> None:
        self.rehearsing = True
        self.window.rehearse()
        self.said.emit(
            too_few(self._language, mirrored=True)
            if self.choice().mirrored
            else say(self._language, "No second screen: the hall is in a window to rehearse with.")
        )


def _label(name: str) -> str:
    return next((screen.label for screen in present() if screen.name == name), name)
