"""Who does what, after the meeting: noted, worded anew and taken back as events of the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Text, act_button, label
from ui.desk.tonight.notes import TypedLine
from ui.present.notes import read_due
from ui.present.secretary import ActionEntry


class ActionsPanel(QWidget):
    """A line to type in, and the actions with a button or two each.

    Signals:
        noted: (what, who, due ISO or "").
        reworded: (action id, what, who, due); taken_back: (action id).
    """

    noted = Signal(str, str, str)
    reworded = Signal(str, str, str, str)
    taken_back = Signal(str)

    def __init__(self, language: str, today: Callable[[], date]) -> None:
        super().__init__()
        self._language, self._today = language, today
        self._shown: tuple[ActionEntry, ...] | None = None
        self._locked, self._editing = False, ""
        self.line = TypedLine(
            say(language, "Note it"),
            (say(language, "What is to be done"), say(language, "What is to be done"), 6),
            (say(language, "Who does it"), say(language, "Who does it"), 3),
            (say(language, "By when"), say(language, "By when"), 2),
        )
        self.line.given.connect(self._give)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(self._rows)
        column.addWidget(self.line)

    def show_actions(self, entries: tuple[ActionEntry, ...], *, locked: bool) -> None:
        """Show these; locked, they are only read."""
        self.line.setVisible(not locked)
        if (entries, locked) == (self._shown, self._locked):
            return
        self._shown, self._locked = entries, locked
        while (taken := self._rows.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for entry in entries:
            self._rows.addWidget(self._row(entry))

    def _row(self, entry: ActionEntry) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(TIGHT)
        across.addWidget(label(entry.text, Text.BODY, wrap=True), 1)
        if not self._locked:
            for words, act in (
                (say(self._language, "Reword"), lambda: self._edit(entry)),
                (say(self._language, "Take back"), lambda: self.taken_back.emit(entry.action)),
            ):
                button = act_button(words, kind=ButtonKind.QUIET)
                button.clicked.connect(act)
                across.addWidget(button)
        return row

    def _edit(self, entry: ActionEntry) -> None:
        """Its words stand in the line; noted again, they are its new ones."""
        self._editing = entry.action
        for field, text in zip(self.line.fields, (entry.what, entry.who, entry.due), strict=True):
            field.setText(text)
        self.line.fields[0].setFocus()

    def _give(self) -> None:
        what, who, when = self.line.fields
        due = read_due(when.text(), self._today())
        self.line.mark(when, unread=due is None)
        if due is None:
            return
        if not what.text().strip():
            self.line.mark(what, unread=True)
            return
        given = what.text().strip(), who.text().strip(), due
        if self._editing:
            self.reworded.emit(self._editing, *given)
        else:
            self.noted.emit(*given)
        self._editing = ""
        self.line.clear()
