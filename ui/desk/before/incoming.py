"""What a spreadsheet would bring in, to be looked at; one press takes it, another leaves it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.before.place import Place
from ui.desk.before.rundown import RundownList
from ui.desk.look import ROOM, TIGHT, WIDE, ButtonKind, Card, Text, act_button, label
from ui.present.incoming import Incoming

#: Notes to read one by one; of more, the number is said.
_MOST_NOTES: Final = 40


class IncomingPlace(Place):
    """Shows what would come in.

    Signals:
        left: none of it is wanted (of `Place`).
        taken: (whether it takes the place of the items there are).
    """

    taken = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._title, self._total = label("", Text.TITLE), label("", Text.LEAD)
        self._items = RundownList(la)
        self._items.setAccessibleName(say(la, "What would come in"))
        self._items.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self._notes, self._told = Card(say(la, "What was noticed")), QVBoxLayout()
        self._take = act_button(say(la, "Take these items"), "Ctrl+Enter", ButtonKind.PRIMARY)
        self._add = act_button(say(la, "Add them to the items there are"))
        self._leave = act_button(say(la, "Leave it"), "Esc", ButtonKind.QUIET)
        self._take.setShortcut("Ctrl+Return")
        self._leave.setShortcut("Esc")
        self._take.clicked.connect(lambda: self.taken.emit(True))
        self._add.clicked.connect(lambda: self.taken.emit(False))
        self._leave.clicked.connect(self.left)
        self._lay_out()

    def show_incoming(self, view: Incoming, *, plan_is_there: bool) -> None:
        """Show that; with a plan there, it is asked whether to add or to replace."""
        la = self._language
        self._title.setText(view.title)
        self._total.setText(view.total)
        self._items.show_rows(view.rows)
        replaces, takes = say(la, "Put them in place of the items"), say(la, "Take these items")
        self._take.say(replaces if plan_is_there else takes)
        self._add.setVisible(plan_is_there)
        self._show_notes(view.notes)

    def begin(self) -> None:
        """Stand on the button that takes it."""
        self._take.setFocus()

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        while (taken := self._told.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = notes[:_MOST_NOTES]
        if more := len(notes) - len(shown):
            shown = (*shown, say(self._language, "… and {n} more.", n=more))
        for note in shown or (say(self._language, "Nothing: every line was read as it stands."),):
            self._told.addWidget(label(note, Text.BODY, wrap=True))
        self._told.addStretch(1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        column.addWidget(self._title)
        column.addWidget(self._total)
        sides = QHBoxLayout()
        sides.setSpacing(ROOM)
        items = Card()
        items.body.setContentsMargins(TIGHT, ROOM, TIGHT, TIGHT)
        items.body.addWidget(self._items)
        sides.addWidget(items, 6)
        self._told.setSpacing(ROOM)
        self._notes.body.addWidget(_scrolling(self._told))
        sides.addWidget(self._notes, 5)
        column.addLayout(sides, 1)
        acts = QHBoxLayout()
        acts.setSpacing(WIDE)
        acts.addWidget(self._leave)
        acts.addStretch(1)
        acts.addWidget(self._add)
        acts.addWidget(self._take)
        column.addLayout(acts)


def _scrolling(column: QVBoxLayout) -> QScrollArea:
    inside, area = QWidget(), QScrollArea()
    inside.setLayout(column)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
