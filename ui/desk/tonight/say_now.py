"""Words to say aloud, for whoever is nervous: a quiet block that the eye finds at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.colours import colours
from ui.desk.look import ROOM, TIGHT, Text, label
from ui.desk.tonight.pieces import Paragraph


class SayNow(QWidget):
    """The words, and what they are for; not on the screen where there are none."""

    def __init__(self, language: str, lines: int) -> None:
        super().__init__()
        self._words = Paragraph(Text.LEAD, lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM + 4, TIGHT, ROOM, TIGHT)
        row.setSpacing(ROOM + 4)
        top = Qt.AlignmentFlag.AlignTop
        caption = label(say(language, "Now"), Text.CAPTION)
        caption.setContentsMargins(0, 4, 0, 0)
        row.addWidget(caption, 0, top)
        row.addWidget(self._words, 1)
        self.hide()

    def show_words(self, words: str) -> None:
        """An empty text takes no room."""
        self._words.show_text(words)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, shape = colours(), QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 8, 8)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(shape, QColor(now.wash))
            painter.setClipPath(shape)
            painter.fillRect(QRectF(0, 0, 4, self.height()), QColor(now.accent))
