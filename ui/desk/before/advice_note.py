"""What may be looked at again: an amber dot and a sentence, beneath what it is about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.colours import colours
from ui.desk.look import TIGHT, Text, label

_DOT = 5.0


class AdviceNote(QWidget):
    """A sentence or several; none: not on the screen. It takes no keys and stops nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", Text.SMALL, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(TIGHT)
        row.addWidget(_Dot(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, "" for nothing."""
        return self._words.text()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Say these, a line each."""
        text = "\n".join(lines)
        if text != self.text:
            self._words.setText(text)
            self.setAccessibleName(text)
        self.setVisible(bool(text))


class _Dot(QWidget):
    """Amber, with an edge, so that it is seen on any ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(int(2 * _DOT) + 4, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.amber_line)
        painter.setPen(now.edge)
        painter.drawEllipse(QPointF(_DOT + 2, self.height() / 2), _DOT, _DOT)


class Advised(QWidget):
    """A field with room for a note beneath it.

    Attributes:
        note: what may be looked at again.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self.note = AdviceNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(field)
        column.addWidget(self.note)
