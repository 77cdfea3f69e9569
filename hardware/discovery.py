"""Which ports and HID devices there are, and which of them may be a receiver. Never opens one."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.errors import EnvironmentFailure
from hardware.transports.hid_library import hid_failure
from hardware.transports.hid_port import found_reports as found_hid_devices
from hardware.transports.report_port import FoundReports


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A serial port.

    Attributes:
        url: what to open, "/dev/ttyUSB0" or "COM3".
        description: what the system says of it.
        vid: USB vendor; None if it is no USB port.
        pid: USB product; likewise.
        serial_number: of the converter, "" if it has none. Names a device where ports move.

    """

    url: str
    description: str
    vid: int | None = None
    pid: int | None = None
    serial_number: str = ""


def found_ports() -> tuple[FoundPort, ...]:
    """The ports of this computer, by name."""
    from serial.tools import list_ports  # noqa: PLC0415 - looks the system over at import

    return tuple(
        FoundPort(p.device, p.description or "", p.vid, p.pid, p.serial_number or "")
        for p in sorted(list_ports.comports(), key=lambda p: p.device)
    )


def found_reports() -> tuple[FoundReports, ...]:
    """The HID devices of this computer, by path; none where the library for them is missing.

    A device with several collections may be there once for each, with the same path. One that is
    open in this program keeps the path it was opened by, wherever it is plugged in by now.
    """
    return found_hid_devices()


def why_no_reports() -> EnvironmentFailure | None:
    """What keeps this computer from looking for HID devices at all; None if nothing does."""
    return hid_failure()
