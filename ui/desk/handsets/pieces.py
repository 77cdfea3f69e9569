"""Small pieces that several cards of this place are made of."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, Text, act_button, label

#: The highest number that is printed on a card or handset.
HIGHEST: Final = 9999
_THANKS_MS: Final = 2000


class CommandLine(QWidget):
    """A command to be typed in a terminal, and a button that copies it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setReadOnly(True)
        self._line.setProperty("quiet", True)
        self._line.setAccessibleName(say(language, "Command"))
        self._copy, self._copied = say(language, "Copy"), say(language, "Copied")
        self._button = act_button(self._copy, drawn="copy")
        self._button.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)

    def show_command(self, command: str) -> None:
        """Show it; "" takes no room."""
        self._line.setText(command)
        self._line.setCursorPosition(0)
        self.setVisible(bool(command))

    def _take(self) -> None:
        QGuiApplication.clipboard().setText(self._line.text())
        self._button.say(self._copied)
        QTimer.singleShot(_THANKS_MS, self, lambda: self._button.say(self._copy))


def small_print(text: str = "") -> QLabel:
    """A paragraph that explains; it takes no room while it is empty."""
    made = label(text, Text.MUTED, wrap=True)
    if not text:
        made.hide()  # and never shown before it has its place: it would be a window
    return made


def tell(line: QLabel, text: str) -> None:
    """Say that there, or nothing."""
    if line.text() != text:
        line.setText(text)
    line.setAccessibleName(text)
    line.setVisible(bool(text))


def row_of(*widgets: QWidget, middle: bool = False) -> QHBoxLayout:
    """These beside one another, at the left; on one line at their feet, or at their middle."""
    row = QHBoxLayout()
    row.setSpacing(ROOM)
    side = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignBottom
    for widget in widgets:
        row.addWidget(widget, 0, side)
    row.addStretch(1)
    return row


def toggle(button: QPushButton, *, on: bool) -> None:
    """Let it look pressed, or not."""
    button.setCheckable(True)
    button.setChecked(on)
