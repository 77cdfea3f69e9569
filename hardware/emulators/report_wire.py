"""The wire of an emulated HID device: whole reports over a loopback socket.

    message   length (2 bytes, high byte first: of kind and body) · kind (1 byte) · body
    "W"       ours, first: who we are, UTF-8, lines VVVV:PPPP, maker, product, serial number,
              PAGE:USAGE
    "I"       ours: an input report
    "O", "F"  the host's: an output or a feature report, its number first (0: it has none)

A hang-up closes the door; coming back opens it under the same address. Like a device on USB, it
has one caller at a time.
"""

from __future__ import annotations

import select
import socket
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

_CHUNK: Final = 65536
_LONGEST_WAIT: Final = 0.2  # seconds that a host which does not read may hold us up


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the device says it is; numbers in hex as on the wire."""

    vid_pid: str
    maker: str
    product: str
    serial_number: str = ""
    usage: str = "0:0"

    def as_bytes(self) -> bytes:
        """The body of the first message."""
        words = (self.vid_pid, self.maker, self.product, self.serial_number, self.usage)
        return "\n".join(words).encode()


class ReportWire:
    """The device's end. `read` and `write` never raise.

    Attributes:
        url: what the host opens.

    """

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._port = 0
        self._caller: socket.socket | None = None
        self._input = b""
        self.come_back()
        self.url = f"hid+socket://127.0.0.1:{self._port}"

    def come_back(self) -> None:
        """In the socket again, under the same address."""
        self._door = socket.create_server(("127.0.0.1", self._port))
        self._door.setblocking(False)
        self._port = self._door.getsockname()[1]

    def hang_up(self) -> None:
        """Out."""
        self._door.close()
        if self._caller:
            self._caller.close()
        self._caller, self._input = None, b""

    def read(self) -> list[tuple[str, bytes]]:
        """What the host sent: kind ("O", "F") and report, in order."""
        with suppress(OSError):
            self._welcome(self._door.accept()[0])
        with suppress(OSError):
            self._input += self._caller.recv(_CHUNK) if self._caller else b""
        messages = []
        while len(self._input) >= (size := int.from_bytes(self._input[:2]) + 2) > 2:  # noqa: PLR2004
            messages.append((chr(self._input[2]), self._input[3:size]))
            self._input = self._input[size:]
        return messages

    def _welcome(self, caller: socket.socket) -> None:
        caller.setblocking(False)
        caller.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._caller:
            self._caller.close()
        self._caller, self._input = caller, b""
        self._send(b"W", self._identity.as_bytes())

    def write(self, report: bytes) -> None:
        """An input report; lost if nobody listens."""
        self._send(b"I", report)

    def _send(self, kind: bytes, body: bytes) -> None:
        if self._caller is None:
            return
        data = (len(body) + 1).to_bytes(2) + kind + body
        with suppress(OSError):
            while data and select.select([], [self._caller], [], _LONGEST_WAIT)[1]:
                data = data[self._caller.send(data) :]

    def close(self) -> None:
        """For good."""
        self.hang_up()
