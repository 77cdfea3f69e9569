"""The lines of two gateways for Turning handsets; the packets are `hardware.codecs.turning`.

turning-clicker, 115200 baud: the raw packet is there, so its CRC is checked here.

    incoming: 090fd335ae08 --> 5      a press
    outgoing: 090fd3067b34            the gateway told the handset that it was heard

ndesilets/responsecard, 9600 baud: MAC bytes without leading zeros, decimal, or hex if any of them
holds a letter; no check sum. A gateway that prints hex may so show a wrong id, but always the same.

    [MAC ADDR: 9 15 211 ] [ANSWER: 5]

Sources: github.com/nickmooney/turning-clicker (real log), github.com/ndesilets/responsecard (shape
only). Neither takes orders: the lamp is green before the host knows of the press.
"""

from __future__ import annotations

import re
from typing import Final

from hardware.codecs import turning
from hardware.codecs.dialects.dialect import Dialect
from hardware.codecs.line_records import Damage, Hello, Record, Rejected, Reply, Vote

_LINE: Final = re.compile(r"(incoming|outgoing): ([0-9a-fA-F]{12})(?: --> (.))?")
_PACKET: Final = re.compile(r"[0-9a-fA-F]{12}")
_MAC_LINE: Final = re.compile(
    r"\[MAC ADDR: ([0-9a-fA-F]{1,3}) ([0-9a-fA-F]{1,3}) ([0-9a-fA-F]{1,3}) ?\] ?\[ANSWER: (.)\]"
)
_LETTER: Final = re.compile(r"[a-fA-F]")


def _read_clicker(line: str) -> Record | None:
    if line.startswith("*** booting"):
        return Hello(text=line)
    if not line.startswith(("incoming:", "outgoing:")):
        return None
    found = _LINE.fullmatch(line)
    if not found:
        return Rejected(Damage.MALFORMED, line)
    way, packet, key = found.groups()
    record = read_packet(packet)
    if isinstance(record, Rejected):
        return Rejected(record.reason, line)
    agrees = isinstance(record, Vote) == (way == "incoming") and (
        not key or (isinstance(record, Vote) and record.keys == (key,))
    )
    return record if agrees else Rejected(Damage.DISAGREES, line)


def read_packet(digits: str) -> Vote | Reply | Rejected:
    """The record of a raw packet in hex."""
    if not _PACKET.fullmatch(digits):
        return Rejected(Damage.MALFORMED, digits)
    match turning.read(bytes.fromhex(digits)):
        case turning.Pressed(handset, key):
            return Vote(handset, (key,), "turning")
        case turning.Received(handset):
            return Reply(handset)
        case turning.Damage.BAD_CRC:
            return Rejected(Damage.BAD_CRC, digits)
        case _:
            return Rejected(Damage.MALFORMED, digits)


def _read_ndesilets(line: str) -> Record | None:
    if not line.startswith("[MAC ADDR:"):
        return None
    found = _MAC_LINE.fullmatch(line)
    if not found:
        return Rejected(Damage.MALFORMED, line)
    *words, key = found.groups()
    is_hex = any(_LETTER.search(word) for word in words)
    mac = [int(word, 16 if is_hex else 10) for word in words]
    if max(mac) > 0xFF or key not in "1234567890?":  # noqa: PLR2004 - a byte
        return Rejected(Damage.MALFORMED, line)
    return Vote(bytes(mac).hex().upper(), (key,), "turning")


TURNING_CLICKER: Final = Dialect("turning-clicker", _read_clicker)
NDESILETS: Final = Dialect("ndesilets", _read_ndesilets, baud=9600)
