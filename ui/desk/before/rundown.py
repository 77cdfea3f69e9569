"""The list of items with their clock times: chosen, dragged, and acted on by keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.wording import say
from ui.desk.colours import Colours, colours
from ui.hall.lettering import font
from ui.present.planning import PlanRow

_ROW: Final = QListWidgetItem.ItemType.UserType
_VALUE: Final = Qt.ItemDataRole.UserRole
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
#: Pixels: a row, a row with a question; columns.
_HIGH: Final = 40
_HIGH_ASKED: Final = 56
_CLOCK_WIDE: Final = 56
_PHASE_WIDE: Final = 96
_LENGTH_WIDE: Final = 62
Index = QModelIndex | QPersistentModelIndex


class RundownList(QListWidget):
    """The items of the evening.

    Signals:
        chosen: (key) that item is looked at.
        moved: (key, place) it was dragged or moved to that place, counted from 0.
        pressed_key: (Qt.Key) Insert or Delete, or Enter for the editor.
    """

    chosen = Signal(str)
    moved = Signal(str, int)
    pressed_key = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._showing = False
        self.setAccessibleName(say(language, "Items of the evening"))
        self.setItemDelegate(_Painted(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)
        self.model().rowsMoved.connect(self._dragged)

    @property
    def key(self) -> str | None:
        """The chosen item."""
        item = self.currentItem()
        return _row(item).key if item else None

    def show_rows(self, rows: tuple[PlanRow, ...], chosen: str | None = None) -> None:
        """Show these; `chosen` is looked at, else whichever was, else its neighbour."""
        before, key = self.currentRow(), chosen or self.key
        self._showing = True
        self.clear()
        for row in rows:
            item = QListWidgetItem("", self, int(_ROW))
            item.setData(_VALUE, row)
            spoken = (row.clock, row.title, row.length, row.phase, row.note, row.waits)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part)
            )
        keys = [row.key for row in rows]
        place = keys.index(key) if key in keys else min(max(before, 0), len(rows) - 1)
        self.setCurrentRow(place)
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if alt and step is not None:
            self.move_chosen(step)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Return}:
            self.pressed_key.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def move_chosen(self, step: int) -> None:
        """One up (-1) or one down (1)."""
        to = self.currentRow() + step
        if self.key is not None and 0 <= to < self.count():
            self.moved.emit(self.key, to)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(_row(item).key)

    def _dragged(
        self, _from: QModelIndex, first: int, _last: int, _to: QModelIndex, to: int
    ) -> None:
        place = to if to <= first else to - 1
        self.moved.emit(_row(self.item(place)).key, place)


def _row(item: QListWidgetItem) -> PlanRow:
    row: PlanRow = item.data(_VALUE)
    return row


class _Painted(QStyledItemDelegate):
    """Clock time, title and length on a line; below, what is put to the hall."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PlanRow = index.data(_VALUE)
        return QSize(200, _HIGH_ASKED if row.note else _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlanRow = index.data(_VALUE)
        now = colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        self._paint_ground(painter, box, state, now)
        line = box.adjusted(12, 0, -12, 0)
        if row.note:
            line.setHeight(34)
            self._paint_note(painter, box, row, now)
        _pen(painter, now.muted, 14)
        _write(painter, line, row.clock)
        _write(painter, line, row.length, _RIGHT)
        phase = line.adjusted(0, 0, -_LENGTH_WIDE, 0)
        phase.setLeft(phase.right() - _PHASE_WIDE)
        _write(painter, phase, row.phase)
        _pen(painter, now.text, 15, bold=True)
        _write(
            painter, line.adjusted(_CLOCK_WIDE, 0, -_LENGTH_WIDE - _PHASE_WIDE - 8, 0), row.title
        )
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, state: QStyle.StateFlag, now: Colours
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(now.chosen))
            painter.drawRoundedRect(box, 9, 9)
            painter.setBrush(QColor(now.accent))
            painter.drawRoundedRect(
                QRect(box.topLeft() + QPoint(0, 8), QSize(4, box.height() - 16)), 2, 2
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(now.wash))
            painter.drawRoundedRect(box, 9, 9)

    def _paint_note(self, painter: QPainter, box: QRect, row: PlanRow, now: Colours) -> None:
        line = box.adjusted(12 + _CLOCK_WIDE, 27, -12, -6)
        _pen(painter, now.muted, 13)
        _write(painter, line, row.note)
        if row.waits:
            _pen(painter, now.accent, 13)
            _write(painter, line, row.waits, _RIGHT)


def _pen(painter: QPainter, colour: str, size: int, *, bold: bool = False) -> None:
    painter.setFont(font(size, bold=bold))
    painter.setPen(QColor(colour))


def _write(painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag = _LEFT) -> None:
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), short)
