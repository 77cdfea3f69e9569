"""Sony's Buzz! handsets, four to a dongle: reports to presses and lamps to reports. No device.

Input report, 5 bytes without a number:

    [0..1] vary  [2..4] one bit a button, lowest first; the top four bits of [4] vary
    handset h (0-3) has bits 5h … 5h+4: red, yellow, green, orange, blue

A report tells which buttons are down; a press is a bit that was not set before.
Output report, 8 bytes with its number 0: 00 00 L1 L2 L3 L4 00 00, FF = lit.

Source: what the public drivers functino/buzz-buzzers and CaileanWilkinson/pybuzzers and the Linux
kernel's hid-sony agree on. Vendor 054C, product 0002 (wired) or 1000 (wireless).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

VENDOR: Final = 0x054C
PRODUCTS: Final = (0x0002, 0x1000)
#: Handsets of one dongle, as people count them.
HANDSETS: Final = ("1", "2", "3", "4")

_SIZE: Final = 5
_MASK: Final = 0x0FFFFF
_COLOURS: Final = ("red", "yellow", "green", "orange", "blue")


@dataclass(frozen=True, slots=True)
class Button:
    """A button went down: handset "1"-"4", its colour."""

    handset: str
    colour: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A report that is none of a Buzz! dongle's, and why."""

    reason: str
    raw: bytes


class Decoder:
    """Remembers which buttons are down; one for each time a dongle is opened."""

    def __init__(self) -> None:
        self._down = 0

    def feed(self, report: bytes) -> tuple[Button | Rejected, ...]:
        """The buttons that went down, in order of handset."""
        if len(report) != _SIZE:
            return (Rejected("a report of another size", report),)
        down = int.from_bytes(report[2:5], "little") & _MASK
        new, self._down = down & ~self._down, down
        return tuple(_button(bit) for bit in range(_MASK.bit_length()) if new >> bit & 1)


def _button(bit: int) -> Button:
    handset, colour = divmod(bit, len(_COLOURS))
    return Button(HANDSETS[handset], _COLOURS[colour])


def lamps(lit: Collection[str]) -> bytes:
    """The output report that lights the lamps of these handsets and no others."""
    return bytes([0, 0, *(0xFF if each in lit else 0 for each in HANDSETS), 0, 0])
