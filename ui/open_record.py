"""An open record with its windows, as whoever attaches to it gets it (`additions`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.clock import Clock
from facilitator.engine.world import World
from facilitator.opened import Opened
from ui.background import Background
from ui.bridge import Bridge
from ui.desk.evening import Evening
from ui.desk.pages import Pages
from ui.desk.projection import Projection
from ui.desk.tonight.tools import ToolsButton
from ui.desk.window import DeskWindow
from ui.devices import Devices
from ui.make_believe import Practice
from ui.settings import Settings


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """An open record with its windows, for whoever attaches to it.

    Attributes:
        practice: the hall that is not there; None for a real one.
        say: says a sentence above all pages, but on Tonight.
    """

    opened: Opened
    bridge: Bridge
    clock: Clock
    settings: Settings
    background: Background
    pages: Pages
    desk: DeskWindow
    projection: Projection
    evening: Evening
    devices: Devices
    practice: Practice | None
    say: Callable[[str], None]

    @property
    def is_practice(self) -> bool:
        """Nobody real is in this hall."""
        return self.practice is not None

    @property
    def language(self) -> str:
        """Of the desk."""
        return self.settings.language

    @property
    def tools(self) -> ToolsButton:
        """Tonight's list of what else can be opened."""
        return self.pages.tonight.lines.tools

    def world(self) -> World:
        """The newest."""
        return self.bridge.world


#: Called as the record is about to be closed.
Stop = Callable[[], None]
Attach = Callable[[OpenRecord], Stop | None]
