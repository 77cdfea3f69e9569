"""Small windows about the key: a passphrase, the recovery text, a reason, a file, are you sure.

None of them waits: each is given what to do with what was typed. What is typed is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from facilitator.wording import say
from ui.desk.question import Otherwise, Question

Typed = Callable[[str], None]


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
        box = Question(
            self._over(), say(la, "The passphrase of the assembly's key"), said, field, self._stay
        )
        box.rejected.connect(left)
        box.offer(say(la, "Open the key"), lambda: typed(field.text()), field, otherwise)

    def new_passphrase(self, said: str, suggested: str, typed: Typed, later: Otherwise) -> None:
        """Have one chosen; four words stand there, and any others may be typed."""
        la, field = self._language, QLineEdit(suggested)
        field.setAccessibleName(say(la, "Passphrase"))
        box = Question(self._over(), say(la, "A passphrase for the assembly's key"), said, field)
        box.offer(say(la, "Use these words"), lambda: typed(field.text()), field, later)

    def recovery(self, said: str, typed: Typed, text: str = "") -> None:
        """Ask for the recovery text; `text`: what was typed before."""
        la, field = self._language, QPlainTextEdit(text)
        field.setAccessibleName(say(la, "Recovery text"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(140)
        question = say(la, "The text of the recovery sheet")
        box = Question(self._over(), question, said, field, self._stay)
        box.offer(say(la, "Bring the key back"), lambda: typed(field.toPlainText()), field)

    def reason(self, question: str, said: str, yes: str, typed: Typed) -> None:
        """Ask for a reason, with what it means."""
        field = QLineEdit()
        field.setAccessibleName(say(self._language, "Reason"))
        field.setPlaceholderText(say(self._language, "Why, in a few words"))
        box = Question(self._over(), question, said, field, self._stay)
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
        box = Question(self._over(), question, said, None, self._stay)
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
