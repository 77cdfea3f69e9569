"""iSkipper: gateways that hear iClicker handsets on 900 MHz; two programs, two kinds of line.

    Captured: C (42, 80, 71, B3)     the original's console, amid stray hex; no leading zeros
    Captured,A,428071B3              iSkipper-Software, 115200 baud; NULs may end its lines
    Connection Established! iSkipper ID:

The fourth byte of an id is the exclusive or of the other three; a line where it is not is damaged.
The ids are those printed on iClicker handsets, so one handset is the same through either base. The
host's commands of iSkipper-Software ("<cmd>,<args>", NUL) are not published: none is sent.
Where 902-928 MHz is not free to use, as in the UK and the EU, neither is this radio.

Sources: github.com/wizard97/iSkipper (MIT; captured), github.com/charlescao460/iSkipper-Software.
"""

from __future__ import annotations

import re
from typing import Final

from hardware.codecs.dialects.dialect import Dialect
from hardware.codecs.line_records import Damage, Hello, Record, Rejected, Vote

_CONSOLE: Final = re.compile(
    r"Captured: ([A-E]) \(([0-9a-fA-F]{1,2}), ([0-9a-fA-F]{1,2}), ([0-9a-fA-F]{1,2}),"
    r" ([0-9a-fA-F]{1,2})\)"
)
_CSV: Final = re.compile(r"Captured,([A-E]),([0-9a-fA-F]{8})")


def _read_console(line: str) -> Record | None:
    if not line.startswith("Captured:"):
        return None
    found = _CONSOLE.fullmatch(line)
    if not found:
        return Rejected(Damage.MALFORMED, line)
    key, *words = found.groups()
    return _vote(key, bytes(int(word, 16) for word in words), line)


def _read_csv(line: str) -> Record | None:
    if line.startswith("Connection Established!"):
        return Hello(text=line)
    if not line.startswith("Captured,"):
        return None
    found = _CSV.fullmatch(line)
    if not found:
        return Rejected(Damage.MALFORMED, line)
    return _vote(found[1], bytes.fromhex(found[2]), line)


def _vote(key: str, serial: bytes, line: str) -> Record:
    if serial[0] ^ serial[1] ^ serial[2] != serial[3]:
        return Rejected(Damage.BAD_CRC, line)
    return Vote(serial.hex().upper(), (key,), "iclicker")


CONSOLE: Final = Dialect("iskipper-console", _read_console)
CSV: Final = Dialect("iskipper-csv", _read_csv)
