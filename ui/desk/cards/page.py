"""The place *Cards and papers*: what to print, and the sets of cards that are out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.cards.sets import CardSet
from facilitator.wording import say
from ui.desk.before.place import Place
from ui.desk.cards.fields import CardFields
from ui.desk.handsets.pieces import row_of, small_print, tell
from ui.desk.look import ROOM, WIDE, ButtonKind, Card, act_button, label
from ui.desk.side_page import scrolling, titled
from ui.present.card_words import set_line, sets_words

_BROAD: Final = 860


class CardsPlace(Place):
    """Two cards in a column: the fields with their buttons, and the sets.

    Attributes:
        fields: what is asked for.
        sets: what is out.

    Signals:
        make_asked: what the fields say shall be made.
        print_asked: (Path) what was made shall be printed.
    """

    make_asked = Signal()
    print_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._made: Path | None = None
        self.fields, self.sets = CardFields(language), SetsCard(language)
        self._make = act_button(say(language, "Make the PDF"), kind=ButtonKind.PRIMARY)
        self._print = act_button(say(language, "Print"))
        self._said = small_print()
        self._print.hide()
        self.fields.body.addLayout(row_of(self._make, self._print))
        self.fields.body.addWidget(self._said)
        self._make.clicked.connect(self.make_asked)
        self._print.clicked.connect(lambda: self.print_asked.emit(self._made))
        self.fields.changed.connect(lambda: self.show_said(""))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM, 0)
        column.setSpacing(WIDE)
        column.addWidget(self.fields)
        column.addWidget(self.sets)
        column.addStretch(1)
        inside.setMaximumWidth(_BROAD)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(language, "Cards and papers"), self.left.emit, language))
        page.addWidget(scrolling(inside), 1)

    def show_said(self, sentence: str, made: Path | None = None) -> None:
        """What became of it; a paper that was `made` can be printed."""
        self._made = made
        self._make.setEnabled(True)
        self._print.setVisible(made is not None)
        tell(self._said, sentence)

    def show_printing(self, sentence: str) -> None:
        """The same paper can be printed once more."""
        tell(self._said, sentence)

    def show_busy(self, sentence: str) -> None:
        """It is being made."""
        self._make.setEnabled(False)
        tell(self._said, sentence)


class SetsCard(Card):
    """The sets that are out, a line each.

    Signals:
        again: (CardSet) print it once more.
        withdrawn: (name) its cards shall count no more.
    """

    again = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Sets of cards that are out"))
        self._language = language
        self._note = small_print()
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self.body.addWidget(self._note)
        self.show_sets(())

    def show_sets(self, sets: Sequence[CardSet]) -> None:
        """Show these."""
        _emptied(self._lines)
        for cards in sets:
            self._lines.addLayout(self._line(cards))
        tell(self._note, sets_words(sets, self._language))

    def _line(self, cards: CardSet) -> QHBoxLayout:
        la = self._language
        again = act_button(say(la, "Print again"), kind=ButtonKind.QUIET)
        withdraw = act_button(say(la, "Withdraw"), kind=ButtonKind.QUIET)
        words = set_line(cards, la)
        for button in (again, withdraw):
            button.setAccessibleDescription(words)
        again.clicked.connect(lambda: self.again.emit(cards))
        withdraw.clicked.connect(lambda: self.withdrawn.emit(cards.id))
        return row_of(label(words), again, withdraw, middle=True)


def _emptied(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            _emptied(inner)
