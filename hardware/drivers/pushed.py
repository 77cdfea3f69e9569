"""Devices that speak when they like and are asked for nothing: readers, Buzz! dongles, keypads.

While a vote is open their presses are dealt; when it is closed, what the cable still holds is
read until it is silent for a slice, and then no more. Each such device brings its own `Ear`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Generic, Protocol, TypeVar

from hardware.drivers.lifeline import Lifeline, Retry
from hardware.drivers.state import DeviceState, Listening, ReportState
from hardware.drivers.wish import Wish

_DRAIN: Final = 0.5  # seconds after which a device that never falls silent is heard no more


class Readable(Protocol):
    """All that is known of a port here: `read` waits for a slice at most, b"" for nothing."""

    def read(self) -> bytes: ...

    def close(self) -> None: ...


P = TypeVar("P", bound=Readable)
P_contra = TypeVar("P_contra", bound=Readable, contravariant=True)


class Ear(Protocol[P_contra]):
    """What a device says, and what is done about it. Called on the driver's thread only."""

    def begin(self, port: P_contra) -> None:
        """The device is open; it may have been away, and what it had half said is lost."""
        ...

    def open(self, keys: int) -> None:
        """A vote of so many choices is open, or is open again on a device that came back."""
        ...

    def close(self) -> None:
        """No vote is open."""
        ...

    def forget(self) -> None:
        """That vote is over and another is open already: what is half said belongs to neither."""
        ...

    def hear(self, data: bytes) -> None:
        """What came within one slice; b"" for nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds.

    Attributes:
        drain: the longest time that presses are read after the close.
        retry: waits between tries to open what is gone.

    """

    drain: float = _DRAIN
    retry: Retry = field(default_factory=Retry)


class PushedDriver(Generic[P]):
    """One such device: its thread, and how open and closed reach its ear."""

    def __init__(
        self,
        kind: str,
        path: str,
        report: ReportState,
        *,
        open_port: Callable[[str], P],
        timing: Timing | None,
    ) -> None:
        """Make it ready; give it its ear with `listen`, then `start` it."""
        timing = timing or Timing()
        self._drain = timing.drain
        self._life: Lifeline[P] = Lifeline(
            kind, path, report, open_port=open_port, serve=self._serve, retry=timing.retry
        )
        self._wish = Wish()

    def listen(self, ear: Ear[P]) -> None:
        """Let `ear` hear. Once, before `start`."""
        self._ear = ear

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._life.state

    def start(self) -> None:
        """Set the thread going. Once only."""
        self._life.start()

    def open_voting(self, keys: int = 6) -> None:
        """Deal presses from now on, of a new round with that many choices."""
        self._wish = self._wish.opened(keys)

    def close_voting(self) -> None:
        """Deal no more, after what is on its way (the state says DRAINING)."""
        self._wish = self._wish.closed()

    def stop(self) -> None:
        """End the thread; under a second unless `take` itself hangs."""
        self._life.stop()

    def count(self, *, heard: int = 0, refused: int = 0) -> None:
        """Presses dealt, and frames that said nothing; for the ear."""
        state = self._life.state
        self._life.told.change(
            heard=state.heard + heard, refused_frames=state.refused_frames + refused
        )

    def _serve(self, port: P) -> None:
        """Hear until the port fails or the driver is stopped."""
        self._ear.begin(port)
        followed = self._wish
        self._life.connected(listening=self._turn(followed))
        while not self._life.stop_asked.is_set():
            data, wish = port.read(), self._wish
            if wish != followed:
                self._follow(wish, followed, port, data)
                followed = wish
            else:
                self._ear.hear(data)

    def _follow(self, wish: Wish, before: Wish, port: P, data: bytes) -> None:
        """Do what is wanted now; `data` came before it was."""
        if before.keys and wish.round == before.round:
            self._life.told.change(listening=Listening.DRAINING)
        elif before.keys:  # what was pressed while the disk was busy belongs to no vote any more
            self._ear.forget()
        else:
            self._ear.close()
        self._hear_out(port, wish, data)
        self._life.told.change(listening=self._turn(wish))

    def _turn(self, wish: Wish) -> Listening:
        """Let the ear know what is wanted."""
        if wish.keys:
            self._ear.open(wish.keys)
            return Listening.OPEN
        self._ear.close()
        return Listening.CLOSED

    def _hear_out(self, port: P, wish: Wish, data: bytes) -> None:
        """Hear until the device is silent for a slice, or something else is wanted."""
        ends = time.monotonic() + self._drain
        while data:
            self._ear.hear(data)
            if self._wish != wish or time.monotonic() >= ends:
                return
            data = port.read()
