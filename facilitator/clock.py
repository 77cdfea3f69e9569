"""Instants, and the two clocks: the laptop's and one for tests.

Ticks measure, UTC records. Ticks survive suspend (CLOCK_BOOTTIME on Linux) and compare only
within one boot; between boots, UTC is all there is.
"""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

SECOND: Final = 1_000_000  # microseconds


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment.

    Attributes:
        utc: microseconds since 1970-01-01 UTC, by the laptop's clock of that moment.
        ticks: microseconds of a clock that nobody sets, from an arbitrary start.
        boot: names the run of that clock; ticks of two boots do not compare.

    """

    utc: int
    ticks: int
    boot: str

    def since(self, earlier: Instant) -> int:
        """Microseconds from `earlier` to here: by ticks within a boot, else by UTC; never < 0."""
        if self.boot == earlier.boot:
            return max(0, self.ticks - earlier.ticks)
        return max(0, self.utc - earlier.utc)

    def plus(self, microseconds: int) -> Instant:
        """The moment that many microseconds later."""
        return Instant(self.utc + microseconds, self.ticks + microseconds, self.boot)

    def reached(self, deadline: Instant) -> bool:
        """Whether `deadline` is now or past."""
        if self.boot == deadline.boot:
            return self.ticks >= deadline.ticks
        return self.utc >= deadline.utc

    def as_datetime(self) -> datetime:
        """The UTC moment as an aware datetime."""
        return datetime.fromtimestamp(self.utc / SECOND, UTC)


class Clock(Protocol):
    """Whoever needs the time is given one of these."""

    def now(self) -> Instant: ...


def _boot_name() -> str:
    """The kernel's name for this boot; where there is none, a name for this run of the program."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()[:8]
    except OSError:
        return uuid.uuid4().hex[:8]


class SystemClock:
    """The laptop's clock."""

    def __init__(self) -> None:
        self._boot = _boot_name()

    def now(self) -> Instant:
        utc = time.time_ns() // 1000
        if hasattr(time, "CLOCK_BOOTTIME"):
            ticks = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000
        else:
            ticks = time.monotonic_ns() // 1000
        return Instant(utc, ticks, self._boot)


class SetClock:
    """A clock that stands still until told: for tests, samples and rehearsals."""

    def __init__(self, start: datetime, boot: str = "boot-one") -> None:
        self._now = Instant(int(start.timestamp() * SECOND), 0, boot)

    def now(self) -> Instant:
        return self._now

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self._now = self._now.plus(int(seconds * SECOND))

    def set_back(self, seconds: float) -> None:
        """Somebody changes the laptop's clock: UTC moves, ticks do not."""
        now = self._now
        self._now = Instant(now.utc - int(seconds * SECOND), now.ticks, now.boot)

    def reboot(self, boot: str, down_seconds: float = 60) -> None:
        """The laptop goes off and comes up again: ticks start anew."""
        self._now = Instant(self._now.utc + int(down_seconds * SECOND), 0, boot)
