"""The picture of one camera with a frame and a letter on each card. It keeps the newest only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk.colours import colours
from ui.hall.lettering import font
from ui.present.camera import CameraView, CardMark, MarkKind

#: Told apart without colour too: each bears its letter. Blue, vermilion, green, purple.
_LETTERS: Final[Mapping[str, str]] = {
    "A": "#0072B2",
    "B": "#C84E00",
    "C": "#00785A",
    "D": "#9A4C80",
}
_NONE: Final = "#F0E442"  # counts for none
_GROW: Final = 1.25  # the frame, in sides of the marker
_LEAST: Final = 14.0  # pixels of the screen that a frame has at least
_SMALLEST: Final = QSize(320, 180)


class CameraPicture(QWidget):
    """As large as there is room, in its own shape."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view: CameraView | None = None

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def show_view(self, view: CameraView | None) -> None:
        """Show this one instead; None forgets what was there."""
        self._view = view
        self.setAccessibleName(view.meter if view is not None else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        view = self._view
        if view is None or not view.pixels:
            self._paint_why(painter, view.note if view is not None else "")
            return
        scale = min(self.width() / view.across, self.height() / view.down)
        box = QRectF(0, 0, view.across * scale, view.down * scale)
        box.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(box, _image(view))
        for mark in view.marks:
            _paint_mark(painter, mark, box.topLeft(), scale)

    def _paint_why(self, painter: QPainter, note: str) -> None:
        now = colours()
        painter.fillRect(self.rect(), QColor(now.ground))
        painter.setPen(QColor(now.muted))
        painter.setFont(font(15))
        box = self.rect().adjusted(24, 24, -24, -24)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, note)


def _image(view: CameraView) -> QImage:
    """It borrows the bytes of the view: paint it at once."""
    return QImage(view.pixels, view.across, view.down, view.across * 3, QImage.Format.Format_BGR888)


def _paint_mark(painter: QPainter, mark: CardMark, corner: QPointF, scale: float) -> None:
    side = max(_LEAST, mark.side * scale * _GROW)
    frame = QRectF(0, 0, side, side)
    frame.moveCenter(QPointF(corner.x() + mark.x * scale, corner.y() + mark.y * scale))
    colour = QColor(_LETTERS.get(mark.letter, _NONE))
    is_filled = mark.steady and bool(mark.letter)
    painter.setPen(_pen(colour, mark, side))
    painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawRect(frame)
    if text := mark.letter or ("×" if mark.kind is MarkKind.AMISS else "?"):
        _paint_text(painter, frame, text, QColor("white") if is_filled else colour)


def _pen(colour: QColor, mark: CardMark, side: float) -> QPen:
    pen = QPen(colour, max(2.0, side / 14))
    if mark.kind is not MarkKind.READ:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _paint_text(painter: QPainter, frame: QRectF, text: str, colour: QColor) -> None:
    painter.setFont(font(max(11, round(frame.height() * 0.62)), bold=True))
    painter.setPen(colour)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
