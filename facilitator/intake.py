"""Presses on their way in: from a driver's thread through the engine and back with a verdict.

Counts what was refused and why, for the desk; the hall never sees a refusal.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.clock import Clock, Instant
from facilitator.echoes import Echoes
from facilitator.engine.requests import Outcome, Request
from facilitator.parts.ballot.commands import CastVote
from facilitator.parts.ballot.events import PressHeld, VoteCast
from facilitator.parts.ballot.judging import UNASSIGNED
from facilitator.press import Press, Verdict
from facilitator.watching import Watch, Watched

#: Sends requests to the engine and waits for the answers.
Call = Callable[[Sequence[Request]], tuple[Outcome, ...]]


@dataclass(frozen=True, slots=True)
class Refused:
    """How often each reason was given since the start, and the last handsets of two kinds.

    Attributes:
        reasons: (reason, how often), by name.
        unknown: the handset that spoke last for nobody, by its whole name.
        revoked: the revoked handset that was pressed last.
    """

    reasons: tuple[tuple[str, int], ...] = ()
    unknown: str | None = None
    revoked: str | None = None


class Intake:
    """Takes presses from any number of drivers, each on its own thread."""

    def __init__(self, call: Call, clock: Clock | None = None) -> None:
        """`clock`: for watching whether presses are plausible; None where nobody watches."""
        self._call, self._clock = call, clock
        self._watch, self._echoes = Watch(), Echoes()
        self._taking = threading.Lock()
        self._ballot = ""
        self._guard = threading.Lock()
        self._reasons: Counter[str] = Counter()
        self._last: dict[str, str] = {}

    def take(self, presses: Sequence[Press]) -> tuple[Verdict, ...]:
        """`facilitator.press.TakePresses`: judged and on the disk when it returns."""
        if self._clock is None:
            return self._judge(presses)
        # One receiver after the other: the second may be telling what the first just told.
        with self._taking:
            return self._judge_once(presses, self._clock.now())

    def _judge_once(self, presses: Sequence[Press], now: Instant) -> tuple[Verdict, ...]:
        """Judge what no other receiver told a moment ago."""
        known = [self._echoes.verdict(press, now) for press in presses]
        heard = tuple(zip(presses, known, strict=True))
        fresh = [press for press, verdict in heard if verdict is None]
        self._watch.heard([(p, "unchanged") for p, v in heard if v is not None], now)
        verdicts = self._judge(fresh) if fresh else ()
        for press, verdict in zip(fresh, verdicts, strict=True):
            self._echoes.judged(press, verdict, now)
        answers = iter(verdicts)
        return tuple(next(answers) if verdict is None else verdict for verdict in known)

    def _judge(self, presses: Sequence[Press]) -> tuple[Verdict, ...]:
        outcomes = self._call([Request(CastVote(press)) for press in presses])
        if len(outcomes) != len(presses):
            return (Verdict.NOT_SAVED,) * len(presses)
        answered = tuple(zip(presses, outcomes, strict=True))
        if self._clock is not None:
            self._notice_ballot(outcomes)
            told = [(press, _reason(outcome)) for press, outcome in answered if not outcome.failure]
            self._watch.heard(told, self._clock.now())
        return tuple(self._verdict(press, outcome) for press, outcome in answered)

    def damaged(self, base: str, frames: int) -> None:
        """A receiver has heard so many damaged frames since its start."""
        if self._clock is not None:
            self._watch.damaged(base, frames, self._clock.now())

    def watched(self) -> Watched:
        """What is odd about the presses; nothing of it was refused for that."""
        if self._clock is None:
            return Watched()
        self._echoes.forget(self._clock.now())
        return self._watch.watched(self._clock.now())

    def opened(self, ballot: str) -> None:
        """Handsets vote in that ballot: what was odd before is told no more."""
        with self._guard:
            if ballot == self._ballot:
                return
            self._ballot = ballot
        self._watch.begin()

    def _notice_ballot(self, outcomes: Sequence[Outcome]) -> None:
        """The first vote of another ballot may be here before anybody has said that it opened."""
        events = (event for outcome in outcomes for event in outcome.events)
        ballots = [e.ballot for e in events if isinstance(e, VoteCast | PressHeld)]
        if ballots:
            self.opened(ballots[-1])

    def _verdict(self, press: Press, outcome: Outcome) -> Verdict:
        if outcome.failure is not None:
            return Verdict.NOT_SAVED
        if outcome.refusal is not None:
            return self._no(press, outcome.refusal.reason)
        if any(isinstance(event, PressHeld) for event in outcome.events):
            with self._guard:
                self._last[UNASSIGNED] = press.name
        return Verdict.KEPT

    def _no(self, press: Press, reason: str) -> Verdict:
        with self._guard:
            self._reasons[reason] += 1
            self._last[reason] = press.name
        return Verdict.KEPT if reason == "unchanged" else Verdict.REFUSED

    def refused(self) -> Refused:
        """What was refused so far."""
        with self._guard:
            return Refused(
                tuple(sorted(self._reasons.items())),
                self._last.get(UNASSIGNED),
                self._last.get("revoked"),
            )


def _reason(outcome: Outcome) -> str:
    return "" if outcome.refusal is None else outcome.refusal.reason
