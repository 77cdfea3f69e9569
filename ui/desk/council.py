"""The council of delegates between its sheet over *Tonight* and the record."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.engine.requests import Outcome
from facilitator.part import Command
from facilitator.parts.ballot.commands import PutQuestion
from facilitator.parts.council import SeatDelegate, SeatObserver
from ui.bridge import Bridge
from ui.desk.keyboard import Keyboard
from ui.desk.projection import Projection
from ui.desk.tonight.council import COUNCIL, CouncilSheet
from ui.desk.tonight.page import TonightPage
from ui.present.council import council_view, is_council, page_now


class CouncilKeeper(QObject):
    """Keeps the line and the sheet true to the world; neither is there for an assembly.

    Attributes:
        sheet: over the desk.
    """

    def __init__(
        self, page: TonightPage, bridge: Bridge, projection: Projection, language: str
    ) -> None:
        super().__init__(page)
        self._row, self._bridge, self._language = page.council, bridge, language
        self._projection = projection
        self.sheet = CouncilSheet(page, language)
        self.sheet.asked.connect(self._ask)
        self.sheet.card_asked.connect(self._put_as_card_vote)
        page.council.open.clicked.connect(self.open)
        bridge.changed.connect(self._show)
        self._show()

    def bind(self, keyboard: Keyboard) -> None:
        """The key that opens it; and digits, while a roll is called."""
        keyboard.bind(COUNCIL, self.open)
        others = keyboard.first
        keyboard.first = lambda name: self.sheet.calls.take(name) or others(name)

    def open(self) -> None:
        """Open the sheet where it is wanted, or put it away; nothing where no council meets."""
        view = council_view(self._bridge.world, self._language)
        if view is not None:
            self.sheet.show_view(view)
            self.sheet.open_on(page_now(self._bridge.world))

    def _show(self) -> None:
        if not is_council(self._bridge.world):
            self._row.show_view(None)
            return
        view = council_view(self._bridge.world, self._language)
        self._row.show_view(view)
        if view is not None and self.sheet.isVisible():
            self.sheet.show_view(view)

    def _ask(self, command: Command) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[0].done and isinstance(command, SeatDelegate | SeatObserver):
                self.sheet.seats.by_hand.clear()

        self._bridge.send(command, answered=answered)

    def _put_as_card_vote(self) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[0].done:
                self._projection.bring_up_question()

        self._bridge.send(PutQuestion(self._projection.keys(), card=True), answered=answered)
