"""Rounds, numbers and answers of an emulated gateway, as far as its dialect has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from hardware.emulators.line_speech import Own, Sent, Speech, check_sum
from hardware.emulators.sunvote import Event, Say

#: Seconds until a handset sends again.
RADIO_RETRY: Final = 0.1
_AGAIN: Final = 0.5  # seconds until an unanswered vote is printed again
_GREETING: Final = 1.0  # seconds between hellos that nobody takes up
_TRIES: Final = 40  # of a handset whose gateway forgot it

#: Prints a line at a time.
Show = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class Aired:
    """A press on the air: by whom, which keys, made and sent when, how often tried again."""

    handset: int
    keys: str
    made: float
    due: float
    tries: int = 0


class Voting:
    """A gateway that prints a vote once. Orders, where it hears any, are bare words.

    Attributes:
        is_open: it prints what it hears.
        pending: votes nobody answered yet, by handset; none here.

    """

    def __init__(self, speech: Speech, show: Show, say: Say) -> None:
        self._speech, self._show, self._say = speech, show, say
        self.is_open = not speech.hears_orders
        self.pending: dict[int, _Pending] = {}
        self._count = 0
        self._lines: tuple[str, ...] = ()

    def begin(self, _at: float, _boot: int) -> None:
        """Switched on."""
        self.is_open, self._count = not self._speech.hears_orders, 0

    def take(self, aired: Aired, now: float) -> None:
        """A press was heard while voting is open."""
        self._count += 1
        sent = Sent(self._count, aired.handset, aired.keys[0])
        self._say({"sent": self._event(sent)})
        self._lines = self._speech.vote(sent)
        self.stutter(now)

    def stutter(self, now: float) -> None:
        """Print the last vote, once more."""
        for line in self._lines:
            self._show(line, now)

    def turn_away(self, aired: Aired, _now: float) -> None:
        """A press was heard while voting is closed."""
        self._say({"unheard": {"handset": self._speech.id(aired.handset), "key": aired.keys}})

    def give_back(self, now: float) -> list[Aired]:
        """The presses that nobody answered; they are forgotten here."""
        aired = [pending.aired for pending in self.pending.values()]
        self.pending.clear()
        return [replace(one, due=now + RADIO_RETRY, tries=_TRIES) for one in aired]

    def pass_time(self, now: float) -> None:
        """Print again what is due."""

    def obey(self, line: bytes, now: float) -> None:
        """What the host says."""
        if not self._speech.hears_orders:
            return
        if line == b"PING":
            self._show('{"event":"pong"}', now)
        elif line in {b"START_SESSION", b"STOP_SESSION"}:
            self._turn(is_open=line.startswith(b"START"))
            word = "Started" if self.is_open else "Stopped"
            self._show(f'{{"event":"status","msg":"Session {word}"}}', now)

    def _turn(self, *, is_open: bool) -> None:
        if is_open != self.is_open:
            self.is_open = is_open
            self._say({"voting": "open" if is_open else "closed", "pending": len(self.pending)})

    def _event(self, sent: Sent) -> Event:
        handset = self._speech.id(sent.handset)
        return {"handset": handset, "key": sent.key, "counter": sent.number}


@dataclass(slots=True)
class _Pending:
    sent: Sent
    aired: Aired
    again_at: float


class OwnVoting(Voting):
    """Our own protocol: votes are numbered, and printed until they are answered."""

    def __init__(self, own: Own, show: Show, say: Say) -> None:
        super().__init__(own, lambda line, now: show(own.sealed(line), now), say)
        self._own = own
        self._round, self._boot = "", 0
        self._is_greeting, self._greet_at = True, 0.0

    def begin(self, at: float, boot: int) -> None:
        """Switched on: it will greet at `at`."""
        super().begin(at, boot)
        self._round, self._boot, self._greet_at, self._is_greeting = "", boot, at, True

    def take(self, aired: Aired, now: float) -> None:
        """A newer press of a handset takes the older one's place."""
        self._count += 1
        sent = Sent(self._count, aired.handset, aired.keys, self._round)
        self.pending[aired.handset] = _Pending(sent, aired, now + _AGAIN)
        self._lines = self._own.vote(sent)
        self.stutter(now)

    def turn_away(self, aired: Aired, now: float) -> None:
        """It is told as a sign of life."""
        super().turn_away(aired, now)
        self._show(self._own.stat(aired.handset, 100 - aired.handset % 90), now)

    def pass_time(self, now: float) -> None:
        """Greet, and print again what was not answered."""
        if self._is_greeting and now >= self._greet_at:
            self._greet_at = now + _GREETING
            self._show(self._own.hello(self._boot), now)
        for pending in self.pending.values():
            if now >= pending.again_at:
                pending.again_at = now + _AGAIN
                for line in self._own.vote(pending.sent):
                    self._show(line, now)

    def obey(self, line: bytes, now: float) -> None:
        """What the host says, if it is whole."""
        text, _, crc = line.partition(b" *")
        if crc and int(crc, 16) != check_sum(text):
            return
        try:
            said = json.loads(text)
        except ValueError:
            return
        self._obey(said, now)

    def _obey(self, said: dict[str, Any], now: float) -> None:
        match said.get("t"):
            case "hello":
                self._show(self._own.hello(self._boot), now)
            case "ping":
                self._show('{"t":"pong"}', now)
            case "ack":
                self._answered(said["n"], now, is_kept=said.get("kept", True))
            case "open":
                self._open(str(said["round"]), now)
            case "close":
                self._is_greeting = False
                self._turn(is_open=False)
                self._say_closed(now)

    def _open(self, round_: str, now: float) -> None:
        self._is_greeting = False
        if round_ != self._round:
            self._turn(is_open=False)
            self.pending.clear()
            self._round = round_
        self._turn(is_open=True)
        self._show(f'{{"t":"opened","round":"{round_}"}}', now)

    def _answered(self, number: int, now: float, *, is_kept: bool) -> None:
        handset = next((h for h, p in self.pending.items() if p.sent.number == number), None)
        if handset is None:
            return
        sent = self.pending.pop(handset).sent
        self._say({"acked" if is_kept else "refused_vote": self._event(sent)})
        if not self.is_open and not self.pending:
            self._say_closed(now)

    def _say_closed(self, now: float) -> None:
        left = len(self.pending)
        self._show(f'{{"t":"closed","round":"{self._round}","left":{left}}}', now)


def voting_of(speech: Speech, show: Show, say: Say) -> Voting:
    """What goes with this dialect."""
    return OwnVoting(speech, show, say) if isinstance(speech, Own) else Voting(speech, show, say)
