"""The process of the newest meeting, beside After: lines to tick still, and the record to print."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, ButtonKind, Card, act_button
from ui.desk.side_page import titled
from ui.desk.standing.panel import ProcessPanel


class ProcessPage(QWidget):
    """Attributes: panel; banner: what came of something is said there.

    Signals:
        left: back to After; paper_asked: the process record.
    """

    left = Signal()
    paper_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.banner, self.panel = FloatingBanner(self), ProcessPanel(language)
        self.paper = act_button(say(language, "Process record"), kind=ButtonKind.PRIMARY)
        self.paper.clicked.connect(self.paper_asked)
        heading = titled(
            say(language, "The process"), self.left.emit, language, say(language, "Back to After")
        )
        heading.insertWidget(2, self.paper)
        card = Card()
        card.body.addWidget(self.panel, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addLayout(heading)
        page.addWidget(card, 1)
