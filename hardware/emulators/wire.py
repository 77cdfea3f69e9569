"""The wire of an emulator: a pseudo-terminal or a loopback socket, with faults on order.

Bytes are held back as a serial line would hold them back, if asked; junk, torn writes and wrong
check sums are seeded. A hang-up takes the port away, and gives it back under the same name.
"""

from __future__ import annotations

import os
import socket
import tempfile
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final, Protocol

_BAUD: Final = 19200
_BITS_A_BYTE: Final = 10
#: Seconds that a line stands still: longer than a driver listens for what may still come.
_STALL: Final = 0.15


class Wire(Protocol):
    """The far end. `read` and `write` never wait and never raise."""

    url: str

    def read(self) -> bytes: ...

    def write(self, data: bytes) -> None: ...

    def hang_up(self) -> None: ...

    def come_back(self) -> None: ...

    def close(self) -> None: ...


class PtyWire:
    """A pseudo-terminal behind a link that keeps its name."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="facilitator-emulator-")
        self._link = Path(self._folder.name) / "port"
        self.url = str(self._link)
        self._ends: tuple[int, int] | None = None
        self.come_back()

    def come_back(self) -> None:
        import tty  # noqa: PLC0415 - not on Windows

        # The near end stays open here too, so that the far one lives on between two users.
        far, near = os.openpty()
        tty.setraw(near)
        os.set_blocking(far, False)
        self._ends = far, near
        self._link.symlink_to(os.ttyname(near))

    def hang_up(self) -> None:
        if self._ends:
            self._link.unlink()
            for end in self._ends:
                os.close(end)
        self._ends = None

    def read(self) -> bytes:
        with suppress(OSError):
            return os.read(self._ends[0], 4096) if self._ends else b""
        return b""

    def write(self, data: bytes) -> None:
        with suppress(OSError):  # nobody reads: the line drops it
            if self._ends:
                os.write(self._ends[0], data)

    def close(self) -> None:
        self.hang_up()
        self._folder.cleanup()


class TcpWire:
    """A loopback socket, where there are no pseudo-terminals. One caller at a time."""

    def __init__(self) -> None:
        self._port = 0
        self._caller: socket.socket | None = None
        self.come_back()
        self.url = f"socket://127.0.0.1:{self._port}"

    def come_back(self) -> None:
        self._door = socket.create_server(("127.0.0.1", self._port))
        self._door.setblocking(False)
        self._port = self._door.getsockname()[1]

    def hang_up(self) -> None:
        self._door.close()
        if self._caller:
            self._caller.close()
        self._caller = None

    def read(self) -> bytes:
        with suppress(OSError):
            if caller := self._door.accept()[0]:
                caller.setblocking(False)
                caller.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._caller = caller
        with suppress(OSError):
            return self._caller.recv(4096) if self._caller else b""
        return b""

    def write(self, data: bytes) -> None:
        with suppress(OSError):
            if self._caller:
                self._caller.sendall(data)

    def close(self) -> None:
        self.hang_up()


@dataclass(slots=True)
class Faults:
    """What goes wrong on the wire; probabilities 0-1 a frame.

    Attributes:
        noise: junk bytes before a frame.
        crc: one bit of a frame is flipped.
        split: a frame is written in pieces.
        stall: the line stands still before a frame, perhaps in the middle of an answer.
        is_spaced: bytes take the time they take at 19200 baud.

    """

    noise: float = 0.0
    crc: float = 0.0
    split: float = 0.0
    stall: float = 0.0
    is_spaced: bool = False


class Line:
    """Frames on their way out, each when it is due."""

    def __init__(self, wire: Wire, faults: Faults, random: Random) -> None:
        self._wire, self._faults, self._random = wire, faults, random
        self._queue: deque[tuple[float, bytes]] = deque()
        self._free_at = 0.0

    def send(self, frame: bytes, now: float) -> None:
        """Put a frame on the line, faults included."""
        random, faults = self._random, self._faults
        if random.random() < faults.noise:
            frame = random.randbytes(random.randint(1, 9)) + frame
        if random.random() < faults.crc:
            bit = random.randrange(8 * len(frame))
            frame = bytes(b ^ (1 << bit % 8) * (i == bit // 8) for i, b in enumerate(frame))
        if faults.stall and random.random() < faults.stall:
            self._free_at = max(self._free_at, now) + _STALL
        for piece in self._pieces(frame):
            self._free_at = max(self._free_at, now)
            if faults.is_spaced:
                self._free_at += len(piece) * _BITS_A_BYTE / _BAUD
            elif len(piece) < len(frame):
                self._free_at += 0.001
            self._queue.append((self._free_at, piece))

    def _pieces(self, frame: bytes) -> tuple[bytes, ...]:
        if self._random.random() >= self._faults.split:
            return (frame,)
        cut = self._random.randrange(1, len(frame))
        return frame[:cut], frame[cut:]

    def pass_time(self, now: float) -> None:
        """Write what is due."""
        while self._queue and self._queue[0][0] <= now:
            self._wire.write(self._queue.popleft()[1])

    def cut(self) -> None:
        """What was on its way is lost."""
        self._queue.clear()
