"""Receivers, wired to the meeting: found or named, opened and closed with its ballots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final

from facilitator.cards.sets import CardSet
from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import ballot, cards
from facilitator.parts.ballot import Phase
from facilitator.parts.ballot.marking import SINGLE
from facilitator.parts.ballot.state import Ballot
from facilitator.plan import Secrecy
from facilitator.press import TakePresses
from hardware.camera.found import FoundCamera, found_cameras
from hardware.camera.issued import Eyes, IssuedCards, Look, Shown
from hardware.camera.quality import Advice, Quality, Remark
from hardware.discovery import found_ports
from hardware.drivers.driver import HandsetSign, Notice, SignKind, unnoticed
from hardware.drivers.state import DeviceState, Link, Listening
from hardware.drivers.sunvote_talk import Timing
from hardware.drivers.voting_desk import DeskWord, Feedback, Said, unheard
from hardware.fork import Fork, Hear, Heard
from hardware.hub import Hub
from hardware.kinds import ALL, Found, Wiring, likely_first
from hardware.receivers import read_receiver
from hardware.transports.captures import Captures
from hardware.transports.hid_library import hid_failure
from hardware.transports.hid_port import RULES, found_reports, permission_todo
from hardware.transports.recording import Recorder, Recording

__all__ = [
    "KIND_WORDS",
    "RULES",
    "Advice",
    "DeskWord",
    "DeviceState",
    "Devices",
    "Eyes",
    "FoundCamera",
    "HandsetSign",
    "Hear",
    "Heard",
    "IssuedCards",
    "Link",
    "Listening",
    "Look",
    "Quality",
    "Recorder",
    "Recording",
    "Remark",
    "Said",
    "Shown",
    "SignKind",
    "Timing",
    "code_shown",
    "found_cameras",
    "found_devices",
    "hid_failure",
    "permission_todo",
    "read_receiver",
    "serial_ports",
]

#: What each kind of device is, by the word that is typed for it.
KIND_WORDS: Final = {kind.name: kind.words for kind in ALL}
_LISTENING: Final = {Phase.OPEN, Phase.CLOSING}
#: Keys that are listened to while there is no ballot: as many as any handset has.
_ANY_KEY: Final = 6


def found_devices() -> tuple[Found, ...]:
    """What is plugged in that may be a receiver, and all else. Takes a moment."""
    return (*found_ports(), *found_reports())


def serial_ports() -> tuple[str, ...]:
    """The paths of all serial ports, those of likely receivers first. Takes a moment."""
    return tuple(port.url for port in likely_first(found_ports()))


def code_shown(wanted: Callable[[str], bool], going_on: Callable[[], bool]) -> str:
    """The first wanted code that somebody shows to the first camera; "" once nobody waits.

    Raises EnvironmentFailure: there is no camera, it is taken, or OpenCV is missing.
    """
    from hardware.camera import showing, sources  # noqa: PLC0415 - OpenCV, when asked

    cameras = found_cameras()
    source = sources.open_source(str(cameras[0].number if cameras else 0))
    return showing.code_shown(source, wanted, going_on)


class Devices:
    """All receivers of one hall. `report`, `notice`, `feedback` are called on drivers' threads."""

    def __init__(
        self,
        take: TakePresses,
        report: Callable[[DeviceState], None],
        timings: Mapping[str, Any] | None = None,
        *,
        notice: Notice = unnoticed,
        feedback: Feedback = unheard,
        recorder: Recorder | None = None,
    ) -> None:
        """Make it ready.

        Args:
            take: gets presses, and blocks until they are on the disk.
            report: told of each change of a receiver's state.
            timings: kind → its driver's waits; what is not named has those of real devices.
            notice: told of what handsets say besides presses.
            feedback: told what the person at a card reader is to know.
            recorder: of raw traffic; None if none can be recorded.

        """
        self._fork = fork = Fork(take, notice)
        self.eyes = Eyes()  #: which camera cards are out, and who watches the cameras
        self._sets: frozenset[str] = frozenset()  # replaced whole: drivers' threads read it
        self._hub = Hub(
            Wiring(
                *(fork.take, report, fork.notice, feedback, recorder, timings or {}, self.eyes),
                sets=lambda: self._sets,
            )
        )
        self.captures = Captures(recorder)  #: records raw traffic where it is wished
        self._ended: Callable[[], None] = _nothing
        self._ballot = ""
        self._is_in_hand = False
        self._worker = ThreadPoolExecutor(1, "receivers")
        self._looking: Future[None] | None = None

    def use(self, receivers: Iterable[str]) -> None:
        """Start a driver for each of these that has none yet: PORT, or KIND:PORT.

        Raises:
            RuleError: one of them makes no sense.

        """
        self._hub.use([read_receiver(text) for text in receivers])

    @property
    def are_there(self) -> bool:
        """Whether there is a receiver, even one that was lost."""
        return not self._hub.is_empty

    @property
    def keys(self) -> int:
        """How many keys every handset of the hall has to choose with."""
        return self._hub.keys

    def forget(self, name: str) -> None:
        """End the receiver whose state has that name; under a second."""
        self._hub.drop(name)

    def look_around(self, found: Callable[[], Sequence[Found]] = found_devices) -> None:
        """See what came and went, in the background; nothing happens while it still looks."""
        if self._looking is None or self._looking.done():
            if self._looking is not None:
                self._looking.result()  # a fault of ours belongs to the one handler
            self._looking = self._worker.submit(lambda: self._hub.look(found()))

    def follow(self, world: World) -> None:
        """Open the receivers while handsets may vote, close them when not.

        Readers and cameras learn which sets of cards are out.
        """
        out = world.of(cards.PART)
        self._sets, self.eyes.earlier = out.names, _for_cameras(out.withdrawn)
        self.eyes.issued = _for_cameras(out.out)
        in_hand = world.of(ballot.PART).undecided
        self._is_in_hand = in_hand is not None
        if self._is_in_hand and self._fork.ear is not None:
            self.listen_no_more()
            self._ended()
        is_private = in_hand is not None and in_hand.question.secrecy is Secrecy.PRIVATE
        self.captures.follow(is_private=is_private)
        is_open = in_hand is not None and in_hand.phase in _LISTENING
        wanted = in_hand.id if in_hand is not None and is_open else ""
        if wanted == self._ballot:
            return
        self._ballot = wanted
        if in_hand is not None and is_open:
            self._hub.open_voting(_keys(in_hand), one_key=is_one_key(in_hand))
        else:
            self._hub.close_voting()

    def listen(self, hear: Hear, ended: Callable[[], None]) -> None:
        """Have handsets heard while no ballot is in hand: nothing they press is counted or kept.

        Voting desks are not listened to. It ends by itself when a question is put.

        Args:
            hear: told of presses, and of what handsets say besides, on drivers' threads.
            ended: called by `follow` when it ended by itself, or as somebody else listens.

        Raises:
            RuleError: a ballot is in hand.

        """
        if self._is_in_hand:
            raise RuleError("A vote is in hand: declare it or void it first, then go on.")
        if self._fork.ear is not None:
            self._ended()
        self._ended, self._fork.ear = ended, hear
        self._hub.open_voting(_ANY_KEY, at_desks=False)

    def listen_no_more(self) -> None:
        """End that."""
        if self._fork.ear is not None:
            self._hub.close_voting()
            self._fork.ear = None

    def read_card(self, text: str) -> bool:
        """Whether a reader that types read it, by its prefix; what none knows does nothing."""
        return self._hub.read_card(text)

    def stop(self) -> None:
        """End all drivers; under a second each."""
        self._worker.shutdown(cancel_futures=True)
        self._hub.stop()
        self.captures.record(None)


def _nothing() -> None:
    """Nobody waits for an end."""


def _for_cameras(sets: Iterable[CardSet]) -> tuple[IssuedCards, ...]:
    return tuple(
        IssuedCards(one.id, one.first, one.count, one.family.value, one.begins)
        for one in sets
        if one.family is not None
    )


def is_one_key(in_hand: Ballot) -> bool:
    """Whether one key is a whole vote in that ballot."""
    return in_hand.question.method in SINGLE and len(in_hand.question.options) <= in_hand.keys


def _keys(in_hand: Ballot) -> int:
    """How many keys choose something; all there are, where several make one mark."""
    return len(in_hand.question.options) if is_one_key(in_hand) else in_hand.keys
