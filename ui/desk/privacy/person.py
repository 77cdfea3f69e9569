"""A person's data: found by name, looked at, handed over, put right, forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from facilitator.readings.standing.people_kept import Known, There
from facilitator.wording import say
from ui.desk.after.pieces import row
from ui.desk.look import TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.privacy import found, of_these

_NAMES_HIGH: Final = 96
_PLACES_HIGH: Final = 84


class PersonCard(Card):
    """One person at a time.

    Signals:
        export_asked: (Known).
        correct_asked: (Known, the name as it should be).
        forget_asked: (Known).
    """

    export_asked = Signal(object)
    correct_asked = Signal(object, str)
    forget_asked = Signal(object)

    def __init__(self, language: str, words: Callable[[There], str]) -> None:
        """`words`: says where somebody is."""
        super().__init__(say(language, "A person’s data"))
        self._language, self._words = language, words
        self._everybody: tuple[Known, ...] = ()
        self.typed, self.names, self.places = QLineEdit(), QListWidget(), QListWidget()
        self.typed.setPlaceholderText(say(language, "Type a name"))
        self.typed.setAccessibleName(say(language, "Type a name"))
        self.names.setAccessibleName(say(language, "Names"))
        self.places.setAccessibleName(say(language, "Where it stands"))
        self.export = act_button(say(language, "Export"))
        self.right = QLineEdit()
        self.right.setAccessibleName(say(language, "The name as it should be"))
        self.right.setPlaceholderText(say(language, "The name as it should be"))
        self.correct = act_button(say(language, "Correct the name"))
        self.forget = act_button(say(language, "Forget"), kind=ButtonKind.QUIET)
        self._connect()
        self._lay_out()
        self._show()

    def _connect(self) -> None:
        self.typed.textChanged.connect(lambda _typed: self._fill())
        self.names.currentRowChanged.connect(lambda _row: self._show())
        self.export.clicked.connect(lambda: self._ask(self.export_asked.emit))
        self.forget.clicked.connect(lambda: self._ask(self.forget_asked.emit))
        self.correct.clicked.connect(
            lambda: self._ask(lambda known: self.correct_asked.emit(known, self.right.text()))
        )
        self.right.returnPressed.connect(self.correct.click)

    def _lay_out(self) -> None:
        la = self._language
        self.names.setFixedHeight(_NAMES_HIGH)
        self.places.setFixedHeight(_PLACES_HIGH)
        two = say(la, "Two people of one name stand here as one: untick what is the other’s.")
        self.body.setSpacing(TIGHT)
        for each in (self.typed, self.names, label(two, Text.CAPTION, wrap=True), self.places):
            self.body.addWidget(each)
        self.body.addLayout(row(self.export, self.forget))
        self.body.addWidget(self.right)
        self.body.addLayout(row(self.correct))

    def show_people(self, everybody: Sequence[Known]) -> None:
        """Show them; whoever was chosen stays chosen, where they are still there."""
        if tuple(everybody) == self._everybody:
            return
        self._everybody = tuple(everybody)
        self._fill()

    @property
    def _shown(self) -> tuple[Known, ...]:
        return found(self._everybody, self.typed.text())

    @property
    def _known(self) -> Known | None:
        number, shown = self.names.currentRow(), self._shown
        return shown[number] if 0 <= number < len(shown) else None

    def _fill(self) -> None:
        before, shown = self.names.currentItem(), self._shown
        name = before.text() if before is not None else ""
        self.names.clear()
        self.names.addItems([one.name for one in shown])
        rows = [n for n, one in enumerate(shown) if one.name == name]
        self.names.setCurrentRow(rows[0] if rows else 0 if len(shown) == 1 else -1)
        self._show()

    def _show(self) -> None:
        known = self._known
        self.places.clear()
        for one in known.there if known is not None else ():
            item = QListWidgetItem(self._words(one), self.places)
            item.setCheckState(Qt.CheckState.Checked)
        self.right.setText(known.name if known is not None else "")
        for each in (self.export, self.correct, self.forget, self.right):
            each.setEnabled(known is not None)

    def _ask(self, emit: Callable[[Known], None]) -> None:
        known = self._known
        if known is None:
            return
        ticked = [
            one
            for n, one in enumerate(known.there)
            if (item := self.places.item(n)) is not None
            and item.checkState() is Qt.CheckState.Checked
        ]
        if ticked:
            emit(of_these(known, ticked))
