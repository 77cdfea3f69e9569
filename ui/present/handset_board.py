"""What handsets say besides votes: weak batteries, and a spare that is pressed to be swapped in.

In memory only, and never what was pressed. Signs arrive on the main thread, through the bridge;
presses pass through on the drivers' threads, and a name is kept only while somebody waits for one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.facts import HandsetsOut, handset_name
from facilitator.press import CARD, Press, TakePresses, Verdict

#: A battery at or under this is called weak. Per cent.
_WEAK: Final = 20
_MOST: Final = 64  # presses that wait to be looked at


@dataclass(frozen=True, slots=True)
class HandsetNews:
    """What is known of handsets besides their votes, by name (`Press.name`)."""

    weak: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()


#: Nothing is known.
NO_NEWS: Final = HandsetNews()


class HandsetBoard:
    """Remembers the batteries, and listens for one press of a spare when asked to."""

    def __init__(self, take: TakePresses) -> None:
        """`take`: judges presses; what passes through here goes to it as it is."""
        self._take = take
        self._weak: set[str] = set()
        self._listening = False
        self._heard: deque[Press] = deque(maxlen=_MOST)

    def take(self, presses: Sequence[Press]) -> Sequence[Verdict]:
        """`facilitator.press.TakePresses`, on a driver's thread."""
        verdicts = self._take(presses)
        if self._listening:
            self._heard.extend(presses)
        return verdicts

    def battery(self, handset: str, value: str) -> None:
        """A handset told how its battery is: per cent, or "low"."""
        is_weak = int(value) <= _WEAK if value.isdecimal() else value == "low"
        name = handset_name(handset)
        (self._weak.add if is_weak else self._weak.discard)(name)

    @property
    def weak(self) -> frozenset[str]:
        return frozenset(self._weak)

    def listen(self) -> None:
        """From now on, until `deaf`, keep which handsets are pressed."""
        self._heard.clear()
        self._listening = True

    def deaf(self) -> None:
        """Keep none any more."""
        self._listening = False
        self._heard.clear()

    def spare(self, out: HandsetsOut) -> str | None:
        """The first that was pressed since and speaks for nobody; None for none yet.

        A handset that was swapped out is none: whoever still holds it presses it again.
        """
        while self._heard:
            press = self._heard.popleft()
            if press.family == CARD or handset_name(press.name) in out.revoked:
                continue
            if out.speaks_for(press.name, press.family) is None:
                return press.name
        return None
