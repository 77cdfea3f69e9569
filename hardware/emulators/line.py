"""A gateway that talks in lines, and its handsets, as the far side of the wire sees them.

Pure: time is an argument. What each dialect prints is `hardware.emulators.line_speech`.

    own        a press is numbered and printed again every half second until the host answers it;
               a newer press of a handset takes the older one's place; hello is said every second
               until the host has said open or close; off and on again, all is forgotten, and
               the handsets whose lamps are not green yet send again
    esp32      prints what comes between START_SESSION and STOP_SESSION, once
    others     print whatever they hear, once, and are told nothing; their people vote again every
               quarter of a minute, if they do so by themselves
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Final

from hardware.emulators.line_speech import Own, Sent, Speech, check_sum
from hardware.emulators.sunvote import Event, Say, legends

_AGAIN: Final = 0.5  # seconds until an unanswered vote is printed again
_GREETING: Final = 1.0  # seconds between hellos that nobody takes up
_BOOTING: Final = 0.3  # seconds
_RADIO_RETRY: Final = 0.1  # seconds until a handset sends again
_HUMAN_RETRY: Final = 0.5  # seconds until a person presses again, seeing no light
_FRESH: Final = 0.1  # seconds; what was printed into no cable for longer is gone
_AUTO: Final = 15.0  # seconds between votes of people whom nobody tells when to vote


@dataclass(frozen=True, slots=True)
class Aired:
    """A press on the air: by whom, which keys, made and sent when, how often tried again."""

    handset: int
    keys: str
    made: float
    due: float
    tries: int = 0


@dataclass(slots=True)
class Rates:
    """Probabilities 0-1: that the air swallows a press, that a line is printed twice."""

    drop: float = 0.0
    repeat: float = 0.0


class Gateway:
    """The gateway and its handsets 1 to `voters`.

    Attributes:
        presses: what goes wrong with them.
        is_silent: it obeys, but prints nothing.
        first: handset of its zone, up to `last`; for show.
        slots: likewise.

    """

    def __init__(self, voters: int, random: Random, say: Say, speech: Speech) -> None:
        self.presses, self.is_silent = Rates(), False
        self.first, self.last, self.slots = 1, voters, 0
        self._random, self._say, self._speech = random, say, speech
        self._air: list[Aired] = []
        self._newest: dict[int, float] = {}
        self._printed: list[tuple[float, bytes]] = []
        self._input = b""
        self._is_busy = False
        self._auto_at = 0.0
        self.voting = _Voting(self._print, say, speech)
        self._boot(0.0)

    def press(self, handset: int, code: int, due: float, tries: int = 0) -> None:
        """Somebody presses at `due`, and again as often as `tries` says."""
        self._air.append(Aired(handset, legends(code), due, due, tries))

    def pass_time(self, now: float) -> None:
        """Let handsets send and lines be printed that are due."""
        due = sorted((a for a in self._air if a.due <= now), key=lambda aired: aired.made)
        self._air = [aired for aired in self._air if aired.due > now]
        for aired in due:
            if aired.made >= self._newest.get(aired.handset, 0.0):
                self._hear_handset(aired, now)
        self.voting.pass_time(now)
        pending = bool(self._air) or bool(self.voting.pending)
        if self._is_busy and not pending:
            self._say({"settled": True})
        self._is_busy = pending
        if not self._speech.hears_orders and now >= self._auto_at:
            self._auto_at = now + _AUTO
            self._say({"voting": "open"})

    def lose_power(self, now: float) -> None:
        """Off and on: everything is forgotten; handsets without a green light send again."""
        self._air += self.voting.give_back(now)
        self._input, self._printed = b"", []
        self._boot(now)

    def hear(self, data: bytes, now: float) -> list[bytes]:
        """Take the host's bytes; what was printed meanwhile, a line an item."""
        *lines, self._input = (self._input + data).split(b"\n")
        for line in lines:
            self.voting.obey(line.strip(), now)
        printed = [line for at, line in self._printed if now - at < _FRESH]
        self._printed = []
        return [] if self.is_silent else printed

    def _hear_handset(self, aired: Aired, now: float) -> None:
        if self._random.random() < self.presses.drop:
            self._air.append(replace(aired, due=now + _RADIO_RETRY))
        elif self.voting.is_open:
            self._newest[aired.handset] = aired.made
            self.voting.take(aired, now)
            if self._random.random() < self.presses.repeat:
                self.voting.stutter(now)
        elif aired.tries:
            self._air.append(replace(aired, due=now + _HUMAN_RETRY, tries=aired.tries - 1))
        else:
            self.voting.turn_away(aired, now)

    def _boot(self, now: float) -> None:
        junk = self._random.randbytes(12).replace(b"\n", b"").replace(b"{", b"")
        self._printed.append((now, junk + b"\r\n"))
        for line in self._speech.boot:
            self._print(line, now)
        self.voting.begin(now + _BOOTING, self._random.randrange(1 << 16))

    def _print(self, line: str, now: float) -> None:
        self._printed.append((now, line.encode() + b"\r\n"))


@dataclass(slots=True)
class _Pending:
    sent: Sent
    aired: Aired
    again_at: float


