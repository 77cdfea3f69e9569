"""How far the invitation got, and the units, least reached first. It counts nothing itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from facilitator.wording import say
from ui.desk.after.pieces import column, emptied
from ui.desk.look import ROOM, TIGHT, Card, Text, label
from ui.present.invited import FigureLine, ReachLine

_ROW_HIGH: Final = 34
_HIGH: Final = 360
_HEAD: Final = 40


class FiguresCard(Card):
    """Every figure with what it is of."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "How far it got"))
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(ROOM)
        self._lines.setVerticalSpacing(TIGHT)
        self._lines.setColumnStretch(1, 1)
        self.body.addLayout(self._lines)

    def show_figures(self, figures: tuple[FigureLine, ...]) -> None:
        """Show these."""
        emptied(self._lines)
        for place, line in enumerate(figures):
            name, figure = label(line.name, Text.MUTED), label(line.figure, wrap=True)
            figure.setAccessibleName(f"{line.name}: {line.figure}")
            top = Qt.AlignmentFlag.AlignTop
            self._lines.addWidget(name, 2 * place, 0, top)
            self._lines.addWidget(figure, 2 * place, 1, top)
            if line.note:
                self._lines.addWidget(label(line.note, Text.CAPTION, wrap=True), 2 * place + 1, 1)


class SourcesCard(Card):
    """Where the figures come from, and what their licence asks to print."""

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Where the figures come from"))
        self._lines = column()
        self._lines.setSpacing(2)
        self.body.addLayout(self._lines)

    def show_sources(self, sources: tuple[str, ...]) -> None:
        """Show these."""
        self.setVisible(bool(sources))
        emptied(self._lines)
        for source in sources:
            self._lines.addWidget(label(source, Text.CAPTION, wrap=True))


class UnitsCard(Card):
    """The units, least reached first.

    Signals:
        chosen: (code) somebody goes there next.
    """

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Least reached first"))
        self._units: tuple[ReachLine, ...] = ()
        heads = say(language, "Street or patch"), say(language, "Households"), say(language, "How")
        self._table = plain_table(say(language, "Least reached first"), heads)
        self._table.itemSelectionChanged.connect(self._choose)
        self.body.addWidget(self._table)

    def show_units(self, units: tuple[ReachLine, ...]) -> None:
        """Show these."""
        self.setVisible(bool(units))
        if units != self._units:
            self._units = units
            fill(self._table, tuple((unit.name, unit.said, unit.ways) for unit in units))

    def _choose(self) -> None:
        rows = {item.row() for item in self._table.selectedItems()}
        if rows:
            self.chosen.emit(self._units[min(rows)].code)


def plain_table(name: str, heads: tuple[str, ...]) -> QTableWidget:
    """A table to look at, a row to choose; the first column has the room that is left."""
    table = QTableWidget(0, len(heads))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HIGH)
    header = table.horizontalHeader()
    header.setAccessibleName(name)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return table


def fill(table: QTableWidget, rows: tuple[tuple[str, ...], ...], high: int = _HIGH) -> None:
    """Put these rows in, silently; as high as they need, up to `high` pixels."""
    table.blockSignals(True)
    table.clearSelection()
    table.setRowCount(len(rows))
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            table.setItem(line, place, QTableWidgetItem(text))
    table.setFixedHeight(min(high, _HEAD + max(1, len(rows)) * _ROW_HIGH))
    table.blockSignals(False)
