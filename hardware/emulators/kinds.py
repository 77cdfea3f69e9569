"""Which devices can be emulated, and how each is made. A new one is a maker here, and one line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final, Protocol

from hardware.emulators.bench import PROFILES, Bench
from hardware.emulators.buzz import Dongle
from hardware.emulators.iclicker_bench import HallBench
from hardware.emulators.line import Gateway
from hardware.emulators.line_speech import speech_of
from hardware.emulators.pushing import People, PushBench
from hardware.emulators.reader import HidReader, SerialReader
from hardware.emulators.report_wire import Identity, ReportWire
from hardware.emulators.wire import PtyWire, TcpWire


class Emulator(Protocol):
    """A device with its wire and its people, driven by lines of text.

    Attributes:
        has_quit: it was told to.

    """

    has_quit: bool

    @property
    def url(self) -> str:
        """What a driver opens."""
        ...

    def order(self, line: str) -> None:
        """Take one line; it is done in turn."""
        ...

    def pass_time(self, now: float) -> None:
        """Do what is due at `now`, in seconds of any steady clock."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for.

    Attributes:
        voters: people, with handsets 1 to this or whatever the device has for ids.
        random: seeded.
        say: told what happens.
        profile: "calm", "hall" or "noisy": how much goes wrong.
        variant: which of several models or dialects; "" for the usual one.
        is_tcp: a loopback socket where a pseudo-terminal would be usual.

    """

    voters: int
    random: Random
    say: Callable[[dict[str, Any]], None]
    profile: str = "calm"
    variant: str = ""
    is_tcp: bool = False


def _sunvote(wanted: Wanted) -> Emulator:
    wire = TcpWire() if wanted.is_tcp or not hasattr(os, "openpty") else PtyWire()
    bench = Bench(wire, wanted.voters, wanted.random, wanted.say)
    for line in PROFILES[wanted.profile]:
        bench.order(line)
    return bench


def _line(wanted: Wanted) -> Emulator:
    wire = TcpWire() if wanted.is_tcp or not hasattr(os, "openpty") else PtyWire()
    speech = speech_of(wanted.variant)
    bench = Bench(
        wire,
        wanted.voters,
        wanted.random,
        wanted.say,
        lambda voters, random, say: Gateway(voters, random, say, speech),
    )
    for line in PROFILES[wanted.profile]:
        bench.order(line)
    return bench


def _scanner(wanted: Wanted) -> Emulator:
    wire = TcpWire() if wanted.is_tcp or not hasattr(os, "openpty") else PtyWire()
    reader = SerialReader(wire, wanted.variant, wanted.random)
    if wanted.profile == "noisy":
        reader.obey(["split", "on"], 0.0)
    return PushBench(reader, People(wanted.voters, wanted.random), wanted.say)


def _hidpos(wanted: Wanted) -> Emulator:
    wire = ReportWire(Identity("0c2e:0b61", "Honeywell", "Voyager 1602g", "15232B1F0C", "8c:2"))
    reader = HidReader(wire, wanted.variant, needs_waking=True)
    return PushBench(reader, People(wanted.voters, wanted.random), wanted.say)


def _buzz(wanted: Wanted) -> Emulator:
    wire = ReportWire(Identity("054c:1000", "Sony", "Buzz! Buzzers", usage="1:4"))
    dongle = Dongle(wire, wanted.random, wanted.say)
    return PushBench(dongle, People(min(wanted.voters, 4), wanted.random), wanted.say)


def _iclicker(wanted: Wanted) -> Emulator:
    if wanted.variant not in {"", "v1", "v2"}:
        raise ValueError("An iClicker base is of the variant v1 or v2.")
    bench = HallBench(wanted.voters, wanted.random, wanted.say, polls=wanted.variant == "v1")
    for line in {"hall": ["drop 0.02"], "noisy": ["drop 0.1", "noise 0.2"]}.get(wanted.profile, []):
        bench.order(line)
    return bench


#: Kind → its maker.
MAKERS: Final[Mapping[str, Callable[[Wanted], Emulator]]] = {
    "sunvote": _sunvote,
    "line": _line,
    "scanner": _scanner,
    "hidpos": _hidpos,
    "buzz": _buzz,
    "iclicker": _iclicker,
}
