"""What a device is doing, as a value a person can read. A missing device is a state, not an error.

STOPPED ── start() ──> STARTING ── it answers ──> CONNECTED ── port gone, silence ──> LOST
                       STARTING ── it does not ──> LOST ── it answers ──> CONNECTED
any of them ── stop() ──> STOPPED
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Link(Enum):
    """Whether the program and the device hear each other."""

    STOPPED = "stopped"
    STARTING = "starting"
    CONNECTED = "connected"
    LOST = "lost"


class Listening(Enum):
    """What the device does with presses."""

    CLOSED = "closed"
    OPEN = "open"
    DRAINING = "draining"  # closed at the desk; votes still coming in


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One device, now.

    Attributes:
        link: whether it is there.
        name: as the desk names it, "sunvote /dev/ttyUSB0".
        listening: what it does with presses, as far as it was told.
        reason: why the link is lost, one sentence; "" otherwise.
        todo: what the person can do about it; "" otherwise.
        heard: presses delivered since start, repeats included.
        refused_frames: stretches of damaged bytes since start.
        keypads: first and last number the device listens to; None until it said.

    """

    link: Link
    name: str
    listening: Listening = Listening.CLOSED
    reason: str = ""
    todo: str = ""
    heard: int = 0
    refused_frames: int = 0
    keypads: tuple[int, int] | None = None


#: Told of each change, on the driver's thread. Must return soon and never raise.
ReportState = Callable[[DeviceState], None]
