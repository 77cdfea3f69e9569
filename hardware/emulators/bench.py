"""The emulator's bench: one base, its wire and its crowd, driven by lines of text.

    press H K           keypad H presses K ("1", "1+3")
    burst N K=C …       N keypads vote: C of them K; K is 1-6 or for, against, abstain,
                        or several, one after the other: 1,3;
                        over=S median seconds, changing=P share that changes its mind,
                        but=H,H keypads that nobody presses
    storm               everybody at once, three times
    auto on|off         a burst of everybody whenever voting opens
    hangup S            the cable is out for S seconds; the base keeps its power
    power S             the base is off for S seconds, cable and all
    noise|crc|split|stall|drop|repeat P   fault rates 0-1; on = 0.2, off = 0
    baud on|off         the spacing of a 19200 baud line
    silent on|off       the base does not answer
    zone FIRST LAST     keypads that the base hears, until it is told of others
    slots N             presses that it reports a poll, at most
    wait S              the lines after this one wait (scripts)
    quit

Each line is answered by {"done": …} or {"refused": …}. Besides: {"acked": …}, {"unheard": …},
{"voting": …}, {"cable": …}, {"settled": true} when nothing is left to acknowledge.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from random import Random
from typing import Any, Final, Protocol

from hardware.emulators import crowd
from hardware.emulators.sunvote import Event, Say, Station, code_of
from hardware.emulators.wire import Faults, Line, Wire

_NAMES: Final = {"for": "1", "against": "2", "abstain": "3"}
_TRIES: Final = 40  # how often a person of a burst presses again, half a second apart

PROFILES: Final = {
    "calm": (),
    "hall": ("baud on", "drop 0.02", "repeat 0.01"),
    "noisy": ("noise on", "crc 0.05", "split on", "drop 0.1", "repeat 0.05"),
}


class Base(Protocol):
    """What the bench drives: a SunVote station, or what can be treated like one."""

    first: int
    last: int
    slots: int
    is_silent: bool

    @property
    def presses(self) -> Any: ...

    def press(self, handset: int, code: int, due: float, tries: int = 0) -> None: ...

    def pass_time(self, now: float) -> None: ...

    def lose_power(self, now: float) -> None: ...

    def hear(self, data: bytes, now: float) -> list[bytes]: ...


#: Makes a base for so many keypads.
MakeBase = Callable[[int, Random, Say], Base]


class Voters:
    """The people with keypads 1 to `number`: what an order has them press."""

    def __init__(self, station: Base, number: int, random: Random) -> None:
        self._station, self._number, self._random = station, number, random

    def press(self, words: list[str], now: float) -> Event:
        """One of them presses once."""
        self._station.press(int(words[1]), code_of(words[2]), now)
        return {"at": now}

    def burst(self, words: list[str], now: float) -> Event:
        """Some of them vote."""
        pairs = dict(word.split("=") for word in words[2:])
        still = {int(each) for each in pairs.pop("but", "").split(",") if each}
        there = [handset for handset in range(1, self._number + 1) if handset not in still]
        count = min(int(words[1]), len(there))
        over, changing = float(pairs.pop("over", crowd.MEDIAN)), float(pairs.pop("changing", 0))
        wanted = {_NAMES.get(key, key): int(number) for key, number in pairs.items()}
        wanted = wanted or crowd.usual_split(self._random, count)
        handsets = self._random.sample(there, count)
        return self._act(crowd.burst(self._random, handsets, wanted, over, changing), now)

    def storm(self, _words: list[str], now: float) -> Event:
        """All of them press, three times."""
        return self._act(crowd.storm(self._random, range(1, self._number + 1)), now)

    def _act(self, acts: list[crowd.Act], now: float) -> Event:
        acts = sorted(acts, key=lambda act: act.after)
        for act in acts:
            self._station.press(act.handset, code_of(act.keys), now + act.after, _TRIES)
        return {"presses": len(acts), "intended": {str(act.handset): act.keys for act in acts}}


class Bench:
    """One emulated base on one wire."""

    def __init__(
        self, wire: Wire, voters: int, random: Random, say: Say, make: MakeBase = Station
    ) -> None:
        self._wire, self._voters, self._say = wire, voters, say
        self._faults = Faults()
        self._line = Line(wire, self._faults, random)
        self._station: Base = make(voters, random, self._on_event)
        people = Voters(self._station, voters, random)
        self._script: deque[str] = deque()
        self._resume_at = self._back_at = 0.0
        self._is_out = self._is_auto = self._wants_burst = False
        self.has_quit = False
        self._verbs: dict[str, Callable[[list[str], float], Event]] = {
            "press": people.press,
            "burst": people.burst,
            "storm": people.storm,
            "hangup": self._hang_up,
            "power": self._hang_up,
            "wait": self._wait,
            "zone": self._hear_zone,
            "quit": self._quit,
        }

    @property
    def url(self) -> str:
        """What the driver opens."""
        return self._wire.url

    def close(self) -> None:
        """Take the port away for good."""
        self._wire.close()

    def order(self, line: str) -> None:
        """Take one line; it is done in turn."""
        self._script.append(line)

    def pass_time(self, now: float) -> None:
        """Do what is due at `now`, in seconds of any steady clock."""
        if self._is_out and now >= self._back_at:
            self._is_out = False
            self._wire.come_back()
            self._say({"cable": "in"})
        while self._script and now >= self._resume_at:
            self._obey(self._script.popleft(), now)
        self._station.pass_time(now)
        if not self._is_out:
            for answer in self._station.hear(self._wire.read(), now):
                self._line.send(answer, now)
            self._line.pass_time(now)
        if self._wants_burst:
            self._wants_burst = False
            self.order(f"burst {self._voters}")

    def _on_event(self, event: Event) -> None:
        self._wants_burst |= self._is_auto and event.get("voting") == "open"
        self._say(event)

    def _obey(self, line: str, now: float) -> None:
        words = line.split()
        if not words or words[0].startswith("#"):
            return
        try:
            verb = self._verbs.get(words[0], self._set)
            self._say({"done": words[0], **verb(words, now)})
        except (ValueError, IndexError) as error:
            self._say({"refused": line, "why": crowd.why_refused(error)})

    def _hang_up(self, words: list[str], now: float) -> Event:
        self._back_at = now + float(words[1])
        self._wire.hang_up()
        self._line.cut()
        self._is_out = True
        if words[0] == "power":
            self._station.lose_power(now)
        self._say({"cable": "out"})
        return {}

    def _hear_zone(self, words: list[str], _now: float) -> Event:
        self._station.first, self._station.last = int(words[1]), int(words[2])
        return {}

    def _wait(self, words: list[str], now: float) -> Event:
        self._resume_at = now + float(words[1])
        return {}

    def _quit(self, _words: list[str], _now: float) -> Event:
        self.has_quit = True
        return {}

    def _set(self, words: list[str], _now: float) -> Event:
        name, rate = words[0], {"on": 0.2, "off": 0.0}.get(words[1])
        value = float(words[1]) if rate is None else rate
        if name in {"noise", "crc", "split", "stall"}:
            setattr(self._faults, name, value)
        elif name in {"drop", "repeat"}:
            setattr(self._station.presses, name, value)
        elif name == "baud":
            self._faults.is_spaced = bool(value)
        elif name == "slots":
            self._station.slots = int(value)
        elif name == "silent":
            self._station.is_silent = bool(value)
        elif name == "auto":
            self._is_auto = bool(value)
        else:
            raise ValueError("No such order.")
        return {"value": value}
