"""Points that may say the same as another, and why: tick those that do, and one key says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from facilitator.wording import say, say_n
from ui.desk.look import TIGHT, ButtonKind, Card, Text, act_button, label
from ui.present.points import Bunch, Suggestion

_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_HIGH = 142


class Likely(QListWidget):
    """What may belong: 1 to 7 tick it, Enter says so.

    Signals:
        entered: Enter.
    """

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setFixedHeight(_HIGH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._turn)

    def show_all(self, others: tuple[Suggestion, ...]) -> None:
        """None of them is ticked: nothing is laid together by itself."""
        self.clear()
        for number, one in enumerate(others, 1):
            item = QListWidgetItem(f"{number} · {one.text}")
            item.setToolTip(one.why)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, one.why)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_OFF)
            self.addItem(item)
        self.setCurrentRow(0)

    def ticked(self) -> tuple[int, ...]:
        """Their places, from 0."""
        return tuple(n for n in range(self.count()) if self.item(n).checkState() == _ON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = int(event.text()) if event.text().isdecimal() else 0
        if 0 < number <= self.count():
            self._turn(self.item(number - 1))
        elif event.key() == Qt.Key.Key_Space and (item := self.currentItem()) is not None:
            self._turn(item)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self, item: QListWidgetItem) -> None:
        item.setCheckState(_OFF if item.checkState() == _ON else _ON)
        self.setCurrentItem(item)


class SuggestedCard(Card):
    """One bunch at a time.

    Signals:
        answered: (Bunch, those of its suggestions that say the same) all of it was read.
    """

    answered = Signal(object, tuple)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Which say the same?"))
        self.body.setSpacing(TIGHT)
        self._language = language
        self._all: tuple[Bunch, ...] = ()
        self._shown: Bunch | None = None
        self._later: list[str] = []
        self.first = label("", Text.LEAD, wrap=True)
        self.why, self._left = label("", Text.CAPTION, wrap=True), label("", Text.CAPTION)
        self.list = Likely(say(language, "What may say the same; 1 to 7 tick it"))
        self.yes = act_button(say(language, "Same"), "F5", ButtonKind.PRIMARY)
        self.yes.setToolTip(say(language, "Those that are ticked say the same"))
        self.no = act_button(say(language, "None"), "F6")
        self.wait = act_button(say(language, "Later"), "F7", ButtonKind.QUIET)
        for button, key in ((self.yes, "F5"), (self.no, "F6"), (self.wait, "F7")):
            button.setShortcut(key)
        self.yes.clicked.connect(lambda: self._say(self.list.ticked()))
        self.no.clicked.connect(lambda: self._say(()))
        self.wait.clicked.connect(self._put_off)
        self.list.entered.connect(self.yes.click)
        self.list.currentRowChanged.connect(self._tell_why)
        self._lay_out()

    @property
    def in_hand(self) -> Bunch | None:
        """The one that is shown: what was put off comes behind all others."""
        if not self._all:
            return None
        later = {key: n for n, key in enumerate(self._later, 1)}
        return min(self._all, key=lambda one: later.get(one.cluster.id, 0))

    def show_bunches(self, all_: tuple[Bunch, ...]) -> None:
        """Show the first of them; what is half ticked stays while it is the same."""
        self._all = all_
        one = self.in_hand
        self.setVisible(one is not None)
        self._let(ready=True)
        if one is None or one == self._shown:
            return
        self._shown = one
        self.first.setText(one.text)
        self.list.show_all(one.others)
        self._tell_why(0)
        left = sum(len(each.others) for each in all_)
        self._left.setText(say_n(self._language, "{n} suggestion", "{n} suggestions", left))
        self.setAccessibleDescription(one.text)

    def _say(self, ticked: tuple[int, ...]) -> None:
        """Once: until the board is as it was said, no second answer is taken."""
        one = self.in_hand
        if one is not None:
            self._let(ready=False)
            self._shown = None
            self.answered.emit(one, tuple(one.others[n] for n in ticked))

    def _let(self, *, ready: bool) -> None:
        for button in (self.yes, self.no, self.wait):
            button.setEnabled(ready)

    def _put_off(self) -> None:
        if (one := self.in_hand) is not None:
            self._later = [key for key in self._later if key != one.cluster.id] + [one.cluster.id]
            self.show_bunches(self._all)

    def _tell_why(self, row: int) -> None:
        others = self._shown.others if self._shown is not None else ()
        self.why.setText(others[row].why if 0 <= row < len(others) else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addWidget(self.yes, 1)
        row.addWidget(self.no)
        row.addWidget(self.wait)
        told = QHBoxLayout()
        told.addWidget(self.why, 1)
        told.addWidget(self._left)
        self.body.addWidget(self.first)
        self.body.addWidget(self.list)
        self.body.addLayout(told)
        self.body.addLayout(row)
