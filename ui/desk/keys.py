"""The desk's keys: one filter for both windows, dead in text fields, deaf to readers.

A printable key is held for 40 ms. A card reader types faster than that: what comes in a burst is
a card, never a shortcut, wherever the keyboard happens to be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QWidget,
)

from ui.desk.readers import GAP_MS, BurstInField, Field, field_of

#: Lets the hall and the desk change places.
SWAP_KEY: Final = "F7"
#: Something went wrong: the logo, and what can be corrected.
OOPS_KEY: Final = "F8"
#: Who speaks next.
SPEAKING_KEY: Final = ":"
_TYPES: Final = (Field, QAbstractSpinBox, QComboBox)
_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_NAMES: Final[Mapping[int, str]] = {
    Qt.Key.Key_Space: "Next",
    Qt.Key.Key_Right: "Next",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_Left: "Back",
    Qt.Key.Key_PageUp: "Back",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_F1: "F1",
    Qt.Key.Key_F7: SWAP_KEY,
    Qt.Key.Key_F8: OOPS_KEY,
    Qt.Key.Key_Escape: "Esc",
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: These are held as a reader would send them too.
_HELD_NAMES: Final = ("Enter", "Next", "F1", SWAP_KEY, OOPS_KEY)


class Keys(QObject):
    """Turns key presses into names: 'Next', 'Back', 'Enter', 'F1', or the upper-case character.

    `watching` says whether the desk's keys act just now (it is on *Tonight*). Windows other than
    `desk` keep their keys; the hall's hands its own to `from_hall`.

    Signals:
        pressed: (name) a person pressed a key on the desk.
        moved: (name) a person pressed a key in the hall's window.
        card_read(text): a reader typed that; it did nothing.
    """

    pressed = Signal(str)
    moved = Signal(str)
    card_read = Signal(str)

    def __init__(self, app: QApplication, desk: QWidget, watching: Callable[[], bool]) -> None:
        super().__init__(desk)
        self._desk, self._watching = desk, watching
        self._held: list[_Held] = []
        self._burst = BurstInField()
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        # Where the desk was busy, the rest of a card may be waiting behind this very moment.
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._waiting.start)
        self._waiting.timeout.connect(self._release)
        self._app = app
        app.installEventFilter(self)

    def forget_keys(self) -> None:
        """Leave all keys alone from now on."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key if it is ours; a field that is being typed in keeps its keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not self.minds(watched):
            return False
        name, focus = _name(event), QApplication.focusWidget()
        if isinstance(focus, _TYPES) and focus.isEnabled():
            return self._in_field(field_of(focus), event)
        if name is None:
            return False
        return event.isAutoRepeat() or self._on_the_desk(focus, event, name)

    def minds(self, watched: QObject) -> bool:
        """Whether its keys are the desk's, and the desk's keys act."""
        on_desk = isinstance(watched, QWidget) and watched.window() is self._desk
        return on_desk and self._watching()

    def _on_the_desk(self, focus: QWidget | None, event: QKeyEvent, name: str) -> bool:
        """Whether the key was taken, rather than left to what was reached by Tab."""
        if not self._held and _is_for(focus, event.key()):
            return _clicked(focus, event.key())
        self._take(_Held(name, event.text(), in_hall=False))
        return name != "Esc"  # which may also put something away

    def from_hall(self, name: str, text: str = "") -> None:
        """A key arrived in the hall's window."""
        self._take(_Held(name, text, in_hall=True))

    def _take(self, key: _Held) -> None:
        if len(key.name) == 1 or key.name in _HELD_NAMES:
            self._held.append(key)
            self._waiting.stop()
            self._timer.start()
        else:
            self._say(key)

    def _in_field(self, field: Field | None, event: QKeyEvent) -> bool:
        """Whether the key is the end of a card, which is then taken out of the field again."""
        if field is None or not self._burst.takes(field, event):
            return False
        self.card_read.emit(self._burst.text)
        return True

    def _release(self) -> None:
        held, self._held = self._held, []
        if len(held) == 1:
            self._say(held[0])
        elif held:
            self.card_read.emit("".join(key.text for key in held).strip())

    def _say(self, key: _Held) -> None:
        (self.moved if key.in_hall else self.pressed).emit(key.name)


@dataclass(frozen=True, slots=True)
class _Held:
    """A key that waits to be known for a person's: its name, and what it would have typed."""

    name: str
    text: str
    in_hall: bool


def _is_for(focus: QWidget | None, key: int) -> bool:
    """Whether what was reached by Tab takes this key: a button two, the list of items its Enter.

    What says so of itself has the arrows, too.
    """
    if isinstance(focus, QAbstractItemView):
        return key in _ENTER
    if focus is not None and focus.property("arrows"):
        return key in {*_ENTER, *_ARROWS}
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
