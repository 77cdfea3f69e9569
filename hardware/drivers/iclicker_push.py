"""A base of the second generation: it reports by itself. The order is that of a real capture.

introduce  10 channel · 2a scan (5 s, at the first connection only) · 12 · 16 · 15 · 2d ·
           29 welcome · 17 04 · 17 03 · 16 · 1e presenter, if there is one
open       19 · 17 03 · 17 05 · 19 · 11, with pauses
close      12 · 16 · 17 01 00 04 · 17 03 · 17 04, and what comes until 02 18 1a, or in vain
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from hardware.codecs import iclicker
from hardware.codecs.iclicker_records import Status, Summary
from hardware.drivers.iclicker_hearing import Delivery, Hearing
from hardware.drivers.iclicker_line import Display, Line, Timing
from hardware.drivers.state import Listening
from hardware.drivers.wish import Orders


@dataclass(frozen=True, slots=True)
class Desk:
    """What the desk wants, and what it is told.

    Attributes:
        orders: what it wants, and how far the base got.
        listening: told what the base does with presses.
        channel: "AA" to "DD".

    """

    orders: Orders
    listening: Callable[[Listening], None]
    channel: str


class PushSession:
    """One stretch of work with one base; ends with EnvironmentFailure or StopAsked."""

    def __init__(self, line: Line, desk: Desk, hearing: Hearing, timing: Timing) -> None:
        self._line, self._desk, self._hearing, self._timing = line, desk, hearing, timing
        self._display = Display(timing.row)

    def introduce(self, *, scans: bool) -> None:
        """Set the base up, closed; `scans`: have it look the spectrum over."""
        line, channel = self._line, self._desk.channel
        self._set_channel(channel)
        if scans and self._timing.scan:
            line.ask(iclicker.scan(channel))
            line.listen(self._timing.scan)
        for report in (
            *(iclicker.command(iclicker.STOP), iclicker.command(iclicker.IDLE)),
            *(iclicker.command(iclicker.STATUS), iclicker.command(iclicker.PUSH)),
            *(iclicker.welcome("WELCOME"), iclicker.summary(), iclicker.reset()),
            iclicker.command(iclicker.IDLE),
            *([iclicker.set_remote(self._hearing.remote)] if self._hearing.remote else []),
        ):
            line.ask(report)
            self.hear()

    def _set_channel(self, channel: str) -> None:
        """What came before is heard; what comes just after it is junk."""
        self._line.read()
        self.hear()
        self._line.ask(iclicker.set_channel(channel))
        self._line.listen(self._timing.junk)
        self._line.take_heard()

    def hear(self) -> None:
        """Deal what was heard: votes if the base was opened for the round that is wanted."""
        orders = self._desk.orders
        is_voting = bool(orders.on_base) and orders.on_base == orders.wish.round
        self._hearing.hear(self._line.take_heard(), is_voting=is_voting)

    def work(self) -> None:
        """Do what is wanted, for ever."""
        orders = self._desk.orders
        if not orders.wish.is_open:
            orders.on_base = 0
        while True:
            if orders.wish.is_open:
                self._vote(orders.wish.round)
            else:
                self._idle()

    def _idle(self) -> None:
        self._desk.listening(Listening.CLOSED)
        ends = time.monotonic() + self._timing.idle
        while not self._desk.orders.wish.is_open and time.monotonic() < ends:
            self._show(("Voting is closed", ""))
            self._line.read()
            self.hear()
        if not self._desk.orders.wish.is_open:
            self._line.ask(iclicker.command(iclicker.STATUS))
            self._line.wait_for(Status, self._timing.reply)

    def _vote(self, number: int) -> None:
        orders = self._desk.orders
        if orders.on_base != number:
            orders.on_base = 0  # what is heard while it is being opened belongs to no round
        self._open()
        self._hearing.begin(number)
        orders.on_base = number
        self._desk.listening(Listening.OPEN)
        while orders.wish.is_open_in(number):
            self._show(rows_while_open(self._hearing.voters))
            self._line.read()
            self.hear()
            self._hearing.delivery.deal_again(time.monotonic(), self._timing.again)
        self._desk.listening(Listening.DRAINING)
        self._close(number)
        orders.on_base = 0

    def _open(self) -> None:
        reports = (iclicker.question(), iclicker.reset(), iclicker.reset_counters())
        for report, gap in zip((*reports, reports[0]), self._timing.gaps, strict=True):
            self._line.ask(report)
            self._line.listen(gap)
            self.hear()
        self._line.ask(iclicker.command(iclicker.START))

    def _close(self, number: int) -> None:
        for report in (
            *(iclicker.command(iclicker.STOP), iclicker.command(iclicker.IDLE)),
            *(iclicker.votes_from(0), iclicker.reset(), iclicker.summary()),
        ):
            self._line.ask(report)
            self.hear()
        self._line.wait_for(Summary, self._timing.drain)
        self.hear()
        save_all(self._line, self._hearing.delivery, self._timing, self._desk.orders, number)

    def _show(self, rows: tuple[str, str]) -> None:
        if report := self._display.due(rows, time.monotonic()):
            self._line.tell(report)


def rows_while_open(voters: int) -> tuple[str, str]:
    """What the base shows: how many clickers were heard, and never what they said."""
    return "Voting is open", f"Received {voters:7}"


def save_all(line: Line, delivery: Delivery, timing: Timing, orders: Orders, number: int) -> None:
    """Deal again what was not saved, for some seconds, unless another round is open."""
    for _ in range(timing.retries):
        if delivery.is_done or orders.wish.round != number:
            return
        line.listen(timing.again)
        delivery.deal()
