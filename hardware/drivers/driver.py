"""What every driver offers, whatever it speaks. The hub in `ui.devices` knows no more than this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from hardware.drivers.state import DeviceState


class SignKind(Enum):
    """What a handset may say besides a press."""

    PRESENCE = "presence"  # it is switched on, or was just heard
    BATTERY = "battery"  # value: per cent, or "low"
    REMOTE = "remote"  # a presenter's remote; value: the key's legend
    RAISED_HAND = "raised_hand"
    SCAN = "scan"  # a card or code was read; value: as read


@dataclass(frozen=True, slots=True)
class HandsetSign:
    """One such word. Never journaled; `handset` and `family` as in `facilitator.press.Press`."""

    base: str
    handset: str
    kind: SignKind
    value: str = ""
    family: str = ""


#: Told of signs, on the driver's thread. Must return soon and never raise.
Notice = Callable[[HandsetSign], None]


def unnoticed(_sign: HandsetSign) -> None:
    """Nobody listens for signs."""


class Driver(Protocol):
    """One receiver. It reports its state from a thread of its own and comes back by itself."""

    @property
    def state(self) -> DeviceState: ...

    def start(self) -> None:
        """Set it going. Once only."""
        ...

    def open_voting(self, keys: int = 6) -> None:
        """Ask for presses of a new round with that many choices; returns at once."""
        ...

    def close_voting(self) -> None:
        """Ask for no more; what is on its way still comes in (DRAINING)."""
        ...

    def stop(self) -> None:
        """End its thread in under a second, whatever it is doing."""
        ...
