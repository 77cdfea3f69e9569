"""Open and closed, as one gateway was told: which order, whether it took it, what is drained.

An order that the gateway confirms is repeated until it does. A dialect without orders confirms
nothing; there the cable itself is the frontier: what it held when the round began is thrown away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from hardware.codecs.dialects.dialect import Dialect
from hardware.codecs.line_records import Closed, Opened
from hardware.drivers.lifeline import Retry
from hardware.drivers.state import Listening

_TRIES: Final = 5  # times that an order is said


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds, and patience, in beats."""

    hello: float = 3.0  # for a gateway's first word: opening a port resets many boards
    hail: float = 1.0  # between hails, and until an order is repeated
    beat: float = 2.0  # between questions whether it is still there
    beats: int = 3  # questions without an answer before it counts as silent
    quiet: float = 0.7  # without a vote, after the close: a gateway sends again after 0.5
    drain: float = 3.0  # after the close, at most
    retry: Retry = field(default_factory=Retry)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A round, counted from 1 (0 before the first), with so many keys; 0 keys: it is closed."""

    round: int
    keys: int


_NOTHING: Final = Wanted(0, 0)


@dataclass(slots=True)
class Rounds:
    """Rounds as the desk counts them and as gateways know them; outlives a lost gateway.

    Attributes:
        token: told from any other start of the program by this.
        wanted: by the desk; replaced whole, so that no lock is needed.
        opened: the last round whose opening a gateway was told of.

    """

    token: str
    wanted: Wanted = _NOTHING
    opened: int = 0

    @property
    def name(self) -> str:
        """The round of the wish, as gateways know it; "" before the first."""
        return f"{self.token}{self.wanted.round}" if self.wanted.round else ""

    @property
    def is_new(self) -> bool:
        """Whether the desk has opened a round that the gateway was not told of yet."""
        return bool(self.wanted.keys) and self.wanted.round != self.opened


class Obedience:
    """What one gateway was told, and how far it has come with that.

    Attributes:
        listening: what it does with presses.

    """

    def __init__(self, rounds: Rounds, listening: Listening, timing: Timing) -> None:
        """`listening`: what the desk was last told."""
        self.listening = listening
        self._rounds, self._timing = rounds, timing
        self._said: Wanted | None = None
        self._is_over = listening is Listening.CLOSED  # the round is drained, or never was
        self._is_stale = False  # a new round was asked for; what comes may be of the last
        self._is_taken, self._tries = True, 0
        self._said_at = self._asked_at = self._voted_at = 0.0
        self._left: int | None = None

    def order(self, dialect: Dialect, now: float, discard: Callable[[], None]) -> str:
        """What to say now, "" for nothing; `discard` forgets what came and was not read."""
        if self._rounds.wanted != self._said:
            return self._begin(dialect, now, discard)
        if not self._is_taken and now >= self._said_at + self._timing.hail:
            return self._again(dialect, now)
        if self.listening is Listening.DRAINING and self._is_drained(now):
            self.listening, self._is_over = Listening.CLOSED, True
        return ""

    def repeat(self) -> None:
        """The gateway may have forgotten everything: say it again."""
        self._said = None

    def is_of_now(self, round_: str | None) -> bool:
        """Whether a vote of that round, or of a dialect without rounds, may be dealt."""
        if round_ is not None:
            return round_ == self._rounds.name and not self._is_over
        return not self._is_stale and not self._rounds.is_new

    def voted(self, now: float) -> None:
        """A vote came."""
        self._voted_at = now

    def confirmed(self, record: Opened | Closed) -> None:
        """The gateway took an order; which one it was is seen from the record."""
        is_open = isinstance(record, Opened)
        if self._said is None or is_open != bool(self._said.keys):
            return
        if record.round not in {None, self._rounds.name}:
            return
        self._take()
        if isinstance(record, Closed):
            self._left = record.left

    def _begin(self, dialect: Dialect, now: float, discard: Callable[[], None]) -> str:
        rounds, was_open = self._rounds, self._said is not None and bool(self._said.keys)
        self._said = wanted = rounds.wanted
        if rounds.is_new:
            rounds.opened = wanted.round
            self._is_stale = not dialect.has_rounds and bool(self._text(dialect, wanted))
            if not dialect.has_rounds:
                discard()
        self._tries, self._left, self._asked_at, self._voted_at = 0, None, now, now
        if wanted.keys:
            self._is_over = False
        elif was_open or self.listening is Listening.OPEN:
            self.listening = Listening.DRAINING
        return self._again(dialect, now)

    def _again(self, dialect: Dialect, now: float) -> str:
        text = self._text(dialect, self._said or _NOTHING)
        self._tries, self._said_at = self._tries + 1, now
        self._is_taken = False
        if not text or self._tries > 1:  # it heard the first, or never says; votes cannot wait
            self._take(is_certain=not text or self._tries > _TRIES)
        return "" if self._tries > _TRIES else text

    def _take(self, *, is_certain: bool = True) -> None:
        self._is_taken, self._is_stale = is_certain, False
        if self._said is not None and self._said.keys:
            self.listening = Listening.OPEN

    def _text(self, dialect: Dialect, wanted: Wanted) -> str:
        orders, name = dialect.orders, self._rounds.name
        return orders.open(name, wanted.keys) if wanted.keys else orders.close(name)

    def _is_drained(self, now: float) -> bool:
        if now >= self._asked_at + self._timing.drain:
            return True
        if self._left is not None:
            return not self._left
        return self._is_taken and now >= self._voted_at + self._timing.quiet
