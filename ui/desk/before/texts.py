"""One text in every language of the hall, side by side; and small fields that wait to be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.desk.look import TIGHT, Text, label
from ui.present.planning import language_name

Read = TypeVar("Read")

_SEEN_AT_ONCE: Final = 16


class Paragraph(QPlainTextEdit):
    """A few lines of text. Tab leaves it; it speaks up when it is left.

    Signals:
        left: the keyboard went elsewhere.
    """

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 26)

    def text(self) -> str:
        return self.toPlainText()

    def setText(self, text: str) -> None:
        self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def captioned(field: QWidget) -> QWidget:
    """The field with its name above it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(label(field.accessibleName(), Text.CAPTION))
    column.addWidget(field)
    box.setFocusProxy(field)
    return box


class Picker(QComboBox):
    """A choice that the wheel passes over, so that scrolling a page never changes an evening.

    All that there is to choose can be seen at once.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxVisibleItems(_SEEN_AT_ONCE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TextField(QWidget):
    """A text per language: English left of Welsh, or whichever the hall speaks.

    Signals:
        edited: it says something else now; `value` has it.
    """

    edited = Signal()

    def __init__(self, name: str, languages: tuple[str, ...], *, lines: int = 1) -> None:
        super().__init__()
        self._fields: dict[str, QLineEdit | Paragraph] = {}
        self._shown: dict[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(TIGHT)
        grid.setVerticalSpacing(3)
        for column, language in enumerate(languages):
            words = _in_each(name, language, languages)
            field = QLineEdit() if lines == 1 else Paragraph(lines)
            field.setAccessibleName(words)
            if name:
                grid.addWidget(label(words, Text.CAPTION), 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
            leaving = field.left if isinstance(field, Paragraph) else field.editingFinished
            leaving.connect(self.commit)
            self._fields[language] = field
        self.setFocusProxy(self._fields[languages[0]])

    @property
    def value(self) -> dict[str, str]:
        """What stands there, without languages that say nothing; others it had are kept."""
        texts = {la: field.text().rstrip() for la, field in self._fields.items()}
        hidden = {la: text for la, text in self._shown.items() if la not in texts}
        return {la: text for la, text in (texts | hidden).items() if text}

    def show_value(self, text: dict[str, str]) -> None:
        """Show that text; a field that shows it already is left alone, cursor and all."""
        self._shown = {language: words.rstrip() for language, words in text.items()}
        for language, field in self._fields.items():
            if field.text().rstrip() != self._shown.get(language, ""):
                field.setText(self._shown.get(language, ""))
                if isinstance(field, QLineEdit):
                    field.setCursorPosition(0)  # show how it begins

    def commit(self) -> None:
        """Say so, if something else stands there than was shown."""
        if self.value != self._shown:
            self._shown = self.value
            self.edited.emit()

    def name_fields(self, name: str) -> None:
        """Its name for those who do not see where it stands."""
        for language, field in self._fields.items():
            field.setAccessibleName(_in_each(name, language, tuple(self._fields)))

    def suggest(self, text: dict[str, str]) -> None:
        """What holds while nothing is written, in a quiet colour."""
        for language, field in self._fields.items():
            field.setPlaceholderText(text.get(language, ""))

    def begin(self) -> None:
        """Stand in the first language, everything chosen."""
        first = next(iter(self._fields.values()))
        first.setFocus()
        first.selectAll()


def _in_each(name: str, language: str, languages: tuple[str, ...]) -> str:
    """The field's name, with its language where there are several."""
    return f"{name} ({language_name(language)})" if len(languages) > 1 else name


class ReadField(QLineEdit, Generic[Read]):
    """A line that is read as people mean it: '1:30' are ninety minutes.

    What cannot be read stays there in a calm colour and changes nothing; Esc brings back what
    was there.

    Signals:
        read: (value) something else was typed, and understood.
    """

    read = Signal(object)

    def __init__(
        self, name: str, reader: Callable[[str], Read | None], writer: Callable[[Read], str]
    ) -> None:
        super().__init__()
        self._reader, self._writer = reader, writer
        self._value: Read | None = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self.commit)

    @property
    def value(self) -> Read | None:
        """What was understood last; None where what stands there cannot be read."""
        return None if self.property("unread") else self._value

    def forget(self) -> None:
        """It stands for something else from now on: what could not be read goes with it."""
        self._value = None

    def show_value(self, value: Read) -> None:
        if value != self._value:
            self._value = value
            self.setText(self._writer(value))
            self._mark(unread=False)

    def commit(self) -> None:
        if self._value is not None and self.text() == self._writer(self._value):
            return  # as it was shown, which need not be as it is typed
        value = self._reader(self.text())
        self._mark(unread=value is None)
        if value is not None:
            self.choose(value)

    def choose(self, value: Read) -> None:
        """As if it had been typed."""
        self.setText(self._writer(value))
        self._mark(unread=False)
        if value != self._value:
            self._value = value
            self.read.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._value is not None:
            self.setText(self._writer(self._value))
            self._mark(unread=False)
        else:
            super().keyPressEvent(event)

    def _mark(self, *, unread: bool) -> None:
        if bool(self.property("unread")) != unread:
            self.setProperty("unread", unread)
            self.style().unpolish(self)
            self.style().polish(self)
