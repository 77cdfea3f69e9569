"""A loopback socket in place of a HID device: "hid+socket://127.0.0.1:PORT", for emulators.

    message   length (2 bytes, high byte first: of kind and body) · kind (1 byte) · body
    "W"       device → host, once, first: who it is, UTF-8, lines VVVV:PPPP, maker, product,
              serial number, PAGE:USAGE (numbers in hex)
    "I"       device → host: an input report, as hidapi gives it (its number first, if it has one)
    "O"       host → device: an output report; its first byte is its number, 0 where it has none
    "F"       host → device: a feature report; likewise

A kind that is not known is passed over. The emulators have the other half of this, of their own.
"""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from facilitator.errors import EnvironmentFailure
from hardware.transports.port import SLICE, explain, gone
from hardware.transports.report_port import FoundReports

SCHEME: Final = "hid+socket"
_CHUNK: Final = 4096
_CONNECT_LIMIT: Final = 0.5  # seconds
_WELCOME_LIMIT: Final = 0.5  # seconds for the device to say who it is


class ReportSocket:
    """A connection, for one thread.

    Attributes:
        found: who it says it is.

    """

    def __init__(self, path: str, read_slice: float = SLICE) -> None:
        """Connect; `read_slice` is the longest wait of a read, in seconds."""
        self._path, self._input = path, b""
        try:
            parts = urlsplit(path)
            address = parts.hostname or "", parts.port or 0
            self._socket = socket.create_connection(address, _CONNECT_LIMIT)
        except (OSError, ValueError) as error:
            raise explain(path, error) from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.settimeout(read_slice)
        try:
            self.found = self._introduced()
        except EnvironmentFailure:
            self.close()
            raise

    def _introduced(self) -> FoundReports:
        ends = time.monotonic() + _WELCOME_LIMIT
        while time.monotonic() < ends:
            if words := self._next("W"):
                with suppress(ValueError):
                    return _found(self._path, words)
        raise EnvironmentFailure(
            f"What answers at {self._path} is no emulated device.",
            "Use the address that the emulator printed.",
        )

    def read(self) -> bytes:
        """The next input report within one slice, b"" for none."""
        return self._next("I")

    def _next(self, kind: str) -> bytes:
        """The next message of that kind within one slice; others are passed over."""
        while True:
            size = int.from_bytes(self._input[:2], "big") + 2
            if len(self._input) >= max(size, 3):
                message, self._input = self._input[2:size], self._input[size:]
                if message[:1] == kind.encode():
                    return message[1:]
            elif not (data := self._receive()):
                return b""
            else:
                self._input += data

    def _receive(self) -> bytes:
        try:
            data = self._socket.recv(_CHUNK)
        except TimeoutError:
            return b""
        except OSError as error:
            raise gone(self._path) from error
        if not data:
            raise gone(self._path)
        return data

    def write(self, report: bytes) -> None:
        self._send(b"O", report)

    def send_feature(self, report: bytes) -> None:
        self._send(b"F", report)

    def _send(self, kind: bytes, report: bytes) -> None:
        try:
            self._socket.sendall((len(report) + 1).to_bytes(2, "big") + kind + report)
        except OSError as error:
            raise gone(self._path) from error

    def close(self) -> None:
        with suppress(OSError):
            self._socket.close()


def _found(path: str, words: bytes) -> FoundReports:
    who, maker, product, serial_number, usage = words.decode().split("\n")
    vid, pid = (int(number, 16) for number in who.split(":"))
    page, use = (int(number, 16) for number in usage.split(":"))
    return FoundReports(path, vid, pid, maker, product, serial_number, page, use)
