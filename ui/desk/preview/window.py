"""The window in which papers are looked at and printed. It is told what to show."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, WIDE
from ui.desk.preview.controls import Controls
from ui.desk.preview.turning import PageView
from ui.desk.side_page import scrolling

_WIDE_ENOUGH, _HIGH_ENOUGH = 1100, 820
_BAR: Final = 14  # where the screen is low
_FRAME: Final = 40  # what a window's title takes of the screen's height


class PreviewWindow(QDialog):
    """A page to the left, all that can be done with it to the right.

    Attributes:
        view: the pages.
        controls: beside them.

    Signals:
        closed: it is not looked at any more.
    """

    closed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(language, "Papers"))
        self._pages = 0
        self.view, self.controls = PageView(), Controls(language)
        turning = self.controls.turning
        turning.on_asked.connect(self.view.go_on)
        turning.back_asked.connect(self.view.go_back)
        turning.fills.connect(lambda fills: self.view.fill_width(fills=fills))
        self.view.turned.connect(self._show_place)
        self.controls.left.connect(self.close)
        beside = scrolling(self.controls)
        beside.setFixedWidth(self.controls.width() + _BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, ROOM, PAGE, WIDE)
        row.setSpacing(WIDE)
        row.addWidget(self.view, 1)
        row.addWidget(beside)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field is for the field
        screen = self.screen().availableGeometry()
        self.resize(
            QSize(min(_WIDE_ENOUGH, screen.width()), min(_HIGH_ENOUGH, screen.height() - _FRAME))
        )

    def show_paper(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show a paper with pages of those sizes, its first page first; () for none."""
        self._pages = len(sizes)
        self.view.show_paper(sizes)
        self._show_place(0)

    def bring_up(self) -> None:
        """Show it in front, with the keyboard at the page."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _show_place(self, number: int) -> None:
        self.view.setAccessibleName(self.controls.turning.show_place(number, self._pages))
        self.view.setAccessibleDescription("")
