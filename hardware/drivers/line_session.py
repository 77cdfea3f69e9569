"""What the line driver does on one open port: greet, listen, order, keep in touch.

A gateway that beats is asked every two seconds whether it is there. One that cannot be asked is
believed to be there while its port is; one of which nothing is known yet is LOST, but listened to.
Presses and their answers: `hardware.drivers.line_presses`.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from facilitator.errors import EnvironmentFailure
from hardware.codecs.dialects.own import PONG
from hardware.codecs.line_records import Beat, Closed, Hello, Opened, Record, Rejected, Sign, Vote
from hardware.drivers.lifeline import Lifeline
from hardware.drivers.line_channel import Channel, is_word
from hardware.drivers.line_orders import Obedience, Timing
from hardware.drivers.line_presses import Known, Presses
from hardware.drivers.state import Link
from hardware.transports.port import Port

_SELDOM: Final = 10  # hails are so much rarer once nobody has answered in time


class Session:
    """One stretch of work with one gateway; ends with EnvironmentFailure, or once stopped."""

    def __init__(
        self, port: Port, life: Lifeline[Port], known: Known, presses: Presses, timing: Timing
    ) -> None:
        """Nothing is said before `work`."""
        self._channel = Channel(port, known)
        self._life, self._known, self._presses, self._timing = life, known, presses, timing
        self._obedience = Obedience(known.rounds, life.state.listening, timing)
        self._is_met = self._is_greeted = False
        self._begun = self._heard_at = self._hail_at = time.monotonic()

    def work(self) -> None:
        """Do what is wanted until the driver is stopped."""
        stop, rounds = self._life.stop_asked, self._known.rounds
        try:
            while not stop.is_set():
                self._hear(self._channel.read(), time.monotonic())
                now = time.monotonic()
                if self._is_met:
                    self._order(now)
                    self._keep_in_touch(now)
                else:
                    self._greet(now)
        finally:
            if stop.is_set() and rounds.wanted.keys and self._is_met:
                with suppress(EnvironmentFailure):
                    self._channel.tell(self._channel.dialect.orders.close(rounds.name))

    def _hear(self, records: Sequence[Record], now: float) -> None:
        if any(map(is_word, records)):
            self._heard_at = now
        for record in records:
            self._note(record)
        votes = [record for record in records if isinstance(record, Vote)]
        if not (self._is_met or self._is_greeted) and self._channel.dialect.has_rounds:
            votes = []  # whose numbers these are, only its hello says; it will send them again
        dealt = self._presses.deal(votes, self._channel.answer, self._obedience.is_of_now)
        refused = sum(isinstance(record, Rejected) for record in records)
        state = self._life.state
        self._life.told.change(
            heard=state.heard + dealt, refused_frames=state.refused_frames + refused
        )
        if votes:
            self._obedience.voted(now)

    def _note(self, record: Record) -> None:
        match record:
            case Hello():
                self._is_greeted = True
                self._known.are_printed = record.are_printed
                self._known.answers.meet(record)
                self._obedience.repeat()
            case Opened() | Closed():
                self._obedience.confirmed(record)
            case Beat(is_question=True):
                self._channel.tell(PONG)
            case Sign():
                self._presses.tell(record)

    def _greet(self, now: float) -> None:
        dialect, is_late = self._channel.dialect, now >= self._begun + self._timing.hello
        was_heard = self._heard_at > self._begun
        is_mute = bool(dialect.name) and not dialect.beats  # it speaks only if somebody presses
        if self._is_greeted or is_mute or (was_heard and (is_late or not dialect.has_rounds)):
            self._meet(now)
            return
        if is_late and self._known.fixed:
            raise self._silence()
        if is_late:
            self._stay_unknown()
            self._order(now)  # a dialect may show in the first press, and that is to count
        if now >= self._hail_at:
            self._hail_at = now + self._timing.hail * (_SELDOM if is_late else 1)
            self._channel.hail()

    def _meet(self, now: float) -> None:
        self._is_met = True
        self._obedience.repeat()
        self._heard_at = self._hail_at = now
        self._life.connected()

    def _stay_unknown(self) -> None:
        self._life.told.change(
            link=Link.LOST,
            reason=f"What is on {self._life.path} has not said anything that this program knows.",
            todo="Press a key on a handset. If nothing changes, choose another port.",
        )

    def _order(self, now: float) -> None:
        channel, obedience = self._channel, self._obedience
        channel.tell(obedience.order(channel.dialect, now, channel.forget))
        self._life.told.change(listening=obedience.listening)

    def _keep_in_touch(self, now: float) -> None:
        dialect, timing = self._channel.dialect, self._timing
        if not dialect.beats:
            return
        if now - self._heard_at > timing.beat * timing.beats:
            raise self._silence()
        if now >= self._hail_at:
            self._hail_at = now + timing.beat
            self._channel.tell(dialect.orders.ping)

    def _silence(self) -> EnvironmentFailure:
        return EnvironmentFailure(
            f"The gateway on {self._life.path} does not answer.",
            "Check that it is switched on, and that its kind is the one chosen here.",
        )