class _Voting:
    """Rounds, numbers and answers, as far as the dialect has them."""

    def __init__(self, show: Callable[[str, float], None], say: Say, speech: Speech) -> None:
        self._show, self._say, self._speech = show, say, speech
        self._own = speech if isinstance(speech, Own) else None
        self.is_open = not speech.hears_orders
        self.pending: dict[int, _Pending] = {}
        self._round, self._boot, self._count = "", 0, 0
        self._is_greeting, self._greet_at = False, 0.0
        self._last: tuple[str, ...] = ()

    def begin(self, at: float, boot: int) -> None:
        """Switched on: it will greet at `at`."""
        self.is_open, self._round, self._count = not self._speech.hears_orders, "", 0
        self._boot, self._greet_at, self._is_greeting = boot, at, self._own is not None

    def take(self, aired: Aired, now: float) -> None:
        """A press was heard while voting is open."""
        self._count += 1
        sent = Sent(self._count, aired.handset, aired.keys, self._round)
        if self._own is None:
            sent = replace(sent, key=aired.keys[0])
            self._say({"sent": self._event(sent)})
        else:
            self.pending[aired.handset] = _Pending(sent, aired, now + _AGAIN)
        self._last = tuple(map(self._seal, self._speech.vote(sent)))
        self.stutter(now)

    def stutter(self, now: float) -> None:
        """Print the last vote, once more."""
        for line in self._last:
            self._show(line, now)

    def turn_away(self, aired: Aired, now: float) -> None:
        """A press was heard while voting is closed."""
        self._say({"unheard": {"handset": self._speech.id(aired.handset), "key": aired.keys}})
        if self._own:
            self._show(self._seal(self._own.stat(aired.handset, 100 - aired.handset % 90)), now)

    def give_back(self, now: float) -> list[Aired]:
        """The presses that nobody answered; they are forgotten here."""
        back = [replace(p.aired, due=now + _RADIO_RETRY, tries=40) for p in self.pending.values()]
        self.pending.clear()
        return back

    def pass_time(self, now: float) -> None:
        """Print again what is due."""
        if self._own and self._is_greeting and now >= self._greet_at:
            self._greet_at = now + _GREETING
            self._show(self._seal(self._own.hello(self._boot)), now)
        for pending in self.pending.values():
            if now >= pending.again_at:
                pending.again_at = now + _AGAIN
                for line in self._speech.vote(pending.sent):
                    self._show(self._seal(line), now)

    def obey(self, line: bytes, now: float) -> None:
        """What the host says."""
        if self._own is None:
            if self._speech.hears_orders:
                self._obey_word(line, now)
            return
        text, _, crc = line.partition(b" *")
        if crc and int(crc, 16) != check_sum(text):
            return
        try:
            said = json.loads(text)
        except ValueError:
            return
        self._obey_own(self._own, said, now)

    def _obey_word(self, line: bytes, now: float) -> None:
        if line == b"PING":
            self._show('{"event":"pong"}', now)
        elif line in {b"START_SESSION", b"STOP_SESSION"}:
            self._turn(line.startswith(b"START"), self._round)
            word = "Started" if self.is_open else "Stopped"
            self._show(f'{{"event":"status","msg":"Session {word}"}}', now)

    def _obey_own(self, own: Own, said: dict[str, Any], now: float) -> None:
        kind, round_ = said.get("t"), str(said.get("round", ""))
        if kind == "hello":
            self._show(self._seal(own.hello(self._boot)), now)
        elif kind == "ping":
            self._show(self._seal('{"t":"pong"}'), now)
        elif kind == "ack":
            self._answered(said["n"], now, is_kept=said.get("kept", True))
        elif kind in {"open", "close"}:
            self._is_greeting = False
            self._turn(kind == "open", round_)
            left = f',"left":{len(self.pending)}' if kind == "close" else ""
            word = "opened" if kind == "open" else "closed"
            self._show(self._seal(f'{{"t":"{word}","round":"{round_}"{left}}}'), now)

    def _turn(self, is_open: bool, round_: str) -> None:  # noqa: FBT001 - open or closed
        if (is_open, round_) == (self.is_open, self._round):
            return
        forgotten = len(self.pending)
        if is_open and round_ != self._round:
            self.pending.clear()
            self._round = round_
        self.is_open = is_open
        self._say({"voting": "open" if is_open else "closed", "pending": forgotten})

    def _answered(self, number: int, now: float, *, is_kept: bool) -> None:
        handset = next((h for h, p in self.pending.items() if p.sent.number == number), None)
        if handset is None:
            return
        sent = self.pending.pop(handset).sent
        self._say({"acked" if is_kept else "refused_vote": self._event(sent)})
        if not self.is_open and not self.pending:
            self._show(self._seal(f'{{"t":"closed","round":"{self._round}","left":0}}'), now)

    def _event(self, sent: Sent) -> Event:
        handset = self._speech.id(sent.handset)
        return {"handset": handset, "key": sent.key, "counter": sent.number}

    def _seal(self, line: str) -> str:
        return self._own.sealed(line) if self._own else line
