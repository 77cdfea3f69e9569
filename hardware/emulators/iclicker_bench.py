"""The bench of an emulated iClicker base: its cable, its people, and orders besides `pushing`'s.

    press H K        clicker H (1, 2 … or its printed number) presses A-E
    ping H           … is switched on
    remote K         the presenter's clicker presses K
    drop P           the air swallows that share, 0-1
    noise P          so many records of other kinds come between the votes
    scan S           seconds that the base is deaf on a spectrum scan (5)
    summary on|off   whether it ends a poll with a summary
    silent on|off    the base does not answer
    who              {"handsets": {"1": "82E9701B", …}}
    auto on|off      everybody votes whenever voting opens

Told besides: {"acked": …}, {"unheard": …}, {"voting": …}, {"row": …}, {"garbled": …},
{"lost": …} for votes of a ring that was not asked for in time.
"""

from __future__ import annotations

from random import Random
from typing import Final

from hardware.emulators.iclicker import V1, V2, Base, Event, Say
from hardware.emulators.iclicker_air import KEYS, SWITCH, Air, Signal, made_up, printed
from hardware.emulators.pushing import People, PushBench
from hardware.emulators.report_wire import ReportWire

_TRIES: Final = 40  # how often a person of a burst presses again, half a second apart
_LEGENDS: Final = dict(zip("12345", KEYS, strict=True)) | {key: key for key in KEYS}


class Hall:
    """The base on its wire, and clickers by number of person."""

    def __init__(self, voters: int, random: Random, say: Say, *, polls: bool) -> None:
        self._wire = ReportWire(V1 if polls else V2)
        self.air = Air(random)
        self.base = Base(self._wire, self.air, random, say, polls=polls)
        self._numbers = made_up(random, voters)
        self._is_out = False

    @property
    def url(self) -> str:
        """What a driver opens."""
        return self._wire.url

    def vote(self, person: int, key: str, now: float) -> None:
        """Press until the base answers."""
        number = self._numbers[person - 1]
        self.air.send(Signal(number, _LEGENDS[key], now, now, _TRIES))

    def obey(self, words: list[str], now: float) -> Event:
        """An order of this device's own."""
        verb, name = words[0], words[1] if len(words) > 1 else ""
        if verb == "who":
            return {"handsets": {str(n): printed(b) for n, b in enumerate(self._numbers, 1)}}
        if verb in {"press", "ping", "remote"}:
            key = SWITCH if verb == "ping" else _legend(words[-1])
            number = self.base.memory.remote if verb == "remote" else self._number(name)
            self.air.send(Signal(number, key, now, now))
            return {}
        self._set(verb, name)
        return {}

    def _number(self, name: str) -> bytes:
        if len(name) == 8:  # noqa: PLR2004 - as printed
            return bytes.fromhex(name)[:3]
        return self._numbers[int(name) - 1]

    def _set(self, name: str, text: str) -> None:
        value = {"on": 1.0, "off": 0.0}.get(text)
        value = float(text) if value is None else value
        if name == "drop":
            self.air.drop = value
        elif name in {"noise", "scan"}:
            setattr(self.base, name, value)
        elif name == "summary":
            self.base.has_summary = bool(value)
        elif name == "silent":
            self.base.is_silent = bool(value)
        else:
            raise ValueError("No such order.")

    def pass_time(self, now: float) -> None:
        self.base.pass_time(now, has_power=not self._is_out)

    def hang_up(self) -> None:
        self._wire.hang_up()
        self._is_out = True
        self.base.lose_power()

    def come_back(self) -> None:
        self._wire.come_back()
        self._is_out = False

    def close(self) -> None:
        self._wire.close()


def _legend(text: str) -> str:
    if text not in _LEGENDS:
        raise ValueError("An iClicker has the keys A to E.")
    return _LEGENDS[text]


class HallBench(PushBench):
    """The hall under orders; "settled" means that every press was answered too."""

    def __init__(self, voters: int, random: Random, say: Say, *, polls: bool) -> None:
        self._tell = say
        self._voters = voters
        self._hall = Hall(voters, random, self._on_event, polls=polls)
        self._is_settling = self._votes_by_itself = False
        super().__init__(self._hall, People(voters, random), self._on_event)

    def pass_time(self, now: float) -> None:
        super().pass_time(now)
        if self._is_settling and not self._hall.air.pending:
            self._is_settling = False
            self._tell({"settled": True})

    def _on_event(self, event: Event) -> None:
        if event.get("settled"):
            self._is_settling = True
            return
        self._tell(event)
        if self._votes_by_itself and event.get("voting") == "open":
            self.order(f"burst {self._voters}")

    def _auto(self, words: list[str], _now: float) -> Event:
        self._votes_by_itself = words[1] == "on"
        return {}
