"""Handsets that are given numbers by pressing a key on one after the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

from facilitator.wording import say
from ui.desk.before.texts import captioned
from ui.desk.handsets.pieces import HIGHEST, row_of, small_print, tell, toggle
from ui.desk.look import BigNumber, ButtonKind, Card, Text, act_button, label
from ui.present.handsets import Issuing


class PressingCard(Card):
    """Numbers given by pressing: each unknown handset gets the next one.

    Signals:
        began: (first number); ended.
        undone: the last one is to be taken back.
    """

    began = Signal(int)
    ended = Signal()
    undone = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Give numbers by pressing"))
        self._language = language
        self.body.addWidget(
            small_print(
                say(
                    language,
                    "For handsets without a number of the hall's, such as clickers. Press one key "
                    "on each, one after the other: the first gets the number below, the second "
                    "the one after it.",
                )
            )
        )
        self._lay_out(language)
        self.show_issuing(None)

    def _lay_out(self, language: str) -> None:
        self._first = QLineEdit()
        self._first.setAccessibleName(say(language, "First number"))
        self._first.setValidator(QIntValidator(1, HIGHEST, self._first))
        self._first.setFixedWidth(110)
        self._first.returnPressed.connect(self._ask)
        self._words = say(language, "Begin"), say(language, "That was the last")
        self._button = act_button(self._words[0])
        self._button.clicked.connect(self._ask)
        self._is_on = False
        self.body.addLayout(row_of(captioned(self._first), self._button))
        self._last = BigNumber(say(language, "Given last"))
        self._undo = act_button(
            say(language, "Take the last one back"), kind=ButtonKind.QUIET, drawn="undo"
        )
        self._undo.clicked.connect(self.undone)
        self._next = label("", Text.LEAD, wrap=True)
        self._said = small_print()
        self.body.addLayout(row_of(self._last, self._undo, middle=True))
        self.body.addWidget(self._next)
        self.body.addWidget(self._said)

    def offer(self, number: int) -> None:
        """The number to begin with, where nobody typed another and nothing is going on."""
        if not self._is_on and not self._first.isModified():
            self._first.setText(str(number))

    def show_issuing(self, issuing: Issuing | None) -> None:
        """Show how far it is; None: it is not going on."""
        la, last = self._language, issuing.last if issuing else None
        self._is_on = issuing is not None
        self._button.say(self._words[self._is_on])
        toggle(self._button, on=self._is_on)
        self._first.setEnabled(not self._is_on)
        if issuing is None:
            self._first.setModified(False)
        self._last.setVisible(last is not None)
        self._undo.setVisible(last is not None)
        if last is not None:
            caption = say(la, "Given last, to handset {name}", name=last.handset)
            self._last.show_number(str(last.number), caption)
        wanted = issuing.next if issuing else 0
        words = say(la, "Press a key on the handset that gets number {n}.", n=wanted)
        tell(self._next, words if issuing else "")

    def say_now(self, sentence: str) -> None:
        """Why the last press gave no number; "" takes it away."""
        tell(self._said, sentence)

    def _ask(self) -> None:
        if self._is_on:
            self.ended.emit()
        elif self._first.hasAcceptableInput():
            self.began.emit(int(self._first.text()))
