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
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event

from facilitator.errors import EnvironmentFailure
from hardware.codecs import sunvote
from hardware.codecs.sunvote_records import ScanReply, SystemReply
from hardware.drivers.sunvote_cycle import Cycle, Deal, Step
from hardware.drivers.sunvote_line import Line, R
from hardware.transports.port import Port


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds, and patience, in tries. The defaults are the real device's."""

    reply: float = 0.3  # for the answer to one frame
    wake: float = 0.05  # after each C5 of the start
    settle: float = 0.02  # after each C5 of a cycle
    read: float = 0.4  # for the presses of a cycle
    late: float = 0.6  # a silence behind which nothing is still on its way
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


class Conversation:
    """Asks and listens. Every wait ends within a slice once `stop` is set, with StopAsked."""

    def __init__(self, port: Port, url: str, timing: Timing, stop: Event) -> None:
        self._line = Line(port, timing.reply, stop)
        self._url, self._timing = url, timing
        self.base = Base(0, 0, 0)
        self._is_zone_asked = False

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

    def is_there(self, silence: float = 0.0) -> bool:
        """Whether the base answers one question. What it said before is forgotten with that.

        After a silence it is asked something else: an answer that comes too late to the one
        question must not be taken for one to the other.

        Args:
            silence: seconds without a word that end the wait for the answer; 0 where the base has
                nothing else to say before it.

        """
        is_there = self._is_answered(silence)
        self._is_zone_asked ^= not is_there
        return is_there

    def start(self) -> None:
        """Wake the keypads and open voting on the base; what it held before is forgotten."""
        number, wait = self.base.number, self._timing.wake
        for frame in (sunvote.start(number), sunvote.clear(number), sunvote.poll(number)):
            # Which of them are answered, and how, is not published: wait for any word, or in vain.
            next(self._line.answers(frame), None)
        for frame in (sunvote.acknowledge(number, 0), sunvote.wake()):
            self._line.tell(frame)
            self.rest(wait)

    def cycle(self, acknowledge: int, step: Step, deal: Deal) -> Cycle:
        """One poll cycle; `acknowledge` is what the cycle before it found safe."""
        number, line, result = self.base.number, self._line, Cycle(step)
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

    def _is_answered(self, silence: float) -> bool:
        if self._is_zone_asked:
            return self._line.ask(sunvote.read_zone(), ScanReply, silence) is not None
        return self._line.ask(sunvote.idle_poll(), SystemReply, silence) is not None

    def _window(self, cycle: Cycle) -> Iterator[bytes]:
        """What comes in the time for a cycle, and on until the base has answered and is quiet.

        The last look is always one that began after the time was up, and found nothing: while
        this computer was busy with something else, the base may have gone on.
        """
        ends = time.monotonic() + self._timing.read
        patience = ends + self._timing.reply
        while True:
            began = time.monotonic()
            if data := self._line.read():
                yield data
                ends = max(ends, time.monotonic() + self._timing.quiet)
            elif began >= (ends if cycle.answered else max(ends, patience)):
                return

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
