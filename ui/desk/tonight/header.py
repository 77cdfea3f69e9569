"""The line above the desk: which meeting, and the three times that matter together.

After a late start it asks when to finish, in the same place; nothing below it moves.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, TARGET, WIDE, ButtonKind, Text, label
from ui.desk.ready.line import ReadyLine
from ui.desk.tonight.late import LateQuestion
from ui.desk.tonight.pieces import Paragraph, Strip, desk_button, set_text
from ui.present.closing_time import EmptyBy
from ui.present.late_start import LateStart
from ui.present.tonight import TimesView, Tonight

#: Two lines of a question fit.
_HIGH: Final = TARGET + 6


class Header(QWidget):
    """Title, clock, planned end, projected end, difference.

    Signals:
        close_asked: the meeting shall be closed.
        late_answered: (SettleLateStart) when the evening ends after a late start.

    Attributes:
        ready: whether there is anything to look at, in a word.
    """

    close_asked = Signal()
    late_answered = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._shown: tuple[str, TimesView | None, LateStart | None, EmptyBy | None]
        self._shown = ("", None, None, None)
        self._title, self._clock = Paragraph(Text.HEADING, 1), label("", Text.HEADING)
        self._planned, self._projected = label("", Text.CAPTION), label("", Text.SMALL)
        self._on_time, self._late = label("", Text.MUTED), Strip()
        self._empty = label("", Text.CAPTION)
        self._late_question, self.ready = LateQuestion(language), ReadyLine(language)
        self._late_question.answered.connect(self.late_answered)
        self.end = desk_button(say(language, "Close the meeting"), kind=ButtonKind.QUIET)
        self.end.clicked.connect(self.close_asked)
        self._clock.setAccessibleName(say(language, "The time now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, 0, 0, 0)
        row.setSpacing(WIDE)
        self.setFixedHeight(_HIGH)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._late_question, 1)
        ends = _over(self._planned, self._projected)
        pieces = (self._empty, ends, self._on_time, self._late, self._clock)
        for piece in pieces:
            row.addWidget(piece, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(ROOM - WIDE)
        self._aside = _holding(self.ready)
        row.addWidget(self._aside)
        row.addWidget(self.end)

    def show_view(self, view: Tonight) -> None:
        """Show whose evening it is and how it stands with time."""
        shown = (view.title, view.times, view.late, view.empty_by)
        if self._shown == shown:
            return
        self._shown = shown
        self._late_question.show_question(view.late)
        self._aside.setVisible(view.late is None)  # its room is the question's
        self._title.show_text(view.title if view.late is None else "")
        times = view.times or TimesView("", "", "", "", late=False)
        if view.late is not None:  # the question says both ends
            times = TimesView(times.now, "", "", "", late=False)
        empty = view.empty_by if view.late is None else None
        set_text(self._empty, f"{empty.text}\n{empty.left}" if empty is not None else "")
        set_text(self._planned, times.planned_end)
        set_text(self._projected, times.projected_end)
        set_text(self._on_time, "" if times.late else times.difference)
        set_text(self._clock, times.now)
        if times.late:
            self._late.say(times.difference)
        else:
            self._late.clear()


def _over(first: QWidget, second: QWidget) -> QWidget:
    """One above the other."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(first)
    column.addWidget(second)
    return both


def _holding(widget: QWidget) -> QWidget:
    """A place for it that can be hidden, whatever it shows or hides itself."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    return place
