"""A capture played back in place of the device: "replay:FILE", "replay:FILE?speed=4".

speed      1 as it was recorded, 4 four times as fast, 0 at once
answers    what followed something sent is played when the same bytes are sent again, and not
           before: a base that is polled answers each poll as it did then
the rest   what came unasked, at its time

It is no device: what it is sent and never was, it does not answer. Its end is silence.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

from facilitator.errors import EnvironmentFailure
from hardware.transports.capture import Said, read_capture
from hardware.transports.port import SLICE
from hardware.transports.report_port import FoundReports

SCHEME: Final = "replay:"


class Playback:
    """What is due of a capture. Pure: time is an argument, in seconds of any steady clock."""

    def __init__(self, lines: Sequence[Said], speed: float, now: float) -> None:
        self._lines, self._speed = lines, speed
        self._heard: set[bytes] = set()
        self._due: deque[tuple[float, bytes]] = deque()
        self._at = self._release(0, now, since=0.0)

    def hear(self, data: bytes, now: float) -> None:
        """The program sent that; what it was answered then is on its way."""
        ahead = self._place(data, range(self._at, len(self._lines)))
        behind = self._place(data, range(self._at - 1, -1, -1))
        self._heard.add(data)
        if ahead is not None and (behind is None or not self._would_miss(ahead)):
            self._at = self._release(ahead + 1, now, self._lines[ahead].at)
        elif behind is not None:
            self._release(behind + 1, now, self._lines[behind].at)

    def _place(self, data: bytes, places: range) -> int | None:
        lines = self._lines
        return next((p for p in places if lines[p].is_sent and lines[p].data == data), None)

    def _would_miss(self, ahead: int) -> bool:
        """Whether something on the way there is new: a vote opened then, and not yet now."""
        way = self._lines[self._at : ahead]
        return any(line.is_sent and line.data not in self._heard for line in way)

    def say(self, now: float) -> bytes:
        """The next that is due, b"" for nothing."""
        return self._due.popleft()[1] if self._due and self._due[0][0] <= now else b""

    def forget(self, now: float) -> None:
        """What is due was not wanted."""
        while self.say(now):
            continue

    def _release(self, place: int, now: float, since: float) -> int:
        """Put the lines from `place` up to the next that was sent on their way; that one."""
        while place < len(self._lines) and not (line := self._lines[place]).is_sent:
            wait = (line.at - since) / self._speed if self._speed else 0.0
            self._due.append((now + wait, line.data))
            place += 1
        return place


class ReplayedPort:
    """A capture as a port, or as a device that sends reports.

    Attributes:
        found: who it is; nobody.

    """

    def __init__(
        self,
        url: str,
        read_slice: float = SLICE,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Read the capture; EnvironmentFailure if there is none."""
        path, speed = address(url)
        self.found = FoundReports(url, 0, 0)
        self._clock, self._sleep, self._slice = clock, sleep, read_slice
        self._playback = Playback(tuple(read_capture(path)), speed, clock())

    def read(self) -> bytes:
        """What is due; waits for a slice if nothing is."""
        if data := self._playback.say(self._clock()):
            return data
        self._sleep(self._slice)
        return self._playback.say(self._clock())

    def write(self, data: bytes) -> None:
        self._playback.hear(data, self._clock())

    def send_feature(self, report: bytes) -> None:
        self.write(report)

    def discard(self) -> None:
        self._playback.forget(self._clock())

    def close(self) -> None:
        """Nothing is held."""


def address(url: str) -> tuple[Path, float]:
    """(file, speed) of "replay:FILE?speed=4"; EnvironmentFailure where it makes no sense."""
    path, _, query = url.removeprefix(SCHEME).partition("?")
    try:
        speed = float(parse_qs(query).get("speed", ["1"])[0])
    except ValueError:
        speed = -1.0
    if not path or not 0 <= speed < float("inf"):
        raise EnvironmentFailure(
            f"{url} is no capture to play.", "Write it as replay:FILE, or replay:FILE?speed=4."
        )
    return Path(path), speed
