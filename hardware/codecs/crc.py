"""CRC-16 with the polynomial 1021, as SunVote, Turning and our own line protocol use it.

start 0     CRC-16/XMODEM,        of b"123456789" it is 31C3
start FFFF  CRC-16/CCITT-FALSE,   of b"123456789" it is 29B1
"""

from __future__ import annotations

from typing import Final

CCITT_FALSE: Final = 0xFFFF


def crc16(data: bytes, start: int = 0) -> int:
    """The check sum of `data`, most significant bit first; `start` tells the two kinds apart."""
    crc = start
    for byte in data:
        crc = _TABLE[(crc >> 8) ^ byte] ^ (crc << 8 & 0xFFFF)
    return crc


def _of_one_byte(byte: int) -> int:
    crc = byte << 8
    for _ in range(8):
        crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


_TABLE: Final = tuple(_of_one_byte(byte) for byte in range(256))
