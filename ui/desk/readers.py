"""A card reader that types into a field: told from a person by its speed, and taken back.

Readers are keyboards to the laptop. What one types where somebody is writing must not be handed
in by its closing Enter, or Tab, as if a person had written it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

#: Nobody's fingers are as fast as this twice in a row, milliseconds between two keys.
GAP_MS: Final = 40
#: Two fingers can be quick once: one character and its Enter are a card only if faster still.
_PAIR_MS: Final = 25
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)

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
        self._since_last = QElapsedTimer()
        self._field: Field | None = None
        self._before: _Before | None = None

    def takes(self, field: Field, event: QKeyEvent) -> bool:
        """Whether this key ends a card, which is taken out of the field again."""
        if isinstance(field, ScanField) or event.isAutoRepeat():
            return False
        if event.key() in _ENDS:
            return self._ends(field)
        if event.text() and event.text().isprintable():
            self._character(field, event.text())
        return False

    def _character(self, field: Field, text: str) -> None:
        if not self._is_going_on(field, GAP_MS):
            self._field, self._before, self.text = field, _Before(field), ""
        self.text += text
        self._since_last.start()

    def _ends(self, field: Field) -> bool:
        patience = GAP_MS if len(self.text) > 1 else _PAIR_MS
        if not self._is_going_on(field, patience) or self._before is None:
            return False
        self._before.restore(field, len(self.text))
        self._field = None
        return True

    def _is_going_on(self, field: Field, patience: int) -> bool:
        return (
            field is self._field
            and self._since_last.isValid()
            and self._since_last.elapsed() < patience
        )


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
