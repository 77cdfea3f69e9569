"""From a URL to an open port."""

from __future__ import annotations

from hardware.transports.port import SLICE, Port
from hardware.transports.serial_port import SerialPort
from hardware.transports.socket_port import SocketPort


def open_port(url: str, read_slice: float = SLICE) -> Port:
    """The port of a path at 19200 8N1, or the socket of "socket://127.0.0.1:PORT".

    Args:
        url: one or the other.
        read_slice: the longest wait of one read, in seconds.

    """
    return SocketPort(url, read_slice) if "://" in url else SerialPort(url, read_slice=read_slice)
