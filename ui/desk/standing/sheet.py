"""The process over Tonight: there only when it is wanted. Esc puts it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.wording import say
from ui.desk.look import PAGE, Card
from ui.desk.standing.panel import ProcessPanel
from ui.desk.tonight.over import Over

_WIDE: Final = 1080


class ProcessSheet(Over):
    """The panel on a card as high as the desk lets it be."""

    def __init__(self, over: QWidget, language: str) -> None:
        card = Card(say(language, "The process"))
        super().__init__(over, card)
        self.setAccessibleName(say(language, "The process"))
        self.panel = ProcessPanel(language)
        card.body.addWidget(self.panel, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.setFixedSize(
            min(_WIDE, self.width() - 2 * PAGE), max(self.height() - 2 * PAGE, 300)
        )
