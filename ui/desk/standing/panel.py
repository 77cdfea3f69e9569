"""The lines of the process, with a tick for what the record cannot know; deviations; the lot."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from facilitator.part import Command
from facilitator.parts.process import (
    DrawWitnesses,
    Line,
    NoteDeviation,
    SkipLine,
    TakeBackTick,
    TickLine,
)
from facilitator.wording import say
from ui.boxes import typed_in_a_box
from ui.desk.after.pieces import column, emptied
from ui.desk.look import ROOM, TIGHT, ActButton, ButtonKind, Text, act_button, label
from ui.desk.side_page import scrolling
from ui.present.process import ProcessLineView, ProcessView

_SHARES: Final = (3, 2)
_MARK: Final = 22


class ProcessPanel(QWidget):
    """Lines to the left; what went otherwise, and who signs, to the right.

    Attributes:
        asks: for a few words (parent, title, question, language).

    Signals:
        asked: (Command).
    """

    asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self.asks = language, typed_in_a_box
        self._view: ProcessView | None = None
        self.summary = label("", Text.LEAD, wrap=True)
        self._lines = QWidget()
        self.deviation = _field(say(language, "What went otherwise, in a sentence"))
        self.called = _field(say(language, "The number the hall calls"))
        self._said, self._drawn = column(), column()
        self.note = act_button(say(language, "Note it"))
        self.draw = act_button(say(language, "Draw two"))
        self.note.clicked.connect(self._note)
        self.deviation.returnPressed.connect(self._note)
        self.draw.clicked.connect(self._draw)
        self.called.returnPressed.connect(self._draw)
        self._lay_out()

    def show_view(self, view: ProcessView | None) -> None:
        """As it stands; an equal view costs nothing, and what is typed stays."""
        if view == self._view or view is None:
            return
        self._view = view
        self.summary.setText(view.summary)
        self._show_lines(view.lines)
        _refill(self._said, tuple(f"“{words}”" for words in view.deviations))
        _refill(self._drawn, view.draws)
        self.draw.setEnabled(bool(view.pool))

    def _lay_out(self) -> None:
        la, right = self._language, QWidget()
        side = column(right)
        side.setSpacing(ROOM)
        side.addWidget(label(say(la, "What went otherwise, word for word"), Text.HEADING))
        side.addLayout(_row(self.deviation, self.note))
        side.addLayout(self._said)
        side.addWidget(label(say(la, "Two residents sign, drawn by lot"), Text.HEADING))
        told = say(la, "Three people call a digit each; from that number anybody can draw again.")
        side.addWidget(label(told, Text.MUTED, wrap=True))
        side.addLayout(_row(self.called, self.draw))
        side.addLayout(self._drawn)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(ROOM)
        for part, share in zip((self._lines, right), _SHARES, strict=True):
            both.addWidget(scrolling(part), share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.summary)
        whole.addLayout(both, 1)

    def _show_lines(self, lines: tuple[ProcessLineView, ...]) -> None:
        if (before := self._lines.layout()) is not None:
            emptied(before)
        grid = before if isinstance(before, QGridLayout) else QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, TIGHT, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _MARK)
        for n, one in enumerate(lines):
            grid.addWidget(label(one.mark, Text.LEAD), n, 0, Qt.AlignmentFlag.AlignVCenter)
            words = " · ".join(part for part in (one.words, one.told) if part)
            grid.addWidget(label(words, Text.BODY if one.open else Text.MUTED, wrap=True), n, 1)
            for place, button in enumerate(self._buttons(one), 2):
                grid.addWidget(button, n, place)
        grid.setRowStretch(len(lines), 1)

    def _buttons(self, one: ProcessLineView) -> tuple[ActButton, ...]:
        la, meeting = self._language, self._view.meeting if self._view else ""
        if one.open:
            done, left = say(la, "Done"), say(la, "Left out")
            return (
                self._asking(done, one.line, TickLine(meeting, one.line), one.words),
                self._asking(left, one.line, SkipLine(meeting, one.line), one.words),
            )
        if not one.by_hand:
            return ()
        back = say(la, "Take back")
        taking = self._asking(back, one.line, TakeBackTick(meeting, one.line), one.words)
        return (taking, self._asking_why(one)) if one.left_out else (taking,)

    def _asking_why(self, one: ProcessLineView) -> ActButton:
        button = act_button(say(self._language, "Why"), kind=ButtonKind.QUIET)
        button.setObjectName(f"{one.line.value} why")
        button.setAccessibleName(say(self._language, "Why it was left out: {line}", line=one.words))
        button.clicked.connect(lambda: self._say_why(one))
        return button

    def _say_why(self, one: ProcessLineView) -> None:
        asked = say(self._language, "Why it was left out, in a few words. Nothing is fine, too.")
        words = self.asks(self, one.words, asked, self._language)
        if words is not None and self._view is not None:
            self.asked.emit(SkipLine(self._view.meeting, one.line, words))

    def _asking(self, words: str, line: Line, command: Command, of: str) -> ActButton:
        button = act_button(words, kind=ButtonKind.QUIET)
        button.setObjectName(f"{line.value} {type(command).__name__}")
        button.setAccessibleName(f"{words}: {of}")
        button.clicked.connect(lambda: self.asked.emit(command))
        return button

    def _note(self) -> None:
        words = self.deviation.text().strip()
        if self._view is not None and words:
            self.asked.emit(NoteDeviation(self._view.meeting, words))
            self.deviation.clear()

    def _draw(self) -> None:
        if self._view is not None:
            called = self.called.text()
            self.asked.emit(DrawWitnesses(self._view.meeting, self._view.pool, called))
            self.called.clear()


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    return made


def _row(field: QLineEdit, button: ActButton) -> QHBoxLayout:
    made = QHBoxLayout()
    made.addWidget(field, 1)
    made.addWidget(button)
    return made


def _refill(lines: QVBoxLayout, texts: tuple[str, ...]) -> None:
    emptied(lines)
    for text in texts:
        lines.addWidget(label(text, wrap=True))
