"""The big countdown, painted: digits, a word for how near the end is, and a bar that runs out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk.colours import colours, theme_now
from ui.hall.lettering import font
from ui.hall.palette import PALETTES
from ui.present.scene_meeting import CountdownState, CountdownView

_DIGITS: Final = 56
_BAR: Final = 6
_NONE: Final = CountdownView("–:––", 0, CountdownState.PAUSED, "")


class CountdownFace(QWidget):
    """Shows a CountdownView; the state is told by word, by fill and by colour."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = _NONE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: CountdownView | None) -> None:
        """An equal view costs nothing."""
        shown = view or _NONE
        if shown == self._shown:
            return
        self._shown = shown
        self.setAccessibleName(f"{shown.text} {shown.word} {shown.granted}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, view = colours(), self._shown
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(now.text if view.word else now.off))
            big = font(_DIGITS, bold=True)
            painter.setFont(big)
            high = self.height() - _BAR - 4
            left = QRectF(0, 0, self.width(), high)
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, view.text)
            x = QFontMetricsF(big).horizontalAdvance(view.text) + 16
            if view.word:
                _word(painter, QRectF(x, 0, self.width() - x, high), view)
            _bar(painter, QRectF(0, self.height() - _BAR, self.width(), _BAR), view)


def _colour(state: CountdownState) -> str:
    hall = PALETTES[theme_now()]
    return {
        CountdownState.TWO_MINUTES: hall.soon,
        CountdownState.ONE_MINUTE: hall.last,
        CountdownState.OVER: hall.over,
    }.get(state, colours().accent)


def _word(painter: QPainter, box: QRectF, view: CountdownView) -> None:
    now, state = colours(), view.state
    painter.setFont(font(16, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(view.word) + 22
    pill = QRectF(box.left() + 0.5, box.center().y() - 14.5, wide, 29)
    if state in {CountdownState.CALM, CountdownState.PAUSED}:
        painter.setPen(QPen(QColor(now.edge), 1))
        if state is CountdownState.PAUSED:
            painter.drawRoundedRect(pill, 14, 14)
        painter.setPen(QColor(now.muted))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_colour(state)))
        painter.drawRoundedRect(pill, 14, 14)
        painter.setPen(QColor(PALETTES[theme_now()].on_state))
    if state is CountdownState.CALM:
        pill.translate(-11, 0)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, view.word)
    if view.granted:
        painter.setFont(font(13))
        painter.setPen(QColor(now.muted))
        beside = QRectF(pill.right() + 8, box.top(), box.right() - pill.right() - 8, box.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, view.granted)


def _bar(painter: QPainter, box: QRectF, view: CountdownView) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours().line))
    painter.drawRoundedRect(box, 3, 3)
    full = 1.0 if view.state is CountdownState.OVER else view.fraction_left
    if full > 0:
        box.setWidth(max(_BAR, box.width() * full))
        painter.setBrush(QColor(_colour(view.state)))
        painter.drawRoundedRect(box, 3, 3)
