"""HID devices over hidapi: which there are, and one of them open. Failures in sentences.

A path is  hid:VVVV:PPPP[:SERIAL][@SYSTEM]  (vendor and product in hex, the serial number
percent-quoted, the system's own path): "hid:1881:0150@/dev/hidraw0". A device that comes back
under another system path is still found, by vendor, product and serial number, among those that
this program has not open. So "hid:1881:0150" alone means the first free one.
"""

from __future__ import annotations

import os
import re
import shlex
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, unquote

from facilitator.errors import EnvironmentFailure
from hardware.transports.hid_library import HID, HidThread
from hardware.transports.port import SLICE
from hardware.transports.report_port import FoundReports
from resources import path as resource

#: What the library raises: of a device that is gone or closed.
_FAILURES: Final = (OSError, ValueError)
_LOOK: Final = 0.003  # seconds between looks at a device, within a slice
_LONGEST: Final = 256  # bytes of one report
RULES: Final = "70-facilitator-handsets.rules"
_ADDRESS: Final = re.compile(
    r"hid:([0-9a-f]{4}):([0-9a-f]{4})(?::([^:@]*))?(?:@(.*))?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Address:
    """A path, read.

    Attributes:
        vid, pid: USB vendor and product.
        serial_number: "" for any.
        system: the system's own path, b"" for any.

    """

    vid: int
    pid: int
    serial_number: str = ""
    system: bytes = b""

    @classmethod
    def read(cls, path: str) -> Address:
        """The address written as `path`; EnvironmentFailure if it is none."""
        if (found := _ADDRESS.fullmatch(path)) is None:
            raise EnvironmentFailure(
                f"{path} is no address of a USB device.", "Write it as hid:1881:0150."
            )
        vid, pid, serial_number, system = found.groups(default="")
        return cls(int(vid, 16), int(pid, 16), unquote(serial_number), system.encode())

    def __str__(self) -> str:
        serial = f":{quote(self.serial_number, safe='')}" if self.serial_number else ""
        return f"hid:{self.vid:04x}:{self.pid:04x}{serial}@{self.system.decode()}"

    def choose(self, there: Iterable[Address], taken: Iterable[bytes]) -> Address | None:
        """The device that is meant, of those that are there."""
        known = [one for one in there if (one.vid, one.pid) == (self.vid, self.pid)]
        if exact := next((one for one in known if one.system == self.system), None):
            return exact
        held = set(taken)
        fitting = (one for one in known if self.serial_number in {"", one.serial_number})
        return next((one for one in fitting if one.system not in held), None)


def found_reports(hid: HidThread = HID) -> tuple[FoundReports, ...]:
    """The HID devices of this computer; none where the library is missing.

    One that is open here keeps the path it was opened by. A device with several collections may
    be there once for each, with the same path.
    """
    try:
        found = hid.do(lambda library: [_found(hid, row) for row in library.enumerate()])
    except (EnvironmentFailure, *_FAILURES):
        return ()
    return tuple(sorted(found, key=lambda one: one.path))


def _address(row: dict[str, Any]) -> Address:
    return Address(row["vendor_id"], row["product_id"], row.get("serial_number") or "", row["path"])


def _found(hid: HidThread, row: dict[str, Any]) -> FoundReports:
    address = _address(row)
    return FoundReports(
        hid.opened.get(address.system, str(address)),
        address.vid,
        address.pid,
        row.get("manufacturer_string") or "",
        row.get("product_string") or "",
        address.serial_number,
        row.get("usage_page") or 0,
        row.get("usage") or 0,
    )


def is_plugged_in(path: str, hid: HidThread = HID) -> bool:
    """Whether the device of `path` is there, and not open in this program already."""

    def look(library: Any) -> bool:
        chosen = wanted.choose(map(_address, hid.seen(library)), hid.opened)
        return chosen is not None and chosen.system not in hid.opened

    try:
        wanted = Address.read(path)
        return hid.do(look)
    except (EnvironmentFailure, *_FAILURES):
        return False


class HidPort:
    """An open HID device, for one thread.

    Attributes:
        found: who it is.

    """

    def __init__(self, path: str, read_slice: float = SLICE, hid: HidThread = HID) -> None:
        """Open it; `read_slice` is the longest wait of a read, in seconds."""
        self._path, self._slice, self._hid = path, read_slice, hid
        self._wanted = Address.read(path)
        self.found, self._system, self._device = hid.do(self._open)

    def _open(self, library: Any) -> tuple[FoundReports, bytes, Any]:
        rows = {_address(row): row for row in library.enumerate()}
        address = self._wanted.choose(rows, self._hid.opened)
        if address is None:
            raise EnvironmentFailure(
                f"There is no device {self._path}.", "Plug the receiver in, or choose another."
            )
        if address.system in self._hid.opened:
            raise _busy(self._path)
        device = library.device()
        try:
            device.open_path(address.system)
            device.set_nonblocking(1)
        except _FAILURES as error:
            raise explain(self._path, address.system.decode(), error) from error
        found = _found(self._hid, rows[address])
        self._hid.opened[address.system] = self._path
        return found, address.system, device

    def read(self) -> bytes:
        """The next input report within one slice, b"" for none."""
        ends = time.monotonic() + self._slice
        while not (report := self._hid.do(self._look)) and time.monotonic() < ends:
            time.sleep(_LOOK)
        return report

    def _look(self, _library: Any) -> bytes:
        try:
            return bytes(self._device.read(_LONGEST))
        except _FAILURES as error:
            raise self._gone() from error

    def write(self, report: bytes) -> None:
        self._send(self._device.write, report)

    def send_feature(self, report: bytes) -> None:
        self._send(self._device.send_feature_report, report)

    def _send(self, call: Any, report: bytes) -> None:
        # How much was written is not asked: Windows may say more than was given.
        try:
            is_sent = self._hid.do(lambda _: call(report) >= 0)
        except _FAILURES as error:
            raise self._gone() from error
        if not is_sent:
            raise self._gone()

    def close(self) -> None:
        self._hid.do(self._close)

    def _close(self, _library: Any) -> None:
        if self._hid.opened.get(self._system) == self._path:
            del self._hid.opened[self._system]
        with suppress(*_FAILURES):
            self._device.close()

    def _gone(self) -> EnvironmentFailure:
        return EnvironmentFailure(
            f"The device {self._path} is gone.",
            "Plug the receiver in again; voting then goes on by itself.",
        )


def _busy(path: str) -> EnvironmentFailure:
    return EnvironmentFailure(
        f"Another program is using the device {path}.",
        "Close the other program, or choose another device.",
    )


def explain(path: str, system: str, error: BaseException) -> EnvironmentFailure:
    """What a failed opening means; hidapi says why in English or not at all."""
    said = str(error).lower()
    is_locked = Path(system).exists() and not os.access(system, os.R_OK | os.W_OK)
    if is_locked or "permission denied" in said or "access denied" in said:
        return EnvironmentFailure(f"This account may not use the device {path}.", permission_todo())
    if "busy" in said or "being used by another" in said or "exclusive" in said:
        return _busy(path)
    if "no such" in said or "not found" in said:
        return EnvironmentFailure(
            f"There is no device {path}.", "Plug the receiver in, or choose another."
        )
    return EnvironmentFailure(
        f"The device {path} cannot be opened.", "Pull it out, and plug it in again."
    )


def permission_todo() -> str:
    """What lets an account use the devices: the rule file that comes with this program."""
    rules = shlex.quote(str(resource("udev", RULES)))
    return (
        f"Run: sudo cp {rules} /etc/udev/rules.d/ && sudo udevadm control --reload && "
        "sudo udevadm trigger. Then plug the device in again."
    )
