"""A length of time, typed: its reading stands beside it before anything is done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.typed_times import read_seconds
from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Text, label
from ui.desk.tonight.pieces import Field, Paragraph, compact_button
from ui.present.typed import length_words

_FIELD_WIDE: Final = 84


class LengthForm(QWidget):
    """A length of time as people type it, its reading beside it, and what to do with it.

    Signals:
        given: (seconds, which button, from 0); Enter is the first one's.
        dropped: it is not done after all.
    """

    given = Signal(int, int)
    dropped = Signal()

    def __init__(self, name: str, does: tuple[str, ...], language: str) -> None:
        super().__init__()
        self._language = language
        self.field = Field(name, "1:30")
        self.field.setFixedWidth(_FIELD_WIDE)
        self.echo = Paragraph(Text.CAPTION, 2)
        self.does = tuple(
            compact_button(words, "" if n else "Enter") for n, words in enumerate(does)
        )
        back = compact_button(say(language, "Cancel"), "Esc", ButtonKind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(label(name))
        row.addWidget(self.field)
        row.addWidget(self.echo, 1)
        for n, button in enumerate(self.does):
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, n=n: self._give(n))
        row.addWidget(back)
        self.field.textChanged.connect(self._read)
        self.field.entered.connect(lambda _text: self._give(0))
        self.field.left.connect(self.dropped)
        back.clicked.connect(self.dropped)
        self._read("")

    def begin(self) -> None:
        """Put the keyboard where it is typed."""
        self.field.setFocus()

    def forget(self) -> None:
        """Nothing is typed any more."""
        self.field.clear()
        self.field.clearFocus()

    def _read(self, text: str) -> None:
        seconds = read_seconds(text, short=True)
        for button in self.does:
            button.setEnabled(seconds is not None)
        echo = length_words(seconds, self._language) if seconds is not None else ""
        unread = say(self._language, "Type it as 90, 1:30 or 45s")
        self.echo.show_text(echo or unread)

    def _give(self, which: int) -> None:
        seconds = read_seconds(self.field.text(), short=True)
        if seconds is not None:
            self.given.emit(seconds, which)


def timer_form(language: str) -> LengthForm:
    """For the timer: a turn, groups or a break."""
    does = (say(language, "Turn"), say(language, "Groups"), say(language, "Break"))
    return LengthForm(say(language, "Timer"), does, language)


def ago_form(language: str) -> LengthForm:
    """For an item that began a while ago."""
    name = say(language, "How long ago did it begin?")
    return LengthForm(name, (say(language, "Begin it then"),), language)
