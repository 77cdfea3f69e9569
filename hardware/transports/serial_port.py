"""A serial port: bytes in and out, failures in sentences.

A URL is a port's path ("/dev/ttyUSB0", "COM3") or "socket://127.0.0.1:PORT", for which
`hardware.transports.socket_port` stands in.
Every failure leaves here as an EnvironmentFailure; nothing of pyserial's gets past this file.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Final

import serial

from hardware.transports.port import SLICE, explain, gone

try:
    import termios
except ImportError:  # Windows
    _FAILURES: tuple[type[BaseException], ...] = (OSError,)
else:
    # pyserial raises OSError's children, but lets termios.error through when it flushes.
    _FAILURES = (OSError, termios.error)

#: What opening may raise: ValueError is pyserial's word for a URL it cannot read.
_OPENING: tuple[type[BaseException], ...] = (*_FAILURES, ValueError)
#: One read takes about so many bytes at most.
_CHUNK: Final = 4096
#: One write waits at most so long, in seconds.
_WRITE_LIMIT: Final = 0.5


class SerialPort:
    """A port opened with pyserial, for one thread."""

    def __init__(self, url: str, baud: int = 19200, read_slice: float = SLICE) -> None:
        """Open it; `read_slice` is the longest wait of a read, in seconds."""
        self._url = url
        try:
            self._serial = serial.serial_for_url(
                url,
                baudrate=baud,
                timeout=read_slice,
                write_timeout=_WRITE_LIMIT,
                exclusive=None if os.name == "nt" else True,
            )
        except _OPENING as error:
            raise explain(url, error) from error

    def read(self) -> bytes:
        """What has come; waits for a slice if nothing has."""
        try:
            data = bytes(self._serial.read(1))
            while data and len(data) < _CHUNK and (waiting := self._serial.in_waiting):
                data += self._serial.read(waiting)
        except _FAILURES as error:
            raise gone(self._url) from error
        return data

    def write(self, data: bytes) -> None:
        try:
            self._serial.write(data)
        except _FAILURES as error:
            raise gone(self._url) from error

    def discard(self) -> None:
        """Forget what has come and was not read."""
        try:
            self._serial.reset_input_buffer()
        except _FAILURES as error:
            raise gone(self._url) from error

    def close(self) -> None:
        with suppress(*_FAILURES):
            self._serial.close()
