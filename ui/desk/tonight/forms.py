"""What is typed or picked for an act, in the place of the acts: a reason, a number, a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Text, label
from ui.desk.tonight.pieces import Field, desk_button
from ui.present.ballot_parts import Named

_COLUMNS = 3


class TypedRow(QWidget):
    """One line, and nothing happens before it is written.

    Signals:
        given: (text); dropped: it is not done after all.
    """

    given = Signal(str)
    dropped = Signal()

    def __init__(self, name: str, hint: str, do: str, keep: str) -> None:
        """`name` and `hint` of the line; `do` and `keep`: what its buttons say."""
        super().__init__()
        self.field = Field(name, hint)
        self._do = desk_button(do)
        back = desk_button(keep, "Esc", ButtonKind.QUIET)
        self._do.setEnabled(False)
        self.field.textChanged.connect(lambda text: self._do.setEnabled(bool(text.strip())))
        self.field.entered.connect(self.given)
        self.field.left.connect(self.dropped)
        self._do.clicked.connect(lambda: self.given.emit(self.field.text().strip()))
        back.clicked.connect(self.dropped)
        _escape(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addWidget(self.field, 1)
        row.addWidget(self._do)
        row.addWidget(back)
        column.addLayout(row)
        column.addStretch()

    @property
    def is_typed(self) -> bool:
        """Whether something stands there that would be lost."""
        return bool(self.field.text().strip())

    def begin(self) -> None:
        """Put the keyboard where it is typed."""
        self.field.setFocus()

    def forget(self) -> None:
        self.field.clear()
        self.field.clearFocus()


class PickRow(QWidget):
    """One of several, by a button each.

    Signals:
        given: (its id); dropped: none of them.
    """

    given = Signal(str)
    dropped = Signal()

    def __init__(self, name: str, language: str) -> None:
        super().__init__()
        self._shown: Named = ()
        self._cells = QGridLayout()
        self._cells.setSpacing(TIGHT)
        back = desk_button(say(language, "Cancel"), "Esc", ButtonKind.QUIET)
        back.clicked.connect(self.dropped)
        _escape(self)
        head = QHBoxLayout()
        head.addWidget(label(name, Text.BODY), 1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addLayout(self._cells)
        column.addStretch()

    def show_named(self, named: Named) -> None:
        """Offer these."""
        if named == self._shown:
            return
        self._shown = named
        while (taken := self._cells.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for n, (key, words) in enumerate(named):
            button = desk_button(words)
            button.clicked.connect(lambda _on=False, key=key: self.given.emit(key))
            self._cells.addWidget(button, n // _COLUMNS, n % _COLUMNS)

    @property
    def is_typed(self) -> bool:
        """Nothing is typed here."""
        return False

    def begin(self) -> None:
        """Put the keyboard on the first."""
        first = self._cells.itemAt(0)
        if first is not None and (button := first.widget()) is not None:
            button.setFocus()

    def forget(self) -> None:
        for n in range(self._cells.count()):
            if (one := self._cells.itemAt(n)) is not None and (button := one.widget()) is not None:
                button.clearFocus()


def _escape(row: TypedRow | PickRow) -> None:
    """Esc is written on it: that holds wherever the keyboard is by then, while it is shown."""
    QShortcut(QKeySequence(Qt.Key.Key_Escape), row, row.dropped.emit)
