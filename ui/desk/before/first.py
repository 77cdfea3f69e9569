"""What waits to be the evening's first business, and the one click that puts it into the plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.plan import PlannedItem
from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, Text, act_button, label
from ui.present.planning import waiting_words


class FirstBusiness(QWidget):
    """A sentence and a button; not on the screen while nothing waits.

    Signals:
        wanted: it is to be in the plan.
    """

    wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.words = label("", Text.BODY, wrap=True)
        self.add = act_button(say(language, "Add the reports"))
        self.add.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, 0, ROOM, TIGHT)
        row.setSpacing(TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.add)
        self.hide()

    def show_waiting(self, items: tuple[PlannedItem, ...]) -> None:
        """Name what waits."""
        la = self._language
        self.words.setText(waiting_words(items, la))
        reports = any(item.question is None for item in items)
        add = say(la, "Add the reports") if reports else say(la, "Add to the evening")
        self.add.say(add)
        self.setVisible(bool(items))
