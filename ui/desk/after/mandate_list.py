"""The list of all mandates: who is sent where, how each stands, whose report is overdue."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.wording import say
from ui.desk.colours import colours
from ui.hall.lettering import font
from ui.present.mandates import MandateLine

_ROW: Final = QListWidgetItem.ItemType.UserType
_VALUE: Final = Qt.ItemDataRole.UserRole
_EDGE: Final = 14  # pixels beside a line's words
_ABOVE: Final = 9
_NAME, _BODY, _SMALL = 16, 15, 13  # type, in pixels
_WRAP: Final = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
)
Index = QModelIndex | QPersistentModelIndex


class MandateList(QListWidget):
    """All mandates, a line each.

    Signals:
        chosen: (mandate id) it is to be opened.
    """

    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._lines: tuple[MandateLine, ...] = ()
        self._showing = False
        self.setAccessibleName(say(language, "Mandates"))
        self.setItemDelegate(_Painted(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)

    @property
    def key(self) -> str:
        """The mandate that is looked at; "" where there is none."""
        item = self.currentItem()
        return _line(item).mandate if item is not None else ""

    def show_lines(self, lines: tuple[MandateLine, ...], key: str) -> None:
        """Show these; `key` is looked at, else whichever was, else the first."""
        keys = [line.mandate for line in lines]
        wanted = next((one for one in (key, self.key) if one in keys), keys[0] if keys else "")
        self._showing = True
        if lines != self._lines:
            self._lines = lines
            self.clear()
            for line in lines:
                item = QListWidgetItem("", self, int(_ROW))
                item.setData(_VALUE, line)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
        if wanted:
            self.setCurrentRow(keys.index(wanted))
        self._showing = False

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(_line(item).mandate)


def _line(item: QListWidgetItem) -> MandateLine:
    line: MandateLine = item.data(_VALUE)
    return line


def _texts(line: MandateLine) -> list[tuple[str, QFont, str]]:
    """What is written, in which type and colour, from the top down."""
    now, bold = colours(), QFont(font(_NAME))  # its own: the lettering is everybody's
    bold.setBold(True)
    texts = [
        (line.number, font(_SMALL), now.muted),
        (line.delegate, bold, now.text if line.in_force else now.muted),
        (line.sent, font(_BODY), now.text if line.in_force else now.muted),
        (line.standing, font(_SMALL), now.muted),
    ]
    due = QFont(font(_SMALL))
    due.setBold(line.overdue)
    if line.due:
        texts.append((line.due, due, now.text if line.overdue else now.muted))
    return texts


class _Painted(QStyledItemDelegate):
    """Every text of a line below the one before, each on as many lines as it needs."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._view.viewport().width()
        heights = (_height(text, type_, wide - 2 * _EDGE) for text, type_, _ in _of(index))
        return QSize(wide, sum(heights) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        widget = option.widget
        widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget
        )
        area = option.rect
        top, wide = area.top() + _ABOVE, area.width() - 2 * _EDGE
        for text, type_, colour in _of(index):
            high = _height(text, type_, wide)
            painter.setFont(type_)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(area.left() + _EDGE, top, wide, high), _WRAP, text)
            top += high


def _of(index: Index) -> list[tuple[str, QFont, str]]:
    return _texts(index.data(_VALUE))


def _height(text: str, type_: QFont, wide: int) -> int:
    room = QRect(0, 0, max(1, wide), 1000)
    return QFontMetrics(type_).boundingRect(room, _WRAP, text).height() + 2
