"""A reader in HID-POS mode (usage page 8C, usage 02): reports to readings. No device, no clock.

Input report 2, 64 bytes with its number:

    [0] 02  [1] bytes of data  [2..4] AIM identifier "]cm"  [5 …] data
    [61] the maker's letter for the code  [63] 1 where the reading goes on in the next report

Some readers put everything behind the length one byte later; readers of tags, which know no AIM
identifier, leave it zero. One trailing CR is the reader's suffix and no data. An answer to a
command ends with "]Z6", the command, one byte ACK 06 / NAK 15 / ENQ 05 and ".".

Source: seven reports captured from a Voyager 1602g by Henk van Asselt
(github.com/HenkVanAsselt/python_hon_usbhid); the HID usage tables for points of sale.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hardware.codecs.reading import LONGEST, Damage, Reading, Rejected, read_text

#: Sent as a feature report to readers of Honeywell and Youjie on opening: report 254, one byte 1.
WAKE: Final = bytes([0xFE, 0x01])
WAKE_VENDORS: Final = frozenset({0x0C2E, 0x23D0})
USAGE_PAGE: Final = 0x8C
USAGE: Final = 0x02

_REPORT: Final = 2
_SIZE: Final = 64
_LENGTH, _AIM, _MORE = 1, 2, 63
_TRAILER: Final = 61  # data ends here at the latest
_AIM_LENGTH: Final = 3
_BRACKET: Final = 0x5D
_ANSWER: Final = "]Z6"


@dataclass(frozen=True, slots=True)
class Reply:
    """The reader's answer to a command, as sent."""

    data: bytes


Record = Reading | Reply | Rejected


class Decoder:
    """Joins the reports of a reading. The same reports give the same readings."""

    def __init__(self) -> None:
        self._aim, self._waiting = "", bytearray()

    def feed(self, report: bytes) -> tuple[Record, ...]:
        """The records that this one report completes."""
        fault = _fault(report)
        if fault is not None:
            return (*self.finish(), Rejected(fault, report))
        aim, data = _parts(report)
        before: tuple[Rejected, ...] = ()
        if self._waiting and aim != self._aim:
            before = self.finish()
        if len(self._waiting) + len(data) > LONGEST:
            self._waiting.clear()
            return (Rejected(Damage.TOO_LONG, report),)
        self._aim = aim
        self._waiting += data
        if report[_MORE] == 1:
            return before
        raw = bytes(self._waiting)
        self._waiting.clear()
        return (*before, _record(aim, raw))

    def finish(self) -> tuple[Rejected, ...]:
        """Nothing more will come: a reading without its end is none."""
        raw = bytes(self._waiting)
        self._waiting.clear()
        return (Rejected(Damage.CUT, raw),) if raw else ()


def _fault(report: bytes) -> Damage | None:
    if len(report) != _SIZE:
        return Damage.SIZE
    start = _start(report)
    if report[0] != _REPORT or start is None:
        return Damage.KIND
    if start + _AIM_LENGTH + report[_LENGTH] > _TRAILER:
        return Damage.LENGTH
    return None


def _start(report: bytes) -> int | None:
    """Where the AIM identifier stands; None if this is no reading."""
    for at in (_AIM, _AIM + 1):
        if report[at] == _BRACKET:
            return at
    return _AIM if not any(report[_AIM : _AIM + _AIM_LENGTH]) else None


def _parts(report: bytes) -> tuple[str, bytes]:
    start = _start(report) or _AIM
    data_at = start + _AIM_LENGTH
    aim = report[start:data_at].rstrip(b"\0").decode("latin-1")
    return aim, report[data_at : data_at + report[_LENGTH]]


def _record(aim: str, raw: bytes) -> Record:
    if aim == _ANSWER:
        return Reply(raw)
    return read_text(raw.removesuffix(b"\r"), aim)
