"""What lies over the desk for a moment: a card on a veil. Esc or a click beside it ends it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.colours import colours
from ui.desk.look import Card

#: The name of what is unfolded over the desk's window without a veil.
UNFOLDED: Final = "unfolded"
_VEIL: Final = 0.72


def is_covered(page: QWidget) -> bool:
    """Whether something lies over it, so that nobody sees what an act does there."""
    unfolded = page.window().findChildren(QWidget, UNFOLDED)
    takes = Qt.FocusPolicy.StrongFocus  # the keyboard; a list to be read by the way does not
    lists = (each for each in unfolded if each.focusPolicy() is takes)
    return any(each.isVisible() for each in (*page.findChildren(Over), *lists))


class Over(QWidget):
    """Lies over `over`, wherever that goes."""

    def __init__(self, over: QWidget, card: Card) -> None:
        super().__init__(over)
        self._over, self._before, self._card = over, over.focusWidget(), card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        over.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open it, or put it away and give the keyboard back to who had it."""
        if self.isVisible():
            self.clearFocus()
            self.hide()
            if self._before is not None:
                self._before.setFocus()
            return
        self._before = self.window().focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.toggle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor(colours().ground)
        veil.setAlphaF(_VEIL)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)
