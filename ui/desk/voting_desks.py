"""What voting desks say, from their drivers' threads to the windows, as sentences."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from ui.devices import DeskWord
from ui.present.voting_desk import desk_words


class VotingDesks(QObject):
    """Give `heard.emit` to the drivers.

    Signals:
        heard(DeskWord): a desk has something to say; any thread.
        said(sentence): in the windows' thread.
    """

    heard = Signal(object)
    said = Signal(str)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.heard.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def _say(self, word: DeskWord) -> None:
        self.said.emit(desk_words(word, self._language))
