"""A SunVote base and its keypads, as the far side of the wire sees them. Pure: time is an argument.

Written from the published byte tables, with framing and check sum of its own: it shares no code
with the driver it is there to test. Guesses are marked [guess]; no real hall confirmed them.

    host frames understood   11 idle poll, base settings; 15 zone, C1-C5
    keypads sleep            until C1, C2, C4, C5 base and C5 C7 have all come, in this order
    a press                  keypad → air → slot of the base → up to 16 slots a poll [guess]
    acknowledged             by C5 with status s: all slots of the last poll up to s [guess];
                             what is not acknowledged is reported again in the next poll
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Final

Event = dict[str, object]
Say = Callable[[Event], None]

SLOTS_A_POLL: Final = 16  # [guess]
_LEGENDS: Final = "123456"
_FULL_START: Final = ("C1", "C2", "C4", "C5", "C7")
_RADIO_RETRY: Final = 0.1  # seconds until a keypad sends again
_HUMAN_RETRY: Final = 0.5  # seconds until a person presses again, seeing no light


def check_sum(data: bytes) -> bytes:
    """XMODEM's CRC, bit by bit, high byte first."""
    value = 0
    for bit in (byte >> shift & 1 for byte in data + b"\0\0" for shift in range(7, -1, -1)):
        top, value = value >> 15, (value << 1 & 0xFFFF) | bit
        value ^= 0x1021 * top
    return value.to_bytes(2, "big")


def wrap(body: bytes) -> bytes:
    """A frame around `body`."""
    return b"\xf5\xaa\xaa" + bytes([len(body) + 2]) + body + check_sum(body)


def legends(code: int) -> str:
    """'2' or '1+3' for the bits of a key code."""
    return "+".join(legend for bit, legend in enumerate(_LEGENDS) if code >> bit & 1)


def code_of(text: str) -> int:
    """The bits for '2' or '1+3'."""
    return sum(1 << _LEGENDS.index(legend) for legend in text.split("+"))


@dataclass(frozen=True, slots=True)
class Slot:
    """One press on its way.

    Attributes:
        handset: number of the keypad.
        code: its keys, one bit each.
        counter: running number of the keypad, 0-255.
        made: when the key was pressed; an older press of a keypad gives way to a newer one.
        due: when it is sent next.
        tries: how often the person will press again if the keypad sleeps.
        is_repeat: a copy of what was acknowledged before.

    """

    handset: int
    code: int
    counter: int
    made: float
    due: float
    tries: int = 0
    is_repeat: bool = False

    def as_event(self) -> Event:
        """As the test reads it."""
        return {
            "handset": str(self.handset),
            "key": legends(self.code),
            "counter": self.counter,
        }


class Presses:
    """Presses on their way from the keypads to the host: on the air, then in the base's slots.

    Attributes:
        drop: probability 0-1 that the air swallows what a keypad sends.
        repeat: probability 0-1 that an acknowledged press is reported once more.

    """

    def __init__(self, random: Random, say: Say) -> None:
        self.drop = self.repeat = 0.0
        self._random, self._say = random, say
        self._counters: dict[int, int] = {}
        self._newest: dict[int, float] = {}
        self._air: list[Slot] = []
        self._slots: list[Slot] = []
        self._is_busy = False
        self._reported = 0  # how many of the slots the last poll carried

    @property
    def pending(self) -> int:
        """Presses that nobody acknowledged yet."""
        return len(self._air) + len(self._slots)

    def make(self, press: Slot) -> None:
        """Somebody presses."""
        self._air.append(press)

    def pass_time(self, now: float, heard: range) -> None:
        """Let the keypads send what is due; those that the base does not hear send in vain."""
        due = sorted((s for s in self._air if s.due <= now), key=lambda slot: slot.due)
        self._air = [slot for slot in self._air if slot.due > now]
        for slot in due:
            if slot.made < self._newest.get(slot.handset, 0.0):
                continue
            if slot.handset in heard:
                self._send(slot, now)
            elif slot.tries:
                self._air.append(replace(slot, due=now + _HUMAN_RETRY, tries=slot.tries - 1))
            else:
                self._say({"unheard": slot.as_event()})
        if self._is_busy and not self.pending:
            self._say({"settled": True})
        self._is_busy = bool(self.pending)

    def _send(self, slot: Slot, now: float) -> None:
        if self._random.random() < self.drop:
            self._air.append(replace(slot, due=now + _RADIO_RETRY))
            return
        if slot.counter < 0:
            counter = (self._counters.get(slot.handset, 0) + 1) % 256
            self._counters[slot.handset] = counter
            slot = replace(slot, counter=counter)
        self._newest[slot.handset] = slot.made
        self._slots.append(slot)

    def report(self, most: int) -> list[Slot]:
        """The slots of one poll, `most` at most; the next acknowledgement is about these."""
        self._reported = min(len(self._slots), most)
        return self._slots[: self._reported]

    def acknowledge(self, status: int) -> None:
        """The slots of the last poll up to `status` are safe with the host."""
        safe = status if status <= self._reported else 0
        self._reported = 0
        done, self._slots = self._slots[:safe], self._slots[safe:]
        again = [s for s in done if not s.is_repeat and self._random.random() < self.repeat]
        for slot in done:
            if not slot.is_repeat:
                self._say({"acked": slot.as_event()})
        self._slots = [replace(slot, is_repeat=True) for slot in again] + self._slots

    def give_back(self, now: float) -> None:
        """The base forgot its slots; keypads without a green light send again."""
        again = [s for s in self._slots if not s.is_repeat]
        self._air += [replace(s, due=now + _RADIO_RETRY, tries=20) for s in again]
        self._slots, self._reported = [], 0

    def forget(self) -> None:
        """Voting is closed: what was not acknowledged never will be."""
        self._say({"voting": "closed", "forgotten": self.pending})
        self._air, self._slots, self._reported = [], [], 0


