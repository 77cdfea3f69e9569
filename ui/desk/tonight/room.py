"""The number in the room: the one figure that every count is checked against."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.wording import say
from ui.desk.look import ROOM, ButtonKind, Card, Text, label
from ui.desk.tonight.pieces import Figure, compact_button, desk_button, restyle, set_text
from ui.present.tonight import RoomView

#: As high as the words beside it.
_LOW: Final = 22


class RoomPanel(Card):
    """A big number with plus and minus, and a place to type it.

    Signals:
        counted: (people) a number was typed; changed: (+1 or -1) somebody came or went.

    Attributes:
        door: opens the check-in desk.
    """

    counted = Signal(int)
    changed = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__()
        caption = say(language, "In the room")
        self.setAccessibleName(caption)
        self.body.setContentsMargins(ROOM, ROOM - 2, ROOM, ROOM)
        self.body.setSpacing(2)
        self._shown: RoomView | None = None
        self.number = Figure(caption)
        self.number.setStyleSheet(
            "font-size: 40px; font-weight: 700; padding: 0; min-height: 44px;"
        )
        restyle(self.number, "quiet", "true")
        self.number.setToolTip(say(language, "Type the number and press Enter"))
        self.number.textEdited.connect(lambda _text: self.number.mark(unread=True))
        self.number.entered.connect(self._count)
        self.number.left.connect(self._forget)
        self.fewer = desk_button("−", name=say(language, "One person fewer"))
        self.more = desk_button("+", name=say(language, "One person more"))
        self.fewer.clicked.connect(lambda: self.changed.emit(-1))
        self.more.clicked.connect(lambda: self.changed.emit(1))
        self._quorum, self._highest = label("", Text.CAPTION), label("", Text.CAPTION)
        self.door = compact_button(
            say(language, "Door"), "*", ButtonKind.QUIET, name=say(language, "Check people in")
        )
        self._lay_out(caption)

    def show_room(self, room: RoomView) -> None:
        """Show it; a number that is being typed stays."""
        if room == self._shown:
            return
        self._shown = room
        set_text(self._quorum, room.quorum)
        set_text(self._highest, room.highest)
        if not self.number.property("unread"):
            self.number.setText(self._text())

    def _lay_out(self, caption: str) -> None:
        self.door.setFixedHeight(_LOW)
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(caption, Text.CAPTION), 1)
        head.addWidget(self.door)
        row.setSpacing(4)
        row.addWidget(self.fewer)
        row.addWidget(self.more)
        self.body.addLayout(head)
        self.body.addWidget(self.number)
        self.body.addLayout(row)
        self.body.addStretch()
        self.body.addWidget(self._quorum)
        self.body.addWidget(self._highest)

    def _text(self) -> str:
        people = self._shown.people if self._shown else None
        return "" if people is None else str(people)

    def _count(self, text: str) -> None:
        # The number that holds is shown until the typed one is saved.
        self._forget()
        self.number.clearFocus()
        self.counted.emit(int(text))

    def _forget(self) -> None:
        """Esc: what was typed is given up; the number that holds is shown again."""
        self.number.mark(unread=False)
        self.number.setText(self._text())
