"""The clock of a practice evening: it runs as fast as somebody wants."""

from __future__ import annotations

from datetime import datetime
from threading import Lock
from typing import Final

from facilitator.clock import SECOND, Clock, Instant

#: What the desk offers.
PACES: Final = (1, 4, 10)
_BOOT: Final = "practice"


class PacedClock:
    """Starts at `start`, else at `real`'s time. Asked on any thread.

    It has a boot of its own, so that its ticks are never compared with those of the laptop.
    """

    def __init__(self, real: Clock, pace: int = 1, start: datetime | None = None) -> None:
        self._real, self._pace, self._guard = real, pace, Lock()
        self._turned = real.now()
        utc = self._turned.utc if start is None else int(start.timestamp() * SECOND)
        self._shown = Instant(utc, self._turned.ticks, _BOOT)

    @property
    def pace(self) -> int:
        """Its seconds in a second of the laptop's."""
        return self._pace

    def now(self) -> Instant:
        with self._guard:
            return self._at(self._real.now())

    def run(self, pace: int) -> None:
        """From now on that fast; it never leaps."""
        with self._guard:
            now = self._real.now()
            self._shown, self._turned, self._pace = self._at(now), now, pace

    def _at(self, now: Instant) -> Instant:
        return self._shown.plus(now.since(self._turned) * self._pace)
