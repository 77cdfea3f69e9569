"""Hears handsets for a game while no ballot is in hand. What they press is counted nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import handsets
from facilitator.press import Press
from facilitator.recipes import playing as played
from facilitator.recipes.values import CHOOSING
from ui.desk.play.game import Game
from ui.devices import Devices, Heard


class PlayEar(QObject):
    """Listens while a step runs in which people choose.

    Signals:
        lost: a question is in hand, or somebody else listens: handsets are not the game's.
    """

    lost = Signal()
    _arrived = Signal(object)

    def __init__(self, game: Game, devices: Devices, world: Callable[[], World]) -> None:
        super().__init__()
        self._game, self._devices, self._world = game, devices, world
        self._listens, self._wanted = False, False
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        game.changed.connect(self.look)

    def look(self) -> None:
        """Begin, or end, as the game wants it."""
        playing = self._game.playing
        was, self._wanted = (
            self._wanted,
            (playing is not None and self._game.runs and playing.step.kind in CHOOSING),
        )
        if self._wanted and not was and self._devices.are_there:
            self._begin()
        elif was and not self._wanted:
            self.end()

    def end(self) -> None:
        """Nobody listens any more."""
        self._wanted = False
        if self._listens:
            self._listens = False
            self._devices.listen_no_more()

    def _begin(self) -> None:
        try:
            self._devices.listen(self._arrived.emit, self._ended)
        except RuleError:
            self.lost.emit()
            return
        self._listens = True

    def _ended(self) -> None:
        """A question was put, or somebody else listens."""
        self._listens = False
        self.lost.emit()

    def _hear(self, heard: Heard) -> None:
        """On the main thread."""
        if not self._listens or not isinstance(heard, Press) or not heard.keys:
            return
        key = key_of(heard.keys[-1])
        number = self._world().of(handsets.PART).out.speaks_for(heard.name, heard.family)
        who = str(number) if number is not None else heard.name
        self._game.change(lambda playing, _now: played.heard(playing, who, key))


def key_of(legend: str) -> int:
    """1 for “1” and for “A”; 0 for a key that chooses nothing."""
    if legend.isdecimal():
        return int(legend)
    return ord(legend.upper()) - ord("A") + 1 if len(legend) == 1 and legend.isalpha() else 0
