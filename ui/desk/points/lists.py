"""A list of points as cards: chosen with the keys or dragged onto another list, or onto a card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.readings.evening.points import BoardPoint

_ID = Qt.ItemDataRole.UserRole

#: What the style sheet pads a card with, both sides together.
_ASIDE, _ABOVE = 34, 12


class _Whole(QStyledItemDelegate):
    """Gives each card the room its words need: the style does not count its own padding."""

    def __init__(self, cards: QListWidget) -> None:
        super().__init__(cards)
        self._cards = cards

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        wide = max(1, self._cards.viewport().width() - _ASIDE)
        room = QRect(0, 0, wide, 10_000)
        words = str(index.data())
        flags = Qt.TextFlag.TextWordWrap.value
        high = self._cards.fontMetrics().boundingRect(room, flags, words).height()
        return QSize(super().sizeHint(option, index).width(), high + _ABOVE)


class PointList(QListWidget):
    """Cards under each other, each with the number of its group.

    Signals:
        dropped: (ids, the point they were dropped on or "") here.
        sent: those chosen shall go somewhere else: M.
        struck: (ids) those chosen shall be taken back: Del.
        reworded: (id) it shall read otherwise: F4, or two clicks.
    """

    dropped = Signal(tuple, str)
    sent = Signal()
    struck = Signal(tuple)
    reworded = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Whole(self))
        self._shown: tuple[BoardPoint, ...] = ()
        self.itemDoubleClicked.connect(lambda item: self.reworded.emit(item.data(_ID)))

    def show_points(self, points: tuple[BoardPoint, ...]) -> None:
        """Those; what was chosen and is still there stays chosen."""
        if points == self._shown:
            return
        chosen, self._shown = set(self.chosen()), points
        row = self.currentRow()
        self.clear()
        for one in points:
            item = QListWidgetItem(f"{one.group} · {one.text}")
            item.setData(_ID, one.id)
            item.setToolTip(one.text)
            self.addItem(item)
            item.setSelected(one.id in chosen)
        if points and row >= 0 and not chosen & {one.id for one in points}:
            self.setCurrentRow(min(row, len(points) - 1))

    def chosen(self) -> tuple[str, ...]:
        """The ids of the cards that are chosen, in their order."""
        picked = {item.data(_ID) for item in self.selectedItems()}
        return tuple(one.id for one in self._shown if one.id in picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """M sends what is chosen somewhere, Del takes it back, F4 words it anew."""
        chosen = self.chosen()
        if event.key() == Qt.Key.Key_M and chosen:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Delete and chosen:
            self.struck.emit(chosen)
        elif event.key() == Qt.Key.Key_F4 and chosen:
            self.reworded.emit(chosen[0])
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._allow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._allow(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The list itself changes nothing: it shows what the record then says."""
        source = event.source()
        if not isinstance(source, PointList):
            return
        item = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(source.chosen(), item.data(_ID) if item is not None else "")

    def _allow(self, event: QDragMoveEvent) -> None:
        if isinstance(event.source(), PointList):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
