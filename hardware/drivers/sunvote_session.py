"""What the SunVote driver does between a base's introduction and its loss.

catch up   a base that was lost in an open round is read out first: it may have kept presses.
closed     ask now and then whether it is still there.
open       start it once a round, then poll cycles.
drain      after the round is closed: cycles until two are empty, then C3.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.press import Press, Verdict
from hardware.codecs.sunvote_records import PressReply
from hardware.drivers.once import Once
from hardware.drivers.state import Listening
from hardware.drivers.sunvote_cycle import Cycle, Step
from hardware.drivers.sunvote_talk import Conversation, Timing
from hardware.drivers.wish import Orders


@dataclass(frozen=True, slots=True)
class Ears:
    """Whom to tell: presses to judge, what the device listens to, and what a cycle brought."""

    name: str
    presses: Once
    listening: Callable[[Listening], None]
    counted: Callable[[Cycle], None]


class Session:
    """One stretch of work with one base; ends with EnvironmentFailure or StopAsked."""

    def __init__(self, talk: Conversation, orders: Orders, ears: Ears, timing: Timing) -> None:
        self._talk, self._orders, self._ears, self._timing = talk, orders, ears, timing
        self._acknowledge = 0
        self._silences = 0
        self._step = Step.QUIET
        self._is_owed = False  # an answer to a question: the base may be one answer behind
        self._unheard: int | None = 0  # questions while it votes; None once it answered one

    def work(self) -> None:
        """Do what is wanted, for ever."""
        self._catch_up()
        while True:
            wish = self._orders.wish
            if wish.is_open:
                self._vote(wish.round)
            else:
                self._idle()

    def _catch_up(self) -> None:
        orders = self._orders
        wish, was_started = orders.wish, orders.on_base
        if was_started and was_started == wish.round:
            self._drain(wish.round, 1 if wish.is_open else self._timing.empty_cycles)
        if not wish.is_open:
            self._talk.stop()
        orders.on_base = 0

    def _vote(self, number: int) -> None:
        self._orders.on_base = number
        self._ears.presses.begin(number)
        self._talk.start()
        self._ears.listening(Listening.OPEN)
        self._acknowledge = 0
        while self._orders.wish.is_open_in(number):
            self._cycle(number)
        self._ears.listening(Listening.DRAINING)
        self._drain(number, self._timing.empty_cycles)
        self._talk.stop()
        self._orders.on_base = 0

    def _drain(self, number: int, empty_cycles: int) -> None:
        """Cycles until enough in a row are empty, or the desk opens another round."""
        empty = 0
        for _ in range(self._timing.drain_cycles):
            if empty >= empty_cycles or self._orders.wish.round != number:
                return
            cycle = self._cycle(number)
            empty = empty + 1 if cycle.is_empty else 0

    def _idle(self) -> None:
        self._ears.listening(Listening.CLOSED)
        self._mind_silence(is_silent=not self._talk.is_there(), patience=self._timing.asks)
        ends = time.monotonic() + self._timing.idle
        while not self._orders.wish.is_open and time.monotonic() < ends:
            self._talk.listen()

    def _cycle(self, number: int) -> Cycle:
        cycle = self._talk.cycle(
            self._acknowledge, self._step, lambda presses: self._deal(number, presses)
        )
        self._acknowledge = cycle.acknowledge
        self._ears.counted(cycle)
        if self._is_owed or not cycle.is_whole:
            self._step = self._ask(is_silent=not cycle.answered)
            self._is_owed = self._step is Step.QUIET
        else:
            self._step, self._silences = Step.QUIET, 0
        self._talk.rest(self._timing.pause)
        return cycle

    def _ask(self, *, is_silent: bool) -> Step:
        """Ask the base something: behind its answer, nothing is late. A line keeps its order."""
        is_there = self._talk.is_there(self._timing.late)
        self._mind_silence(
            is_silent=is_silent and not is_there, patience=self._timing.silent_cycles
        )
        if is_there:
            self._unheard = None
        if self._unheard is None:
            return Step.ASKED if is_there else Step.QUIET
        # Whether a base answers questions while it is voting is not published. One that talks
        # and never does is believed after its silences, however it counts.
        self._unheard += not is_silent
        return Step.ASKED if self._unheard >= self._timing.asks else Step.QUIET

    def _deal(self, number: int, presses: Sequence[PressReply]) -> Sequence[Verdict]:
        if self._orders.wish.round != number:
            # The next round is open already: a press of this one must not land in it.
            return [Verdict.NOT_SAVED] * len(presses)
        return self._ears.presses.take([self._press(press) for press in presses])

    def _press(self, reply: PressReply) -> Press:
        return Press(self._ears.name, str(reply.handset), reply.keys, reply.counter)

    def _mind_silence(self, *, is_silent: bool, patience: int) -> None:
        self._silences = self._silences + 1 if is_silent else 0
        if self._silences >= patience:
            raise self._talk.silence()
