"""A question's wording in one more language, typed by hand: there once it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.wording import say, say_n
from ui.desk.before.texts import captioned
from ui.desk.look import TIGHT, ButtonKind, Text, act_button, label
from ui.hall.letters import undrawn


class ThirdLine(QWidget):
    """A button, and behind it a line.

    Signals:
        edited: (text) it says something else now.
    """

    edited = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._shown = language, ""
        self.more = act_button(say(language, "One more language …"), kind=ButtonKind.QUIET)
        self.line = QLineEdit()
        self.line.setAccessibleName(say(language, "The same words in one more language"))
        self._box = captioned(self.line)
        self._note = label("", Text.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._box)
        column.addWidget(self._note)
        self.more.clicked.connect(self._begin)
        self.line.editingFinished.connect(self.commit)
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Show it; without any, only the button that asks for it."""
        self._shown = text
        if self.line.text().strip() != text:
            self.line.setText(text)
        self._open(bool(text) or self.line.hasFocus())
        self._say_what_lacks()

    def commit(self) -> None:
        """Take what is being typed."""
        text = " ".join(self.line.text().split())
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)
        self._say_what_lacks()

    def _begin(self) -> None:
        self._open(True)
        self.line.setFocus()

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - the one thing it says
        self.more.setVisible(not is_open)
        self._box.setVisible(is_open)

    def _say_what_lacks(self) -> None:
        lacking = len(undrawn(self._shown))
        said = say_n(
            self._language,
            "This laptop cannot draw one letter of this line: the hall would see an empty box. "
            "Install a font for the language, such as one of the Noto fonts, or leave it out.",
            "This laptop cannot draw {n} letters of this line: the hall would see empty boxes. "
            "Install a font for the language, such as one of the Noto fonts, or leave it out.",
            lacking,
        )
        self._note.setText(said if lacking else "")
        self._note.setVisible(bool(lacking))
