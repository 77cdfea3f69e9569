"""A base of the first generation: it hands votes over when asked. No capture of one is public.

    introduce  10 channel · 17 06 presenter, if there is one · 16 · 17 03
    open       17 05 · 11 00 05
    poll       17 01 PLACE 04 → 02 18 …, at once again while it has more; the next question is
               about the place it said last
    close      16 · two polls · 17 04

The ring holds 100 votes: more between two polls are lost to us, and so is what a base without
power had not handed over yet, though the clickers showed their lights.
"""

from __future__ import annotations

import time
from typing import Final

from hardware.codecs import iclicker
from hardware.codecs.iclicker_records import Polled
from hardware.drivers.iclicker_hearing import Hearing
from hardware.drivers.iclicker_line import Display, Line, Timing
from hardware.drivers.iclicker_push import Desk, rows_while_open, save_all
from hardware.drivers.state import Listening

_BATCHES: Final = 8  # of 14 votes: more than the ring holds


class PollSession:
    """One stretch of work with one base; ends with EnvironmentFailure or StopAsked."""

    def __init__(self, line: Line, desk: Desk, hearing: Hearing, timing: Timing) -> None:
        self._line, self._desk, self._hearing, self._timing = line, desk, hearing, timing
        self._display = Display(timing.row)
        self._place = 0

    def introduce(self, *, scans: bool) -> None:
        """Set the base up, closed; this generation scans nothing."""
        del scans
        remote = self._hearing.remote
        self._line.ask(iclicker.set_channel(self._desk.channel))
        if remote:
            self._line.ask(iclicker.set_remote_polled(remote))
        self._line.ask(iclicker.command(iclicker.IDLE))
        self._line.ask(iclicker.reset())

    def hear(self) -> None:
        """Nothing comes unasked that would be a vote."""
        self._line.take_heard()

    def work(self) -> None:
        """Do what is wanted, for ever."""
        orders = self._desk.orders
        while True:
            orders.on_base = 0
            if orders.wish.is_open:
                self._vote(orders.wish.round)
            else:
                self._idle()

    def _idle(self) -> None:
        """Ask for the presenter's keys, which a base hands over in no poll too."""
        self._desk.listening(Listening.CLOSED)
        self._poll(0)
        ends = time.monotonic() + self._timing.poll
        while not self._desk.orders.wish.is_open and time.monotonic() < ends:
            self._show(("Voting is closed", ""))

    def _vote(self, number: int) -> None:
        orders = self._desk.orders
        self._line.ask(iclicker.reset_counters())
        self._line.ask(iclicker.start_polled())
        self._place = 0
        self._hearing.begin(number)
        orders.on_base = number
        self._desk.listening(Listening.OPEN)
        while orders.wish.is_open_in(number):
            self._poll(number)
            self._hearing.delivery.deal_again(time.monotonic(), self._timing.again)
            ends = time.monotonic() + self._timing.poll
            while orders.wish.is_open_in(number) and time.monotonic() < ends:
                self._show(rows_while_open(self._hearing.voters))
        self._desk.listening(Listening.DRAINING)
        self._close(number)

    def _close(self, number: int) -> None:
        self._line.ask(iclicker.command(iclicker.IDLE))
        for _ in range(2):
            self._poll(number)
        self._line.ask(iclicker.summary())
        save_all(self._line, self._hearing.delivery, self._timing, self._desk.orders, number)

    def _poll(self, number: int) -> None:
        """Ask for votes until there are no more; they are of round `number`, 0 for none."""
        for _ in range(_BATCHES):
            polled = self._ask_votes()
            # While the base was asked, another round may have opened: they are not of that one.
            is_voting = bool(number) and self._desk.orders.wish.round == number
            self._place = polled.last
            self._hearing.hear(polled.answers, is_voting=is_voting)
            if not polled.has_more:
                return

    def _ask_votes(self) -> Polled:
        for _ in range(self._timing.asks):
            self._line.ask(iclicker.votes_from(self._place))
            if polled := self._line.wait_for(Polled, self._timing.reply):
                return polled
        raise self._line.silence()

    def _show(self, rows: tuple[str, str]) -> None:
        if report := self._display.due(rows, time.monotonic()):
            self._line.tell(report)
        self._line.read()
        self.hear()
