"""A loopback socket in place of a serial port, where there are no pseudo-terminals."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from hardware.transports.port import SLICE, explain, gone

_CHUNK: Final = 4096
_CONNECT_LIMIT: Final = 0.5  # seconds


class SocketPort:
    """A connection, for one thread."""

    def __init__(self, url: str, read_slice: float = SLICE) -> None:
        """Connect; `read_slice` is the longest wait of a read, in seconds."""
        self._url = url
        try:
            parts = urlsplit(url)
            address = parts.hostname or "", parts.port or 0
            self._socket = socket.create_connection(address, _CONNECT_LIMIT)
        except (OSError, ValueError) as error:
            raise explain(url, error) from error
        # A base answers what it is asked; nothing is gained by waiting for more to send.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.settimeout(read_slice)

    def read(self) -> bytes:
        """What has come; waits for a slice if nothing has."""
        try:
            data = self._socket.recv(_CHUNK)
        except TimeoutError:
            return b""
        except OSError as error:
            raise gone(self._url) from error
        if not data:
            raise gone(self._url)
        return data

    def write(self, data: bytes) -> None:
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise gone(self._url) from error

    def discard(self) -> None:
        """Forget what has come and was not read."""
        timeout = self._socket.gettimeout()
        self._socket.setblocking(False)
        try:
            # One chunk holds more than a base says in a second.
            with suppress(BlockingIOError):
                self._socket.recv(_CHUNK)
        except OSError as error:
            raise gone(self._url) from error
        finally:
            self._socket.settimeout(timeout)

    def close(self) -> None:
        with suppress(OSError):
            self._socket.close()