class Station:
    """The base: what it is asked, and what it answers.

    Attributes:
        number: its own.
        channel: of its radio.
        first: keypad that it hears, up to `last`; others press in vain.
        slots: presses that it reports a poll, at most.
        is_silent: it obeys, but answers nothing.
        presses: those that the host has not acknowledged yet.

    """

    def __init__(self, last: int, random: Random, say: Say) -> None:
        """Keypads 1 to `last`; `say` is told what happens."""
        self.number, self.channel, self.first, self.last = 1, 3, 1, last
        self.slots = SLOTS_A_POLL
        self.is_silent = False
        self.presses = Presses(random, say)
        self._say = say
        self._steps: tuple[str, ...] = ()
        self._input = b""

    @property
    def is_awake(self) -> bool:
        """Whether the keypads hear the base."""
        return self._steps == _FULL_START

    def press(self, handset: int, code: int, due: float, tries: int = 0) -> None:
        """Somebody presses at `due`, and again as often as `tries` says."""
        self.presses.make(Slot(handset, code, -1, due, due, tries))

    def pass_time(self, now: float) -> None:
        """Let the keypads send what is due."""
        heard = range(self.first, self.last + 1) if self.is_awake else range(0)
        self.presses.pass_time(now, heard)

    def lose_power(self, now: float) -> None:
        """Off and on: everything is forgotten; people press again."""
        self._steps, self._input = (), b""
        self.presses.give_back(now)

    def hear(self, data: bytes, now: float) -> list[bytes]:
        """What the base answers to these bytes, a frame an item."""
        self._input += data
        answers: list[bytes] = []
        while (start := self._input.find(b"\xf5\xaa\xaa")) >= 0:
            self._input = self._input[start:]
            size = self._input[3] + 4 if len(self._input) > 3 else 4  # noqa: PLR2004
            if len(self._input) < size:
                break
            body, self._input = self._input[4:size], self._input[size:]
            if check_sum(body[:-2]) == body[-2:]:
                answers += self._obey(body[:-2], now)
        return [] if self.is_silent else answers

    def _obey(self, body: bytes, now: float) -> list[bytes]:
        kind, addressee, flags, sub = body[0], body[1], body[3], body[4]
        if kind == 0x11:  # noqa: PLR2004 - the tables above
            return self._obey_system(body, sub)
        if flags == 0:
            return self._obey_zone(body, sub)
        if addressee not in {self.number, 0xC7}:
            return []
        return self._obey_voting(flags, addressee, body[4], now)

    def _obey_system(self, body: bytes, sub: int) -> list[bytes]:
        if sub == 0x0B:  # noqa: PLR2004
            self.number, self.first, self.channel = body[5], body[6], body[7]
            return []
        return [wrap(bytes([0x91, self.number, 0, 0, 0, 0, 0, self.channel, 0, 0]))]

    def _obey_zone(self, body: bytes, sub: int) -> list[bytes]:
        if sub == 0x05:  # noqa: PLR2004
            self.first, self.last = int.from_bytes(body[5:7]), int.from_bytes(body[7:9])
            return []
        zone = self.first.to_bytes(2) + self.last.to_bytes(2)
        return [wrap(bytes([0x95, 0, 0, 0, 0]) + zone + b"\0")]

    def _obey_voting(self, order: int, addressee: int, status: int, now: float) -> list[bytes]:
        name = "C7" if addressee == 0xC7 else f"{order:02X}"  # noqa: PLR2004
        was_awake, self._steps = self.is_awake, _steps_after(self._steps, name)
        if self.is_awake and not was_awake:
            self._say({"voting": "open"})
        if name == "C5":
            self.presses.acknowledge(status)
        elif name == "C2":
            self.presses.give_back(now)
        elif name == "C3":
            self.presses.forget()
        if name == "C4":
            return self._report()
        is_answered = name in {"C1", "C2", "C3"}
        return [wrap(bytes([0x95, self.number, 0, order, 0, 0, 0, 0, 0, 0]))] * is_answered

    def _report(self) -> list[bytes]:
        slots = self.presses.report(self.slots if self.is_awake else 0)
        if not slots:
            empty = bytes([0x95, self.number, 0, 0, 0xFF])
            return [wrap(empty.ljust(23, b"\0"))]
        return [wrap(_reply(self.number, status, slot)) for status, slot in enumerate(slots, 1)]


def _steps_after(steps: tuple[str, ...], name: str) -> tuple[str, ...]:
    """How far the start has come with this frame; C1 begins it anew, C3 ends it."""
    if name in {"C1", "C3"}:
        return (name,)
    return (*steps, name) if steps[:1] == ("C1",) and name not in steps else steps


def _reply(base: int, status: int, slot: Slot) -> bytes:
    head = bytes([0x95, base, 0, 0, status, 0])
    tail = bytes([slot.code, 0, 0, 0, 0, slot.counter])
    return (head + slot.handset.to_bytes(2) + tail).ljust(30, b"\0")
