"""Readers of codes and tags on a serial line, as voting desks and for check-in.

Nothing is asked of a reader, so it counts as connected once its port is open: whether it is a
reader at all shows when it reads something. Bytes: `hardware.codecs.scanner`.
"""

from __future__ import annotations

import time
from typing import Final

from facilitator.press import TakePresses
from hardware.codecs.reading import Reading, Rejected
from hardware.codecs.scanner import Decoder
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.pushed import PushedDriver, Timing
from hardware.drivers.reader import Hearers, ReaderDesk
from hardware.drivers.state import ReportState
from hardware.drivers.voting_desk import Feedback, Sets, any_set, unheard
from hardware.transports.opening import open_port as open_any_port
from hardware.transports.port import OpenPort, Port

#: A reader without a suffix has said all when it says nothing for so long, in seconds.
_SILENCE: Final = 0.1


class ScannerDriver(PushedDriver[Port]):
    """One reader on one serial port."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the desk
        self,
        url: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        feedback: Feedback = unheard,
        sets: Sets = any_set,
        prefix: str = "",
        timing: Timing | None = None,
        open_port: OpenPort = open_any_port,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            url: a port's path, or "socket://127.0.0.1:PORT".
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: told of readings that are no votes, with their text as read.
            feedback: told what the person at the reader is to know.
            prefix: what the reader was programmed to say first.
            sets: answers which sets of cards are out.
            timing: waits; None for those of real devices.
            open_port: opens the port of a URL.

        """
        super().__init__("scanner", url, report, open_port=open_port, timing=timing)
        name, count = self.state.name, lambda: self.count(heard=1)
        hearers = Hearers(name, take, notice, feedback, count, sets)
        self.listen(_Ear(self, ReaderDesk(hearers), prefix))


class _Ear:
    """Bytes of one reader."""

    def __init__(self, driver: ScannerDriver, desk: ReaderDesk, prefix: str) -> None:
        self._driver, self._desk, self._prefix = driver, desk, prefix
        self._decoder, self._heard_at = Decoder(prefix), 0.0

    def begin(self, _port: Port) -> None:
        self._decoder = Decoder(self._prefix)

    def open(self, keys: int) -> None:
        self._decoder = Decoder(self._prefix)
        self._desk.open(keys)

    def forget(self) -> None:
        self._decoder = Decoder(self._prefix)
        self._desk.close()

    def close(self) -> None:
        # A reader without a suffix may have said all. Half of a slip is never another slip.
        self._deal(self._decoder.finish())
        self._desk.close()

    def hear(self, data: bytes) -> None:
        now = time.monotonic()
        if data:
            self._heard_at = now
            self._deal(self._decoder.feed(data))
        elif self._decoder.is_waiting and now - self._heard_at >= _SILENCE:
            self._deal(self._decoder.finish())
        self._desk.look()

    def _deal(self, records: tuple[Reading | Rejected, ...]) -> None:
        for record in records:
            if isinstance(record, Reading):
                self._desk.read(record)
            else:
                self._driver.count(refused=1)
