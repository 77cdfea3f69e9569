"""What a HID device is to a driver: reports in, reports out. Bytes in streams: `port`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FoundReports:
    """A HID device that is plugged in.

    Attributes:
        path: what to open: "hid:…" (`hardware.transports.hid_port`), or of an emulated one
            "hid+socket://127.0.0.1:PORT" (`hardware.transports.report_socket`).
        vid, pid: USB vendor and product.
        maker, product: as the device says them.
        serial_number: "" if it has none.
        usage_page, usage: of its top collection, 0 where the system does not say.
    """

    path: str
    vid: int
    pid: int
    maker: str = ""
    product: str = ""
    serial_number: str = ""
    usage_page: int = 0
    usage: int = 0


class ReportPort(Protocol):
    """An open HID device. Every method but `close` may raise EnvironmentFailure.

    Attributes:
        found: who it is.

    """

    found: FoundReports

    def read(self) -> bytes:
        """The next input report within one slice (`port.SLICE` seconds), b"" for none."""
        ...

    def write(self, report: bytes) -> None:
        """An output report; its first byte is the report's number, 0 where it has none."""
        ...

    def send_feature(self, report: bytes) -> None:
        """A feature report; likewise."""
        ...

    def close(self) -> None: ...


#: Opens the device of a path, or raises EnvironmentFailure.
OpenReports = Callable[[str], ReportPort]
