"""The line above the desk: which meeting, and the three times that matter together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, WIDE, ButtonKind, Text, label
from ui.desk.tonight.pieces import Strip, desk_button, set_text
from ui.present.tonight import TimesView, Tonight


class Header(QWidget):
    """Title, clock, planned end, projected end, difference.

    Signals:
        close_asked: the meeting shall be closed.
    """

    close_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._shown: tuple[str, TimesView | None] = ("", None)
        self._title, self._clock = label("", Text.HEADING), label("", Text.HEADING)
        self._planned, self._projected = label("", Text.MUTED), label("")
        self._on_time, self._late = label("", Text.MUTED), Strip()
        self.end = desk_button(say(language, "Close the meeting"), kind=ButtonKind.QUIET)
        self.end.clicked.connect(self.close_asked)
        self._clock.setAccessibleName(say(language, "The time now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, 0, 0, 0)
        row.setSpacing(WIDE)
        row.addWidget(self._title, 1)
        for piece in (self._planned, self._projected, self._on_time, self._late, self._clock):
            row.addWidget(piece, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(ROOM)
        row.addWidget(self.end)

    def show_view(self, view: Tonight) -> None:
        """Show whose evening it is and how it stands with time."""
        if self._shown == (view.title, view.times):
            return
        self._shown = (view.title, view.times)
        self._title.setText(view.title)
        times = view.times or TimesView("", "", "", "", late=False)
        set_text(self._planned, times.planned_end)
        set_text(self._projected, times.projected_end)
        set_text(self._on_time, "" if times.late else times.difference)
        set_text(self._clock, times.now)
        if times.late:
            self._late.say(times.difference)
        else:
            self._late.clear()
