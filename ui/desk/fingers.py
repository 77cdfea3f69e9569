"""Fingers that press twice: the act that came up under the second press was not meant."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer

from ui.present.acts import Act, ActView

_TOO_SOON_MS: Final = 350  # a slow double click is not slower


class Fingers:
    """Knows which acts are on offer, and since when."""

    def __init__(self) -> None:
        self._offered: tuple[ActView, ...] = ()
        self._since = QElapsedTimer()
        self._since.start()

    def offered(self, acts: tuple[ActView, ...]) -> None:
        """What can be pressed from now on; the same again changes nothing."""
        if acts != self._offered:
            self._offered = acts
            self._since.restart()

    def again(self) -> None:
        """Something was done by another way: a second press of the same finger is none here."""
        self._since.restart()

    def settled(self) -> bool:
        """Whether whatever is on the desk has been there long enough to be seen."""
        return self._since.elapsed() >= _TOO_SOON_MS

    def meant(self, act: Act) -> bool:
        """Whether whoever pressed it can have seen it there."""
        new = act in {view.act for view in self._offered}
        return not new or self.settled()
