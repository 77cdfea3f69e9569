"""Keeps the ready lines true: looks at the laptop, mends what it can, forgets it all at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.engine.world import World
from facilitator.parts import ballot, handsets
from facilitator.wording import say
from ui.background import Background
from ui.copying.keeper import CopyKeeper
from ui.desk.gong import Gong
from ui.desk.ready.line import ReadyLine
from ui.hall.screens import ScreenChoice
from ui.machine.awake import WAYS, Awake, Way
from ui.machine.look import look_around, look_at_power
from ui.present.copies import Copying
from ui.present.cues import PATTERN, Cue
from ui.present.ready import Found, Key, Machine, Seen, Sounding, ready
from ui.present.scenes import Pattern, Scene
from ui.present.type_size import TypeSize

_LOOK_MS: Final = 4000
#: Printers and disks are asked once in so many looks; a plug is noticed at once.
_SELDOM: Final = 15

Receivers = Callable[[], tuple[bool | None, str]]


class ReadyKeeper(QObject):
    """Looks again every few seconds.

    Signals:
        mains_gone: (sentence) this laptop was unplugged, or the mains failed.
        pattern_asked: (Cue) the hall shall see the test pattern, or no longer.
        screen_asked: the hall's picture shall find its screen; handsets_asked: their page.
        size_asked: somebody wants to say how large the hall is.

    Attributes:
        reach: how far the hall's type reads.
        copies: who makes copies on sticks, None where nobody does.
    """

    mains_gone = Signal(str)
    pattern_asked = Signal(Cue)
    screen_asked = Signal()
    handsets_asked = Signal()
    size_asked = Signal()
    _told_awake = Signal(bool)

    def __init__(  # noqa: PLR0913 - what is looked at, each given once
        self,
        lines: Sequence[ReadyLine],
        world: Callable[[], World],
        screen: Callable[[], ScreenChoice],
        receivers: Receivers,
        record: Path,
        *,
        language: str,
        look: Callable[[Path], Machine] = look_around,
        ways: Sequence[Way] = WAYS,
        gong: Gong | None = None,
    ) -> None:
        """`screen`: which would be the hall's now; `receivers`: as of `DeviceLine.standing`."""
        super().__init__()
        self._lines, self._world, self._screen = lines, world, screen
        self._receivers, self._record, self.language = receivers, record, language
        self._look_around = look
        self.reach: Callable[[], TypeSize | None] = lambda: None
        self.copies: CopyKeeper | None = None
        self._machine, self._looks = Machine(), 0
        self._awake: bool | None = None
        self._pattern = Seen.NOT_YET
        self._without: set[Key] = set()
        self._background = Background(self)
        self._waking = Awake(self._told_awake.emit, ways)
        self._told_awake.connect(self._is_awake)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._gong = gong
        if gong is not None:
            gong.changed.connect(self.show_found)
        for line in lines:
            line.mended.connect(self._mend)
            line.left_out.connect(self._leave_out)

    def start(self) -> None:
        """From now on the laptop stays awake."""
        self._waking.start()
        self._look()
        self._timer.start()
        if self._gong is not None:
            self._gong.start()

    def stop(self) -> None:
        """It may sleep again."""
        self._timer.stop()
        if self._gong is not None:
            self._gong.stop()
        self._waking.stop()
        self._background.stop()

    def hall_shows(self, live: Scene) -> None:
        """What the hall sees now."""
        if isinstance(live, Pattern):
            self._pattern = Seen.SHOWING
        elif self._pattern is Seen.SHOWING:
            self._pattern = Seen.SEEN
        else:
            return
        self.show_found()

    def show_found(self) -> None:
        """Show how things are, as far as they are known."""
        choice, (receiver, todo) = self._screen(), self._receivers()
        world = self._world()
        found = Found(
            self._machine,
            choice.screen.label if choice.screen is not None else "",
            choice.sure,
            choice.mirrored,
            self._pattern,
            self._awake,
            voting=world.of(ballot.PART).undecided is not None,
            numbers_out=bool(world.of(handsets.PART).ranges),
            receiver=receiver,
            receiver_todo=todo,
            reach=self.reach(),
            sound=self._gong.state if self._gong is not None else Sounding.OFF,
            copying=self.copies.state if self.copies is not None else Copying(),
        )
        shown = ready(found, frozenset(self._without), self.language)
        for line in self._lines:
            line.show_ready(shown)

    def _look(self) -> None:
        before, all_of_it = self._machine, self._looks % _SELDOM == 0
        self._looks += 1

        def job() -> Machine:
            return self._look_around(self._record) if all_of_it else look_at_power(before)

        self._background.do(job, self._seen, lambda _failure: None)

    def _seen(self, machine: Machine) -> None:
        unplugged = self._machine.on_mains is True and machine.on_mains is False
        self._machine = machine
        if unplugged:  # whoever does without the mains does not mean by that a mains that fails
            self._without.discard(Key.POWER)
        self.show_found()
        if unplugged:
            self.mains_gone.emit(say(self.language, "This laptop runs on its battery now."))

    def _is_awake(self, works: bool) -> None:  # noqa: FBT001 - a signal's
        self._awake = works
        self.show_found()

    def _mend(self, key: Key) -> None:
        """Do what the program can do, and look again."""
        acts: dict[Key, Callable[[], object]] = {
            Key.PATTERN: lambda: self.pattern_asked.emit(PATTERN),
            Key.SCREEN: self.screen_asked.emit,
            Key.TYPE: self.size_asked.emit,
            Key.HANDSETS: self.handsets_asked.emit,
            Key.AWAKE: self._waking.start,
        }
        if self._gong is not None:
            acts[Key.SOUND] = self._gong.mend
        if self.copies is not None:
            acts[Key.STICK] = self.copies.mend
        if key in acts:
            acts[key]()
        self._looks = 0
        self._look()

    def _leave_out(self, key: Key) -> None:
        if key is Key.PATTERN and self._pattern is Seen.SHOWING:
            self.pattern_asked.emit(PATTERN)
        if key is Key.STICK and self.copies is not None and self.copies.state.offered:
            self.copies.decline()  # that stick; another may come
            return
        self._without.add(key)
        self.show_found()
