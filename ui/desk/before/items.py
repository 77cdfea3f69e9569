"""The items of the evening as a panel: the list, when it ends, and what can be done to an item."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.plan import Plan
from facilitator.wording import say
from ui.desk.before.first import FirstBusiness
from ui.desk.before.rundown import RundownList
from ui.desk.look import ROOM, TIGHT, ActButton, ButtonKind, Card, Text, act_button, label
from ui.present.planning import rundown

_LOW: Final = 28  # pixels: between two lines


class ItemsPanel(Card):
    """Shows the items; every wish to change them is a signal.

    Signals:
        chosen: (key) that item is looked at.
        edit_wanted: the chosen item is to be edited.
        moved: (key, place), place counted from 0.
        add_wanted: (place) a new item there.
        duplicate_wanted, remove_wanted: (key).
        import_wanted, export_wanted: items out of a spreadsheet, the plan into one.
        end_wanted: when the hall must be empty is to be said.
        first_wanted: what waits to be first business is to be in the plan.
    """

    chosen = Signal(str)
    edit_wanted = Signal()
    moved = Signal(str, int)
    add_wanted = Signal(int)
    duplicate_wanted = Signal(str)
    remove_wanted = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal()
    end_wanted = Signal()
    first_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._list = RundownList(language)
        self._total = label("", Text.MUTED)
        self._ends = label("", Text.HEADING)
        self._empty = act_button("", kind=ButtonKind.QUIET)
        self._empty.setFixedHeight(_LOW)
        self._empty.setMinimumWidth(1)  # a long sentence never makes the page grow
        self._empty.clicked.connect(self.end_wanted)
        self.first = FirstBusiness(language)
        self.first.wanted.connect(self.first_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(ROOM, 0, ROOM, 0)
        head.addWidget(self._ends, 1)
        for words, wanted in (
            (say(language, "Import …"), self.import_wanted),
            (say(language, "Export …"), self.export_wanted),
        ):
            sheet = act_button(words, kind=ButtonKind.QUIET)
            sheet.clicked.connect(wanted)
            head.addWidget(sheet)
        head.addWidget(self._total)
        self.body.setContentsMargins(TIGHT, ROOM, TIGHT, TIGHT)
        self.body.addLayout(head)
        self.body.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.first)
        self.body.addWidget(self._list, 1)
        self.body.addLayout(self._acts())
        self._list.chosen.connect(self.chosen)
        self._list.moved.connect(self.moved)
        self._list.pressed_key.connect(self._key)

    @property
    def key(self) -> str | None:
        """The chosen item."""
        return self._list.key

    def show_plan(self, plan: Plan, chosen: str | None = None) -> None:
        """Show its items; `chosen`: the one to look at, else the one there was."""
        seen = rundown(plan, self._language)
        self._list.show_rows(seen.rows, chosen)
        self._total.setText(seen.total)
        self._ends.setText(seen.ends)
        self._empty.say(seen.empty or say(self._language, "When must the hall be empty?"))

    def choose_last(self) -> None:
        """Look at the item that the evening ends with."""
        self._list.setCurrentRow(self._list.count() - 1)

    def begin(self) -> None:
        """Stand in the list."""
        self._list.setFocus()

    def _acts(self) -> QHBoxLayout:
        la, acts = self._language, QHBoxLayout()
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
        return acts

    def _key(self, key: Qt.Key) -> None:
        acts = {Qt.Key.Key_Insert: self._add, Qt.Key.Key_Delete: self._remove}
        acts.get(key, self.edit_wanted.emit)()

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
    button = act_button("", key, ButtonKind.QUIET, drawn=drawn)
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button
