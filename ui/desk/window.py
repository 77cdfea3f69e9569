"""The desk's one window: three doors, Before · Tonight · After, and nothing behind them."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.look import Banner, Text, label


class Door(IntEnum):
    """The three doors, in the order of an evening."""

    BEFORE = 0
    TONIGHT = 1
    AFTER = 2


class DeskWindow(QWidget):
    """Three pages, one at a time.

    Signals:
        door_opened: (Door) another page is on the screen.
        closed: the window was closed.
    """

    door_opened = Signal(object)
    closed = Signal()

    def __init__(self, title: str, pages: tuple[QWidget, QWidget, QWidget], language: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setObjectName("desk")
        self.banner = Banner()
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(page)
        self._doors = QButtonGroup(self)
        names = (say(language, "Before"), say(language, "Tonight"), say(language, "After"))
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.addWidget(label(title, Text.HEADING))
        top.addStretch(1)
        for door, name in zip(Door, names, strict=True):
            button = QPushButton(name)
            button.setObjectName("door")
            button.setCheckable(True)
            # Reached by its own keys; with the focus on it, Space would go through it again.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setShortcut(QKeySequence(f"Ctrl+{door + 1}"))
            button.setAccessibleName(name)
            self._doors.addButton(button, door)
            top.addWidget(button)
        top.addStretch(1)
        self._doors.idClicked.connect(lambda number: self.open(Door(number)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self.resize(1366, 768)

    @property
    def door(self) -> Door:
        """Which page is on the screen."""
        return Door(self._pages.currentIndex())

    def open(self, door: Door) -> None:
        """Go through that door."""
        self._pages.setCurrentIndex(door)
        self._doors.button(door).setChecked(True)
        if (page := self._pages.currentWidget()) is not None:
            page.setFocus()
        self.door_opened.emit(door)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        event.accept()
