"""The big countdown, painted: digits, a word for how near the end is, and a bar that runs out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.desk.colours import colours, theme_now
from ui.hall.lettering import font
from ui.hall.palette import PALETTES
from ui.present.scene_meeting import CountdownState, CountdownView

_DIGITS: Final = 56
_BAR: Final = 6
_APART: Final = 16  # the word from the digits
_SMALL: Final = 40  # pixels: lower than that the word is smaller, too
_NONE: Final = CountdownView("–:––", 0, CountdownState.PAUSED, "")


class CountdownFace(QWidget):
    """Shows a CountdownView; the state is told by word, by fill and by colour."""

    def __init__(self, digits: int = _DIGITS) -> None:
        """`digits`: how high they are, in pixels of the font."""
        super().__init__()
        self._shown, self._digits = _NONE, digits
        self._beside: QWidget | None = None
        self._apart = _APART if digits > _SMALL else _APART // 2
        self._row = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: CountdownView | None) -> None:
        """An equal view costs nothing."""
        shown = view or _NONE
        if shown == self._shown:
            return
        self._shown = shown
        self._make_room()
        told = f"{shown.text} {shown.word} {shown.granted}".strip()
        if told != self.accessibleName():  # the bar moves ten times a second
            self.setAccessibleName(told)
        self.update()

    def put_beside(self, widget: QWidget) -> None:
        """While it is shown, it stands where the word does otherwise."""
        self._beside = widget
        self._row.addWidget(widget, 1)
        self._make_room()

    def sizeHint(self) -> QSize:
        return QSize(200, self._digits + 16)

    def minimumSizeHint(self) -> QSize:
        # Whatever stands beside the digits never makes the page grow.
        return QSize(100, self._digits + 16)

    def hasHeightForWidth(self) -> bool:
        # Words beside the digits may take lines; the digits keep their height.
        return False

    def _make_room(self) -> None:
        """Beside the digits, and above the bar."""
        wide = QFontMetricsF(font(self._digits, bold=True)).horizontalAdvance(self._shown.text)
        self._row.setContentsMargins(round(wide) + self._apart, 0, 0, _BAR + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, view = colours(), self._shown
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(now.text if view.word else now.off))
            big = font(self._digits, bold=True)
            painter.setFont(big)
            high = self.height() - _BAR - 4
            left = QRectF(0, 0, self.width(), high)
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, view.text)
            x = QFontMetricsF(big).horizontalAdvance(view.text) + self._apart
            if view.word and (self._beside is None or not self._beside.isVisible()):
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
    painter.setFont(font(16 if box.height() > _SMALL else 12, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(view.word) + (
        22 if box.height() > _SMALL else 16
    )
    high = min(29.0, box.height() - 4)
    pill = QRectF(box.left() + 0.5, box.center().y() - high / 2, wide, high)
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
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(beside, wrapped, view.granted)


def _bar(painter: QPainter, box: QRectF, view: CountdownView) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours().line))
    painter.drawRoundedRect(box, 3, 3)
    full = 1.0 if view.state is CountdownState.OVER else view.fraction_left
    if full > 0:
        box.setWidth(max(_BAR, box.width() * full))
        painter.setBrush(QColor(_colour(view.state)))
        painter.drawRoundedRect(box, 3, 3)
