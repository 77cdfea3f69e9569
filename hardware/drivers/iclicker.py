"""The iClicker driver: one thread a base, of either generation; it comes back by itself.

The maker's name on USB tells the generation: "I-Clicker USB Base" is polled, "iclicker" pushes.
A clicker shows its light as soon as the base has heard it. The driver cannot hold that back until
the vote is on the disk; it deals what was not saved again, until it is or the round is over.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from facilitator.errors import EnvironmentFailure
from facilitator.press import TakePresses
from hardware.codecs import iclicker
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.iclicker_hearing import FAMILY, Ears, Hearing
from hardware.drivers.iclicker_line import Line, Timing
from hardware.drivers.iclicker_poll import PollSession
from hardware.drivers.iclicker_push import Desk, PushSession
from hardware.drivers.lifeline import Lifeline
from hardware.drivers.state import DeviceState, ReportState
from hardware.drivers.wish import Orders
from hardware.transports.opening import open_reports
from hardware.transports.report_port import OpenReports, ReportPort

RADIO_NOTE: Final = (
    "The radio of the iClicker (902–928 MHz) is not licence-free in the United Kingdom and the EU."
)
_POLLED_MAKER: Final = "i-clicker"


class IClickerDriver:
    """One base."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, the channel and the remote
        self,
        path: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        channel: str = "AA",
        remote: str = "",
        timing: Timing | None = None,
        open_port: OpenReports = open_reports,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            path: "hid:1881:0150…", or of an emulated one "hid+socket://127.0.0.1:PORT".
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: told of clickers that are switched on and of the presenter's keys.
            channel: of the radio, "AA" to "DD"; the clickers have to be set to the same.
            remote: the presenter's clicker as printed; its keys are signs and never votes.
            timing: waits; None for those of the real device.
            open_port: opens the device of a path.

        Raises:
            ValueError: no such channel, or no number of a clicker.

        """
        _check(channel, remote)
        self._path, self._timing = path, timing or Timing()
        retry = self._timing.retry
        self._life = Lifeline(
            FAMILY, path, report, open_port=open_port, serve=self._serve, retry=retry
        )
        told, self._orders = self._life.told, Orders()
        self._desk = Desk(self._orders, lambda now: told.change(listening=now), channel)
        ears = Ears(self._life.name, take, notice, self._count)
        self._hearing = Hearing(ears, remote)
        self._is_scanned = False

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._life.state

    def start(self) -> None:
        """Set the thread going. Once only."""
        self._life.start()

    def open_voting(self, keys: int = 6) -> None:
        """Ask for presses of a new round; takes effect as soon as there is a base.

        `keys` is not told to the base: a clicker has A to E, and the desk judges the rest.
        """
        self._orders.wish = self._orders.wish.opened(keys)

    def close_voting(self) -> None:
        """Ask for no more; what is on its way still comes in (the state says DRAINING)."""
        self._orders.wish = self._orders.wish.closed()

    def stop(self) -> None:
        """End the thread; under a second unless `take` itself hangs."""
        self._life.stop()

    def _serve(self, port: ReportPort) -> None:
        """Work until the device fails or the driver is stopped."""
        stop = self._life.stop_asked
        line = Line(port, self._path, self._timing, stop)
        is_polled = port.found.maker.lower().startswith(_POLLED_MAKER)
        kind = PollSession if is_polled else PushSession
        session = kind(line, self._desk, self._hearing, self._timing)
        self._hearing.window.reconnect()
        try:
            session.introduce(scans=not self._is_scanned)
            self._is_scanned = True
            self._life.connected(note=RADIO_NOTE)
            session.work()
        except EnvironmentFailure:
            session.hear()
            raise
        finally:
            if stop.is_set() and self._orders.on_base:
                with suppress(EnvironmentFailure):
                    line.tell(iclicker.command(iclicker.STOP))
                    line.tell(iclicker.command(iclicker.IDLE))

    def _count(self, heard: int, refused: int) -> None:
        state = self._life.state
        self._life.told.change(
            heard=state.heard + heard, refused_frames=state.refused_frames + refused
        )


def _check(channel: str, remote: str) -> None:
    """ValueError if there is no such channel, or that is no number of a clicker."""
    iclicker.channel_codes(channel)
    if remote:
        iclicker.set_remote(remote)
