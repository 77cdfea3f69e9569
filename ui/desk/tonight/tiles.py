"""The handsets on the desk: one small shape each, up to 2,000, painted in one widget.

Heard is a filled square, not yet heard an open circle: no colour is needed to tell them apart.
Numbers are written where they can be read; the tool tip says the rest.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator.wording import say
from ui.desk.colours import colours
from ui.hall.lettering import font
from ui.hall.palette import mixed

_LARGEST: Final = 44.0
_READABLE: Final = 8.0  # a number whose figures would be smaller than this is left out
_BROAD: Final = 1.6  # width of a tile to its height: three figures stand beside one another
_FIGURE: Final = 0.632  # width of a figure to its size, in our font
_SMALLEST: Final = 2.0
_SETTLED: Final = 0.24  # of the accent in a heard tile: the eye goes to the open ones


class HandsetTiles(QWidget):
    """Every handset that counts, and whether it was heard."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._tiles: tuple[tuple[int, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(40)

    def show_tiles(self, tiles: tuple[tuple[int, bool], ...]) -> None:
        """Show them; none: not on the screen. Equal tiles cost nothing."""
        if tiles == self._tiles:
            return
        was, self._tiles = self._tiles, tiles
        self.setVisible(bool(tiles))
        heard = sum(heard for _number, heard in tiles)
        told = say(self._language, "{n} of {all} handsets heard", n=heard, all=len(tiles))
        self.setAccessibleName(told)
        if len(was) != len(tiles):
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

    def number_at(self, x: float, y: float) -> tuple[int, bool] | None:
        """The handset whose tile is there."""
        high = self.tile_high()
        columns = self._columns(high)
        if x < 0 or y < 0 or x >= columns * high * _BROAD:
            return None
        n = int(y / high) * columns + int(x / (high * _BROAD))
        return self._tiles[n] if n < len(self._tiles) else None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.number_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self._told(at) if at else "", self)
            return True
        return super().event(event)

    def _columns(self, high: float) -> int:
        return max(1, int(self.width() / (high * _BROAD)))

    def _box(self, n: int, high: float) -> QRectF:
        columns, wide = self._columns(high), high * _BROAD
        return QRectF(n % columns * wide, n // columns * high, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        high, torn = self.tile_high(), event.region()
        digits = len(str(max((number for number, _heard in self._tiles), default=1)))
        size = min(high * 0.62, high * _BROAD * 0.74 / (digits * _FIGURE))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(max(1, int(size)), bold=True))
            for n, (number, heard) in enumerate(self._tiles):
                box = self._box(n, high)
                if torn.intersects(box.toAlignedRect()):
                    _tile(painter, box, str(number) if size >= _READABLE else "", heard=heard)

    def _told(self, at: tuple[int, bool]) -> str:
        number, heard = at
        if heard:
            return say(self._language, "Handset {n}: heard", n=number)
        return say(self._language, "Handset {n}: not yet heard", n=number)


def _tile(painter: QPainter, box: QRectF, number: str, *, heard: bool) -> None:
    now, gap = colours(), box.height() * 0.07
    inner = box.adjusted(gap, gap, -gap, -gap)
    if heard:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(now.card, now.accent, _SETTLED)))
        painter.drawRoundedRect(inner, 2, 2)
        painter.setPen(QColor(now.text))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(now.accent), max(1.0, box.height() / 14)))
        ring = inner.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(QColor(now.text))
    if number:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
