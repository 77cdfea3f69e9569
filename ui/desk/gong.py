"""The gong: off unless somebody switched it on, tried before the evening, never the only sign."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.clock import Clock
from facilitator.engine.world import World
from ui.machine.sound import Player, Sound, by_miniaudio
from ui.present.gong import Marks, Why, marks, rings
from ui.present.ready_parts import Sounding

_LOOK_MS: Final = 200


class Wishes(Protocol):
    """What somebody switched on; asked anew each time."""

    @property
    def gong(self) -> bool: ...
    @property
    def decision(self) -> bool: ...


class Gong(QObject):
    """Listens to the meeting while it is switched on.

    Signals:
        changed: `state` is another one now.
    """

    changed = Signal()
    _told = Signal(bool)

    def __init__(
        self,
        world: Callable[[], World],
        clock: Clock,
        wishes: Wishes,
        player: Player = by_miniaudio,
    ) -> None:
        super().__init__()
        self._world, self._clock, self._wishes = world, clock, wishes
        self._sound = Sound(self._told.emit, player)
        self._tried, self._asked = Sounding.UNTRIED, False
        self._before: Marks | None = None
        self._was_on = self._is_on
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._told.connect(self._played)

    @property
    def state(self) -> Sounding:
        """How far somebody is with trying it."""
        return self._tried if self._is_on else Sounding.OFF

    def start(self) -> None:
        """Listen from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Silence."""
        self._timer.stop()
        self._sound.stop()

    def look(self) -> None:
        """Sound if there is cause to, and somebody wished for it."""
        if self._is_on is not self._was_on:
            self._was_on = self._is_on
            self.changed.emit()
        if not self._is_on:
            self._before = None
            return
        world = self._world()
        before, self._before = self._before, marks(world, self._clock.now())
        if before is None:
            return
        why = rings(before, self._before, world)
        wished = {Why.TIME: self._wishes.gong, Why.DECISION: self._wishes.decision}
        if why is not None and wished[why]:
            self._sound.play()

    def mend(self) -> None:
        """Play it, for somebody to listen to; who was asked whether it was heard, says yes."""
        if not self._is_on:
            return
        if self._tried is Sounding.PLAYED:
            self._turn(Sounding.HEARD)
            return
        self._asked = True
        self._sound.play()

    @property
    def _is_on(self) -> bool:
        return self._wishes.gong or self._wishes.decision

    def _played(self, works: bool) -> None:  # noqa: FBT001 - a signal's
        """A gong of the meeting that could not be played is told of, too."""
        if not works:
            self._turn(Sounding.MUTE)
        elif self._asked:
            self._turn(Sounding.PLAYED)
        self._asked = False

    def _turn(self, tried: Sounding) -> None:
        self._tried = tried
        self.changed.emit()
