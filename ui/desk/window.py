"""The desk's one window: three doors, Before · Tonight · After, and nothing behind them."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.look import Banner, ButtonKind, Text, act_button, label


class Door(IntEnum):
    """The three doors, in the order of an evening."""

    BEFORE = 0
    TONIGHT = 1
    AFTER = 2


class DeskWindow(QWidget):
    """Three pages, one at a time.

    Attributes:
        banner: a line above all three.
        not_yet: answers why it should stay open, "" for no reason; asked when it is closed.

    Signals:
        door_opened: (Door) another page is on the screen.
        closed: the window was closed.
        settings_asked: what is wished for on this laptop.
    """

    door_opened = Signal(object)
    closed = Signal()
    settings_asked = Signal()

    def __init__(
        self,
        title: str,
        pages: tuple[QWidget, QWidget, QWidget],
        language: str,
        *,
        scrolls: bool = False,
    ) -> None:
        """`scrolls`: where a page may be larger than the screen, as with very large controls."""
        super().__init__()
        self.setWindowTitle(title)
        self.setObjectName("desk")
        self._language = language
        self.banner = Banner()
        self.not_yet: Callable[[], str] = str
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(page)
        self._doors = QButtonGroup(self)
        self._cover: QWidget | None = None
        self._behind = Door.BEFORE
        top = self._door_row(title, language)
        self._doors.idClicked.connect(lambda number: self.open(Door(number)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.banner)
        column.addWidget(_in_a_frame(self._pages) if scrolls else self._pages, 1)
        self.resize(1366, 768)

    def _door_row(self, title: str, language: str) -> QHBoxLayout:
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
        settings = act_button(say(language, "Settings"), kind=ButtonKind.QUIET)
        settings.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        settings.setShortcut(QKeySequence("Ctrl+,"))
        settings.clicked.connect(self.settings_asked)
        top.addWidget(settings)
        self._settings = settings
        return top

    @property
    def door(self) -> Door:
        """Which page is on the screen; while all are covered, none that takes keys."""
        return Door.BEFORE if self._cover else Door(self._pages.currentIndex())

    def cover(self, page: QWidget | None) -> None:
        """Have that page in front of all three, which nobody gets past; None takes it away."""
        before, self._cover = self._cover, page
        for button in (*self._doors.buttons(), self._settings):
            button.setVisible(page is None)
        if page is not None:
            self._behind = self._behind if before else Door(self._pages.currentIndex())
            self._pages.addWidget(page)
            self._pages.setCurrentWidget(page)
        elif before is not None:
            self._pages.removeWidget(before)
            self.open(self._behind)

    def allow(self, doors: frozenset[Door]) -> None:
        """Let nobody through any other door."""
        for door in Door:
            self._doors.button(door).setEnabled(door in doors)
        if self._cover is not None and self._behind not in doors:
            self._behind = min(doors)

    def open(self, door: Door) -> None:
        """Go through that door; while all are covered, once they are not."""
        if self._cover is not None:
            self._behind = door
            return
        if not self._doors.button(door).isEnabled():
            return
        self._pages.setCurrentIndex(door)
        self._doors.button(door).setChecked(True)
        if (page := self._pages.currentWidget()) is not None:
            page.setFocus()
        self.door_opened.emit(door)

    def closeEvent(self, event: QCloseEvent) -> None:
        sentence = self.not_yet()
        if sentence:
            event.ignore()
            la = self._language
            stay, close = say(la, "Stay"), say(la, "Close the program")
            self.banner.say(sentence, (stay, self.banner.clear), (close, self._close_all_the_same))
            return
        self.closed.emit()
        event.accept()

    def _close_all_the_same(self) -> None:
        self.not_yet = str
        self.close()


def _in_a_frame(pages: QWidget) -> QScrollArea:
    """With bars where they are larger than the window; it takes no keys of its own."""
    area = QScrollArea()
    area.setWidget(pages)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
