"""The line driver: home-made gateways on a serial port, whatever dialect they speak.

Handset ids and families: the numbers printed on the handsets, where a gateway says that its ids
are these (family ""); else "line", "esp32", "turning" or "iclicker", so that a handset of these
makers is the same one through any gateway.
"""

from __future__ import annotations

import secrets
from typing import Final

from facilitator.press import TakePresses
from hardware.codecs.lines import DIALECTS
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.lifeline import Lifeline
from hardware.drivers.line_answers import Answers
from hardware.drivers.line_orders import Rounds, Timing, Wanted
from hardware.drivers.line_presses import Known, Presses
from hardware.drivers.line_session import Session
from hardware.drivers.state import DeviceState, ReportState
from hardware.transports.opening import at_speed
from hardware.transports.opening import open_port as open_any_port
from hardware.transports.port import OpenPort, Port

_BAUD: Final = 115200


class LineDriver:
    """One gateway on one port."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and the dialect
        self,
        url: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,
        timing: Timing | None = None,
        dialect: str = "",
        open_port: OpenPort = open_any_port,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            url: a port's path, or "socket://127.0.0.1:PORT".
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: told of batteries, and of handsets that were heard but do not count.
            timing: waits; None for those of real devices.
            dialect: one of `hardware.codecs.lines.DIALECTS`; "" to hear it from the lines, which
                needs 115200 baud.
            open_port: opens the port of a URL, at the dialect's speed.

        """
        fixed = DIALECTS[dialect] if dialect else None
        baud = fixed.baud if fixed else _BAUD
        self._timing = timing or Timing()
        self._rounds = Rounds(f"{secrets.token_hex(2)}-")
        self._known = Known(self._rounds, Answers(), fixed)
        self._life = Lifeline(
            "line",
            url,
            report,
            open_port=lambda path: open_port(at_speed(path, baud)),
            serve=self._serve,
            retry=self._timing.retry,
        )
        self._presses = Presses(self._life.name, self._known, take, notice)

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._life.state

    def start(self) -> None:
        """Set the thread going. Once only."""
        self._life.start()

    def open_voting(self, keys: int = 6) -> None:
        """Ask for presses of a new round with that many choices; returns at once."""
        self._rounds.wanted = Wanted(self._rounds.wanted.round + 1, keys)

    def close_voting(self) -> None:
        """Ask for no more; what is on its way still comes in (the state says DRAINING)."""
        self._rounds.wanted = Wanted(self._rounds.wanted.round, 0)

    def stop(self) -> None:
        """End the thread; under a second unless `take` itself hangs."""
        self._life.stop()

    def _serve(self, port: Port) -> None:
        Session(port, self._life, self._known, self._presses, self._timing).work()
