"""The clickers of a hall and the air between them and an iClicker base. Pure: time is an argument.

A clicker sends until the base answers. While voting is closed it shows so, and its owner presses
again after a while; so does whoever gets no answer at all, because the base is off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Final

KEYS: Final = "ABCDE"
SWITCH: Final = "ping"  # what a clicker says when it is switched on
_RADIO_RETRY: Final = 0.1  # seconds
_HUMAN_RETRY: Final = 0.5  # seconds
_FIRST_PRINTED: Final = "82E9701B"  # a number seen on a real one


def printed(number: bytes) -> str:
    """What is on the back of the clicker with these three bytes."""
    check = 0
    for byte in number:
        check ^= byte
    return (number + bytes([check])).hex().upper()


def made_up(random: Random, count: int) -> list[bytes]:
    """So many clickers, no two the same; the first is always the same."""
    numbers = [bytes.fromhex(_FIRST_PRINTED)[:3]]
    while len(numbers) < count:
        number = random.randbytes(3)
        if any(number) and number not in numbers:
            numbers.append(number)
    return numbers


@dataclass(frozen=True, slots=True)
class Signal:
    """One press on its way.

    Attributes:
        number: of the clicker, three bytes.
        key: a letter, or SWITCH.
        made: when the key was pressed; an older press of a clicker gives way to a newer one.
        due: when it is sent next.
        tries: how often the person will press again.

    """

    number: bytes
    key: str
    made: float
    due: float
    tries: int = 0

    def as_event(self) -> dict[str, object]:
        """As the test reads it."""
        return {"handset": printed(self.number), "key": self.key}


class Air:
    """Presses that no base has answered yet.

    Attributes:
        drop: probability 0-1 that the air swallows what a clicker sends.

    """

    def __init__(self, random: Random) -> None:
        self.drop = 0.0
        self._random = random
        self._signals: list[Signal] = []
        self._newest: dict[bytes, float] = {}

    @property
    def pending(self) -> int:
        """How many."""
        return len(self._signals)

    def send(self, signal: Signal) -> None:
        """Somebody presses."""
        self._signals.append(signal)

    def due(self, now: float) -> list[Signal]:
        """What arrives now, in order; each is answered with `refuse` or not at all."""
        due = sorted((s for s in self._signals if s.due <= now), key=lambda signal: signal.due)
        self._signals = [signal for signal in self._signals if signal.due > now]
        return [signal for signal in due if self._arrives(signal, now)]

    def _arrives(self, signal: Signal, now: float) -> bool:
        if signal.made < self._newest.get(signal.number, 0.0):
            return False
        if self._random.random() < self.drop:
            self._signals.append(replace(signal, due=now + _RADIO_RETRY))
            return False
        return True

    def accept(self, signal: Signal) -> None:
        """The base has it; older presses of that clicker are no more."""
        self._newest[signal.number] = signal.made

    def refuse(self, signal: Signal, now: float) -> bool:
        """Nobody took it; whether its owner will press again."""
        if signal.tries:
            again = replace(signal, due=now + _HUMAN_RETRY, tries=signal.tries - 1)
            self._signals.append(again)
        return bool(signal.tries)
