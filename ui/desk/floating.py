"""A banner that lies over the page instead of pushing it: nothing moves under a finger."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.desk.look import ROOM, TIGHT, Banner


class FloatingBanner(Banner):
    """At the top of `over`, as wide as it, or up to the button `beside` at its right end."""

    def __init__(self, over: QWidget, beside: QWidget | None = None) -> None:
        super().__init__(over)
        self._over, self._beside = over, beside
        over.installEventFilter(self)

    def say(self, text: str, *acts: tuple[str, Callable[[], None]]) -> None:
        """Show a sentence, and a button for each (words, what it does)."""
        super().say(text, *acts)
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        wide = self._over.width() - 2 * ROOM
        if self._beside is not None and self._beside.isVisible():
            wide -= max(self._beside.width(), self._beside.sizeHint().width()) + TIGHT
        self.ensurePolished()
        if (rows := self.layout()) is not None:
            rows.activate()
        high = self.heightForWidth(wide)  # a hint alone is for lines that are too short
        high = high if high > 0 else self.sizeHint().height()
        self.setGeometry(ROOM, TIGHT, wide, high)
