"""The blocks of the minutes in their order: optional ones move and can be left out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.colours import colours
from ui.desk.look import TIGHT, ButtonKind, Text, act_button, label
from ui.present.secretary import TYPED, BlockRow, field_name

#: The entry behind all others.
ANNEXES: Final = "annexes"
_KEY: Final = Qt.ItemDataRole.UserRole
_READ: Final = Qt.ItemDataRole.AccessibleTextRole
_NO_TICK: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class BlockList(QWidget):
    """Everything that can be turned to.

    Signals:
        chosen: (key) of a block, a field of `TYPED`, or `ANNEXES`.
        moved: (key, places later); kept: (key, whether it is there).
    """

    chosen = Signal(str)
    moved = Signal(str, int)
    kept = Signal(str, bool)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._rows: tuple[BlockRow, ...] = ()
        self._locked = False
        self.list = QListWidget()
        self.list.setAccessibleName(say(language, "What stands in the minutes"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.up = act_button(say(language, "Up"), kind=ButtonKind.QUIET)
        self.down = act_button(say(language, "Down"), kind=ButtonKind.QUIET)
        note = say(language, "What has no box stays where it is: it is from the record.")
        moves = QHBoxLayout()
        moves.setSpacing(TIGHT)
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        moves.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.list, 1)
        column.addLayout(moves)
        column.addWidget(label(note, Text.CAPTION, wrap=True))
        self.list.currentItemChanged.connect(lambda *_: self._choose())
        self.list.itemChanged.connect(self._tick)
        self.up.clicked.connect(lambda: self.moved.emit(self.key, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self.key, 1))

    @property
    def key(self) -> str:
        """What is turned to, "" for nothing."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def show_rows(self, rows: tuple[BlockRow, ...], *, locked: bool) -> None:
        """Show these; what was turned to stays turned to."""
        if rows != self._rows or locked != self._locked:
            self._rows, self._locked = rows, locked
            self._fill()
        self._choose(quiet=True)

    def _fill(self) -> None:
        was = self.key
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            self._add(row.key, self._called(row), row if row.optional else None)
        for field in TYPED:
            self._add(field, field_name(field, self._language))
        self._add(ANNEXES, say(self._language, "Annexes"))
        keys = [str(self.list.item(n).data(_KEY)) for n in range(self.list.count())]
        self.list.setCurrentRow(keys.index(was) if was in keys else 0)
        self.list.blockSignals(False)

    def _called(self, row: BlockRow) -> str:
        return (
            say(self._language, "{block} – with words", block=row.name) if row.worded else row.name
        )

    def _add(self, key: str, words: str, optional: BlockRow | None = None) -> None:
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        item.setToolTip(words)
        item.setFlags(_NO_TICK)
        if optional is None and key not in (*TYPED, ANNEXES):
            item.setForeground(QColor(colours().muted))
            item.setData(_READ, say(self._language, "{block} – from the record", block=words))
        if optional is not None:
            if not self._locked:
                item.setFlags(_NO_TICK | Qt.ItemFlag.ItemIsUserCheckable)
            there = optional.there
            item.setCheckState(Qt.CheckState.Checked if there else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _choose(self, *, quiet: bool = False) -> None:
        movable = {row.key for row in self._rows if row.optional}
        for button in (self.up, self.down):
            button.setEnabled(self.key in movable and not self._locked)
        if not quiet:
            self.chosen.emit(self.key)

    def _tick(self, item: QListWidgetItem) -> None:
        there = item.checkState() is Qt.CheckState.Checked
        self.kept.emit(str(item.data(_KEY)), there)
