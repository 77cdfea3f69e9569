"""What a sheet would bring into the area, looked at first: one press takes it, one leaves it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied, sentences
from ui.desk.before.place import Place
from ui.desk.before.texts import Picker, captioned
from ui.desk.handsets.pieces import row_of
from ui.desk.invited.figures import fill, plain_table
from ui.desk.look import ROOM, WIDE, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import scrolling
from ui.present.area import IncomingArea

#: Notes to read one by one, and units to look at; of more, the number is said.
_MOST_NOTES: Final = 40
_SEEN: Final = 300
_HIGH: Final = 4_000


class IncomingAreaPlace(Place):
    """Shows what would come in.

    Signals:
        left: none of it is wanted (of `Place`).
        taken: it is.
        level_chosen: (UnitKind) units of that kind are wanted instead.
    """

    taken = Signal()
    level_chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._title, self._total = label("", Text.TITLE), label("", Text.LEAD, wrap=True)
        heads = (
            say(la, "Street or patch"),
            say(la, "What it is"),
            say(la, "Households"),
            say(la, "Adults"),
            say(la, "Who counted, and when"),
        )
        self._table = plain_table(say(la, "What would come in"), heads)
        self._level = Picker(say(la, "In units of"))
        self._level.activated.connect(lambda _at: self.level_chosen.emit(self._level.currentData()))
        self._notes, self._told = Card(say(la, "What was noticed")), column()
        self._licence, self._printed = Card(say(la, "Whose figures these are")), column()
        self._take = act_button(say(la, "Take them"), "Ctrl+Enter", ButtonKind.PRIMARY)
        self._leave = act_button(say(la, "Leave it"), "Esc", ButtonKind.QUIET)
        self._take.setShortcut("Ctrl+Return")
        self._leave.setShortcut("Esc")
        self._take.clicked.connect(self.taken)
        self._leave.clicked.connect(self.left)
        self._lay_out()

    def show_incoming(self, view: IncomingArea) -> None:
        """Show that."""
        la = self._language
        self._title.setText(view.title)
        self._total.setText(view.total)
        fill(self._table, tuple(row.cells for row in view.rows[:_SEEN]), _HIGH)
        self._table.setMinimumHeight(80)
        self._level_box.setVisible(len(view.levels) > 1)
        if view.levels and self._level.count() != len(view.levels):
            self._level.clear()
            for kind, name in view.levels:
                self._level.addItem(name, kind)
        notes = view.notes[:_MOST_NOTES]
        if more := len(view.notes) - len(notes):
            notes = (*notes, say(la, "… and {n} more.", n=more))
        _say_all(self._told, notes or (say(la, "Nothing: every line was read as it stands."),))
        _say_all(self._printed, view.licence)

    def begin(self) -> None:
        """Another sheet: no kind of unit is chosen yet."""
        self._level.clear()

    def begin_here(self) -> None:
        """Stand on the button that takes it."""
        self._take.setFocus()

    def _lay_out(self) -> None:
        self._level_box = captioned(self._level)
        side, units, inside = QVBoxLayout(), Card(), QWidget()
        inside.setLayout(self._told)
        self._notes.body.addWidget(scrolling(inside))
        self._licence.body.addLayout(self._printed)
        units.body.addLayout(row_of(self._level_box))
        units.body.addWidget(self._table, 1000)
        units.body.addStretch(1)
        side.setSpacing(ROOM)
        side.addWidget(self._notes, 1)
        side.addWidget(self._licence)
        sides = QHBoxLayout()
        sides.setSpacing(ROOM)
        sides.addWidget(units, 6)
        sides.addLayout(side, 5)
        acts = QHBoxLayout()
        acts.setSpacing(WIDE)
        acts.addWidget(self._leave)
        acts.addStretch(1)
        acts.addWidget(self._take)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addWidget(self._title)
        page.addWidget(self._total)
        page.addLayout(sides, 1)
        page.addLayout(acts)


def _say_all(told: QVBoxLayout, lines: tuple[str, ...]) -> None:
    emptied(told)
    for line in sentences(*lines):
        told.addWidget(line)
    told.addStretch(1)
