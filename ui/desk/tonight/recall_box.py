"""A recall that is open, at the desk: what was done so far, and the next thing to do for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.mandate import Hearing
from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Text, label
from ui.desk.tonight.pieces import Field, compact_button, restyle
from ui.present.notes import read_due
from ui.present.recall_lines import OpenRecall


class RecallBox(QWidget):
    """Conditions as plain lines, and buttons for what is still to be done.

    Signals:
        noticed, told: (ISO day); heard: (Hearing); timed: three minutes are started.
        dropped: it is not put any more.
    """

    noticed = Signal(str)
    told = Signal(str)
    heard = Signal(object)
    timed = Signal()
    dropped = Signal()

    def __init__(self, language: str, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.lines = label("", Text.BODY, wrap=True)
        self.day = Field(say(language, "Day"), say(language, "Day, such as 12/5; none: today"))
        self.notice = compact_button(say(language, "On the notice since that day"))
        self.tell = compact_button(say(language, "The delegate was told on that day"))
        self.timer = compact_button(say(language, "Three minutes to be heard"))
        self.ways = {
            Hearing.HEARD: compact_button(say(language, "Heard")),
            Hearing.REPLY_READ: compact_button(say(language, "Reply read out")),
            Hearing.DID_NOT_COME: compact_button(say(language, "Did not come")),
        }
        self.drop = compact_button(say(language, "The recall is dropped"), kind=ButtonKind.QUIET)
        self._lay_out(language)
        self.notice.clicked.connect(lambda: self._on_day(self.noticed.emit))
        self.tell.clicked.connect(lambda: self._on_day(self.told.emit))
        self.timer.clicked.connect(self.timed)
        self.drop.clicked.connect(self.dropped)
        self.day.textEdited.connect(lambda _text: restyle(self.day, "unread", value=False))
        for way, button in self.ways.items():
            button.clicked.connect(lambda _on=False, way=way: self.heard.emit(way))

    def show_recall(self, view: OpenRecall | None) -> None:
        """None: not on the screen."""
        self.setVisible(view is not None)
        if view is None:
            return
        self.lines.setText("\n".join(view.lines))
        waits = not (view.noticed and view.told)
        self.day.setVisible(waits)
        self.notice.setVisible(not view.noticed)
        self.tell.setVisible(not view.told)

    def _on_day(self, do: Callable[[str], object]) -> None:
        """With the day that is typed; today where none is."""
        today = self._today()
        text = self.day.text().strip()
        day = read_due(text, today) if text else today.isoformat()
        restyle(self.day, "unread", not day)
        if day:
            do(day)

    def _lay_out(self, language: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(label(say(language, "Recall"), Text.LEAD))
        column.addWidget(self.lines)
        before, hearing = QHBoxLayout(), QHBoxLayout()
        for row in (before, hearing):
            row.setSpacing(TIGHT)
        self.day.setFixedWidth(220)
        for piece in (self.day, self.notice, self.tell):
            before.addWidget(piece)
        for piece in (self.timer, *self.ways.values()):
            hearing.addWidget(piece)
        for row in (before, hearing):
            row.addStretch()
            column.addLayout(row)
        hearing.addWidget(self.drop)
