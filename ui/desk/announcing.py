"""Announcements for who listens to the desk: a vote turned, the projector went or came back.

A screen reader speaks them at once and leaves the keyboard where it is. Qt has them since 6.8;
where it has none, or nobody listens, nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtGui
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from facilitator.engine.world import World
from facilitator.parts import ballot
from ui.present.announced import vote_announced

Announce = Callable[[QWidget, str], None]


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader speak `words` now."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, words))


class Announcing(QObject):
    """Watches the vote. What holds as the desk opens is not announced: only what turns."""

    def __init__(
        self, page: QWidget, world: Callable[[], World], language: str, say: Announce = announce
    ) -> None:
        super().__init__(page)
        self._page, self._world, self._language, self._announce = page, world, language, say
        self._step = self._now()

    def look(self) -> None:
        """Announce the step of the vote, once."""
        step = self._now()
        if step == self._step:
            return
        self._step = step
        self.tell(vote_announced(self._world(), self._language))

    def tell(self, words: str) -> None:
        """Announce that."""
        if words:
            self._announce(self._page, words)

    def _now(self) -> tuple[str, str]:
        latest = self._world().of(ballot.PART).latest
        return (latest.id, latest.phase.name) if latest is not None else ("", "")
