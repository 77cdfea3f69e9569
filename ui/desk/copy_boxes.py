"""Small windows about copies: a passphrase to choose or to type, and the recovery text.

None of them waits: each is given what to do with what was typed. What is typed is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from facilitator.wording import say
from ui.desk.question import Otherwise, Question

_HIGH = 140
Typed = Callable[[str], None]


class CopyBoxes:
    """Shows them over that window. `over`: answers which, when one is needed."""

    def __init__(self, over: Callable[[], QWidget | None], language: str) -> None:
        self._over, self._language = over, language
        self._stay = say(language, "Leave it as it is")

    def new_passphrase(self, said: str, suggested: str, typed: Typed) -> None:
        """Have one chosen; four words stand there, and any others may be typed."""
        la, field = self._language, QLineEdit(suggested)
        field.setAccessibleName(say(la, "Passphrase"))
        question = say(la, "A passphrase for the copies")
        box = Question(self._over(), question, said, field, self._stay)
        box.offer(say(la, "Use these words"), lambda: typed(field.text()), field)

    def passphrase(self, said: str, typed: Typed, sheet: Callable[[], None]) -> None:
        """Ask for the passphrase of a copy; `sheet`: who has it on paper only."""
        la, field = self._language, QLineEdit()
        field.setAccessibleName(say(la, "Passphrase"))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        box = Question(self._over(), say(la, "This copy is sealed"), said, field, self._stay)
        otherwise = Otherwise(say(la, "I have the recovery sheet"), sheet)
        box.offer(say(la, "Open the copy"), lambda: typed(field.text()), field, otherwise)

    def recovery(self, said: str, typed: Typed, text: str = "") -> None:
        """Ask for the text of the recovery sheet; `text`: what was typed before."""
        la, field = self._language, QPlainTextEdit(text)
        field.setAccessibleName(say(la, "Recovery text"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(_HIGH)
        question = say(la, "The text of the recovery sheet")
        box = Question(self._over(), question, said, field, self._stay)
        box.offer(say(la, "Open the copy"), lambda: typed(field.toPlainText()), field)
