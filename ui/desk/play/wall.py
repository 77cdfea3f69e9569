"""A game on the hall's wall: it comes as a guest, and what was there before comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from ui.desk.projection import Projection
from ui.present.cues import Cue
from ui.present.guests import guest
from ui.present.show import Safe, Show

GUEST: Final = "play"
_CUE: Final = guest(GUEST)


class Wall(QObject):
    """Follows what the hall is shown.

    Signals:
        came: the hall is shown the game; went: it no longer is.
    """

    came = Signal()
    went = Signal()

    def __init__(self, projection: Projection) -> None:
        super().__init__()
        self._projection = projection
        self._before: Show | None = None
        self._is_on, self._hidden = False, Safe.SHOW
        projection.shown.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether the game is the live picture, even behind a safe state."""
        return _is_ours(self._projection.live)

    def show(self) -> None:
        """Show it now."""
        if not self.is_on:
            self._projection.beside(_CUE)

    @property
    def page(self) -> int:
        """Which page of it the hall sees, from 0."""
        return self._projection.live.page if self.is_on else 0

    def turn(self, page: int) -> None:
        """To that page, where the hall sees it."""
        if self.is_on and page != self.page:
            self._projection.beside(replace(_CUE, page=page))

    def load(self) -> None:
        """Next will show it."""
        if not self.is_on:
            self._projection.load(_CUE)

    def end(self) -> None:
        """What the hall was shown before, it is shown again, also where that was the logo.

        Where the game ends behind the logo or in the dark, the hall stays so.
        """
        before, hidden = self._before, self._hidden
        while self.is_on:
            self._projection.back()
        if before is None:
            return
        if before.live.beside:
            self._projection.beside(before.live)
        safe = before.safe if hidden is Safe.SHOW else hidden
        if safe in {Safe.LOGO, Safe.BLACK}:
            self._projection.safe(safe)

    def _follow(self, _live: object, _preview: object, show: Show, _place: str) -> None:
        was, self._is_on = self._is_on, _is_ours(show.live)
        self._hidden = show.safe if self._is_on else Safe.SHOW
        if not self._is_on:
            self._before = show
        if self._is_on and not was:
            self.came.emit()
        elif was and not self._is_on:
            self.went.emit()


def _is_ours(cue: Cue) -> bool:
    return (cue.kind, cue.text) == (_CUE.kind, GUEST)
