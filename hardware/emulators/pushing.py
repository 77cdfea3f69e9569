"""The bench of a device that speaks when it likes: a reader, a Buzz! dongle; with its people.

    burst N K=C …       N people vote: C of them K; K is a number or for, against, abstain;
                        over=S median seconds, changing=P share that changes its mind
    auto on|off         everybody votes, every quarter of a minute: the device is told of no vote
    hangup S            the cable is out for S seconds; who wanted to vote then does so afterwards
    wait S              the lines after this one wait (scripts)
    quit
    … and the device's own orders: see `hardware.emulators.reader`, `hardware.emulators.buzz`

Each line is answered by {"done": …} or {"refused": …}. Besides: {"cable": …} and
{"settled": true} once everybody has done what they meant to do.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any, Final, Protocol

from hardware.emulators import crowd

Event = dict[str, Any]
Say = Callable[[Event], None]

_NAMES: Final = {"for": "1", "against": "2", "abstain": "3"}
_AUTO_PAUSE: Final = 15.0  # seconds
_AFTER_OUTAGE: Final = 0.3  # seconds until people begin again


class Device(Protocol):
    """What the bench drives. Methods raise ValueError for orders that make no sense."""

    @property
    def url(self) -> str: ...

    def vote(self, person: int, key: str, now: float) -> None: ...

    def obey(self, words: list[str], now: float) -> Event: ...

    def pass_time(self, now: float) -> None: ...

    def hang_up(self) -> None: ...

    def come_back(self) -> None: ...

    def close(self) -> None: ...


class People:
    """Who votes what, and when."""

    def __init__(self, number: int, random: Random) -> None:
        self._number, self._random = number, random
        self._acts: list[crowd.Act] = []

    @property
    def is_busy(self) -> bool:
        """Whether somebody still means to vote."""
        return bool(self._acts)

    def burst(self, words: list[str], now: float) -> Event:
        """Some of them vote."""
        count = min(int(words[1]), self._number)
        pairs = dict(word.split("=") for word in words[2:])
        over, changing = float(pairs.pop("over", crowd.MEDIAN)), float(pairs.pop("changing", 0))
        wanted = {_NAMES.get(key, key): int(number) for key, number in pairs.items()}
        wanted = wanted or crowd.usual_split(self._random, count)
        chosen = self._random.sample(range(1, self._number + 1), count)
        acts = crowd.burst(self._random, chosen, wanted, over, changing)
        acts.sort(key=lambda act: act.after)
        self._acts += [replace(act, after=now + act.after) for act in acts]
        self._acts.sort(key=lambda act: act.after)
        return {"presses": len(acts), "intended": {str(a.handset): a.keys for a in acts}}

    def due(self, now: float) -> list[crowd.Act]:
        """Those who vote now."""
        due = [act for act in self._acts if act.after <= now]
        self._acts = self._acts[len(due) :]
        return due

    def wait_until(self, then: float) -> None:
        """Nobody can vote before `then`."""
        self._acts = [replace(act, after=max(act.after, then)) for act in self._acts]


class PushBench:
    """One device, its cable and its people."""

    def __init__(self, device: Device, people: People, say: Say) -> None:
        self._device, self._people, self._say = device, people, say
        self._script: deque[str] = deque()
        self._resume_at = self._back_at = 0.0
        self._next_auto: float | None = None
        self._is_out = self._was_busy = self.has_quit = False
        self._verbs: dict[str, Callable[[list[str], float], Event]] = {
            "burst": people.burst,
            "auto": self._auto,
            "hangup": self._hang_up,
            "wait": self._wait,
            "quit": self._quit,
        }

    @property
    def url(self) -> str:
        """What a driver opens."""
        return self._device.url

    def order(self, line: str) -> None:
        """Take one line; it is done in turn."""
        self._script.append(line)

    def close(self) -> None:
        self._device.close()

    def pass_time(self, now: float) -> None:
        """Do what is due at `now`, in seconds of any steady clock."""
        if self._is_out and now >= self._back_at:
            self._is_out = False
            self._device.come_back()
            self._say({"cable": "in"})
        while self._script and now >= self._resume_at:
            self._obey(self._script.popleft(), now)
        if self._next_auto is not None and now >= self._next_auto:
            self._next_auto = now + _AUTO_PAUSE
            self.order("burst 2000")
        if not self._is_out:
            self._let_vote(now)

    def _let_vote(self, now: float) -> None:
        for act in self._people.due(now):
            self._device.vote(act.handset, act.keys, now)
        self._device.pass_time(now)
        if self._was_busy and not self._people.is_busy:
            self._say({"settled": True})
        self._was_busy = self._people.is_busy

    def _obey(self, line: str, now: float) -> None:
        words = line.split()
        if not words or words[0].startswith("#"):
            return
        try:
            verb = self._verbs.get(words[0], self._device.obey)
            self._say({"done": words[0], **verb(words, now)})
        except (ValueError, IndexError) as error:
            self._say({"refused": line, "why": crowd.why_refused(error)})
        self._was_busy |= self._people.is_busy

    def _auto(self, words: list[str], now: float) -> Event:
        self._next_auto = now if words[1] == "on" else None
        return {}

    def _hang_up(self, words: list[str], now: float) -> Event:
        self._back_at = now + float(words[1])
        self._device.hang_up()
        self._people.wait_until(self._back_at + _AFTER_OUTAGE)
        self._is_out = True
        self._say({"cable": "out"})
        return {}

    def _wait(self, words: list[str], now: float) -> Event:
        self._resume_at = now + float(words[1])
        return {}

    def _quit(self, _words: list[str], _now: float) -> Event:
        self.has_quit = True
        return {}
