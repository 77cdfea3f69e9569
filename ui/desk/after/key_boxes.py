"""Small windows about the key: a passphrase, the recovery text, a reason, a file, are you sure.

None of them waits: each is given what to do with what was typed. What is typed is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, ButtonKind, Text, act_button, label

_WIDE = 560
Typed = Callable[[str], None]


class Otherwise(NamedTuple):
    """A second way out of a window: the words of its button, and what it does."""

    words: str
    do: Callable[[], None]


def nothing() -> None:
    """What is done where somebody left a window without an answer."""


class KeyBoxes:
    """Shows them over that window. `over`: answers which, when one is needed."""

    def __init__(self, over: Callable[[], QWidget | None], language: str) -> None:
        self._over, self._language = over, language
        self._stay = say(language, "Leave it as it is")

    def passphrase(
        self,
        said: str,
        typed: Typed,
        left: Callable[[], None],
        otherwise: Otherwise | None = None,
    ) -> None:
        """Ask for the passphrase; `said`: why, or that it was another; `left`: without one."""
        la, field = self._language, QLineEdit()
        field.setAccessibleName(say(la, "Passphrase"))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        box = _Box(
            self._over(), say(la, "The passphrase of the assembly's key"), said, field, self._stay
        )
        box.rejected.connect(left)
        box.offer(say(la, "Open the key"), lambda: typed(field.text()), field, otherwise)

    def new_passphrase(self, said: str, suggested: str, typed: Typed, later: Otherwise) -> None:
        """Have one chosen; four words stand there, and any others may be typed."""
        la, field = self._language, QLineEdit(suggested)
        field.setAccessibleName(say(la, "Passphrase"))
        box = _Box(self._over(), say(la, "A passphrase for the assembly's key"), said, field)
        box.offer(say(la, "Use these words"), lambda: typed(field.text()), field, later)

    def recovery(self, said: str, typed: Typed, text: str = "") -> None:
        """Ask for the recovery text; `text`: what was typed before."""
        la, field = self._language, QPlainTextEdit(text)
        field.setAccessibleName(say(la, "Recovery text"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(140)
        question = say(la, "The text of the recovery sheet")
        box = _Box(self._over(), question, said, field, self._stay)
        box.offer(say(la, "Bring the key back"), lambda: typed(field.toPlainText()), field)

    def reason(self, question: str, said: str, yes: str, typed: Typed) -> None:
        """Ask for a reason, with what it means."""
        field = QLineEdit()
        field.setAccessibleName(say(self._language, "Reason"))
        field.setPlaceholderText(say(self._language, "Why, in a few words"))
        box = _Box(self._over(), question, said, field, self._stay)
        box.offer(yes, lambda: typed(field.text()), field, by_enter=False)

    def sure(
        self,
        question: str,
        said: str,
        yes: str,
        do: Callable[[], None],
        left: Callable[[], None] = nothing,
    ) -> None:
        """Ask once, with what it means."""
        box = _Box(self._over(), question, said, None, self._stay)
        box.rejected.connect(left)
        box.offer(yes, do)

    def files(self, kinds: str, chosen: Callable[[list[Path]], None]) -> None:
        """Have files chosen."""
        paths, _ = QFileDialog.getOpenFileNames(self._over(), "", str(Path.home()), kinds)
        if paths:
            chosen([Path(path) for path in paths])

    def place(self, name: str, chosen: Callable[[Path], None]) -> None:
        """Have a place chosen for a file of that name."""
        suggested = str(Path.home() / name)
        path, _ = QFileDialog.getSaveFileName(self._over(), "", suggested, "*.json")
        if path:
            chosen(Path(path))

    def said_no(self) -> str:
        """What is said where somebody left a window without an answer."""
        return say(self._language, "Nothing was signed, and nothing was changed.")


class _Box(QDialog):
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
