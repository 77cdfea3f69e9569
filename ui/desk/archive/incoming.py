"""What an old register would bring, looked at first: one press takes it, one leaves it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.sheets.register import RegisterSheet
from facilitator.wording import say, say_n
from ui.desk.after.pieces import column, emptied, sentences
from ui.desk.invited.figures import fill, plain_table
from ui.desk.look import PAGE, ROOM, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling
from ui.present.archive import outcome_said

_SEEN: Final = 300
_MOST_TOLD: Final = 40
_HIGH: Final = 4_000


class IncomingRegister(QWidget):
    """Shows what would come in.

    Signals:
        taken: it is wanted.
        left: it is not.
    """

    taken = Signal()
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._title = label("", Text.TITLE)
        heads = (
            say(la, "What was decided"),
            *(say(la, "Number"), say(la, "Day"), say(la, "Outcome"), say(la, "Figures")),
        )
        self._table = plain_table(say(la, "What would come in"), heads)
        self._told = column()
        self.take = act_button(say(la, "Take it in"), "Ctrl+Enter", ButtonKind.PRIMARY)
        self.leave = act_button(say(la, "Leave it"), "Esc", ButtonKind.QUIET)
        self.take.setShortcut("Ctrl+Return")
        self.leave.setShortcut("Esc")
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self._lay_out()

    def show_sheet(self, sheet: RegisterSheet, file: str) -> None:
        """Show what that sheet would bring."""
        la = self._language
        self._title.setText(say(la, "Out of {file}", file=file))
        rows = tuple(
            (one.wording, one.number, one.day, outcome_said(one.outcome, la), one.figures)
            for one in sheet.lines[:_SEEN]
        )
        fill(self._table, rows, _HIGH)
        emptied(self._told)
        for line in sentences(*_noticed(sheet, la)):
            self._told.addWidget(line)
        self._told.addStretch(1)
        self.take.setFocus()

    def _lay_out(self) -> None:
        la = self._language
        inside, notes, lines = QWidget(), Card(say(la, "What was noticed")), Card()
        inside.setLayout(self._told)
        notes.body.addWidget(scrolling(inside))
        lines.body.addWidget(self._table, 1)
        lines.body.addStretch(0)
        sides, acts = QHBoxLayout(), QHBoxLayout()
        sides.setSpacing(ROOM)
        sides.addWidget(lines, 3)
        sides.addWidget(notes, 2)
        acts.addWidget(self.leave)
        acts.addStretch(1)
        acts.addWidget(self.take)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addWidget(self._title)
        page.addLayout(sides, 1)
        page.addLayout(acts)


def _noticed(sheet: RegisterSheet, language: str) -> tuple[str, ...]:
    la, lines, clashes = language, len(sheet.lines), ", ".join(sheet.clashes)
    notes = [
        say(la, "Line {n}: {note}", n=each.line, note=each.text) if each.line else each.text
        for each in sheet.notes
    ]
    more = len(notes) - _MOST_TOLD
    return (
        say_n(la, "{n} line would come in.", "{n} lines would come in.", lines),
        say(
            la,
            "They are found from then on, marked as not counted by this program, and nothing is "
            "numbered on from them.",
        ),
        say(la, "What comes in stays in the journal for good: leave out names of people."),
        say(la, "These numbers are in this record as well: {numbers}", numbers=clashes)
        if clashes
        else "",
        *notes[:_MOST_TOLD],
        say(la, "… and {n} more.", n=more) if more > 0 else "",
    )
