"""Between somebody who practises and the hall that is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.parts import assembly, ballot, handsets, meeting
from ui.bridge import Bridge
from ui.desk.practice.strip import PracticeStrip, WallBadge
from ui.desk.practice.window import HallWindow
from ui.devices import DeviceState, Link
from ui.make_believe import Practice
from ui.present.practice import (
    at_the_end,
    hall_badge,
    in_words,
    is_held,
    murmur,
    nobody_real,
    size_words,
    tellers,
)
from ui.sample.practice.pace import PACES
from ui.sample.practice.size import SIZES, figures

_LOOK_MS: Final = 200


@dataclass(frozen=True, slots=True)
class Ground:
    """Where it is practised. `wall`: the hall's window."""

    desk: QWidget
    wall: QWidget
    bridge: Bridge
    language: str


class PracticeKeeper(QObject):
    """Looks at the imaginary hall now and then, and says what it says.

    Attributes:
        strip, window: where.
    """

    def __init__(self, record: Ground, practice: Practice) -> None:
        super().__init__(record.desk)
        self._record, self._practice, self._hall = record, practice, practice.hall
        la = self._language = record.language
        self._helped, self._is_told = False, False
        names = [(each.id, in_words(each.name, la, {})) for each in self._hall.all]
        self.strip = PracticeStrip(PACES, la)
        sizes = [size_words(size.id, la) for size in SIZES]
        self.window = HallWindow(sizes, names, record.desk, la)
        self._hall.wanted = frozenset(each.id for each in self._hall.all if each.ready)
        column = record.desk.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.strip)
        self.badge = WallBadge(hall_badge(record.bridge.world), record.wall)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._wire()
        self.strip.show_pace(practice.clock.pace)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Let the hall go on, and show it."""
        world = self._record.bridge.world
        before = self._hall.going
        self._hall.look(world)
        going = self._hall.going
        if going is None or before is None or going.mishap != before.mishap:
            self._helped = False
        self.strip.show_said(self._sentence())
        self.strip.help.setVisible(going is not None and not self._helped)
        act = "" if going is None else in_words(going.mishap.act, self._language, {})
        self.strip.show_act(act)
        if is_held(world) and not self._is_told:
            self._is_told = True
            self._open()

    def stop(self) -> None:
        """The record is closed."""
        self._timer.stop()
        self.window.hide()
        self.badge.hide()

    def _sentence(self) -> str:
        world, la, going = self._record.bridge.world, self._language, self._hall.going
        if going is not None:
            text = going.mishap.hint if self._helped else going.mishap.said
            return in_words(text, la, self._hall.numbers)
        in_hand = world.of(ballot.PART).undecided
        counted = {}
        if in_hand is not None:
            counted = figures(self._hall.size, in_hand, evenly=self._hall.deeds.is_even)
        return (
            tellers(world, counted, la)
            or murmur(world, la)
            or nobody_real(self._hall.size.people, la)
        )

    def _wire(self) -> None:
        strip, window = self.strip, self.window
        strip.paced.connect(self._practice.run)
        strip.hall_asked.connect(self._open)
        strip.help.clicked.connect(self._help)
        strip.act.clicked.connect(self._then(self._hall.answer))
        window.sized.connect(self._size)
        window.wanted.connect(self._want)
        self._timer.timeout.connect(self.look)
        self._record.bridge.device.connect(self._device)

    def _then(self, do: Callable[[], None]) -> Callable[[], None]:
        def done() -> None:
            do()
            self.look()

        return done

    def _help(self) -> None:
        self._helped = True
        self.look()

    def _device(self, state: DeviceState) -> None:
        self._hall.deeds.heard(connected=state.link is Link.CONNECTED)

    def _want(self, wanted: frozenset[str]) -> None:
        self._hall.wanted = wanted
        self.look()

    def _size(self, place: int) -> None:
        """Handsets are out as the hall has them; the quorum follows."""
        size = self._hall.deeds.size = SIZES[place]
        send = self._record.bridge.send
        send(handsets.IssueHandsets(size.ranges), assembly.SetQuorum(size.quorum))
        self.look()

    def _open(self) -> None:
        world, hall = self._record.bridge.world, self._hall
        begun = bool(world.of(meeting.PART).all)
        self.window.show_chosen(SIZES.index(hall.size), hall.wanted, fixed=begun)
        if is_held(world):
            well = tuple(in_words(each.well, self._language, hall.numbers) for each in hall.solved)
            self.window.show_well(at_the_end(world, well, self._language))
        self.window.show()
        self.window.raise_()
