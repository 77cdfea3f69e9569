"""A small window that asks one thing, with buttons in our own words, and waits for nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desk.look import PAGE, ROOM, ButtonKind, Text, act_button, label

_WIDE: Final = 560


class Otherwise(NamedTuple):
    """A second way out of a window: the words of its button, and what it does."""

    words: str
    do: Callable[[], None]


class Question(QDialog):
    """A question, what it means, a field, and buttons below."""

    def __init__(
        self,
        over: QWidget | None,
        question: str,
        said: str,
        field: QWidget | None,
        stay: str = "",
    ) -> None:
        """`stay`: the words of the button that leaves all as it is."""
        super().__init__(over)
        self.setWindowTitle(question)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(ROOM)
        column.addWidget(label(question, Text.HEADING, wrap=True))
        if said:
            column.addWidget(label(said, wrap=True))
        if field is not None:
            column.addWidget(field)
        self._stay = stay
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)

    def offer(
        self,
        yes: str,
        do: Callable[[], None],
        field: QWidget | None = None,
        otherwise: Otherwise | None = None,
        *,
        by_enter: bool = True,
    ) -> None:
        """Show it, with a button that does it; Esc leaves it without an answer."""
        main = act_button(yes, kind=ButtonKind.PRIMARY)
        main.setAutoDefault(by_enter)
        main.setDefault(by_enter)
        main.clicked.connect(lambda: self._leave(do))
        if self._stay:
            self._add(self._stay, self.reject)
        if otherwise is not None:
            self._add(otherwise.words, lambda: self._leave(otherwise.do))
        self._buttons.addWidget(main)
        (field or main).setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        self.open()

    def _add(self, words: str, do: Callable[[], None]) -> None:
        button = act_button(words, kind=ButtonKind.QUIET)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        self._buttons.addWidget(button)

    def _leave(self, do: Callable[[], None]) -> None:
        self.accept()
        do()
