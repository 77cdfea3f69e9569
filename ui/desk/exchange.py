"""The desk and the hall's picture change places, and the desk is never covered on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from ui.hall.screens import ScreenIdentity, identity, screen_named
from ui.hall.window import HallWindow

_VERIFY_MS: Final = 400


def change_places(
    desk: QWidget, hall: HallWindow, to: ScreenIdentity, stuck: Callable[[], None]
) -> None:
    """Move the desk to the screen `to`, then the hall's picture to where the desk was.

    Wayland lets no program move a window that does not fill its screen: then all stays as it
    was, and `stuck` is called.
    """
    was, place = identity(desk.screen()), desk.geometry()
    hall.hide()
    _move(desk, to)

    def look() -> None:
        moved = desk.screen().name() == to.name
        hall.place_on(was if moved else to)
        desk.raise_()
        desk.activateWindow()
        if not moved:
            desk.setGeometry(place)
            stuck()

    QTimer.singleShot(_VERIFY_MS, desk, look)


def _move(desk: QWidget, to: ScreenIdentity) -> None:
    screen = screen_named(to.name)
    if screen is None:
        return
    filled = desk.windowState() & Qt.WindowState.WindowMaximized
    desk.showNormal()
    desk.setScreen(screen)
    desk.setGeometry(screen.availableGeometry())
    if filled:
        desk.showMaximized()
