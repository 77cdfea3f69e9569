"""The window that checks a certificate where no record is open: on any laptop, with no network."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.background import Background
from ui.desk.door.check import CheckPanel
from ui.desk.look import PAGE, ROOM, WIDE, act_button
from ui.desk.side_page import scrolling
from ui.known_lists import KnownLists


class CheckWindow(QDialog):
    """The panel, and a way out.

    Attributes:
        panel: where certificates are checked.
    """

    def __init__(
        self,
        known: KnownLists,
        today: Callable[[], date],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(language, "Check a certificate"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._background = Background(self)
        self.panel = CheckPanel(known, today, self._background.do, language)
        done = act_button(say(language, "Close this window"), "Esc")
        done.clicked.connect(self.close)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, WIDE)
        page.setSpacing(ROOM)
        page.addWidget(scrolling(self.panel), 1)
        page.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the field is for the field
        self.resize(1080, 690)
        self.panel.make_ready()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        self.panel.camera.close()
        self._background.stop()
