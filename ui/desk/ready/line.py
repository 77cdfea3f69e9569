"""*Ready*, or *2 things to look at*: one quiet button, and the list it unfolds over the page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.look import ButtonKind, act_button
from ui.desk.ready.panel import ReadyPanel
from ui.present.ready import Key, Ready

_APART: Final = 6


class ReadyLine(QWidget):
    """The button. What it unfolds lies over the page and moves nothing.

    Signals:
        mended: (Key) somebody wants it mended; left_out: (Key) somebody carries on without.
    """

    mended = Signal(Key)
    left_out = Signal(Key)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._ready = language, Ready("", ())
        self._panel: ReadyPanel | None = None
        self.button = act_button("", kind=ButtonKind.QUIET)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Space belongs to Next
        self.button.clicked.connect(self.toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.hide()

    def show_ready(self, ready: Ready) -> None:
        """Show it; an equal one costs nothing."""
        self.setVisible(bool(ready.line))
        if ready == self._ready:
            return
        self._ready = ready
        self.button.say(ready.line)
        if self._panel is not None and self._panel.isVisible():
            self._unfold()

    def toggle(self) -> None:
        """Unfold the list, or fold it again."""
        if self._panel is not None and self._panel.isVisible():
            self._panel.hide()
        else:
            self._unfold()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._panel is not None:
            self._panel.hide()

    def _unfold(self) -> None:
        window = self.window()
        if self._panel is None:
            self._panel = ReadyPanel(window, self._language)
            self._panel.mended.connect(self.mended)
            self._panel.left_out.connect(self.left_out)
            # Of the list: it is deaf while the list is folded.
            QShortcut(QKeySequence(Qt.Key.Key_Escape), self._panel, self._panel.hide)
        self._panel.show_checks(self._ready.checks)
        self._panel.fit()
        self._panel.move(self._beside(window))
        self._panel.show()
        self._panel.raise_()

    def _beside(self, window: QWidget) -> QPoint:
        """Above the button where it is low on the page, else below; never beyond an edge."""
        panel, top = self._panel, self.mapTo(window, QPoint(0, 0))
        if panel is None:
            return top
        is_low = top.y() > window.height() // 2
        high = panel.height()
        y = top.y() - high - _APART if is_low else top.y() + self.height() + _APART
        furthest = window.width() - panel.width() - _APART
        return QPoint(max(_APART, min(top.x(), furthest)), max(_APART, y))
