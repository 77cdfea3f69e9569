"""The one field of the check-in desk: numbers and codes are written, a letter by itself is a key.

A reader writes a whole code faster than anybody types; so a letter is a key only when nothing
came with it. Two readers may be plugged in: what they write is taken code by code, and where two
codes ran into each other nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.desk.readers import GAP_MS, ScanField

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DoorField(ScanField):
    """Where everything is typed.

    Attributes:
        acts: asked with a letter that came by itself, and what stands before it, whether it did
            something; then both are gone.
        letters_are_keys: not while a street is typed.

    Signals:
        entered: (text) Enter, also with nothing typed; emptied: Backspace with nothing typed.
        moved: (-1 or 1); given_up: Esc.
    """

    entered = Signal(str)
    emptied = Signal()
    moved = Signal(int)
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setStyleSheet("font-size: 30px; font-weight: 700; min-height: 52px;")
        self.acts: Callable[[str, str], bool] = lambda _letter, _typed: False
        self.letters_are_keys = True
        self._together = ""
        self._pause = QTimer(self, singleShot=True, interval=GAP_MS)
        # Where the desk was busy, the rest of a code may be waiting behind this very moment.
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._waiting.start)
        self._waiting.timeout.connect(self._alone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self._enter()
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            if not event.isAutoRepeat():
                self.emptied.emit()
        else:
            super().keyPressEvent(event)
            self._wait_after(event.text())

    def _wait_after(self, text: str) -> None:
        if text.isprintable():
            self._together += text
            self._waiting.stop()
            self._pause.start()

    def _enter(self) -> None:
        text, self._together = self.text(), ""
        self._pause.stop()
        self._waiting.stop()
        self.clear()
        self.entered.emit(text)

    def _alone(self) -> None:
        letter, self._together = self._together, ""
        text = self.text()
        is_key = self.letters_are_keys and len(letter) == 1 and letter.isalpha()
        if is_key and text.endswith(letter) and self.acts(letter, text[:-1]):
            self.clear()
