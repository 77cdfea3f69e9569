"""Ballot papers typed by a teller: one kind of paper a line, with a running total."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.plan import Question
from facilitator.wording import say, say_n
from ui.desk.look import Text
from ui.present.typed_papers import TypedPapers, example_of, read_papers

_LOWEST, _LINE = 44, 18


class PapersField(QWidget):
    """Lines, and under them how many papers they are or what makes no sense.

    Signals:
        entered: Ctrl and Enter.
        left: Esc was pressed; the field has let go of the keys.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, question: Question, name: str, language: str, told: int = 2) -> None:
        """`told`: lines for what is said under it."""
        super().__init__()
        self._question, self._language = question, language
        self.text = _Lines(self)
        self.text.setAccessibleName(name)
        example = example_of(question)
        self.text.setPlaceholderText(say(language, "Such as {example}", example=example))
        self.text.setMinimumHeight(_LOWEST)
        self._told = _Told()
        self._told.setFixedHeight(_LINE * told)
        self.text.textChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.text, 1)
        column.addWidget(self._told)
        self._tell()

    @property
    def read(self) -> TypedPapers:
        """What stands there."""
        return read_papers(self._question, self.text.toPlainText(), self._language)

    @property
    def told(self) -> str:
        """What is said under it."""
        return self._told.text()

    def _tell(self) -> None:
        read = self.read
        total = say_n(self._language, "{n} paper", "{n} papers", read.total)
        self._told.setText(read.error or total)


class _Told(QLabel):
    """So many lines, whatever it says: the lines above keep their place."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("type", Text.CAPTION.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def hasHeightForWidth(self) -> bool:
        return False


class _Lines(QPlainTextEdit):
    """Enter is a new line here; Ctrl and Enter hand the papers in."""

    def __init__(self, of: PapersField) -> None:
        super().__init__(of)
        self._of = of
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
            self._of.left.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._of.entered.emit()
        else:
            super().keyPressEvent(event)
