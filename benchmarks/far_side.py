"""The far side of the wire in a process of its own: an emulated base that keeps a stopwatch.

    python -m benchmarks.far_side VOTERS hall | lone | burst

The first line on standard output is the port to open, the second comes once the base is open for
votes; then a line on standard input lets the keypads press, and another ends it. The last line
is JSON: keypad → [when its key went down, when the last byte of its press was written], in
nanoseconds of the clock that all processes of this machine share.

    hall    everybody presses within some seconds, at 19200 baud
    lone    one keypad every second or so, at 19200 baud
    burst   one answer to one poll holds a press of everybody, written back to back
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from random import Random
from threading import Event, Thread
from typing import Final

from hardware.emulators import crowd
from hardware.emulators.sunvote import Event as Told
from hardware.emulators.sunvote import Station, code_of, wrap
from hardware.emulators.wire import Faults, Line, TcpWire

_TICK: Final = 0.001  # seconds
_PRESS, _NO_PRESS = 0x20, 0x19  # lengths of the two answers to a poll
_LAST_STATUS: Final = 254


class TimedWire(TcpWire):
    """A wire that notes when each keypad's first report was written."""

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[int, int] = {}

    def write(self, data: bytes) -> None:
        at = time.perf_counter_ns()  # before, or the near side might have read it earlier
        super().write(data)
        if data[3] == _PRESS:
            self.written.setdefault(int.from_bytes(data[10:12]), at)


class Base:
    """An emulated base with its keypads on a timed wire."""

    def __init__(self, voters: int, manner: str) -> None:
        self.wire, self.voters, self.manner = TimedWire(), voters, manner
        self.opened = Event()
        self.pressed: dict[int, int] = {}
        self._random = Random(1)
        self._line = Line(self.wire, Faults(is_spaced=manner != "burst"), self._random)
        self._station = Station(voters, self._random, self._tell)
        self._owes_burst = False

    def let_press(self) -> None:
        """Let the keypads press from now on."""
        now = time.monotonic()
        if self.manner == "burst":
            self._owes_burst = True
            return
        everybody = range(1, self.voters + 1)
        acts = crowd.burst(self._random, everybody, {"1": self.voters})
        for turn, act in enumerate(acts):
            # Not in step with the poll cycle, which takes about half a second.
            after = turn * 0.83 if self.manner == "lone" else act.after
            self._station.press(act.handset, code_of("1"), now + after)
            self.pressed[act.handset] = round((now + after) * 1e9)

    def pass_time(self) -> None:
        """Hear and answer what is due."""
        now = time.monotonic()
        self._station.pass_time(now)
        for answer in self._station.hear(self.wire.read(), now):
            if self._owes_burst and answer[3] == _NO_PRESS:
                self._owes_burst = False
                self._write_burst()
            else:
                self._line.send(answer, now)
        self._line.pass_time(now)

    def _tell(self, told: Told) -> None:
        if told.get("voting") == "open":
            self.opened.set()

    def _write_burst(self) -> None:
        """More than a real base puts into one answer: the program's limit, not the wire's."""
        for handset in range(1, self.voters + 1):
            status = min(handset, _LAST_STATUS)
            head = bytes([0x95, self._station.number, 0, 0, status, 0]) + handset.to_bytes(2)
            press = head + bytes([code_of("1"), 0, 0, 0, 0, 1])
            self.wire.write(wrap(press.ljust(30, b"\0")))


def _obey(*orders: Callable[[], None]) -> None:
    """Each order in turn, as its line comes."""
    for order in orders:
        sys.stdin.readline()
        order()


def main() -> None:
    """Run until told to end."""
    base, ended = Base(int(sys.argv[1]), sys.argv[2]), Event()
    print(base.wire.url, flush=True)
    said = False
    Thread(target=_obey, args=(base.let_press, ended.set), daemon=True).start()
    while not ended.wait(_TICK):
        base.pass_time()
        if base.opened.is_set() and not said:
            said = True
            print("open", flush=True)
    written = base.wire.written
    print(json.dumps({str(h): [base.pressed.get(h, at), at] for h, at in written.items()}))
    base.wire.close()


if __name__ == "__main__":
    main()
