"""What a game is played on: the hall, the handsets and the world it may look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.clock import Clock
from facilitator.engine.world import World
from ui.desk.projection import Projection
from ui.devices import Devices
from ui.settings.play import PlayWishes


@dataclass(frozen=True, slots=True)
class PlayGround:
    """Of one open record.

    Attributes:
        over: the desk's window.
        recipes: the folder of one's own, which need not be there.
    """

    over: QWidget
    world: Callable[[], World]
    clock: Clock
    projection: Projection
    devices: Devices
    wishes: PlayWishes
    recipes: Path
    language: str
