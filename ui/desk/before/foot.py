"""The foot of *Before*: undo and redo, what the room needs, and the button that starts it all."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.evening import RoomFields
from ui.desk.look import ROOM, ButtonKind, act_button

#: Pixels that the name of an edit gets, so that all of the foot fits on a small laptop.
_ALONE: Final = 280
_ONE_OF_TWO: Final = 90


class Foot(QWidget):
    """Buttons and fields, from left to right.

    Attributes:
        undo, redo, handsets, start: the buttons; `handsets` leads to all about them.
        room: quorum and handsets.

    """

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self.undo = act_button("", "Ctrl+Z", ButtonKind.QUIET, drawn="undo")
        self.redo = act_button("", "Ctrl+Y", ButtonKind.QUIET, drawn="redo")
        self.room = RoomFields(la)
        self.handsets = act_button(say(la, "Handsets and receivers"), kind=ButtonKind.QUIET)
        self.start = act_button(say(la, "Start the meeting"), "Ctrl+Enter", ButtonKind.PRIMARY)
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))
        self.redo.setShortcut(QKeySequence("Ctrl+Y"))
        also = QShortcut(QKeySequence("Ctrl+Shift+Z"), self)
        also.activated.connect(self.redo.click)
        self.start.setShortcut(QKeySequence("Ctrl+Return"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOM)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        for widget in (self.room, self.handsets, self.start):
            row.addWidget(widget)

    def show_plan(self, *, is_there: bool, can_start: bool) -> None:
        """Whether there is a plan, and whether it can become a meeting."""
        self.start.setVisible(is_there)
        self.start.setEnabled(can_start)
        self.room.setVisible(is_there)

    def show_steps(self, undoes: str | None, redoes: str | None) -> None:
        """Name the edits that can be undone and done again; None for none."""
        la = self._language
        room = _ALONE if undoes is None or redoes is None else _ONE_OF_TWO
        for button, step, words in (
            (self.undo, undoes, say(la, "Undo: {edit}", edit=undoes)),
            (self.redo, redoes, say(la, "Redo: {edit}", edit=redoes)),
        ):
            button.setVisible(step is not None)
            button.say(button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
            button.setAccessibleName(words)
            button.setToolTip(words)
