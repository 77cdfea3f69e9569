"""Windows that come back to where they were: onto a screen that is there, never onto the hall's."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.hall.screens import identity, known_again
from ui.settings import Settings
from ui.settings.places import FreeScreen, WindowPlace, brought_in

#: Pixels that the title of a window needs, which is not part of its size.
_TITLE: Final = 40


class KeptWindow(QObject):
    """Shows a window where it was, and remembers where it is when it goes."""

    def __init__(self, window: QWidget, name: str, settings: Settings) -> None:
        """`name`: of the window among those remembered."""
        super().__init__(window)
        self._window, self._name, self._settings = window, name, settings
        window.installEventFilter(self)

    def show(self, *, filling: bool) -> None:
        """Show it; `filling`: whether it fills its screen where it was never closed."""
        window = self._window
        usual = WindowPlace(0, 0, window.width(), window.height(), filling)
        kept = self._settings.places.of(self._name)
        place = brought_in(kept, usual, self._free_screens())
        window.move(place.x, place.y)
        if kept is not None:
            window.resize(place.width, place.height)
        if place.is_maximized:
            window.showMaximized()
        else:
            window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Hide:
            self._remember()
        return False

    def _remember(self) -> None:
        window = self._window
        is_maximized, screen = window.isMaximized(), window.screen()
        box = window.normalGeometry() if is_maximized else window.geometry()
        corner = box.topLeft() if is_maximized else window.pos()
        if screen is not None and not box.isEmpty():
            place = WindowPlace(corner.x(), corner.y(), box.width(), box.height(), is_maximized)
            self._settings.places.keep(self._name, screen.name(), place)

    def _free_screens(self) -> tuple[FreeScreen, ...]:
        """The screens there are, the system's first one first, but for the hall's."""
        screens = QGuiApplication.screens()
        wish = self._settings.hall_screen
        wall = known_again(wish, [identity(each) for each in screens]) if wish else None
        free = [each for each in screens if wall is None or each.name() != wall.name]
        return tuple(_free(each) for each in free or screens)


def _free(screen: QScreen) -> FreeScreen:
    return FreeScreen(screen.name(), screen.availableGeometry().adjusted(0, 0, 0, -_TITLE))
