"""The plan on the desk: its items with clock times, what can be done to them, and the editor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ids import Ids
from facilitator.plan import Plan
from facilitator.wording import say
from ui.desk.before.evening import EveningFields, ThanksField
from ui.desk.before.item import ItemEditor
from ui.desk.before.rundown import RundownList
from ui.desk.colours import colours
from ui.desk.look import (
    ROOM,
    TIGHT,
    ActButton,
    ButtonKind,
    Card,
    Text,
    act_button,
    icon,
    label,
)
from ui.present.planning import rundown


class Planner(QWidget):
    """Shows a plan; every wish to change it is a signal.

    Signals:
        evening_edited: (Plan) the same items, another title, day, start or place.
        item_edited: (PlannedItem).
        moved: (key, place), place counted from 0.
        add_wanted: (place) a new item there.
        duplicate_wanted, remove_wanted: (key).
    """

    evening_edited = Signal(object)
    item_edited = Signal(object)
    moved = Signal(str, int)
    add_wanted = Signal(int)
    duplicate_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, language: str, languages: tuple[str, ...], new_id: Ids) -> None:
        super().__init__()
        self._language = language
        self._plan: Plan | None = None
        self._evening = EveningFields(language, languages)
        self._list = RundownList(language)
        self._total = label("", Text.MUTED)
        self._ends = label("", Text.HEADING)
        self._thanks = ThanksField(language, languages)
        self._editor = ItemEditor(language, languages, new_id, self._thanks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROOM)
        column.addWidget(self._evening)
        sides = QHBoxLayout()
        sides.setSpacing(ROOM)
        sides.addWidget(self._items(), 6)
        sides.addWidget(self._about_item(), 7)
        column.addLayout(sides, 1)
        self._connect()

    def show_plan(self, plan: Plan, chosen: str | None = None) -> None:
        """Show it; `chosen`: the item to look at, else the one there was."""
        self._plan = plan
        seen = rundown(plan, self._language)
        self._evening.show_plan(plan)
        self._thanks.show_plan(plan)
        self._list.show_rows(seen.rows, chosen)
        self._total.setText(seen.total)
        self._ends.setText(seen.ends)
        self._look()

    def begin_item(self) -> None:
        """Stand in the title of the chosen item."""
        self._editor.begin()

    def begin(self) -> None:
        """Stand in the list."""
        self._list.setFocus()

    def commit(self) -> None:
        """Take what is being typed."""
        self._evening.commit()
        self._thanks.commit()
        self._editor.commit()

    def _items(self) -> Card:
        la, card = self._language, Card()
        head, acts = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._ends, 1)
        head.addWidget(self._total)
        acts.setSpacing(2)
        add = act_button(say(la, "Add"), "Ins", drawn="add")
        add.clicked.connect(self._add)
        acts.addWidget(add)
        acts.addStretch(1)
        for drawn, words, key, act in (
            ("up", say(la, "Move up"), "Alt+↑", lambda: self._list.move_chosen(-1)),
            ("down", say(la, "Move down"), "Alt+↓", lambda: self._list.move_chosen(1)),
            ("copy", say(la, "Duplicate"), "Ctrl+D", self._duplicate),
            ("remove", say(la, "Remove"), "Del", self._remove),
        ):
            button = _drawn(drawn, words, key)
            button.clicked.connect(lambda _checked=False, act=act: act())
            acts.addWidget(button)
            if key == "Ctrl+D":
                button.setShortcut(key)
        card.body.addLayout(head)
        card.body.addWidget(self._list, 1)
        card.body.addLayout(acts)
        card.body.setContentsMargins(TIGHT, ROOM, TIGHT, TIGHT)
        head.setContentsMargins(ROOM, 0, ROOM, 0)
        return card

    def _about_item(self) -> Card:
        card = Card()
        card.body.setContentsMargins(2, 2, 2, 2)
        card.body.addWidget(self._editor)
        return card

    def _connect(self) -> None:
        self._evening.edited.connect(self.evening_edited)
        self._thanks.thanked.connect(self.evening_edited)
        self._editor.edited.connect(self.item_edited)
        self._list.chosen.connect(self._choose)
        self._list.moved.connect(self.moved, Qt.ConnectionType.QueuedConnection)
        self._list.pressed_key.connect(self._key)

    def _choose(self, _key: str) -> None:
        self._thanks.commit()
        self._editor.commit()
        self._look()

    def _look(self) -> None:
        items = self._plan.items if self._plan else ()
        item = next((each for each in items if each.id == self._list.key), None)
        self._editor.show_item(item)
        self._thanks.setVisible(item is not None and item is items[-1])

    def _key(self, key: Qt.Key) -> None:
        acts = {Qt.Key.Key_Insert: self._add, Qt.Key.Key_Delete: self._remove}
        acts.get(key, self.begin_item)()

    def _add(self) -> None:
        self.add_wanted.emit(self._list.currentRow() + 1)

    def _duplicate(self) -> None:
        if self._list.key is not None:
            self.duplicate_wanted.emit(self._list.key)

    def _remove(self) -> None:
        if self._list.key is not None:
            self.remove_wanted.emit(self._list.key)


def _drawn(drawn: str, words: str, key: str) -> ActButton:
    """A small button with a drawing for its words."""
    button = act_button("", key, ButtonKind.QUIET)
    button.setIcon(icon(drawn, colours().accent))
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button
