"""The conversation with one SunVote base over an open port: who are you, start, poll, stop.

No thread and no reconnecting: that is `hardware.drivers.sunvote`. Waiting and reading:
`hardware.drivers.sunvote_line`. Facts and sources: see `hardware.codecs.sunvote`.

    start   C1, C2, C4 (each waits for an answer), C5 base, C5 every keypad. All five are needed:
            with C1 alone the base agrees but the keypads sleep on.
    cycle   C5 base with the status to acknowledge, C5 every keypad, C4, read what comes, pause.
    stop    C3
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Event

from facilitator.errors import EnvironmentFailure
from facilitator.press import Verdict
from hardware.codecs import sunvote
from hardware.codecs.sunvote_records import (
    Damage,
    EmptyReply,
    PressReply,
    Record,
    Rejected,
    ScanReply,
    SystemReply,
)
from hardware.drivers.sunvote_line import Line, R
from hardware.transports.port import Port

#: Takes the presses of one read, answers with their verdicts in the same order.
Deal = Callable[[Sequence[PressReply]], Sequence[Verdict]]


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds, and patience, in tries. The defaults are the real device's."""

    reply: float = 0.3  # for the answer to one frame
    wake: float = 0.05  # after each C5 of the start
    settle: float = 0.02  # after each C5 of a cycle
    read: float = 0.4  # for the presses of a cycle
    quiet: float = 0.1  # a pause of the base longer than this is the end of its answer
    pause: float = 0.05  # between cycles
    idle: float = 0.5  # between questions while voting is closed
    asks: int = 3  # questions without an answer before the base counts as silent
    silent_cycles: int = 2
    empty_cycles: int = 2  # that end a drain
    drain_cycles: int = 40  # that end a drain in any case
    backoff_first: float = 0.5
    backoff_most: float = 5.0


@dataclass(frozen=True, slots=True)
class Base:
    """The base as it introduced itself."""

    number: int
    first: int
    last: int


@dataclass(slots=True)
class Cycle:
    """What one poll cycle brought."""

    acknowledge: int = 0  # for the next cycle; 0 = nothing
    pressed: int = 0
    refused_frames: int = 0
    answered: bool = False
    _sealed: bool = field(default=False, repr=False)

    @property
    def is_whole(self) -> bool:
        """The base answered, and nothing of it was damaged."""
        return self.answered and not self.refused_frames

    @property
    def is_empty(self) -> bool:
        """The base answered, and nobody pressed."""
        return self.is_whole and not self.pressed

    def take(self, records: Sequence[Record], deal: Deal) -> None:
        """Deal the presses among `records` out, and note how far the base may forget them.

        A status acknowledges every press up to it. Behind a damaged frame or an unsaved press
        nothing may be acknowledged any more, or that one would be lost with a green light.
        """
        presses = [record for record in records if isinstance(record, PressReply)]
        verdicts = iter(deal(presses) if presses else ())
        for record in records:
            if isinstance(record, PressReply):
                self._note_press(record, next(verdicts))
            elif isinstance(record, EmptyReply):
                self.answered = True
            elif isinstance(record, Rejected):
                self.refused_frames += 1
                self._sealed |= record.reason is not Damage.UNKNOWN

    def _note_press(self, press: PressReply, verdict: Verdict) -> None:
        self.answered = True
        self.pressed += 1
        self._sealed |= verdict is Verdict.NOT_SAVED
        if not self._sealed:
            self.acknowledge = press.status


class Conversation:
    """Asks and listens. Every wait ends within a slice once `stop` is set, with StopAsked."""

    def __init__(self, port: Port, url: str, timing: Timing, stop: Event) -> None:
        self._line = Line(port, timing.reply, stop)
        self._url, self._timing = url, timing
        self.base = Base(0, 0, 0)

    def introduce(self, keypads: range | None) -> Base:
        """Ask the base who it is and which keypads it hears; set these, if `keypads` says so."""
        who = self._ask_often(sunvote.idle_poll(), SystemReply)
        zone = self._ask_often(sunvote.read_zone(), ScanReply)
        if keypads and (zone.first, zone.last) != (keypads[0], keypads[-1]):
            self._line.tell(sunvote.write_zone(keypads[0], keypads[-1]))
            self.rest(self._timing.wake)
            zone = self._ask_often(sunvote.read_zone(), ScanReply)
        self.base = Base(who.base, zone.first, zone.last)
        self._line.decoder.last = zone.last
        return self.base

    def is_there(self) -> bool:
        """Whether the base answers one question. What it said before is forgotten with that."""
        return self._line.ask(sunvote.idle_poll(), SystemReply) is not None

    def start(self) -> None:
        """Wake the keypads and open voting on the base; what it held before is forgotten."""
        number, wait = self.base.number, self._timing.wake
        for frame in (sunvote.start(number), sunvote.clear(number), sunvote.poll(number)):
            # Which of them are answered, and how, is not published: wait for any word, or in vain.
            next(self._line.answers(frame), None)
        for frame in (sunvote.acknowledge(number, 0), sunvote.wake()):
            self._line.tell(frame)
            self.rest(wait)

    def cycle(self, acknowledge: int, deal: Deal) -> Cycle:
        """One poll cycle; `acknowledge` is what the cycle before it found safe."""
        number, line, result = self.base.number, self._line, Cycle()
        line.forget()
        for frame in (sunvote.acknowledge(number, acknowledge), sunvote.wake()):
            line.tell(frame)
            self.rest(self._timing.settle)
        line.tell(sunvote.poll(number))
        for data in self._window(result):
            result.take(line.decoder.feed(data), deal)
        result.take(line.decoder.finish(), deal)
        return result

    def stop(self) -> None:
        """Close voting on the base."""
        self._line.tell(sunvote.stop(self.base.number))

    def rest(self, seconds: float) -> None:
        """Wait."""
        self._line.rest(seconds)

    def listen(self) -> None:
        """Wait one slice with an ear on the port, so that an unplugging is noticed at once."""
        self._line.read()

    def _window(self, cycle: Cycle) -> Iterator[bytes]:
        """What comes in the time for a cycle, and on until the base has answered and is quiet.

        What would be left behind could be taken for an answer of the next cycle, and acknowledge
        what was never read.
        """
        ends = time.monotonic() + self._timing.read
        patience = ends + self._timing.reply
        while (now := time.monotonic()) < ends or (now < patience and not cycle.answered):
            if data := self._line.read():
                yield data
                ends = max(ends, time.monotonic() + self._timing.quiet)

    def _ask_often(self, frame: bytes, wanted: type[R]) -> R:
        for _ in range(self._timing.asks):
            if (answer := self._line.ask(frame, wanted)) is not None:
                return answer
        raise self.silence()

    def silence(self) -> EnvironmentFailure:
        """No answer, in a sentence; bytes that made no sense are told from none at all."""
        if self._line.bytes_heard and not self.base.last:
            return EnvironmentFailure(
                f"The device on {self._url} answers, but it is no SunVote base.",
                "Choose the port the SunVote base is plugged into.",
            )
        return EnvironmentFailure(
            f"The SunVote base on {self._url} does not answer.",
            "Check that it is switched on and that its cable sits firmly.",
        )
