"""One open port to a SunVote base: frames out, records in. It knows no order of questions.

That order is `hardware.drivers.sunvote_talk`; the bytes are `hardware.codecs.sunvote`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event
from typing import Final, TypeVar

from hardware.codecs import sunvote
from hardware.codecs.sunvote_records import HostFrame, Record, Rejected
from hardware.drivers.lifeline import StopAsked
from hardware.transports.port import Port

R = TypeVar("R", bound=Record)
#: A line that is not silent after so many times the wait for a silence never will be.
_BABBLE: Final = 5


class Line:
    """Every wait on it ends within a slice once `stop` is set, with StopAsked.

    Attributes:
        decoder: makes records of what was read.
        bytes_heard: since the port was opened, sense or not.

    """

    def __init__(self, port: Port, reply: float, stop: Event) -> None:
        """`reply`: seconds for the answer to one frame."""
        self._port, self._reply, self._stop = port, reply, stop
        self.decoder = sunvote.Decoder()
        self.bytes_heard = 0

    def tell(self, frame: bytes) -> None:
        """Send `frame`, and wait for nothing."""
        self._port.write(frame)

    def rest(self, seconds: float) -> None:
        """Wait."""
        if self._stop.wait(seconds):
            raise StopAsked

    def read(self) -> bytes:
        """What comes within one slice; an unplugging is noticed at once."""
        if self._stop.is_set():
            raise StopAsked
        data = self._port.read()
        self.bytes_heard += len(data)
        return data

    def forget(self) -> None:
        """Throw away what came and was not read."""
        self._port.discard()
        self.decoder.finish()

    def answers(self, frame: bytes, silence: float = 0.0) -> Iterator[Record]:
        """Send `frame`; the whole records that come while one may expect an answer.

        With `silence`, one may until the line was silent for so many seconds; but not for ever.
        """
        self.forget()
        self.tell(frame)
        begun = time.monotonic()
        ends = begun + (silence or self._reply)
        while time.monotonic() < ends:
            if data := self.read():
                ends = max(ends, min(time.monotonic(), begun + _BABBLE * silence) + silence)
            for record in self.decoder.feed(data):
                if not isinstance(record, Rejected | HostFrame):
                    yield record

    def ask(self, frame: bytes, wanted: type[R], silence: float = 0.0) -> R | None:
        """The first answer of the wanted kind; None if none comes in time."""
        answers = self.answers(frame, silence)
        return next((r for r in answers if isinstance(r, wanted)), None)
