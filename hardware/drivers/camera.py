"""Cards that a camera reads across the hall: the letter that is up is the choice.

A thread reads the newest picture, ten times a second, drops it, and deals a press of a card's
number whenever it is seen alike in three of five pictures (`hardware.camera.steady`) and is one of
tonight's. What was in a picture taken before the close counts; what came after does not. No
picture is kept. The codes of voting cards that are held close are read, too.
"""

from __future__ import annotations

import atexit
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from facilitator.press import TakePresses
from hardware.camera.issued import Eyes, IssuedCards
from hardware.camera.pictures import Picture, Source
from hardware.camera.quality import Quality
from hardware.camera.sources import SIZE, Asked, is_there, open_source
from hardware.drivers.card_sight import CardSight
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.lifeline import Lifeline, Retry
from hardware.drivers.state import DeviceState, Listening, ReportState
from hardware.drivers.voting_desk import Feedback, Sets, any_set, unheard
from hardware.drivers.wish import Wish

_MOMENT: Final = 0.01
_LAST_PICTURE: Final = 5.0  # seconds that a large picture may take on a slow laptop
_SLICE: Final = 0.1  # seconds that a picture is waited for before anything else is looked at


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds.

    Attributes:
        drain: the longest that a picture taken before the close is waited for.
        pace: between two pictures that are read while a vote is open or somebody watches; the
            hall's picture and everything else shall have room beside it.
        idle: the same while nobody needs it.
        retry: waits between tries to open what is gone.
    """

    drain: float = 0.5
    pace: float = 0.1
    idle: float = 0.5
    retry: Retry = field(default_factory=lambda: Retry(is_present=is_there))


@dataclass(frozen=True, slots=True)
class _Ballot:
    """What the desk wants, and since when, by the clock that pictures are dated by."""

    wish: Wish = field(default_factory=Wish)
    since: float = 0.0

    def takes(self, picture: Picture, followed: Wish) -> bool:
        """Whether it was taken while the round that is followed was open."""
        if self.wish.round != followed.round:
            return False
        return picture.taken >= self.since if self.wish.keys else picture.taken <= self.since


class CameraDriver:
    """One camera, or a folder of pictures, or a film."""

    def __init__(  # noqa: PLR0913 - the outline of every driver, and what cameras share
        self,
        path: str,
        take: TakePresses,
        report: ReportState,
        *,
        notice: Notice = unnoticed,  # noqa: ARG002 - the outline of every driver
        feedback: Feedback = unheard,
        sets: Sets = any_set,
        eyes: Eyes | None = None,
        cards: IssuedCards | None = None,
        size: tuple[int, int] = SIZE,
        loop: bool = True,
        timing: Timing | None = None,
        open_camera: Callable[[str], Source] | None = None,
    ) -> None:
        """Make it ready; `start` sets it going.

        Args:
            path: "0", "folder:PATH" or "video:PATH", as `hardware.camera.sources` takes it.
            take: gets presses on the driver's thread and blocks until they are on the disk.
            report: told of each change of state, on the driver's thread.
            notice: never told of anything: what is seen and is no vote is in the looks.
            feedback: told what whoever holds a voting card to it is to know, on its thread.
            sets: answers which sets of cards are out.
            eyes: which cards are out, and who watches.
            cards: these are out while `eyes` knows of none.
            size: of a webcam's picture, across and down, in pixels.
            loop: whether a folder or a film begins again at its end.
            timing: waits; None for those of real cameras.
            open_camera: opens the source of a path. Not a port: its pictures are never recorded.

        """
        self._ballot, self._followed = _Ballot(), Wish()
        self._timing, self._eyes = timing or Timing(), eyes or Eyes()
        opens = open_camera or (lambda path: open_source(path, Asked(size, loop)))
        self._life: Lifeline[Source] = Lifeline(
            "camera", path, report, open_port=opens, serve=self._serve, retry=self._timing.retry
        )
        self._sight = CardSight(self._life.told, take, self._eyes, cards, feedback, sets)

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._life.state

    @property
    def quality(self) -> Quality:
        """How well the hall was read in the newest picture."""
        return self._sight.quality

    def start(self) -> None:
        """Set the thread going. Once only."""
        atexit.register(self._life.see_out, _LAST_PICTURE)
        self._life.start()

    def open_voting(self, keys: int = 6) -> None:
        """Take the cards of pictures taken from now on, of a new round."""
        self._ballot = _Ballot(self._ballot.wish.opened(keys), time.monotonic())

    def close_voting(self) -> None:
        """Take no card of a picture taken from now on."""
        self._ballot = _Ballot(self._ballot.wish.closed(), time.monotonic())

    def stop(self) -> None:
        """End the thread; under a second unless `take` itself hangs."""
        self._life.stop()

    def _serve(self, source: Source) -> None:
        is_open = bool(self._ballot.wish.keys)
        self._life.connected(listening=Listening.OPEN if is_open else Listening.CLOSED)
        while not self._life.stop_asked.is_set():
            before = self._ballot
            picture = source.take(_SLICE)
            ballot = self._ballot
            self._sight.issue()
            self._open(ballot)
            if picture is not None:
                self._see(picture, ballot)
            if before is ballot:  # else a picture of it may still be on its way
                self._close(ballot, picture)
            if picture is not None:
                self._rest(ballot)

    def _rest(self, ballot: _Ballot) -> None:
        """Leave pictures out until the next is due, or something else is wanted."""
        is_needed = bool(self._followed.keys) or self._eyes.watch is not None
        ends = time.monotonic() + (self._timing.pace if is_needed else self._timing.idle)
        while time.monotonic() < ends and self._ballot is ballot:
            self._life.rest(_MOMENT)

    def _open(self, ballot: _Ballot) -> None:
        """Begin with a round, if one was opened since."""
        if ballot.wish.keys and ballot.wish.round != self._followed.round:
            self._sight.forget(ballot.wish.keys)
            self._followed = ballot.wish
            self._life.told.change(listening=Listening.OPEN)

    def _see(self, picture: Picture, ballot: _Ballot) -> None:
        """Have it read, unless it is of no round: then it must not be one of five of this one."""
        is_followed = bool(self._followed.keys)
        if not is_followed or ballot.takes(picture, self._followed):
            self._sight.see(picture, counts=is_followed)

    def _close(self, ballot: _Ballot, picture: Picture | None) -> None:
        """End with a round, if it was closed, as soon as no picture of it can come."""
        if ballot.wish.keys or not self._followed.keys:
            return
        is_later = picture is None or picture.taken > ballot.since
        if is_later or time.monotonic() - ballot.since > self._timing.drain:
            self._followed = ballot.wish
            self._life.told.change(listening=Listening.CLOSED)
        else:
            self._life.told.change(listening=Listening.DRAINING)
