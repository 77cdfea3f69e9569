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

from dataclasses import dataclass, replace
from random import Random
from typing import Final

from hardware.emulators.line_speech import Speech
from hardware.emulators.line_voting import RADIO_RETRY, Aired, voting_of
from hardware.emulators.sunvote import Say, legends

_BOOTING: Final = 0.3  # seconds
_HUMAN_RETRY: Final = 0.5  # seconds until a person presses again, seeing no light
_FRESH: Final = 0.1  # seconds; what was printed into no cable for longer is gone
_AUTO: Final = 15.0  # seconds between votes of people whom nobody tells when to vote


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
        self.voting = voting_of(speech, self._print, say)
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
            self._air.append(replace(aired, due=now + RADIO_RETRY))
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
