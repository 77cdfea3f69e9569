"""Open Clicker Receiver: a gateway for Turning handsets that prints JSON, 115200 baud.

    {"status": "started", "mode": "base", "channel": 41, "addr": "123456"}
    {"id": "090FD3", "key": "E", "raw_vote": "0x35"}       31-39 are A-I, 30 is J
    {"status": "channel_changed", "channel": 41}           the answer to CH:41
    {"status": "scan_results", "noise": […126 numbers], …}  the answer to SCAN

The ids are those of Turning's handsets, so one handset is the same through any gateway. The driver
sends neither order: both silence the gateway, and no vote needs them.

Source: the public sketch "Open Clicker Receiver". Its radio settings contradict every other source;
its lines are what is used here.
"""

from __future__ import annotations

import re
from typing import Final

from hardware.codecs.dialects.dialect import Dialect, Fields, text_of
from hardware.codecs.line_records import Damage, Hello, HostLine, Record, Rejected, Status, Vote

_ID: Final = re.compile(r"[0-9a-fA-F]{6}")
_RAW: Final = re.compile(r"0x3[0-9]")
_LETTERS: Final = "JABCDEFGHI"  # by the last digit of the raw byte
_HOST: Final = re.compile(r"CH:\d{1,3}|SCAN")


def channel(number: int) -> bytes:
    """The order to change the radio's channel, 0-125."""
    return f"CH:{number}\n".encode()


def scan() -> bytes:
    """The order to measure the noise on every channel."""
    return b"SCAN\n"


def _read_text(line: str) -> Record | None:
    return HostLine(line, line) if _HOST.fullmatch(line) else None


def _read(fields: Fields, line: str) -> Record | None:
    if "raw_vote" in fields or {"id", "key"} <= fields.keys():
        return _vote(fields, line)
    status = text_of(fields, "status")
    if status == "started":
        return Hello(text=status)
    return Status(status) if status else None


def _vote(fields: Fields, line: str) -> Record:
    handset, key, raw = (text_of(fields, name) for name in ("id", "key", "raw_vote"))
    if not _ID.fullmatch(handset) or len(key) != 1 or key not in _LETTERS:
        return Rejected(Damage.MALFORMED, line)
    if raw and not (_RAW.fullmatch(raw) and _LETTERS[int(raw[-1])] == key):
        return Rejected(Damage.DISAGREES, line)
    return Vote(handset.upper(), (key,), "turning")


OPENCLICKER: Final = Dialect("openclicker", _read_text, _read)
