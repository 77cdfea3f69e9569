"""Actions that are noted in the window become events, as those that are noted in the hall."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.parts.actions import NoteAction, RewordAction, TakeBackAction
from ui.bridge import Bridge
from ui.desk.secretary.keeper import SecretaryKeeper


class Noting(QObject):
    """Sends what is typed among the actions."""

    def __init__(self, keeper: SecretaryKeeper, bridge: Bridge, language: str) -> None:
        super().__init__(keeper)
        self._keeper, self._bridge, self._language = keeper, bridge, language
        panel = keeper.window.words.noting
        panel.noted.connect(self._note)
        panel.reworded.connect(self._reword)
        panel.taken_back.connect(lambda key: bridge.send(TakeBackAction(key)))

    def _note(self, what: str, who: str, due: str) -> None:
        """In the meeting that is turned to; while it runs, in the item in hand."""
        held = self._keeper.editing.held
        if held is not None:
            key = held.id if held.closed is not None else ""
            self._bridge.send(NoteAction({self._language: what}, who, due, key))

    def _reword(self, action: str, what: str, who: str, due: str) -> None:
        self._bridge.send(RewordAction(action, {self._language: what}, who, due))
