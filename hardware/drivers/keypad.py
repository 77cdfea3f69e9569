"""Numeric keypads and typing readers that are taken from the desktop (Linux), as voting desks.

A keypad types "card, Enter, choice, Enter"; Backspace clears. A reader types a whole code, and may
have no Enter at its end. Bare digits typed by hand are a card or a choice, by turns; everything
else is read as a code. Keys: `hardware.codecs.input_events`.
"""

from __future__ import annotations

import time
from typing import Final

from facilitator.press import TakePresses
from hardware.codecs.input_events import Cleared, Decoder, Line
from hardware.codecs.reading import Reading, read_text
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.lifeline import Retry
from hardware.drivers.pushed import PushedDriver, Timing
from hardware.drivers.reader import Hearers, ReaderDesk
from hardware.drivers.state import ReportState
from hardware.drivers.voting_desk import PATIENCE, Feedback, Sets, any_set, unheard
from hardware.transports.evdev_port import EvdevPort, is_plugged_in
from hardware.transports.port import OpenPort, Port

#: A reader without a suffix has said all when it says nothing for so long, in seconds.
_SILENCE: Final = 0.1


class KeypadDriver(PushedDriver[Port]):
    """One keypad or reader."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the desk
        self,
        path: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        feedback: Feedback = unheard,
        sets: Sets = any_set,
        prefix: str = "",
        timing: Timing | None = None,
        open_port: OpenPort = EvdevPort,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            path: its event node, or a link to it: "/dev/input/by-path/…-event-kbd".
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: told of readings that are no votes, with their text as read.
            feedback: told what the person at the keypad is to know.
            prefix: what a reader was programmed to say first.
            sets: answers which sets of cards are out.
            timing: waits; None for those of real devices.
            open_port: takes the device of a path.

        """
        timing = timing or Timing(retry=Retry(is_present=is_plugged_in))
        super().__init__("keypad", path, report, open_port=open_port, timing=timing)
        name, count = self.state.name, lambda: self.count(heard=1)
        hearers = Hearers(name, take, notice, feedback, count, sets)
        self.listen(_Ear(ReaderDesk(hearers), prefix))


class _Ear:
    """Keys of one device."""

    def __init__(self, desk: ReaderDesk, prefix: str) -> None:
        self._desk, self._prefix = desk, prefix
        self._decoder, self._heard_at = Decoder(), 0.0

    def begin(self, _port: Port) -> None:
        self._decoder = Decoder()

    def open(self, keys: int) -> None:
        self._decoder.cut()
        self._desk.open(keys)

    def forget(self) -> None:
        self._decoder.cut()
        self._desk.close()

    def close(self) -> None:
        # A reader without a suffix may have said all. Half of a number is never another number.
        if self._decoder.is_waiting:
            self._finish()
        self._decoder.cut()
        self._desk.close()

    def hear(self, data: bytes) -> None:
        now = time.monotonic()
        if data and now - self._heard_at >= PATIENCE:
            self._decoder = Decoder()  # whoever began that number has gone
        if data:
            self._heard_at = now
        for line in self._decoder.feed(data):
            self._deal(line)
        if self._decoder.is_waiting and now - self._heard_at >= _SILENCE:
            self._finish()
        self._desk.look()

    def _finish(self) -> None:
        for line in self._decoder.finish():
            self._deal(line)

    def _deal(self, line: Line | Cleared) -> None:
        if isinstance(line, Cleared):
            self._desk.clear()
        elif line.by_hand and (line.text.isdecimal() or not line.text):
            self._desk.typed(line.text)
        elif line.text:
            reading = read_text(line.text.removeprefix(self._prefix).encode())
            if isinstance(reading, Reading):
                self._desk.read(reading)
