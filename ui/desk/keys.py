"""The desk's keys: one filter for both windows, dead in text fields, deaf to readers.

A printable key is held for 40 ms. A card reader types faster than that: what comes in a burst is
a card, never a shortcut, wherever the keyboard happens to be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.desk.readers import GAP_MS, BurstInField

_TYPES: Final = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
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
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: These are held as a reader would send them too.
_HELD_NAMES: Final = ("Enter", "Next")


class Keys(QObject):
    """Turns key presses into names: 'Next', 'Back', 'Enter', 'F1', or the upper-case character.

    `watching` says whether the desk's keys act just now (it is on *Tonight*). Windows other than
    `desk` keep their keys; the hall's hands its own to `from_hall`.

    Signals:
        pressed: (name) a person pressed a key on the desk.
        moved: (name) a person pressed a key in the hall's window.
        card_read: a reader typed something; it did nothing.
    """

    pressed = Signal(str)
    moved = Signal(str)
    card_read = Signal()

    def __init__(self, app: QApplication, desk: QWidget, watching: Callable[[], bool]) -> None:
        super().__init__(desk)
        self._desk, self._watching = desk, watching
        self._held: list[tuple[str, bool]] = []
        self._burst = BurstInField()
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        # Where the desk was busy, the rest of a card may be waiting behind this very moment.
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._waiting.start)
        self._waiting.timeout.connect(self._release)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key if it is ours; a field that is being typed in keeps its keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        name = _name(event)
        if name is None or not self._is_ours(watched):
            return False
        focus = QApplication.focusWidget()
        if isinstance(focus, _TYPES) and focus.isEnabled():
            return isinstance(focus, QLineEdit) and self._in_field(focus, name, event.text())
        return event.isAutoRepeat() or self._on_the_desk(focus, event.key(), name)

    def _is_ours(self, watched: QObject) -> bool:
        """Whether it happens on the desk, and the desk's keys act."""
        on_desk = isinstance(watched, QWidget) and watched.window() is self._desk
        return on_desk and self._watching()

    def _on_the_desk(self, focus: QWidget | None, key: int, name: str) -> bool:
        """Whether the key was taken, rather than left to what was reached by Tab."""
        if not self._held and _is_for(focus, key):
            return _clicked(focus, key)
        self._take(name, in_hall=False)
        return name != "Esc"  # which may also put something away

    def from_hall(self, name: str) -> None:
        """A key arrived in the hall's window."""
        self._take(name, in_hall=True)

    def _take(self, name: str, *, in_hall: bool) -> None:
        if len(name) == 1 or name in _HELD_NAMES:
            self._held.append((name, in_hall))
            self._waiting.stop()
            self._timer.start()
        else:
            self._say(name, in_hall=in_hall)

    def _in_field(self, field: QLineEdit, name: str, text: str) -> bool:
        """Whether the key is the end of a card, which is then taken out of the field again."""
        if name == "Enter" and self._burst.ends(field):
            self.card_read.emit()
            return True
        if text.isprintable() and text:
            self._burst.character(field)
        return False

    def _release(self) -> None:
        held, self._held = self._held, []
        if len(held) == 1:
            name, in_hall = held[0]
            self._say(name, in_hall=in_hall)
        elif held:
            self.card_read.emit()

    def _say(self, name: str, *, in_hall: bool) -> None:
        (self.moved if in_hall else self.pressed).emit(name)


def _is_for(focus: QWidget | None, key: int) -> bool:
    """Whether what was reached by Tab takes this key: a button two, the list of items its Enter."""
    if isinstance(focus, QAbstractItemView):
        return key in _ENTER
    return isinstance(focus, QAbstractButton) and key in {*_ENTER, Qt.Key.Key_Space}


def _clicked(focus: QWidget | None, key: int) -> bool:
    """Enter on a button does what is written on it, which Qt leaves to dialogs; Space does so."""
    if not isinstance(focus, QAbstractButton) or key not in _ENTER:
        return False
    focus.click()
    return True


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
