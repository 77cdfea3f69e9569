"""Turning Technologies ResponseCard RF: the six bytes on the air. No radio, no port.

    MAC0 MAC1 MAC2 | KEY | CRC high, CRC low

    from a handset   KEY is ASCII 1-9, 0 or ?;  CRC over 12 34 56, the address it sends to, then
                     MAC and KEY
    to a handset     KEY is 06, "received": its lamp turns green;  CRC over MAC and KEY alone

    CRC-16/CCITT-FALSE. The handset's number, as printed on its back, is the MAC in hex.

A MAC is 24 bits, sent in the clear, and anybody with the same radio can send it: these handsets
are fit for a show of opinion, not for what must withstand an attack.

Source: the log and the facts in github.com/nickmooney/turning-clicker, taken from real handsets.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from hardware.codecs.crc import CCITT_FALSE, crc16

#: Bytes of a packet.
SIZE: Final = 6
_ADDRESS: Final = bytes.fromhex("123456")
_RECEIVED: Final = 6
_LEGENDS: Final = "1234567890?"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A handset's press: its number in upper-case hex, the key's legend."""

    handset: str
    key: str


@dataclass(frozen=True, slots=True)
class Received:
    """The answer that turns a handset's lamp green."""

    handset: str


class Damage(Enum):
    """Why bytes were not a packet."""

    SIZE = "a packet that is not six bytes long"
    BAD_CRC = "a packet whose check sum is wrong"
    UNKNOWN_KEY = "a packet with a key not known here"


def read(packet: bytes) -> Pressed | Received | Damage:
    """What a packet says. Its fourth byte tells which way it went, and so what its CRC covers."""
    if len(packet) != SIZE:
        return Damage.SIZE
    handset, key = packet[:3].hex().upper(), packet[3]
    is_answer = key == _RECEIVED
    if crc16((b"" if is_answer else _ADDRESS) + packet, CCITT_FALSE):  # with its own CRC: 0
        return Damage.BAD_CRC
    if is_answer:
        return Received(handset)
    return Pressed(handset, chr(key)) if chr(key) in _LEGENDS else Damage.UNKNOWN_KEY


def press(handset: str, key: str) -> bytes:
    """The packet of a press; `handset` is six hex digits."""
    body = bytes.fromhex(handset) + key.encode("ascii")
    return body + crc16(_ADDRESS + body, CCITT_FALSE).to_bytes(2, "big")


def received(handset: str) -> bytes:
    """The packet of the answer to `handset`."""
    body = bytes.fromhex(handset) + bytes([_RECEIVED])
    return body + crc16(body, CCITT_FALSE).to_bytes(2, "big")
