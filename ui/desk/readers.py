"""A card reader that types into a field: told from a person by its speed, and taken back.

Readers are keyboards to the laptop. What one types where somebody is writing must not be handed
in by its closing Enter as if a person had written it. What a person writes is never taken back:
all that was typed since the last pause is weighed, not the two last keys, which may come together
where the desk was busy.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

#: Nobody's fingers are as fast as this twice in a row, milliseconds between two keys.
GAP_MS: Final = 40
#: Nobody writes as fast as this on the average, milliseconds for each key up to the Enter.
_KEY_MS: Final = 35
#: Two fingers can be quick once: one character and its Enter are a card only if faster still.
_PAIR_MS: Final = 25
#: After this long without a key something new is written, milliseconds.
_PAUSE_MS: Final = 250
#: Not Tab: people go from field to field with it.
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: What a reader presses, too, between its characters, and what changes nothing in a field.
_BESIDE: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_AltGr}
    | {Qt.Key(Qt.Key.Key_F1 + n) for n in range(35)}
)

Field = QLineEdit | QPlainTextEdit | QTextEdit


class ScanField(QLineEdit):
    """A field that is there for readers: what one types into it is left to it."""


def field_of(focus: QWidget | None) -> Field | None:
    """Where what is typed would be written; None where keys do something else."""
    if isinstance(focus, QComboBox):
        return focus.lineEdit() if focus.isEditable() else None
    if isinstance(focus, Field):
        return focus if focus.isEnabled() and not focus.isReadOnly() else None
    return None


class BurstInField:
    """Watches the keys of whichever field is being typed in.

    Attributes:
        text: what the reader typed.

    """

    def __init__(self) -> None:
        self.text = ""
        self._clock = QElapsedTimer()
        self._clock.start()
        self._first = self._last = 0
        self._field: Field | None = None
        self._before: _Before | None = None

    def takes(self, field: Field, event: QKeyEvent) -> bool:
        """Whether this key ends a card, which is taken out of the field again."""
        if isinstance(field, ScanField) or event.isAutoRepeat():
            return False
        # When it was pressed, where the system tells; a busy desk may get to it much later.
        at = event.timestamp() or self._clock.elapsed()
        if event.key() in _ENDS:
            return self._ends(field, at)
        if event.text() and event.text().isprintable():
            self._character(field, event.text(), at)
        elif field is self._field and event.key() not in _BESIDE:
            self._last = at - _PAUSE_MS  # it was corrected, or left: what follows is new
        return False

    def _character(self, field: Field, text: str, at: int) -> None:
        if field is not self._field or at - self._last >= _PAUSE_MS:
            self._field, self._before, self.text = field, _Before(field), ""
            self._first = at
        self.text += text
        self._last = at

    def _ends(self, field: Field, at: int) -> bool:
        if field is not self._field or self._before is None:
            return False
        self._field = None
        keys = len(self.text)
        if at - self._last >= GAP_MS:
            return False
        if at - self._first > keys * (_KEY_MS if keys > 1 else _PAIR_MS):
            return False
        self._before.restore(field, keys)
        return True


class _Before:
    """What stood in a field, and what of it was selected, before a reader typed over it."""

    def __init__(self, field: Field) -> None:
        if isinstance(field, QLineEdit):
            self._text, self._at = field.text(), field.cursorPosition()
        else:
            cursor = field.textCursor()
            self._text, self._at = cursor.selectedText(), cursor.selectionStart()

    def restore(self, field: Field, typed: int) -> None:
        """As it was, without the characters that were typed."""
        if isinstance(field, QLineEdit):
            field.setText(self._text)
            field.setCursorPosition(self._at)
            return
        cursor = field.textCursor()
        cursor.setPosition(self._at)
        cursor.setPosition(self._at + typed, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(self._text.replace("\u2029", "\n"))
        field.setTextCursor(cursor)
