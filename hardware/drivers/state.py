"""What a device is doing, as a value a person can read. A missing device is a state, not an error.

STOPPED ── start() ──> STARTING ── it answers ──> CONNECTED ── port gone, silence ──> LOST
                       STARTING ── it does not ──> LOST ── it answers ──> CONNECTED
any of them ── stop() ──> STOPPED
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any


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
        note: what its owner ought to know about it, one sentence; "" for nothing.

    """

    link: Link
    name: str
    listening: Listening = Listening.CLOSED
    reason: str = ""
    todo: str = ""
    heard: int = 0
    refused_frames: int = 0
    keypads: tuple[int, int] | None = None
    note: str = ""


#: Told of each change, on the driver's thread. Must return soon and never raise.
ReportState = Callable[[DeviceState], None]


class Told:
    """What was last told of a device, and whom to tell of each change.

    Attributes:
        state: the state last reported.

    """

    def __init__(self, name: str, report: ReportState) -> None:
        """Nothing is reported of a device that was not started."""
        self.state, self._report = DeviceState(Link.STOPPED, name), report

    def change(self, **changes: Any) -> None:
        """Report the state with these changes, if they change anything."""
        state = replace(self.state, **changes)
        if state != self.state:
            self.state = state
            self._report(state)
