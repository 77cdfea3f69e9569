"""What a keyboard says to the Linux kernel: event records to typed lines. No device, no clock.

    record   seconds, microseconds (a long each) · type, code (2 bytes each) · value (4 bytes)
    type 1   a key; value 1 = down, 0 = up, 2 = held

A reader types as a keyboard with the layout it is programmed to, which is the American one unless
somebody changed it; so codes are read by that layout, whatever layout the laptop has. The keys of
a numeric keypad are digits with Num Lock on or off. Many keypads claim to have every key there is;
which keys were pressed, and how fast, tells a person from a reader.

Source: linux/input.h and linux/input-event-codes.h.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

RECORD: Final = struct.Struct("@llHHi")
#: A line is no longer than this; what is typed beyond it is left out.
LONGEST: Final = 4096

#: A pause between two keys, in microseconds, that no reader makes.
SLOW: Final = 50_000

_KEY, _DOWN, _UP = 1, 1, 0
_DROPPED: Final = (0, 3)  # type and code: the kernel had no room, and threw away what was waiting
_KEYPAD_ENTER: Final = 96
_SHIFTS: Final = (42, 54)
_ENTERS: Final = frozenset({28, 96, 15})  # Enter, the keypad's Enter, Tab
_BACKSPACE: Final = 14
_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_KEYPAD: Final = {71: "7", 72: "8", 73: "9", 75: "4", 76: "5", 77: "6", 79: "1", 80: "2"} | {
    81: "3",
    82: "0",
    83: ".",
    55: "*",
    74: "-",
    78: "+",
    98: "/",
}
_PLAIN: Final[Mapping[int, str]] = _KEYPAD | {
    start + at: letter for start, row, _ in _ROWS for at, letter in enumerate(row)
}
_SHIFTED: Final[Mapping[int, str]] = _KEYPAD | {
    start + at: letter for start, _, row in _ROWS for at, letter in enumerate(row)
}


@dataclass(frozen=True, slots=True)
class Line:
    """What was typed, up to Enter or Tab.

    Attributes:
        text: it.
        by_hand: a numeric keypad's keys were used, or it was too slow for a reader.

    """

    text: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Cleared:
    """Backspace: what was typed, if anything, is taken back."""


class Decoder:
    """Turns event records, however they were cut, into lines."""

    def __init__(self) -> None:
        self._waiting, self._typed = b"", ""
        self._by_hand, self._last = False, 0
        self._is_cut = False  # up to the next Enter this is the rest of a line, and none itself
        self._shifts: set[int] = set()

    @property
    def is_waiting(self) -> bool:
        """Whether a reader may have said all, and has no Enter to say so."""
        return len(self._typed) > 1 and not self._by_hand

    def feed(self, data: bytes) -> tuple[Line | Cleared, ...]:
        """The lines that these bytes complete."""
        data = self._waiting + data
        whole = len(data) - len(data) % RECORD.size
        self._waiting = data[whole:]
        lines: list[Line | Cleared | None] = []
        for seconds, micros, kind, code, value in RECORD.iter_unpack(data[:whole]):
            if kind == _KEY:
                lines.append(self._key(code, value, 1_000_000 * seconds + micros))
            elif (kind, code) == _DROPPED:
                self._line()
                self._is_cut = True
                lines.append(Cleared())
        return tuple(line for line in lines if line is not None)

    def finish(self) -> tuple[Line, ...]:
        """Nothing more will come: what was typed is all."""
        line = self._line() if self._typed else None
        return (line,) if isinstance(line, Line) else ()

    def cut(self) -> None:
        """Of a line that was begun, neither this half nor the other is another line."""
        self._is_cut |= bool(self._typed)
        self._typed = ""

    def _key(self, code: int, value: int, at: int) -> Line | Cleared | None:
        if code in _SHIFTS:
            (self._shifts.discard if value == _UP else self._shifts.add)(code)
        if value != _DOWN or code in _SHIFTS:
            return None
        is_slow = bool(self._typed) and at - self._last >= SLOW
        self._by_hand |= is_slow or code in _KEYPAD or code == _KEYPAD_ENTER
        self._last = at
        if code in _ENTERS:
            return self._line()
        if code == _BACKSPACE:
            self._line()
            return Cleared()
        letter = (_SHIFTED if self._shifts else _PLAIN).get(code, "")
        self._typed = (self._typed + letter)[:LONGEST]
        return None

    def _line(self) -> Line | Cleared:
        line = Cleared() if self._is_cut else Line(self._typed, self._by_hand)
        self._typed, self._by_hand, self._is_cut = "", False, False
        return line
