"""*Before* while a meeting runs: what runs, and the ways to where there is something to do.

No plan is made here meanwhile, and the start of a meeting is not undone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.meeting import Meeting
from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, WIDE, ButtonKind, Text, act_button, label


class Underway(QWidget):
    """Says which meeting runs.

    Attributes:
        handsets, tonight: the buttons that lead on.

    """

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._what = label("", Text.LEAD, wrap=True)
        self.tonight = act_button(say(la, "Back to Tonight"), kind=ButtonKind.PRIMARY)
        self.handsets = act_button(say(la, "Handsets and receivers"))
        sentence = say(la, "The next evening is planned here once this meeting is closed.")
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        for button in (self.tonight, self.handsets):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(WIDE)
        column.addWidget(label(say(la, "A meeting is running"), Text.TITLE))
        column.addWidget(self._what)
        column.addWidget(label(sentence, Text.MUTED, wrap=True))
        column.addLayout(row)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.tonight)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show its number, its title and its place."""
        title = meeting.title.get(self._language) or next(iter(meeting.title.values()), "")
        words = f"{title} · {meeting.place}" if title and meeting.place else title or meeting.place
        self._what.setText(
            say(self._language, "Meeting {n}: {title}", n=meeting.number, title=words)
        )
