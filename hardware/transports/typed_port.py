"""Text that somebody else read, as a port: what a reader typed into a window of this program."""

from __future__ import annotations

from queue import Empty, SimpleQueue

from hardware.transports.port import SLICE


class TypedPort:
    """Filled by one thread, read by another."""

    def __init__(self) -> None:
        self._lines: SimpleQueue[str] = SimpleQueue()

    def type(self, text: str) -> None:
        """A whole reading. Any thread."""
        self._lines.put(text)

    def read(self) -> bytes:
        """The next reading, with a line end; waits for a slice if there is none."""
        try:
            return self._lines.get(timeout=SLICE).encode() + b"\r"
        except Empty:
            return b""

    def write(self, data: bytes) -> None:
        """Nobody is there to be told."""

    def discard(self) -> None:
        """Forget what has come and was not read."""
        while self.read():
            pass

    def close(self) -> None:
        """It stays, for the next one."""
