"""An iClicker base as the host sees it, of the second generation (pushing) or the first (polled).

Written from published captures, with tables of its own: it shares no code with the driver it is
there to test. Guesses are marked [guess]; no real base confirmed them.

    every command but 13, 14       is answered with 01 CMD aa after 5-15 ms, left-overs behind
    10 f1 f2                       channel; the second generation says junk for a moment
    11 / 12, 16                    open / closed
    13, 14                         display; garbled if two come within 100 ms
    15                             version and channel
    17 03, 05 / 04                 forget / summary 02 18 1a …
    17 01 idx 04                   polled: votes of the ring of 100 from idx, 14 at most, 02 18 …
    17 06 id, 1e id / 1f           the presenter's clicker / none
    2a                             deaf for 5 s
    2d                             pushing begins: 02 2c besides; without it nothing is pushed
    a vote                         02 13 …, with the vote before it in the second half

Without its cable it has no power: all but the channel is forgotten, and the ring with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from random import Random
from typing import Final

from hardware.emulators.iclicker_air import KEYS, SWITCH, Air, Signal, printed
from hardware.emulators.report_wire import Identity, ReportWire

Event = dict[str, object]
Say = Callable[[Event], None]

V1: Final = Identity("1881:0150", "I-Clicker USB Base", "I-Clicker USB Base")
V2: Final = Identity("1881:0150", "iclicker", "iclicker")
RING: Final = 100
_BATCH: Final = 14
_GARBLE: Final = 0.09  # seconds between rows; a little less than 0.1, for clocks
_FLAGS: Final = (0, 0, 0, 0x10, 0x20, 0x40)
_EMPTY: Final = bytes(32)


class Memory:
    """What a base forgets without power."""

    def __init__(self) -> None:
        self.is_open = self.is_pushing = False
        self.remote = b""
        self.seq = 0
        self.last = _EMPTY  # the record pushed last
        self.ring: list[bytes] = []  # votes since the last reset; the newest 100 can be asked for
        self.fetched = 0

    def push(self, code: int, number: bytes) -> bytes:
        """The record of a vote; its running number goes up."""
        record = bytes([2, 0x13, code]) + number + bytes([self.seq])
        self.seq = (self.seq + 1) % 256
        return record.ljust(32, b"\0")

    def batch(self, place: int) -> bytes:
        """The answer to a question for votes. The ring's places go round at 100 [guess]."""
        head = len(self.ring)
        first = head - (head - place) % RING
        self.fetched = max(self.fetched, first)
        votes = self.ring[first : first + _BATCH]
        left = head - first - len(votes)
        places = bytes([first % RING, (first + len(votes)) % RING, len(votes)])
        return bytes([2, 0x18, left > 0, left]) + places + b"".join(votes)


