"""Lines and paragraphs to type in that speak up when they are left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit


class Line(QLineEdit):
    """A line with a name; it says so where something else stands there than was shown.

    Signals:
        edited: it was left, and says something else now.
    """

    edited = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self.commit)

    def show_value(self, text: str) -> None:
        """Show that text; one that is being typed is left alone."""
        self._shown = text
        if self.text().strip() != text and not self.hasFocus():
            self.setText(text)
            self.setCursorPosition(0)

    @property
    def value(self) -> str:
        """What stands there."""
        return " ".join(self.text().split())

    def commit(self) -> None:
        """Say so, if something else stands there than was shown."""
        if self.value != self._shown:
            self._shown = self.value
            self.edited.emit()
