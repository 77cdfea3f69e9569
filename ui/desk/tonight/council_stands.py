"""Before a vote: how each seat stands to it by its mandate, as the delegate says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.auxiliary import Purpose, StartAuxiliary
from facilitator.parts.council import Stand, StateStand
from facilitator.readings.results.council_words import stand_words
from facilitator.wording import LANGUAGES, say
from ui.desk.look import ROOM, TIGHT, Text, label
from ui.desk.side_page import scrolling
from ui.desk.tonight.council_seats import emptied
from ui.desk.tonight.pieces import Paragraph, compact_button, desk_button, painted
from ui.present.council import CouncilView
from ui.present.council_rows import SeatRow

_TIED: Final = frozenset({Stand.BOUND_FOR, Stand.BOUND_AGAINST, Stand.LIMIT})
_CLAUSE_WIDE: Final = 300
_CONSULT: Final = 180  # seconds


class StandsPage(QWidget):
    """A block for each seat: what seems to be so, and what is said.

    Signals:
        asked: (Command); card_asked: it is put as a card vote.
    """

    asked = Signal(object)
    card_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[SeatRow, ...] | None = None
        self.question, self._inside = Paragraph(Text.LEAD, 2), QWidget()
        self.card = desk_button(say(language, "Put as a card vote"))
        self.card.clicked.connect(self.card_asked)
        self.consult = desk_button(say(language, "Consult your group: 3:00"))
        label_ = {la: say(la, "Consult your group") for la in LANGUAGES}
        pause = StartAuxiliary(_CONSULT, Purpose.GROUPS, label_)
        self.consult.clicked.connect(lambda: self.asked.emit(pause))
        self._rows = QVBoxLayout(self._inside)
        self._rows.setSpacing(ROOM)
        head = QHBoxLayout()
        head.addWidget(self.question, 1)
        head.addWidget(self.consult)
        head.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(scrolling(self._inside), 1)

    def show_view(self, view: CouncilView) -> None:
        """The question, and every seat beside it."""
        none = say(self._language, "There is no question at this moment.")
        self.question.show_text(view.question or none)
        self.card.setVisible(view.can_card)
        rows = view.rows if view.question else ()
        if rows == self._shown:
            return
        self._shown = rows
        emptied(self._rows)
        for row in rows:
            block = StandRow(row, self._language)
            block.asked.connect(self.asked)
            self._rows.addWidget(block)
        self._rows.addStretch(1)


class StandRow(QWidget):
    """One seat: five ways to stand, and the instruction it is tied to.

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, row: SeatRow, language: str) -> None:
        super().__init__()
        self._row, self.clause = row, QComboBox()
        self.clause.setAccessibleName(say(language, "Instruction"))
        self.clause.setFixedWidth(_CLAUSE_WIDE)
        self.clause.addItem(say(language, "No instruction named"), ("", 0))
        for each in row.clauses:
            self.clause.addItem(each.text, (each.serial, each.clause))
        self.clause.setCurrentIndex(row.clause or row.suggested)
        self.buttons = {stand: self._button(stand, language) for stand in Stand}
        self._lay_out(language)

    def _button(self, stand: Stand, language: str) -> QWidget:
        words = stand_words(stand, language)
        button = compact_button(words, name=f"{self._row.assembly}: {words}")
        painted(button, primary=stand is self._row.stand)
        button.clicked.connect(lambda: self._state(stand))
        return button

    def _state(self, stand: Stand) -> None:
        serial, clause = self.clause.currentData() if stand in _TIED else ("", 0)
        self.asked.emit(StateStand(self._row.number, stand, serial, clause))

    def _lay_out(self, language: str) -> None:
        row, la = self._row, language
        who = say(
            la, "{n} · {assembly} · {name}", n=row.number, assembly=row.assembly, name=row.names
        )
        column, acts = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = Paragraph(Text.BODY, 1)
        line.show_text(who)
        column.addWidget(line)
        if row.advice:
            column.addWidget(label(row.advice, Text.CAPTION, wrap=True))
        acts.setSpacing(TIGHT)
        for button in self.buttons.values():
            acts.addWidget(button)
        acts.addStretch(1)
        if row.clauses:
            acts.addWidget(self.clause)
        column.addLayout(acts)
