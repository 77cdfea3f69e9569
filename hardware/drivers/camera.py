"""Cards that a camera reads across the hall: the letter that is up is the choice.

A thread reads the newest picture, drops it, and deals a press of a card's number whenever it is
seen alike in three of five pictures (`hardware.camera.steady`) and is one of tonight's. What was
in a picture taken before the close counts; what came after does not. No picture is kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from facilitator.press import CARD, Press, TakePresses, Verdict
from hardware.camera.hall import Hall, Reckoned
from hardware.camera.issued import Eyes, IssuedCards, Look
from hardware.camera.pictures import Picture, Source
from hardware.camera.quality import Advice, Quality
from hardware.camera.sighting import Seen
from hardware.camera.small import small_look
from hardware.camera.sources import SIZE, Asked, is_there, open_source
from hardware.drivers.driver import Notice, unnoticed
from hardware.drivers.lifeline import Lifeline, Retry
from hardware.drivers.state import DeviceState, Listening, ReportState
from hardware.drivers.wish import Wish

if TYPE_CHECKING:
    from hardware.camera.reading import Reader

_SLICE: Final = 0.1  # seconds that a picture is waited for before anything else is looked at
_LOOKS: Final = 0.1  # seconds between two looks for whoever watches
_THOROUGH: Final = 1.0  # seconds between two looks for mirrored and foreign cards
_KEYS: Final[Mapping[str, str]] = {"A": "1", "B": "2", "C": "3", "D": "4"}
#: What is said of the camera besides its live picture, the first that holds.
_NOTES: Final[Mapping[Advice, str]] = {
    Advice.MIRRORED: "The camera is mirrored: no card counts until that is off in its settings.",
    Advice.BLACK: "The camera's picture is black: open its cover.",
    Advice.FOREIGN: "The camera sees cards of another kind, which do not count here.",
    Advice.TWICE: "The camera sees a card's number twice; while it does, that number is not taken.",
    Advice.NOT_OUT: "The camera sees cards that are not out tonight; they do not count.",
}
_NO_CARDS: Final = "No camera cards are out tonight: print them, or hand them out at the desk."


@dataclass(frozen=True, slots=True)
class Timing:
    """Waits, in seconds.

    Attributes:
        drain: the longest that a picture taken before the close is waited for.
        retry: waits between tries to open what is gone.
    """

    drain: float = 0.5
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
        notice: Notice = unnoticed,
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
            eyes: which cards are out, and who watches.
            cards: these are out while `eyes` knows of none.
            size: of a webcam's picture, across and down, in pixels.
            loop: whether a folder or a film begins again at its end.
            timing: waits; None for those of real cameras.
            open_camera: opens the source of a path. Not a port: its pictures are never recorded.

        """
        del notice
        timing = timing or Timing()
        self._take, self._eyes = take, eyes or Eyes()
        self._cards = (cards,) if cards is not None else ()
        self._drain = timing.drain
        self._life: Lifeline[Source] = Lifeline(
            "camera",
            path,
            report,
            open_port=open_camera or (lambda path: open_source(path, Asked(size, loop))),
            serve=self._serve,
            retry=timing.retry,
        )
        self._hall, self._readers = Hall(), dict[str, Reader]()
        self._ballot, self._followed = _Ballot(), Wish()
        self._looked_at = self._thorough_at = 0.0
        self.quality = Quality()  #: how well the hall was read in the newest picture

    @property
    def state(self) -> DeviceState:
        """The state last reported."""
        return self._life.state

    def start(self) -> None:
        """Set the thread going. Once only."""
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
        self._life.connected(listening=self._listening())
        while not self._life.stop_asked.is_set():
            picture = source.take(_SLICE)
            ballot = self._ballot
            self._issue()
            self._open(ballot)
            if picture is not None:
                self._see(picture, ballot)
            self._close(ballot, picture)

    def _listening(self) -> Listening:
        return Listening.OPEN if self._ballot.wish.keys else Listening.CLOSED

    def _issue(self) -> None:
        issued = self._eyes.issued or self._cards
        self._hall.issue(issued)
        missing = [name for name in self._hall.families if name not in self._readers]
        if missing:
            from hardware.camera.reading import Reader  # noqa: PLC0415 - loads OpenCV

            self._readers |= {name: Reader(name) for name in missing}

    def _open(self, ballot: _Ballot) -> None:
        """Begin with a round, if one was opened since."""
        if ballot.wish.keys and ballot.wish.round != self._followed.round:
            self._hall.forget()
            self._followed = ballot.wish
            self._life.told.change(listening=Listening.OPEN)

    def _close(self, ballot: _Ballot, picture: Picture | None) -> None:
        """End with a round, if it was closed, as soon as no picture of it can come."""
        if ballot.wish.keys or not self._followed.keys:
            return
        now = time.monotonic()
        is_later = picture is not None and picture.taken > ballot.since
        if is_later or picture is None or now - ballot.since > self._drain:
            self._followed = ballot.wish
            self._life.told.change(listening=Listening.CLOSED)
        else:
            self._life.told.change(listening=Listening.DRAINING)

    def _see(self, picture: Picture, ballot: _Ballot) -> None:
        takes = ballot.takes(picture, self._followed)
        if self._followed.keys and not takes:
            return  # of no round: it must not count as one of the five pictures of this one
        reckoned = self._hall.see(self._read(picture, now := time.monotonic()))
        self.quality = reckoned.quality
        if self._followed.keys and reckoned.votes:
            self._vote(reckoned)
        self._note(reckoned.quality)
        watch = self._eyes.watch
        if watch is not None and now - self._looked_at >= _LOOKS:
            self._looked_at = now
            watch(self._look(picture, reckoned))

    def _read(self, picture: Picture, now: float) -> dict[str, Seen]:
        seen = {name: self._readers[name].read(picture.image) for name in self._hall.families}
        if any(each.sightings for each in seen.values()) or now - self._thorough_at < _THOROUGH:
            return seen
        self._thorough_at = now
        return {name: self._readers[name].read(picture.image, thorough=True) for name in seen}

    def _vote(self, reckoned: Reckoned) -> None:
        presses = [
            Press(self.state.name, str(number), (_KEYS[choice],), family=CARD)
            for number, choice in reckoned.votes
        ]
        self._life.told.change(heard=self.state.heard + len(presses))
        verdicts = self._take(presses)
        self._hall.unsay(
            int(press.handset)
            for press, verdict in zip(presses, verdicts, strict=True)
            if verdict is Verdict.NOT_SAVED
        )

    def _note(self, quality: Quality) -> None:
        amiss = {remark.advice for remark in quality.remarks}
        found = next((note for advice, note in _NOTES.items() if advice in amiss), "")
        self._life.told.change(note=_NO_CARDS if not quality.issued else found)

    def _look(self, picture: Picture, reckoned: Reckoned) -> Look:
        return small_look(
            self.state.name, picture.image, reckoned, with_picture=self._eyes.with_picture
        )
