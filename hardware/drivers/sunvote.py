"""The SunVote driver: one thread a port, which comes back by itself and never judges a vote.

    wish      open_voting() and close_voting() say what is wanted; they return at once.
    presses   are dealt out as they are read, and acknowledged in the next poll cycle only if the
              verdict says that they are on the disk, or judged.
    lost      the port is tried again after 0.5, 1, 2, 4, 5, 5 … seconds, or as soon as it is
              back; then the base is told again what is wanted now.

A press may be dealt more than once: the base repeats what was not acknowledged, with the same
handset, keys and counter, and in the order in which the keys were pressed.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from threading import Event, Thread
from typing import Final

from facilitator.errors import EnvironmentFailure
from facilitator.press import TakePresses
from hardware.drivers.state import DeviceState, Link, Listening, ReportState, Told
from hardware.drivers.sunvote_line import StopAsked
from hardware.drivers.sunvote_session import Ears, Orders, Session, Wish
from hardware.drivers.sunvote_talk import Conversation, Cycle, Timing
from hardware.transports.opening import open_port as open_any_port
from hardware.transports.port import OpenPort, is_present

_JOIN: Final = 0.9  # seconds that stop() waits for the thread
_LOOK: Final = 0.1  # seconds between looks whether an unplugged port is back


class SunVoteDriver:
    """One base on one port."""

    def __init__(
        self,
        url: str,
        take: TakePresses,
        report: ReportState,
        *,
        keypads: range | None = None,
        timing: Timing | None = None,
        open_port: OpenPort = open_any_port,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            url: a port's path, or "socket://127.0.0.1:PORT".
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            keypads: numbers the base is to listen to; None leaves what it has.
            timing: waits; None for those of the real device.
            open_port: opens the port of a URL.

        """
        self._url, self._keypads, self._timing = url, keypads, timing or Timing()
        self._open_port = open_port
        self._told = Told(f"sunvote {url}", report)
        name = self._told.state.name
        self._orders = Orders()
        self._ears = Ears(name, take, lambda now: self._told.change(listening=now), self._count)
        self._stop = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._told.state

    def start(self) -> None:
        """Set the thread going. Once only."""
        self._thread.start()

    def open_voting(self, keys: int = 6) -> None:
        """Ask for presses, of a new round; takes effect as soon as there is a base.

        `keys` is not told to the base: see `hardware.codecs.sunvote` on one choice only.
        """
        del keys
        self._orders.wish = Wish(self._orders.wish.round + 1, is_open=True)

    def close_voting(self) -> None:
        """Ask for no more; what is on its way still comes in (the state says DRAINING)."""
        self._orders.wish = replace(self._orders.wish, is_open=False)

    def stop(self) -> None:
        """End the thread; under a second unless `take` itself hangs."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(_JOIN)

    def _run(self) -> None:
        wait = self._timing.backoff_first
        self._told.change(link=Link.STARTING)
        try:
            while not self._stop.is_set():
                if self._serve_until_lost():
                    wait = self._timing.backoff_first
                _wait_for_port(self._url, wait, self._stop)
                wait = min(2 * wait, self._timing.backoff_most)
        except StopAsked:
            pass
        finally:
            self._say_ended()

    def _serve_until_lost(self) -> bool:
        """Whether there was a base at all."""
        try:
            self._serve()
        except EnvironmentFailure as failure:
            was_there = self._told.state.link is Link.CONNECTED
            self._told.change(link=Link.LOST, reason=failure.what, todo=failure.todo)
            return was_there
        return True

    def _serve(self) -> None:
        """Open the port and work until it fails or the driver is stopped."""
        port = self._open_port(self._url)
        talk = Conversation(port, self._url, self._timing, self._stop)
        try:
            base = talk.introduce(self._keypads)
            self._told.change(
                link=Link.CONNECTED, reason="", todo="", keypads=(base.first, base.last)
            )
            Session(talk, self._orders, self._ears, self._timing).work()
        finally:
            if self._stop.is_set() and self._orders.on_base:
                with suppress(EnvironmentFailure):
                    talk.stop()
            port.close()

    def _say_ended(self) -> None:
        if self._stop.is_set():
            self._told.change(link=Link.STOPPED, listening=Listening.CLOSED, reason="", todo="")
        else:  # a fault of ours is on its way to the top; the desk must not believe in the link
            self._told.change(
                link=Link.LOST,
                reason="The driver stopped because of a fault in this program.",
                todo="Close the program and open it again.",
            )

    def _count(self, cycle: Cycle) -> None:
        state = self._told.state
        self._told.change(
            heard=state.heard + cycle.pressed,
            refused_frames=state.refused_frames + cycle.refused_frames,
        )


def _wait_for_port(url: str, seconds: float, stop: Event) -> None:
    """Wait; but where the port was gone, until it is there and no longer."""
    was_gone, waited = not is_present(url), 0.0
    while not is_present(url) if was_gone else waited < seconds:
        if stop.wait(_LOOK):
            raise StopAsked
        waited += _LOOK
        was_gone = was_gone or not is_present(url)
