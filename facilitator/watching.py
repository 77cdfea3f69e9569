"""Is what the handsets say plausible? Watches presses and refuses none, whatever it finds.

    too fast      one handset presses more than a person can, for seconds on end
    heard twice   one handset speaks over two receivers at about the same time
    outside       presses while no vote is open
    errors        of what was lately heard, how much was damaged or meant nothing

In memory only, and never what was pressed. Presses are told by one thread a receiver.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.press import CARD, Press

#: The refusal of a press while no vote is open.
_OUTSIDE: Final = "not_open"
#: Presses that mean nothing: not a second press, nor one mark too many, which people do make.
_MEANINGLESS: Final = frozenset({"no_such_choice", "several_keys"})
_MOST: Final = 4096  # presses and frames that the error rate looks back on
#: What is proposed to the desk: to count this vote in another way.
PROPOSAL: Final = "count_another_way"


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on something is told.

    Attributes:
        presses: of one handset, within `span`: more are more than a person presses.
        span: microseconds.
        apart: microseconds; one handset from two receivers within them was heard twice.
        errors: share of errors from which on another way of voting is proposed.
        least: presses and frames before a share is told at all.
        lately: microseconds that the share of errors looks back.

    """

    presses: int = 20
    span: int = 4 * SECOND
    apart: int = 1 * SECOND
    errors: Fraction = Fraction(1, 10)
    least: int = 20
    lately: int = 60 * SECOND


@dataclass(frozen=True, slots=True)
class HeardTwice:
    """A handset, and the receivers that heard it at about the same time."""

    handset: str
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Watched:
    """What a view can show of it.

    Attributes:
        too_fast: handsets, by name.
        twice: handsets that were heard twice.
        outside: presses while no vote was open.
        heard: presses and damaged frames lately, as far as the share looks back.
        errors: how many of these were damaged or meant nothing.
        proposal: PROPOSAL, or "" for nothing.

    """

    too_fast: tuple[str, ...] = ()
    twice: tuple[HeardTwice, ...] = ()
    outside: int = 0
    heard: int = 0
    errors: int = 0
    proposal: str = ""


@dataclass(slots=True)
class _Handset:
    """What was lately heard of one handset."""

    times: deque[Instant]
    base: str = ""
    counter: int | None = None


class Watch:
    """Told of every press and of damaged frames; says what is odd about them."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._guard = threading.Lock()
        self._handsets: dict[str, _Handset] = {}
        self._lately: deque[tuple[Instant, bool]] = deque(maxlen=_MOST)
        self._damaged: dict[str, int] = {}
        self._too_fast: dict[str, None] = {}
        self._twice: dict[str, set[str]] = {}
        self._outside = 0

    def heard(self, told: Iterable[tuple[Press, str]], now: Instant) -> None:
        """Presses of one read, each with the reason why it is no vote, "" for a vote.

        Cards are watched only while no vote is open: two cameras may see one card, and a letter
        that is no choice here is somebody's, not a damaged press.
        """
        with self._guard:
            for press, reason in told:
                if press.family == CARD and reason != _OUTSIDE:
                    continue
                if not self._is_repeat(press, now):
                    self._count(reason, now)

    def damaged(self, base: str, frames: int, now: Instant) -> None:
        """A receiver has heard so many damaged frames since its start."""
        with self._guard:
            fresh = frames - self._damaged.get(base, 0)
            self._damaged[base] = frames
            self._lately.extend([(now, True)] * min(fresh, _MOST))

    def begin(self) -> None:
        """A vote opens: what was odd before is told no more."""
        with self._guard:
            self._too_fast.clear()
            self._twice.clear()
            self._lately.clear()
            self._outside = 0

    def watched(self, now: Instant) -> Watched:
        """What is odd."""
        limits = self._limits
        with self._guard:
            while self._lately and now.since(self._lately[0][0]) > limits.lately:
                self._lately.popleft()
            heard, errors = len(self._lately), sum(is_error for _, is_error in self._lately)
            is_much = heard >= limits.least and errors > limits.errors * heard
            return Watched(
                tuple(self._too_fast),
                tuple(HeardTwice(name, tuple(sorted(b))) for name, b in self._twice.items()),
                self._outside,
                heard,
                errors,
                PROPOSAL if is_much else "",
            )

    def _is_repeat(self, press: Press, now: Instant) -> bool:
        """Whether the receiver only says again what it said; else the handset is looked at."""
        limits = self._limits
        known = self._handsets.get(press.name)
        if known is None:
            known = self._handsets[press.name] = _Handset(deque(maxlen=limits.presses + 1))
        same = press.counter is not None and press.counter == known.counter
        if same and press.base == known.base:
            return True
        times = known.times
        if known.base not in {"", press.base} and now.since(times[-1]) <= limits.apart:
            self._twice.setdefault(press.name, set()).update((known.base, press.base))
        times.append(now)
        if len(times) > limits.presses and now.since(times[0]) <= limits.span:
            self._too_fast[press.name] = None
        known.base, known.counter = press.base, press.counter
        return False

    def _count(self, reason: str, now: Instant) -> None:
        if reason == _OUTSIDE:
            self._outside += 1
        else:
            self._lately.append((now, reason in _MEANINGLESS))
