"""What was written down, newest first, each line taken back by one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied
from ui.desk.invited.form import WalkForm
from ui.desk.look import ROOM, TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.invited import LogRow


class LogCard(Card):
    """The form, and the lines below it.

    Signals:
        taken_back: (id of the effort).
    """

    taken_back = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "What was done"))
        self._language = language
        self._rows: tuple[LogRow, ...] | None = None
        self.form, self._lines = WalkForm(language), column()
        self.body.addWidget(self.form)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_rows(self, rows: tuple[LogRow, ...], more: str) -> None:
        """Show these."""
        if rows == self._rows:
            return
        self._rows = rows
        emptied(self._lines)
        for row in rows:
            self._lines.addLayout(self._line(row))
        if more:
            self._lines.addWidget(label(more, Text.CAPTION))

    def _line(self, row: LogRow) -> QHBoxLayout:
        back = act_button(say(self._language, "Take back"), kind=ButtonKind.QUIET)
        back.setAccessibleDescription(row.words)
        back.clicked.connect(lambda: self.taken_back.emit(row.effort))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(row.words, wrap=True))
        words.addWidget(label(row.small, Text.CAPTION, wrap=True))
        line = QHBoxLayout()
        line.setContentsMargins(0, TIGHT // 2, 0, TIGHT // 2)
        line.setSpacing(ROOM)
        line.addLayout(words, 1)
        line.addWidget(back)
        return line