class Base:
    """The base and its clickers.

    Attributes:
        air: what is on its way to it.
        scan: seconds that it is deaf on 2a.
        noise: probability 0-1 of a record of another kind before a vote.
        has_summary: some bases answer the last command with no more than 01 17 aa.
        is_silent: it obeys, but answers nothing.

    """

    def __init__(
        self, wire: ReportWire, air: Air, random: Random, say: Say, *, polls: bool
    ) -> None:
        """`polls`: of the first generation."""
        self.air, self.scan, self.noise = air, 5.0, 0.0
        self.has_summary, self.is_silent = True, False
        self.memory = Memory()
        self._wire, self._random, self._say, self._polls = wire, random, say, polls
        self._channel = b"\x21\x41"
        self._orders: deque[bytes] = deque()
        self._out: deque[tuple[float, bytes]] = deque()
        self._deaf_until = self._row_at = self._free_at = 0.0

    def lose_power(self) -> None:
        """The cable is out."""
        lost = self.memory.ring[self.memory.fetched :] if self._polls else []
        for vote in lost:
            self._say({"lost": {"handset": printed(vote[1:]), "key": KEYS[vote[0] - 0x61]}})
        self.memory = Memory()
        self._orders.clear()
        self._out.clear()
        self._deaf_until = 0.0

    def pass_time(self, now: float, *, has_power: bool) -> None:
        """Do what is due."""
        if has_power:
            self._orders += [report[1:] for kind, report in self._wire.read() if kind == "O"]
            while self._orders and now >= self._deaf_until:
                self._obey(self._orders.popleft(), now)
        heard = [s for s in self.air.due(now) if self._answer(s, now, has_power=has_power)]
        self._report(heard, now)
        while self._out and self._out[0][0] <= now:
            self._wire.write(self._out.popleft()[1].ljust(64, b"\0"))

    def _answer(self, signal: Signal, now: float, *, has_power: bool) -> bool:
        """The light on the clicker; whether the base has a vote to report."""
        is_presenter = signal.number == self.memory.remote
        is_taken = has_power and now >= self._deaf_until
        if is_taken and (self.memory.is_open or is_presenter or signal.key == SWITCH):
            self.air.accept(signal)
            if signal.key != SWITCH:
                self._say({"acked": signal.as_event()})
            return True
        if not self.air.refuse(signal, now):
            self._say({"unheard": signal.as_event()})
        return False

    def _report(self, heard: list[Signal], now: float) -> None:
        memory = self.memory
        if self._polls:
            votes = [s for s in heard if s.key != SWITCH]
            memory.ring += [bytes([0x61 + KEYS.index(s.key)]) + s.number for s in votes]
            return
        if not memory.is_pushing:
            return
        while heard:
            # Two that come at once may share a report: the newer one in front.
            size = 2 if len(heard) > 1 and self._random.random() < 0.5 else 1  # noqa: PLR2004
            records = [memory.push(self._code(signal), signal.number) for signal in heard[:size]]
            heard = heard[size:]
            before = records[-2] if size > 1 else memory.last
            memory.last = records[-1]
            if self._random.random() < self.noise:
                self._send(bytes([2, 0x1A]) + self._random.randbytes(9), now)
            self._send(records[-1] + before, now)

    def _code(self, signal: Signal) -> int:
        if signal.key == SWITCH:
            return 0x86
        return 0x81 + KEYS.index(signal.key) | self._random.choice(_FLAGS)

    def _send(self, report: bytes, now: float, delay: float = 0.0) -> None:
        if not self.is_silent:
            self._free_at = max(self._free_at, now + delay)
            self._out.append((self._free_at, report))

    def _obey(self, order: bytes, now: float) -> None:
        code, said = order[1], order[2:]
        if code in {0x13, 0x14}:
            self._show(code - 0x12, said[:16], now)
            return
        left_over = self.memory.last[2:6] if self._random.random() < 0.5 else b""  # noqa: PLR2004
        delay = self._random.uniform(0.005, 0.015)
        self._send(bytes([1, code, 0xAA]) + left_over, now, delay)
        for report in self._consequences(code, said, now):
            self._send(report, now, delay + 0.005)

    def _show(self, row: int, text: bytes, now: float) -> None:
        if now - self._row_at < _GARBLE:
            self._say({"garbled": row})
        self._row_at = now
        self._say({"row": row, "text": text.decode("ascii", "replace")})

    def _consequences(self, code: int, said: bytes, now: float) -> list[bytes]:
        memory = self.memory
        if code == 0x10:  # noqa: PLR2004 - the table above
            self._channel = said[:2]
            noise = [bytes([2, 0x13, c]) + self._random.randbytes(4) for c in (0xAA, 0, 0x86)]
            return [] if self._polls else noise
        if code == 0x15:  # noqa: PLR2004
            return [b"\x01\x15\x04\x05" + self._channel + b"\x01\x02\x66"]
        if code == 0x17:  # noqa: PLR2004
            return self._votes(said)
        if code == 0x2D and not self._polls:  # noqa: PLR2004
            memory.is_pushing = True
            return [b"\x02\x2c"]
        if code == 0x2A:  # noqa: PLR2004
            self._deaf_until = now + self.scan
        elif code in {0x11, 0x12, 0x16}:
            self._turn(is_open=code == 0x11)  # noqa: PLR2004
        elif code in {0x1E, 0x1F}:
            memory.remote = said[:3] if code == 0x1E else b""  # noqa: PLR2004
        return []

    def _votes(self, said: bytes) -> list[bytes]:
        memory = self.memory
        if said[0] == 1 and self._polls:
            return [memory.batch(said[1])]
        if said[0] in {3, 5}:
            memory.ring, memory.fetched = [], 0
        elif said[0] == 4 and self.has_summary:  # noqa: PLR2004
            return [bytes([2, 0x18, 0x1A, 0, 1, 0, 1]).ljust(26, b"\0") + b"\x04\x05"]
        elif said[0] == 6:  # noqa: PLR2004
            memory.remote = said[1:4]
        return []

    def _turn(self, *, is_open: bool) -> None:
        if is_open != self.memory.is_open:
            self.memory.is_open = is_open
            self._say({"voting": "open" if is_open else "closed"})
