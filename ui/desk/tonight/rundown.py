"""The evening at the left: every item and how it stands, and a line for what the floor asks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.parts.agenda import Standing
from facilitator.wording import say
from ui.desk.look import TIGHT, ActButton, Card, Text, label
from ui.desk.tonight.pieces import Field, desk_button
from ui.desk.tonight.rundown_row import LINE, RundownRow
from ui.present.acts import Act, ActView
from ui.present.rundown_lines import RundownLine

_HERE = (Act.SKIP, Act.PARK)


class RundownList(QListWidget):
    """The items.

    Signals:
        chosen: (item id) double click, or Enter on a line.
    """

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[RundownLine, ...] = ()
        self.setItemDelegate(RundownRow(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(say(language, "Tonight’s items"))
        self.doubleClicked.connect(self._choose)

    def show_lines(self, lines: tuple[RundownLine, ...]) -> None:
        """Show them; the current one is brought into sight when it becomes current."""
        if lines == self._shown:
            return
        was, self._shown = _current(self._shown), lines
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for n, line in enumerate(lines):
            self._fill(self.item(n), line)
        current = _current(lines)
        if current is not None and current != was:
            self.setCurrentRow(current)
            self.scrollToItem(self.item(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fill(self, row: QListWidgetItem, line: RundownLine) -> None:
        if row.data(LINE) == line:
            return
        row.setData(LINE, line)
        if not line.item:  # a gap is no item: nothing can be done with it
            row.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        told = ", ".join(filter(None, (line.spoken, line.title, line.phase, line.minutes)))
        states = [standing_word(line.standing, self._language)]
        if line.has_question:
            states.append(say(self._language, "something is decided here"))
        told = ", ".join((told, *filter(None, states)))
        row.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        row.setToolTip(told)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(LINE).item:
            self.chosen.emit(index.data(LINE).item)


def _current(lines: tuple[RundownLine, ...]) -> int | None:
    return next((n for n, at in enumerate(lines) if at.standing is Standing.CURRENT), None)


def standing_word(standing: Standing, language: str) -> str:
    """How an item stands, for those who hear the list and do not see its marks."""
    sayings = {
        Standing.WAITING: "",
        Standing.CURRENT: say(language, "now"),
        Standing.DONE: say(language, "done"),
        Standing.SKIPPED: say(language, "skipped"),
        Standing.PARKED: say(language, "later"),
    }
    return sayings[standing]


class RundownPanel(Card):
    """The list, skip and later, and the floor's line.

    Signals:
        chosen: (item id) load that item.
        act_asked: (Act) skip or park the current item.
        floor_asked: (text) a question from the floor; item_asked: (title) a point without one.
    """

    chosen = Signal(str)
    act_asked = Signal(object)
    floor_asked = Signal(str)
    item_asked = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setAccessibleName(say(language, "Tonight"))
        self.body.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
        self.body.setSpacing(TIGHT)
        self.list = RundownList(language)
        self.list.chosen.connect(self.chosen)
        self.body.addWidget(self.list, 1)
        self._acts: tuple[ActView, ...] = ()
        self.buttons: dict[Act, ActButton] = {}
        self._row = QWidget()
        self._column = QVBoxLayout(self._row)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.body.addWidget(self._row)
        self._row.hide()
        asked = say(language, "Question from the floor")
        self.floor = Field(asked, say(language, "Type it and press Enter"))
        self.floor.entered.connect(self._ask_floor)
        self.floor.shifted.connect(self._ask_item)
        self._asked, hint = (
            label(asked, Text.BODY),
            say(language, "Shift + Enter: a point without a vote"),
        )
        self._asked.setBuddy(self.floor)
        for piece in (self._asked, self.floor, label(hint, Text.CAPTION)):
            self.body.addWidget(piece)

    def show_floor(self, words: str) -> None:
        """What the line is for just now."""
        if words and words != self._asked.text():
            self._asked.setText(words)
            self.floor.setAccessibleName(words)

    def show_acts(self, acts: tuple[ActView, ...]) -> None:
        """Skip and later, where the current item may be left."""
        mine = tuple(view for view in acts if view.act in _HERE)
        if mine == self._acts:
            return
        self._acts = mine
        for button in self.buttons.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {view.act: desk_button(view.label, view.act.key) for view in mine}
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, act=act: self.act_asked.emit(act))
            self._column.addWidget(button)
            button.show()
        self._row.setVisible(bool(mine))

    def _ask_floor(self, text: str) -> None:
        self._let_go()
        self.floor_asked.emit(text)

    def _ask_item(self, text: str) -> None:
        self._let_go()
        self.item_asked.emit(text)

    def _let_go(self) -> None:
        """What was typed is handed on; the letters are keys again."""
        self.floor.clear()
        self.floor.clearFocus()
