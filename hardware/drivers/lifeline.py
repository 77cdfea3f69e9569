"""The life of any driver: a thread that opens its port, works on it, loses it and comes back.

It knows no protocol. `serve(port)` works until the port fails (EnvironmentFailure), somebody asks
to stop (StopAsked) or, rarely, it has nothing more to do; it says itself when its device answered
(`connected`). After a loss the port is tried again after 0.5, 1, 2, 4, 5, 5 … seconds, or as soon
as it is back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any, Final, Generic, Protocol, TypeVar

from facilitator.errors import EnvironmentFailure
from hardware.drivers.state import DeviceState, Link, Listening, ReportState, Told
from hardware.transports.port import is_present as is_port_present

_JOIN: Final = 0.9  # seconds that stop() waits for the thread
_LOOK: Final = 0.1  # seconds between looks whether an unplugged device is back


class StopAsked(Exception):
    """Somebody asked the driver to stop while it waited."""


class Closable(Protocol):
    """All that the lifeline knows of a port."""

    def close(self) -> None: ...


P = TypeVar("P", bound=Closable)


@dataclass(frozen=True, slots=True)
class Retry:
    """How a lost device is tried again.

    Attributes:
        first: seconds before the first try; doubled for each further one.
        most: seconds, the longest wait.
        is_present: whether it is worth trying to open; asked ten times a second while lost.

    """

    first: float = 0.5
    most: float = 5.0
    is_present: Callable[[str], bool] = is_port_present


class Lifeline(Generic[P]):
    """One device's thread and what was told of it.

    Attributes:
        path: what is opened.
        told: what was last told of the device; `serve` changes it.
        stop_asked: set once the driver is to end; whoever waits, waits on it (or uses `rest`).

    """

    def __init__(
        self,
        kind: str,
        path: str,
        report: ReportState,
        *,
        open_port: Callable[[str], P],
        serve: Callable[[P], None],
        retry: Retry | None = None,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            kind: the driver's word for the device; with `path` its name at the desk.
            path: a port's path or URL, or a HID device's path.
            report: told of each change of state, on the thread.
            open_port: opens the device of a path, or raises EnvironmentFailure.
            serve: works on the open port, on the thread; the lifeline closes the port after it.
            retry: waits between tries; None for those of a serial port.

        """
        self.told = Told(f"{kind} {path}", report)
        self.stop_asked = Event()
        self.path, self._retry = path, retry or Retry()
        self._open_port, self._serve = open_port, serve
        self._thread = Thread(target=self._run, name=self.name, daemon=True)

    @property
    def name(self) -> str:
        """The device as the desk names it: "sunvote /dev/ttyUSB0"."""
        return self.state.name

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self.told.state

    def start(self) -> None:
        """Set the thread going. Once only."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; under a second if `serve` looks at `stop_asked` that often."""
        self.see_out(_JOIN)

    def see_out(self, seconds: float) -> None:
        """Wait so long for the thread, as the program ends: for drivers whose library is C++.

        A thread that is in such a library when Python ends takes the whole process with it.
        """
        self.stop_asked.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def connected(self, **more: Any) -> None:
        """The device answered; `more` are other fields of its state."""
        self.told.change(link=Link.CONNECTED, reason="", todo="", **more)

    def rest(self, seconds: float) -> None:
        """Wait; ends at once with StopAsked if the driver is to stop."""
        if self.stop_asked.wait(seconds):
            raise StopAsked

    def _run(self) -> None:
        wait = self._retry.first
        self.told.change(link=Link.STARTING)
        try:
            while not self.stop_asked.is_set():
                if self._serve_until_lost():
                    wait = self._retry.first
                self._wait_for_port(wait)
                wait = min(2 * wait, self._retry.most)
        except StopAsked:
            pass
        finally:
            self._say_ended()

    def _serve_until_lost(self) -> bool:
        """Whether there was a device at all."""
        try:
            port = self._open_port(self.path)
            try:
                self._serve(port)
            finally:
                port.close()
        except EnvironmentFailure as failure:
            was_there = self.state.link is Link.CONNECTED
            self.told.change(link=Link.LOST, reason=failure.what, todo=failure.todo)
            return was_there
        return True

    def _wait_for_port(self, seconds: float) -> None:
        """Wait; but where the device was gone, until it is there and no longer."""
        was_gone, waited = False, 0.0
        while not (is_there := self._retry.is_present(self.path)) or (
            not was_gone and waited < seconds
        ):
            was_gone |= not is_there
            self.rest(_LOOK)
            waited += _LOOK

    def _say_ended(self) -> None:
        if self.stop_asked.is_set():
            self.told.change(link=Link.STOPPED, listening=Listening.CLOSED, reason="", todo="")
        else:  # a fault of ours is on its way to the top; the desk must not believe in the link
            self.told.change(
                link=Link.LOST,
                reason="The driver stopped because of a fault in this program.",
                todo="Close the program and open it again.",
            )
