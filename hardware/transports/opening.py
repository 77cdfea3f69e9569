"""From a URL to an open port, from a path to an open HID device."""

from __future__ import annotations

from typing import Final

from hardware.transports.hid_port import HidPort, is_plugged_in
from hardware.transports.port import SLICE, Port
from hardware.transports.replaying import SCHEME as REPLAY
from hardware.transports.replaying import ReplayedPort
from hardware.transports.report_port import ReportPort
from hardware.transports.report_socket import SCHEME, ReportSocket
from hardware.transports.serial_port import SerialPort
from hardware.transports.socket_port import SocketPort

_SPEED: Final = "?baud="
_USUAL_SPEED: Final = 19200


def open_port(url: str, read_slice: float = SLICE) -> Port:
    """The port of a path, 8N1, the socket of "socket://127.0.0.1:PORT", a "replay:FILE".

    Args:
        url: one of these; behind a path "?baud=115200" may stand, else it is 19200.
        read_slice: the longest wait of one read, in seconds.

    """
    if url.startswith(REPLAY):
        return ReplayedPort(url, read_slice)
    if "://" in url:
        return SocketPort(url, read_slice)
    path, _, baud = url.partition(_SPEED)
    return SerialPort(path, int(baud) if baud.isdecimal() else _USUAL_SPEED, read_slice)


def at_speed(url: str, baud: int) -> str:
    """The same port at another speed; what has none stays as it is."""
    has_speed = "://" not in url and not url.startswith(REPLAY)
    return f"{url}{_SPEED}{baud}" if has_speed else url


def open_reports(path: str, read_slice: float = SLICE) -> ReportPort:
    """The HID device of "hid:…", the emulated one of "hid+socket://127.0.0.1:PORT", a replay.

    Args:
        path: one of these.
        read_slice: the longest wait of one read, in seconds.

    """
    if path.startswith(REPLAY):
        return ReplayedPort(path, read_slice)
    is_socket = path.startswith(f"{SCHEME}://")
    return ReportSocket(path, read_slice) if is_socket else HidPort(path, read_slice)


def are_reports_there(path: str) -> bool:
    """Whether it is worth trying to open. True of an emulated device, which cannot be seen."""
    return path.startswith((f"{SCHEME}://", REPLAY)) or is_plugged_in(path)
