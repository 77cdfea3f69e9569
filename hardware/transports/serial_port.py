"""A serial port, or a loopback socket in its place: bytes in and out, failures in sentences.

A URL is a port's path ("/dev/ttyUSB0", "COM3") or "socket://127.0.0.1:PORT".
Every failure leaves here as an EnvironmentFailure; nothing of pyserial's gets past this file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

import serial

from facilitator.errors import EnvironmentFailure

try:
    import termios
except ImportError:  # Windows
    _FAILURES: tuple[type[BaseException], ...] = (OSError,)
else:
    # pyserial raises OSError's children, but lets termios.error through when it flushes.
    _FAILURES = (OSError, termios.error)

#: What opening may raise: ValueError is pyserial's word for a URL it cannot read.
_OPENING: tuple[type[BaseException], ...] = (*_FAILURES, ValueError)
#: One read waits at most so long, in seconds.
SLICE: Final = 0.02
#: One read takes about so many bytes at most.
_CHUNK: Final = 4096
#: One write waits at most so long, in seconds.
_WRITE_LIMIT: Final = 0.5


class Port(Protocol):
    """An open port. Every method but `close` may raise EnvironmentFailure."""

    def read(self) -> bytes: ...

    def write(self, data: bytes) -> None: ...

    def discard(self) -> None: ...

    def close(self) -> None: ...


#: Opens the port of a URL, or raises EnvironmentFailure.
OpenPort = Callable[[str], Port]


def explain(url: str, error: BaseException) -> EnvironmentFailure:
    """What `error` means for the person who plugged the receiver in."""
    number = error.args[0] if error.args and isinstance(error.args[0], int) else None
    if number in {errno.EACCES, errno.EPERM} and os.name != "nt":
        return EnvironmentFailure(
            f"This account may not use the port {url}.",
            "Add it to the group dialout (sudo usermod -a -G dialout $USER), log out and in again.",
        )
    if number in {errno.EBUSY, errno.EAGAIN} or "PermissionError" in str(error):
        return EnvironmentFailure(
            f"Another program is using the port {url}.",
            "Close the other program, or choose another port.",
        )
    if number == errno.ENOENT or "FileNotFoundError" in str(error):
        return EnvironmentFailure(
            f"There is no port {url}.", "Plug the receiver in, or choose another port."
        )
    if number == errno.ECONNREFUSED or "ECONNREFUSED" in str(error) or "refused" in str(error):
        return EnvironmentFailure(f"Nothing answers at {url}.", "Start the emulator.")
    return EnvironmentFailure(
        f"The port {url} is gone.", "Plug the receiver in again; voting then goes on by itself."
    )


def is_present(url: str) -> bool:
    """Whether it is worth trying to open. True where that cannot be told without opening."""
    return "://" in url or os.name == "nt" or Path(url).exists()


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
            raise self._gone() from error
        return data

    def write(self, data: bytes) -> None:
        try:
            self._serial.write(data)
        except _FAILURES as error:
            raise self._gone() from error

    def discard(self) -> None:
        """Forget what has come and was not read."""
        try:
            self._serial.reset_input_buffer()
        except _FAILURES as error:
            raise self._gone() from error

    def close(self) -> None:
        with suppress(*_FAILURES):
            self._serial.close()

    def _gone(self) -> EnvironmentFailure:
        return explain(self._url, OSError(errno.EIO, "gone"))


def open_serial(url: str) -> Port:
    """The port of `url` at 19200 8N1."""
    return SerialPort(url)
