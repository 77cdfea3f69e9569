"""The clock of an evening that is played: real seconds, and whole minutes left out between them.

A two-hour evening is played in under a minute; its record should still read as an evening. It
lies in the past and has a boot of its own, so that whoever goes on with the record meets no
clock that was set back.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from facilitator.clock import SECOND, Clock, Instant

_BOOT: Final = "sample"


class PlayedClock:
    """Runs as `real` does, from `start` on, and leaps when told."""

    def __init__(self, real: Clock, start: datetime) -> None:
        self._real, self._first = real, real.now()
        self._start = int(start.timestamp() * SECOND)
        self._leapt = 0

    def now(self) -> Instant:
        passed = self._real.now().since(self._first) + self._leapt
        return Instant(self._start + passed, passed, _BOOT)

    def leap(self, seconds: int) -> None:
        """Leave that time out. Never while a ballot closes: its seconds are for all to see."""
        self._leapt += seconds * SECOND
