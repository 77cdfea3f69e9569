"""From a URL to an open port, from a path to an open HID device."""

from __future__ import annotations

from hardware.transports.hid_port import HidPort, is_plugged_in
from hardware.transports.port import SLICE, Port
from hardware.transports.replaying import SCHEME as REPLAY
from hardware.transports.replaying import ReplayedPort
from hardware.transports.report_port import ReportPort
from hardware.transports.report_socket import SCHEME, ReportSocket
from hardware.transports.serial_port import SerialPort
from hardware.transports.socket_port import SocketPort


def open_port(url: str, read_slice: float = SLICE) -> Port:
    """The port of a path at 19200 8N1, the socket of "socket://127.0.0.1:PORT", a "replay:FILE".

    Args:
        url: one of these.
        read_slice: the longest wait of one read, in seconds.

    """
    if url.startswith(REPLAY):
        return ReplayedPort(url, read_slice)
    return SocketPort(url, read_slice) if "://" in url else SerialPort(url, read_slice=read_slice)


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
