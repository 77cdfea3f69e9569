"""The desk's keys: one filter for both windows, dead in text fields, deaf to readers.

A printable key is held for 40 ms. A card reader types faster than that: what comes in a burst is
a card, never a shortcut.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_HOLD_MS: Final = 40
_TYPES: Final = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_NAMES: Final[Mapping[int, str]] = {
    Qt.Key.Key_Space: "Next",
    Qt.Key.Key_Right: "Next",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_Left: "Back",
    Qt.Key.Key_PageUp: "Back",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_F1: "F1",
    Qt.Key.Key_Escape: "Esc",
}
#: These are held as a reader would send them too.
_HELD_NAMES: Final = ("Enter", "Next")


class Keys(QObject):
    """Turns key presses into names: 'Next', 'Back', 'Enter', 'F1', or the upper-case character.

    `watching` says whether keys act at all just now (the desk is on *Tonight*).

    Signals:
        pressed: (name) a person pressed a key.
        card_read: a reader typed something; it did nothing.
    """

    pressed = Signal(str)
    card_read = Signal()

    def __init__(self, app: QApplication, watching: Callable[[], bool]) -> None:
        super().__init__(app)
        self._watching = watching
        self._held: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_HOLD_MS)
        self._timer.timeout.connect(self._release)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key if it is ours; a field that is being typed in keeps its keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._watching() or _is_typing():
            return False
        name = _name(event)
        if name in _HELD_NAMES and isinstance(QApplication.focusWidget(), QAbstractButton):
            return False  # reached by Tab: the button does what is written on it
        if name is None or event.isAutoRepeat():
            return False
        self.press(name)
        return True

    def press(self, name: str) -> None:
        """A key arrived, here or in the hall's window."""
        if len(name) == 1 or name in _HELD_NAMES:
            self._held.append(name)
            self._timer.start()
        else:
            self.pressed.emit(name)

    def _release(self) -> None:
        held, self._held = self._held, []
        if len(held) == 1:
            self.pressed.emit(held[0])
        elif held:
            self.card_read.emit()


def _is_typing() -> bool:
    focus = QApplication.focusWidget()
    if isinstance(focus, QComboBox):
        return True
    return isinstance(focus, _TYPES) and focus.isEnabled()


def _name(event: QKeyEvent) -> str | None:
    """The key's name; None for keys with Ctrl, Alt or Meta, and for Tab and the like."""
    return name_of(event.keyCombination().toCombined(), event.text())


def name_of(combined: int, text: str) -> str | None:
    """The name of a key given with its modifiers, as QKeyCombination.toCombined has it."""
    combination = QKeyCombination.fromCombined(combined)
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    if combination.keyboardModifiers() & ~plain:
        return None
    known = _NAMES.get(combination.key())
    if known is not None:
        return known
    return text.upper() if len(text) == 1 and text.isprintable() else None
