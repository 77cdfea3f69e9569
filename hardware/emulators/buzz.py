"""An emulated Buzz! dongle with its four handsets.

    press H COLOUR      handset H presses red, blue, orange, green or yellow, and lets go
    hold H COLOUR       … and does not let go
    release             all let go

Told besides: {"lamps": "1..4"} whenever the host sets the lamps, a digit for each that is lit.
The bits that vary on real dongles vary here.
"""

from __future__ import annotations

from random import Random
from typing import Final

from hardware.emulators.pushing import Event, Say
from hardware.emulators.report_wire import ReportWire

_BITS: Final = {"red": 0, "yellow": 1, "green": 2, "orange": 3, "blue": 4}
_COLOURS: Final = {"1": "blue", "2": "orange", "3": "green", "4": "yellow"}
_LIT: Final = 0xFF


class Dongle:
    """Which buttons are down, and which lamps are lit."""

    def __init__(self, wire: ReportWire, random: Random, say: Say) -> None:
        self._wire, self._random, self._say = wire, random, say
        self._down = 0

    @property
    def url(self) -> str:
        """What a driver opens."""
        return self._wire.url

    def vote(self, person: int, key: str, _now: float) -> None:
        self._press(person, _COLOURS[key])

    def obey(self, words: list[str], _now: float) -> Event:
        if words[0] == "press":
            self._press(int(words[1]), words[2])
        elif words[0] == "hold":
            self._down |= _bit(int(words[1]), words[2])
            self._report()
        elif words[0] == "release":
            self._down = 0
            self._report()
        else:
            raise ValueError("No such order.")
        return {}

    def _press(self, handset: int, colour: str) -> None:
        bit = _bit(handset, colour)
        self._down |= bit
        self._report()
        self._down &= ~bit
        self._report()

    def _report(self) -> None:
        junk = self._random.randrange(16) << 20
        self._wire.write(self._random.randbytes(2) + (self._down | junk).to_bytes(3, "little"))

    def pass_time(self, _now: float) -> None:
        for kind, report in self._wire.read():
            if kind == "O":
                lit = [str(n) for n, lamp in enumerate(report[2:6], 1) if lamp == _LIT]
                self._say({"lamps": "".join(lit)})

    def hang_up(self) -> None:
        self._down = 0
        self._wire.hang_up()

    def come_back(self) -> None:
        self._wire.come_back()

    def close(self) -> None:
        self._wire.close()


def _bit(handset: int, colour: str) -> int:
    if handset not in range(1, 5) or colour not in _BITS:
        raise ValueError("Four handsets, five colours.")
    return 1 << 5 * (handset - 1) + _BITS[colour]
