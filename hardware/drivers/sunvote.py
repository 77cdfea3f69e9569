"""The SunVote driver: one thread a port, which comes back by itself and never judges a vote.

    wish      open_voting() and close_voting() say what is wanted; they return at once.
    presses   are dealt out as they are read, and acknowledged in the next poll cycle only if the
              verdict says that they are on the disk, or judged.
    lost      the port is tried again after 0.5, 1, 2, 4, 5, 5 … seconds, or as soon as it is
              back; then the base is told again what is wanted now.

The base repeats what was not acknowledged, with the same handset, keys and counter, and in the
order in which the keys were pressed. Presses are dealt in that order, and each is judged once.
"""

from __future__ import annotations

from contextlib import suppress

from facilitator.errors import EnvironmentFailure
from facilitator.press import TakePresses
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.lifeline import Lifeline, Retry
from hardware.drivers.once import Once
from hardware.drivers.state import DeviceState, ReportState
from hardware.drivers.sunvote_cycle import Cycle
from hardware.drivers.sunvote_session import Ears, Session
from hardware.drivers.sunvote_talk import Conversation, Timing
from hardware.drivers.wish import Orders
from hardware.transports.opening import open_port as open_any_port
from hardware.transports.port import OpenPort, Port


class SunVoteDriver:
    """One base on one port."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the zone
        self,
        url: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        keypads: range | None = None,
        timing: Timing | None = None,
        open_port: OpenPort = open_any_port,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            url: a port's path, or "socket://127.0.0.1:PORT".
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: never told anything: these keypads say nothing but presses.
            keypads: numbers the base is to listen to; None leaves what it has.
            timing: waits; None for those of the real device.
            open_port: opens the port of a URL.

        """
        del notice
        self._url, self._keypads, self._timing = url, keypads, timing or Timing()
        retry = Retry(self._timing.backoff_first, self._timing.backoff_most)
        self._life = Lifeline(
            "sunvote", url, report, open_port=open_port, serve=self._serve, retry=retry
        )
        told = self._life.told
        self._orders = Orders()
        self._ears = Ears(
            self._life.name, Once(take), lambda now: told.change(listening=now), self._count
        )

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._life.state

    def start(self) -> None:
        """Set the thread going. Once only."""
        self._life.start()

    def open_voting(self, keys: int = 6) -> None:
        """Ask for presses, of a new round; takes effect as soon as there is a base.

        `keys` is not told to the base: see `hardware.codecs.sunvote` on one choice only.
        """
        self._orders.wish = self._orders.wish.opened(keys)

    def close_voting(self) -> None:
        """Ask for no more; what is on its way still comes in (the state says DRAINING)."""
        self._orders.wish = self._orders.wish.closed()

    def stop(self) -> None:
        """End the thread; under a second unless `take` itself hangs."""
        self._life.stop()

    def _serve(self, port: Port) -> None:
        """Work until the port fails or the driver is stopped."""
        stop = self._life.stop_asked
        talk = Conversation(port, self._url, self._timing, stop)
        try:
            base = talk.introduce(self._keypads)
            self._life.connected(keypads=(base.first, base.last))
            Session(talk, self._orders, self._ears, self._timing).work()
        finally:
            if stop.is_set() and self._orders.on_base:
                with suppress(EnvironmentFailure):
                    talk.stop()

    def _count(self, cycle: Cycle) -> None:
        state = self._life.state
        self._life.told.change(
            heard=state.heard + cycle.pressed,
            refused_frames=state.refused_frames + cycle.refused_frames,
        )
