"""The handsets on the desk: one small shape each, up to 2,000, painted in one widget.

Heard is a filled square, not yet heard an open circle, a weak battery a bar at the foot, heard
twice two dots at the head: no colour is needed to tell them apart. Numbers are written where they
can be read; the tool tip says the rest. A click on one asks about it, or arrow keys and Enter.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator.wording import say
from ui.desk.colours import colours
from ui.hall.lettering import font
from ui.hall.palette import mixed
from ui.present.ballot_parts import HandsetTile
from ui.present.handset_words import tile_words

_LARGEST: Final = 44.0
_READABLE: Final = 8.0  # a number whose figures would be smaller than this is left out
_BROAD: Final = 1.6  # width of a tile to its height: three figures stand beside one another
_FIGURE: Final = 0.632  # width of a figure to its size, in our font
_SMALLEST: Final = 2.0
_SETTLED: Final = 0.24  # of the accent in a heard tile: the eye goes to the open ones


class HandsetTiles(QWidget):
    """Every handset that counts, and whether it was heard.

    Signals:
        chosen: (HandsetTile) somebody asks about this one.
    """

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._tiles: tuple[HandsetTile, ...] = ()
        self._at = 0  # where the arrow keys are
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("arrows", True)  # the desk leaves them to what has the keyboard
        self.setMinimumHeight(40)

    def show_tiles(self, tiles: tuple[HandsetTile, ...]) -> None:
        """Show them; none: not on the screen. Equal tiles cost nothing."""
        if tiles == self._tiles:
            return
        was, self._tiles = self._tiles, tiles
        self.setVisible(bool(tiles))
        heard = sum(tile.heard for tile in tiles)
        told = say(self._language, "{n} of {all} handsets heard", n=heard, all=len(tiles))
        self.setAccessibleName(told)
        if len(was) != len(tiles):
            self._at = 0
            self.update()
            return
        for n, (old, new) in enumerate(zip(was, tiles, strict=True)):
            if old != new:
                self.update(self._box(n, self.tile_high()).toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(300, 120)

    def tile_high(self) -> float:
        """The largest height of a tile, in pixels, at which all fit."""
        count, wide, high = max(1, len(self._tiles)), max(1, self.width()), max(1, self.height())
        side = min(_LARGEST, math.sqrt(wide * high / count / _BROAD))
        while side > _SMALLEST and int(wide / (side * _BROAD)) * int(high / side) < count:
            side -= 0.25
        return side

    def tile_at(self, x: float, y: float) -> HandsetTile | None:
        """The handset whose tile is there."""
        high = self.tile_high()
        columns = self._columns(high)
        if x < 0 or y < 0 or x >= columns * high * _BROAD:
            return None
        n = int(y / high) * columns + int(x / (high * _BROAD))
        return self._tiles[n] if n < len(self._tiles) else None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.tile_at(event.pos().x(), event.pos().y())
            told = tile_words(at, self._language) if at else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def _columns(self, high: float) -> int:
        return max(1, int(self.width() / (high * _BROAD)))

    def _box(self, n: int, high: float) -> QRectF:
        columns, wide = self._columns(high), high * _BROAD
        return QRectF(n % columns * wide, n // columns * high, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        high, torn = self.tile_high(), event.region()
        digits = len(str(max((tile.number for tile in self._tiles), default=1)))
        size = min(high * 0.62, high * _BROAD * 0.74 / (digits * _FIGURE))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(max(1, int(size)), bold=True))
            for n, tile in enumerate(self._tiles):
                box = self._box(n, high)
                if torn.intersects(box.toAlignedRect()):
                    _tile(painter, box, tile, with_number=size >= _READABLE)
            if self.hasFocus() and self._tiles:
                painter.setPen(QPen(QColor(colours().text), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self._box(self._at, high).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        tile = self.tile_at(event.position().x(), event.position().y())
        if tile is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(tile)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._columns(self.tile_high())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._tiles:
            self.chosen.emit(self._tiles[self._at])
        elif event.key() in steps:
            self._at = min(max(self._at + steps[Qt.Key(event.key())], 0), len(self._tiles) - 1)
            self.setAccessibleDescription(tile_words(self._tiles[self._at], self._language))
            self.update()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)


def _tile(painter: QPainter, box: QRectF, tile: HandsetTile, *, with_number: bool) -> None:
    now, gap = colours(), box.height() * 0.07
    inner = box.adjusted(gap, gap, -gap, -gap)
    if tile.heard:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(now.card, now.accent, _SETTLED)))
        painter.drawRoundedRect(inner, 2, 2)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(now.accent), max(1.0, box.height() / 14)))
        ring = inner.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.text))
    if tile.weak:
        low = QRectF(inner.left(), inner.bottom() - inner.height() * 0.16, inner.width() * 0.5, 3)
        painter.drawRect(low)
    if tile.twice:
        dot = max(1.5, inner.height() * 0.11)
        for at in (inner.right() - dot, inner.right() - dot * 4):
            painter.drawEllipse(QPointF(at, inner.top() + dot), dot, dot)
    painter.setPen(QColor(now.text))
    if with_number:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(tile.number))
