"""What an iClicker sends on the air, five bytes, as home-made gateways hand it over. Never sent.

    e0 e1 e2 e3 | sum of the four, 8 bit
    ID bytes i0 i1 i2, shuffled:  e0 = i0 bits 7 and 4-0, i1 bit 7 …; see `shuffled`
    low nibble of e3: 1 A, 5 B, d C, e D, a E, 2 switched on

The base's answer, 55 55 55 and five bytes, ends in 72 22 (accepted) or 76 66 (voting is closed).

Source: github.com/wizard97/iSkipper (MIT), with its recorded packets. Facts only.
"""

from __future__ import annotations

from typing import Final

from hardware.codecs.iclicker import handset_of
from hardware.codecs.iclicker_records import Answer, Damage, Presence, Rejected

SIZE: Final = 5
_KEYS: Final = {0x1: "A", 0x5: "B", 0xD: "C", 0xE: "D", 0xA: "E"}
_SWITCHED_ON: Final = 0x2


def shuffled(number: bytes) -> bytes:
    """Three ID bytes as four on the air, with no key in the last."""
    i0, i1, i2 = number
    return bytes(
        [
            (i0 >> 5 & 4) | (i0 << 3 & 0xF8) | (i1 >> 7),
            (i1 << 1 & 0xFC) | (i0 >> 6 & 1),
            (i1 << 7 & 0x80) | (i0 >> 5 & 1) | (i2 >> 1 & 0x7C),
            (i2 & 7) << 5 | (i2 & 1) << 4,
        ]
    )


def _unshuffled(air: bytes) -> bytes:
    e0, e1, e2, e3 = air
    return bytes(
        [
            (e0 >> 3) | (e2 & 1) << 5 | (e1 & 1) << 6 | (e0 >> 2 & 1) << 7,
            (e2 >> 7) | (e1 >> 1 & 0x7E) | (e0 & 1) << 7,
            (e3 >> 5) | (e2 << 1 & 0xF8),
        ]
    )


def read(packet: bytes) -> Answer | Presence | Rejected:
    """What a packet says. Never raises."""
    if len(packet) != SIZE:
        return Rejected(Damage.SHORT, packet)
    if sum(packet[:4]) & 0xFF != packet[4]:
        return Rejected(Damage.CHECK, packet)
    number, code = _unshuffled(packet[:4]), packet[3] & 0x0F
    if shuffled(number) != packet[:3] + bytes([packet[3] & 0xF0]):
        return Rejected(Damage.UNKNOWN, packet)
    if not any(number):
        return Rejected(Damage.NOBODY, packet)
    if code == _SWITCHED_ON:
        return Presence(handset_of(number))
    key = _KEYS.get(code)
    return Answer(handset_of(number), key) if key else Rejected(Damage.CODE, packet)
