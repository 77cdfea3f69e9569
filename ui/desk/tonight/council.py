"""The council over the desk: seats, bound or free, roll call, for the members. One at a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QWidget

from facilitator.wording import say
from ui.desk.look import TIGHT, ButtonKind, Card, Text, label
from ui.desk.tonight.council_calls import CallsPage
from ui.desk.tonight.council_home import HomePage
from ui.desk.tonight.council_seats import SeatsPage
from ui.desk.tonight.council_stands import StandsPage
from ui.desk.tonight.over import Over
from ui.desk.tonight.pieces import desk_button, painted
from ui.present.council import CouncilView

#: The key that opens it.
COUNCIL: Final = "@"
_WIDE: Final = 1120
_HIGH: Final = 640


class CouncilSheet(Over):
    """Opened by its button or key, on the page that is wanted at that moment.

    Signals:
        asked: (Command); card_asked: the question is put as a card vote.
    """

    asked = Signal(object)
    card_asked = Signal()

    def __init__(self, over: QWidget, language: str) -> None:
        card = Card()
        card.setFixedSize(_WIDE, _HIGH)
        super().__init__(over, card)
        self.setAccessibleName(say(language, "The council"))
        self.seats, self.stands = SeatsPage(language), StandsPage(language)
        self.calls, self.home = CallsPage(language), HomePage(language)
        self.pages: dict[str, SeatsPage | StandsPage | CallsPage | HomePage] = {
            "seats": self.seats,
            "stands": self.stands,
            "calls": self.calls,
            "home": self.home,
        }
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        self._tabs = {
            "seats": desk_button(say(language, "Seats")),
            "stands": desk_button(say(language, "Bound or free")),
            "calls": desk_button(say(language, "Roll call")),
            "home": desk_button(say(language, "For the members")),
        }
        self.line = label("", Text.MUTED)
        card.body.addLayout(self._head(language))
        card.body.addWidget(self._stack, 1)
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.asked.connect(self.asked)
        self.stands.card_asked.connect(self.card_asked)

    def open_on(self, page: str) -> None:
        """Open it on that page, or put it away."""
        self.toggle()
        if self.isVisible():
            self.go_to(page)

    def go_to(self, page: str) -> None:
        """Turn to that page; a roll call takes the keyboard."""
        self._stack.setCurrentWidget(self.pages[page])
        for key, tab in self._tabs.items():
            painted(tab, primary=key == page)
        if page == "calls":
            self.calls.setFocus()
        else:
            self.setFocus()

    def show_view(self, view: CouncilView) -> None:
        """Show how it stands."""
        self.line.setText(view.line)
        for page in self.pages.values():
            page.show_view(view)

    def _head(self, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for key, tab in self._tabs.items():
            tab.clicked.connect(lambda _checked=False, key=key: self.go_to(key))
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self.line)
        shut = desk_button(say(language, "Back to the desk"), "Esc", ButtonKind.QUIET)
        shut.clicked.connect(self.toggle)
        row.addWidget(shut)
        return row


class CouncilRow(QWidget):
    """One line on the desk of a council, with the buttons of sheet and door; else not there."""

    def __init__(self, language: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self.line = label("", Text.MUTED)
        self.open = desk_button(say(language, "The council"), COUNCIL)
        self.door = desk_button(say(language, "The door"))
        row.addWidget(self.line, 1)
        row.addWidget(self.door)
        row.addWidget(self.open)
        self.hide()

    def show_view(self, view: CouncilView | None) -> None:
        """None: no council meets here."""
        self.setVisible(view is not None)
        if view is not None and view.line != self.line.text():
            self.line.setText(view.line)
