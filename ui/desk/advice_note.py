"""What may be looked at again: an amber dot and a sentence, beneath what it is about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.colours import colours
from ui.desk.look import TIGHT, Text, label

_DOT = 5.0


class AdviceNote(QWidget):
    """A line for each sentence; none: not on the screen. It takes no keys and stops nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(3)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, "" for nothing."""
        return self.accessibleName()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Say these."""
        if "\n".join(lines) != self.text:
            self._fill(lines)
        self.setVisible(bool(lines))

    def _fill(self, lines: tuple[str, ...]) -> None:
        while len(self._lines) < len(lines):
            line = _Line()
            self._lines.append(line)
            self._column.addWidget(line)
        for line, text in zip(self._lines, lines, strict=False):
            line.words.setText(text)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(lines))
        self.setAccessibleName("\n".join(lines))


class _Line(QWidget):
    """A dot and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", Text.BODY, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(_Dot(self.words.fontMetrics().height()), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)


class _Dot(QWidget):
    """Amber, with an edge, so that it is seen on any ground."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self.setFixedSize(int(2 * _DOT) + 4, high)

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
