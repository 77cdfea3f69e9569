"""One line of the rundown, painted: a mark for how it stands, title, clock time, phase, minutes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.parts.agenda import Standing
from ui.desk.colours import Colours, colours
from ui.desk.look import icon
from ui.hall.lettering import font
from ui.present.rundown_lines import RundownLine

#: Where a row keeps its line.
LINE: Final = Qt.ItemDataRole.UserRole
HIGH: Final = 48
_GAP_HIGH: Final = 26
_MARK: Final = 34  # room for the mark, in front of the words
_BALLOT: Final = 18
_OVER: Final = {Standing.DONE, Standing.SKIPPED}


class RundownRow(QStyledItemDelegate):
    """Paints a RundownLine; done, skipped and parked are told by shape, not by colour alone."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: RundownLine = index.data(LINE)
        return QSize(200, HIGH if line.item else _GAP_HIGH)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: RundownLine = index.data(LINE)
        now, box = colours(), option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not line.item:
            _gap(painter, box.adjusted(_MARK, 0, -8, 0), line, now)
            painter.restore()
            return
        _ground(painter, box, option.state, line, now)
        _mark(painter, QPointF(box.left() + 18, box.center().y() + 1), line.standing, now)
        _words(painter, box.adjusted(_MARK, 4, -8, -4), line, now)
        painter.restore()


def _ground(
    painter: QPainter, box: QRect, state: QStyle.StateFlag, line: RundownLine, now: Colours
) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(box), 8, 8)
    if line.standing is Standing.CURRENT:
        painter.fillPath(shape, QColor(now.chosen))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillPath(shape, QColor(now.wash))
    if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(now.accent), 2))
        painter.drawPath(shape)


def _gap(painter: QPainter, box: QRect, line: RundownLine, now: Colours) -> None:
    """Its words, and a line on both sides of where the items around it end and begin."""
    painter.setPen(QColor(now.muted))
    painter.setFont(font(13))
    _elided(painter, box, line.title)
    wide = min(painter.fontMetrics().horizontalAdvance(line.title) + 8, box.width())
    painter.setPen(QPen(QColor(now.line), 1))
    painter.drawLine(box.left() + wide, box.center().y(), box.right(), box.center().y())


def _words(painter: QPainter, box: QRect, line: RundownLine, now: Colours) -> None:
    half, right = box.height() // 2, box.right()
    if line.has_question:
        badge = QRect(right - _BALLOT, box.top() + 2, _BALLOT, _BALLOT)
        icon("ballot", now.muted).paint(painter, badge)
        right -= _BALLOT + 6
    painter.setPen(QColor(now.muted if line.standing in _OVER else now.text))
    painter.setFont(font(15, bold=line.standing is Standing.CURRENT))
    title = QRect(box.left(), box.top(), right - box.left(), half)
    _elided(painter, title, line.title, struck=line.standing is Standing.SKIPPED)
    painter.setPen(QColor(now.muted))
    painter.setFont(font(13))
    below = QRect(box.left(), box.top() + half, box.width(), half)
    if line.really:
        times = f"{line.planned} → {line.really}"
        painter.setPen(QColor(now.text))
        _elided(painter, below, times)
        below.setLeft(below.left() + painter.fontMetrics().horizontalAdvance(times))
        painter.setPen(QColor(now.muted))
        _elided(painter, below, f" · {line.minutes}")
    else:
        _elided(painter, below, f"{line.planned} · {line.phase} · {line.minutes}")


def _elided(painter: QPainter, box: QRect, text: str, *, struck: bool = False) -> None:
    used = painter.font()
    if struck:
        used.setStrikeOut(True)
        painter.setFont(used)
    mode = Qt.TextElideMode.ElideRight
    short = painter.fontMetrics().elidedText(text, mode, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)


def _mark(painter: QPainter, at: QPointF, standing: Standing, now: Colours) -> None:
    """A tick, a wedge, a ring, a bar through it, or a bent arrow: none needs its colour."""
    ink = QColor(now.accent if standing is Standing.CURRENT else now.muted)
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = at.x(), at.y()
    match standing:
        case Standing.CURRENT:
            wedge = QPainterPath(QPointF(x - 5, y - 7))
            wedge.lineTo(x + 7, y)
            wedge.lineTo(x - 5, y + 7)
            wedge.closeSubpath()
            painter.fillPath(wedge, ink)
        case Standing.DONE:
            painter.drawPolyline([QPointF(x - 6, y), QPointF(x - 2, y + 5), QPointF(x + 6, y - 6)])
        case Standing.SKIPPED:
            painter.drawLine(QPointF(x - 5, y), QPointF(x + 5, y))
        case Standing.PARKED:
            painter.drawPolyline(
                [QPointF(x - 6, y - 6), QPointF(x - 6, y + 2), QPointF(x + 5, y + 2)]
            )
            painter.drawPolyline(
                [QPointF(x + 1, y - 3), QPointF(x + 6, y + 2), QPointF(x + 1, y + 7)]
            )
        case _:
            painter.drawEllipse(at, 5, 5)
