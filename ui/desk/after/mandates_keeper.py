"""Keeps the page of all mandates true to the record, and the line in *Before* that leads to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from ui.desk.after.page import AfterPage
from ui.desk.look import ActButton
from ui.present.mandates import first_owed, mandates_view, owed_line
from ui.present.opened_mandate import opened_mandate


class MandatesKeeper(QObject):
    """Between the record, the page and the line.

    Signals:
        wanted: *After* shall be opened, where the mandates are on the screen by then.
    """

    wanted = Signal()

    def __init__(
        self,
        page: AfterPage,
        owed: ActButton,
        bridge: Bridge,
        today: Callable[[], date],
        language: str,
    ) -> None:
        """`owed`: the line in *Before*; `today`: answers what day it is where they meet."""
        super().__init__(page)
        self._page, self._owed, self._bridge = page, owed, bridge
        self._today, self._language = today, language
        page.mandates_asked.connect(self.turn_to)
        page.mandates.chosen.connect(self._open)
        owed.clicked.connect(self._lead)
        bridge.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show how things stand now; what nobody sees is not made."""
        said = owed_line(self._bridge.world, self._today(), self._language)
        self._owed.setVisible(bool(said))
        if said and said != self._owed.accessibleName():
            self._owed.say(said)
        if self._page.mandates.isVisible():
            self._show()

    def _lead(self) -> None:
        """From the line to the mandate whose report is owed the longest."""
        self.turn_to(first_owed(self._bridge.world, self._today()))
        self.wanted.emit()

    def turn_to(self, key: str = "") -> None:
        """Open the page of all mandates, with that one."""
        self._show(key)
        self._page.show_mandates()

    def _show(self, key: str = "") -> None:
        page = self._page.mandates
        page.show_view(mandates_view(self._bridge.world, self._today(), self._language), key)
        self._open(page.key)

    def _open(self, key: str) -> None:
        world, today = self._bridge.world, self._today()
        self._page.mandates.show_opened(opened_mandate(world, key, today, self._language))
