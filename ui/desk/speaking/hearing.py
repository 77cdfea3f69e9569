"""Hears handsets while the speaking list is open and no ballot is in hand: a press joins it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import handsets
from facilitator.press import Press
from ui.devices import Devices, Heard


class SpeakingEar(QObject):
    """Listens from `begin` until `end`, or until a question is put.

    Signals:
        pressed: (the number that the handset speaks for).
        ended: by itself: handsets vote now, or are heard by somebody else.

    Attributes:
        listens: whether a press joins.
    """

    pressed = Signal(int)
    ended = Signal()
    _arrived = Signal(object)

    def __init__(self, devices: Devices, world: Callable[[], World]) -> None:
        super().__init__()
        self._devices, self._world = devices, world
        self.listens = False
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def there(self) -> bool:
        """Whether there is a receiver at all."""
        return self._devices.are_there

    def begin(self) -> None:
        """Listen, unless a question is in hand."""
        try:
            self._devices.listen(self._arrived.emit, self._ended)
        except RuleError:
            self.ended.emit()
            return
        self.listens = True

    def turn(self) -> None:
        """Begin or end, where there is something to hear."""
        if self.listens:
            self.end()
        elif self.there:
            self.begin()

    def end(self) -> None:
        """Nobody listens any more."""
        if self.listens:
            self.listens = False
            self._devices.listen_no_more()

    def _ended(self) -> None:
        self.listens = False
        self.ended.emit()

    def _hear(self, heard: Heard) -> None:
        """On the main thread. A handset that speaks for nobody's number joins nobody."""
        if not self.listens or not isinstance(heard, Press) or not heard.keys:
            return
        number = self._world().of(handsets.PART).out.speaks_for(heard.name, heard.family)
        if number is not None:
            self.pressed.emit(number)
