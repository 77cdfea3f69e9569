"""What drivers of readers share: a reading is a vote at the desk, or a sign for whoever listens.

A tag or code that is no ballot card becomes a sign SCAN of the family "tag", its handset the text
exactly as read: so a tag can be checked in, or bound to a number.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facilitator.press import CARD, Press, TakePresses, Verdict
from hardware.codecs.reading import Reading
from hardware.drivers.driver import HandsetSign, Notice, SignKind
from hardware.drivers.voting_desk import Feedback, Sets, VotingDesk, any_set

FAMILY: Final = "tag"


@dataclass(frozen=True, slots=True)
class Hearers:
    """Whom a reader tells.

    Attributes:
        base: the reader as the desk names it.
        take: gets presses and blocks until they are on the disk.
        notice: told of readings that are no votes.
        feedback: told what the person at the reader is to know.
        count: told of each press dealt.
        sets: the sets of cards that are out.

    """

    base: str
    take: TakePresses
    notice: Notice
    feedback: Feedback
    count: Callable[[], None]
    sets: Sets = any_set


class ReaderDesk:
    """A voting desk on a reader or keypad, as a driver uses it."""

    def __init__(self, hearers: Hearers, now: Callable[[], float] = time.monotonic) -> None:
        self._hearers, self._now = hearers, now
        self._desk = VotingDesk(self._deal, hearers.feedback, hearers.sets)
        self.open, self.close, self.clear = self._desk.open, self._desk.close, self._desk.clear

    def read(self, reading: Reading) -> None:
        """One whole reading."""
        if not self._desk.scanned(reading.data, self._now()):
            hearers = self._hearers
            sign = HandsetSign(hearers.base, reading.data, SignKind.SCAN, reading.data, FAMILY)
            hearers.notice(sign)

    def typed(self, digits: str) -> None:
        """Digits, and Enter."""
        self._desk.typed(digits, self._now())

    def look(self) -> None:
        """Time passed."""
        self._desk.look(self._now())

    def _deal(self, card: str, choice: str) -> Verdict:
        press = Press(self._hearers.base, card, (choice,), family=CARD)
        self._hearers.count()
        return self._hearers.take([press])[0]
