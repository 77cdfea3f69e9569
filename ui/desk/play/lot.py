"""The row of a game that draws a lot: what the hall called, and among whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say, say_n
from ui.desk.look import TIGHT, Text, act_button, label
from ui.desk.tonight.pieces import Field, Figure

_WIDE = 110


class LotRow(QWidget):
    """Fields and a button.

    Signals:
        drawn: (called, how many, people) `people` 0: among the numbers that are out.
    """

    drawn = Signal(str, int, int)

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self.called = Field(say(la, "The number the hall called"))
        self.many, self.people = Figure(say(la, "How many")), Figure(say(la, "People, 1 to"))
        self._caption, self._among = label("", Text.CAPTION), label("", Text.CAPTION)
        self.draw = act_button(say(la, "Draw"))
        self.draw.clicked.connect(self._ask)
        self.called.entered.connect(lambda _text: self._ask())
        for figure in (self.many, self.people):
            figure.setFixedWidth(_WIDE)
        row, below = QHBoxLayout(), QHBoxLayout()
        for widget in (self.called, self._caption, self.many, self.draw):
            row.addWidget(widget)
        below.addWidget(self._among, 1)
        below.addWidget(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addLayout(below)

    def show_many(self, many: int, *, at_tables: bool) -> None:
        """A new step: what it asks for, and nothing called yet."""
        la = self._language
        caption = say(la, "At each table") if at_tables else say(la, "How many")
        self._caption.setText(caption)
        self.many.setAccessibleName(caption)
        self.many.setText(str(many) if many else "")
        self.called.clear()

    def show_pool(self, out: int) -> None:
        """Among how many numbers it is drawn, where some are out; else they are typed."""
        la = self._language
        self.people.setVisible(not out)
        self._among.setText(
            say_n(la, "Among {n} number that is out", "Among {n} numbers that are out", out)
            if out
            else say(la, "No numbers are out: count off, and type how many people there are.")
        )

    def _ask(self) -> None:
        if called := self.called.text().strip():
            self.drawn.emit(called, _number(self.many), _number(self.people))


def _number(figure: Figure) -> int:
    return int(figure.text()) if figure.text().isdecimal() else 0
