"""The table of numbers and the handsets that speak for them; only those that were bound."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableWidget
from PySide6.QtWidgets import QTableWidgetItem as Cell

from facilitator.facts import HandsetsOut
from facilitator.wording import say, say_n
from ui.desk.handsets.pieces import small_print, tell
from ui.desk.look import Card
from ui.present.handsets import Bound, bound_rows

#: Pixels: the tallest that the table gets; a row; its head.
_HIGH: Final = 300
_ROW_HIGH: Final = 36
_HEAD: Final = 44


class BoundCard(Card):
    """Who speaks for which number.

    Signals:
        chosen: (number, handset) as text; a row was clicked.
    """

    chosen = Signal(str, str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Numbers and their handsets"))
        self._language = language
        self._rows: tuple[Bound, ...] = ()
        self._filter = QLineEdit()
        self._filter.setAccessibleName(say(language, "Find a number or a handset"))
        self._filter.setPlaceholderText(self._filter.accessibleName())
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(lambda _text: self._fill())
        self._table = self._make_table(language)
        self._told, self._lost = small_print(), small_print()
        for widget in (self._told, self._filter, self._table, self._lost):
            self.body.addWidget(widget)

    def show_out(self, out: HandsetsOut) -> None:
        """Show those that are bound, and those that are lost."""
        la, rows = self._language, bound_rows(out)
        lost = ", ".join(sorted(out.revoked))
        tell(self._lost, say(la, "They speak for nobody: {names}", names=lost) if lost else "")
        self.setVisible(bool(rows or lost))
        self._filter.setVisible(bool(rows))
        self._table.setVisible(bool(rows))
        told = say_n(
            la,
            "{n} handset speaks for a number.",
            "{n} handsets speak for a number.",
            len(rows),
        )
        tell(self._told, told if rows else "")
        if rows != self._rows:
            self._rows = rows
            self._fill()

    def _make_table(self, language: str) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setAccessibleName(say(language, "Numbers and their handsets"))
        table.setHorizontalHeaderLabels([say(language, "Number"), say(language, "Handset")])
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setAccessibleName(table.accessibleName())
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().setDefaultSectionSize(_ROW_HIGH)
        table.itemSelectionChanged.connect(self._choose)
        return table

    def _fill(self) -> None:
        wanted = self._filter.text().strip().lower()
        rows = [
            row for row in self._rows if wanted in str(row.number) or wanted in row.handset.lower()
        ]
        self._table.blockSignals(True)
        self._table.clearSelection()
        self._table.setRowCount(len(rows))
        self._table.setFixedHeight(min(_HIGH, _HEAD + max(1, len(rows)) * _ROW_HIGH))
        for place, row in enumerate(rows):
            self._table.setItem(place, 0, Cell(str(row.number)))
            self._table.setItem(place, 1, Cell(row.handset))
        self._table.blockSignals(False)

    def _choose(self) -> None:
        cells = self._table.selectedItems()
        if cells:
            self.chosen.emit(*(cell.text() for cell in cells))
