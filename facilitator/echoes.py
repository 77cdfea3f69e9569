"""One press that two receivers heard is one press: where keys make a ranking it must not be two.

Each receiver tells a handset's presses in their order. What another receiver told of that handset
a moment ago, and this one has not told yet, is an echo of it. Nothing is kept longer than that
moment, once the next press comes or `forget` is called. In memory only.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from typing import Final

from facilitator.clock import SECOND, Instant
from facilitator.press import CARD, Press, Verdict

#: Two rounds of a receiver that asks one handset after the other. Microseconds.
_MOMENT: Final = 2 * SECOND


@dataclass(slots=True)
class _Told:
    """A press that was judged, and the receivers that told it."""

    press: Press
    at: Instant
    verdict: Verdict
    bases: set[str]


class Echoes:
    """Remembers for a moment what was judged. Safe on any thread."""

    def __init__(self) -> None:
        """Nothing was heard yet."""
        self._guard = threading.Lock()
        self._told: deque[_Told] = deque()

    def verdict(self, press: Press, now: Instant) -> Verdict | None:
        """What became of that press when another receiver told it; None if none did."""
        self.forget(now)
        if press.family == CARD:
            return None  # typed or read at one desk, each time by intent
        with self._guard:
            return self._said_before(press)

    def _said_before(self, press: Press) -> Verdict | None:
        same = [told for told in self._told if told.press.name == press.name]
        last = max((n for n, told in enumerate(same) if press.base in told.bases), default=-1)
        for told in same[last + 1 :]:
            if told.press.keys == press.keys and told.press.family == press.family:
                told.bases.add(press.base)
                return told.verdict
        return None

    def judged(self, press: Press, verdict: Verdict, now: Instant) -> None:
        """Remember it; what is on no disk will be asked again, and is not remembered."""
        if verdict is not Verdict.NOT_SAVED:
            with self._guard:
                self._told.append(_Told(press, now, verdict, {press.base}))

    def forget(self, now: Instant) -> None:
        """Let go of what is older than a moment."""
        with self._guard:
            while self._told and now.since(self._told[0].at) > _MOMENT:
                self._told.popleft()
