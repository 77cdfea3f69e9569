"""One open iClicker base: reports out, records in. It knows no order of questions.

That order is `hardware.drivers.iclicker_push` and `…iclicker_poll`; the bytes are
`hardware.codecs.iclicker`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from typing import TypeVar

from facilitator.errors import EnvironmentFailure
from hardware.codecs import iclicker
from hardware.codecs.iclicker_records import Ack, Answer, Presence, Record, Rejected
from hardware.drivers.lifeline import Retry, StopAsked
from hardware.transports.opening import are_reports_there
from hardware.transports.report_port import ReportPort

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds, and patience, in tries. The defaults are the real device's.

    Attributes:
        reply: for the answer to one command.
        asks: commands without an answer before the base counts as silent.
        scan: for the spectrum scan at the first connection; 0 leaves it out.
        junk: after the channel was set, before anything is believed.
        gaps: after each command that opens a poll, but the last.
        drain: for the summary that ends a poll, if none comes.
        idle: between questions whether a base in no poll is still there.
        poll: between questions for votes; a ring of 100 has to last so long.
        row: between two writes to the display.
        again: between tries to save what was not saved.
        retries: of these at the end of a poll.
        retry: waits between tries to open what is gone.

    """

    reply: float = 0.3
    asks: int = 3
    scan: float = 5.05
    junk: float = 0.1
    gaps: tuple[float, ...] = (0.35, 0.1, 0.1, 0.1)
    drain: float = 0.5
    idle: float = 2.0
    poll: float = 0.25
    row: float = 0.25
    again: float = 0.2
    retries: int = 20
    retry: Retry = field(default_factory=lambda: Retry(0.5, 1.5, are_reports_there))


class Line:
    """Every wait on it ends within a slice once `stop` is set, with StopAsked.

    Attributes:
        heard: answers, presence and damage that came, whatever was being waited for.

    """

    def __init__(self, port: ReportPort, path: str, timing: Timing, stop: Event) -> None:
        self._port, self._path, self._timing, self._stop = port, path, timing, stop
        self.heard: list[Record] = []
        self._said: list[Record] = []

    def take_heard(self) -> list[Record]:
        """What was heard since this was last called, in order."""
        heard, self.heard = self.heard, []
        return heard

    def read(self) -> None:
        """Listen for one slice; an unplugging is noticed at once."""
        if self._stop.is_set():
            raise StopAsked
        self._sort(self._port.read())

    def listen(self, seconds: float) -> None:
        """Listen for so long."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self.read()

    def tell(self, report: bytes) -> None:
        """Send a command, and wait for nothing."""
        try:
            self._port.write(b"\0" + report)
        except EnvironmentFailure:
            self._read_rest()
            raise

    def ask(self, report: bytes) -> None:
        """Send a command until the base takes it; it is no base if it never does."""
        for _ in range(self._timing.asks):
            self._said.clear()
            self.tell(report)
            if self._wait(lambda said: said == Ack(report[1]), self._timing.reply):
                return
        raise self.silence()

    def silence(self) -> EnvironmentFailure:
        """No answer, in a sentence."""
        return EnvironmentFailure(
            f"The iClicker base {self._path} does not answer.",
            "Pull it out, and plug it in again.",
        )

    def wait_for(self, wanted: type[R], seconds: float) -> R | None:
        """The next of that kind that the base says, or said since the last question."""
        said = self._wait(lambda record: isinstance(record, wanted), seconds)
        return said if isinstance(said, wanted) else None

    def _wait(self, is_wanted: Callable[[Record], bool], seconds: float) -> Record | None:
        ends = time.monotonic() + seconds
        while True:
            found = next(filter(is_wanted, self._said), None)
            if found is not None:
                self._said.remove(found)
                return found
            if time.monotonic() >= ends:
                return None
            self.read()

    def _sort(self, report: bytes) -> None:
        for record in iclicker.in_order(iclicker.read(report)):
            is_heard = isinstance(record, Answer | Presence | Rejected)
            (self.heard if is_heard else self._said).append(record)

    def _read_rest(self) -> None:
        """What a base said before it was pulled out was pressed by somebody who got a light."""
        with suppress(EnvironmentFailure):
            while report := self._port.read():
                self._sort(report)


class Display:
    """The two lines on the base: what they should say, written no faster than it can show."""

    def __init__(self, gap: float) -> None:
        self._gap, self._next = gap, 0.0
        self._shown = ["", ""]

    def due(self, rows: tuple[str, str], now: float) -> bytes:
        """The command for one row that says something else by now; b"" for none, or not yet."""
        if now < self._next:
            return b""
        for place, (text, shown) in enumerate(zip(rows, self._shown, strict=True)):
            if text != shown:
                self._shown[place], self._next = text, now + self._gap
                return iclicker.row(place + 1, text)
        return b""
