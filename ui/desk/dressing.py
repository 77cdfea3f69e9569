"""How the hall is dressed just now: this laptop's wishes and the assembly's own look.

It is one look for the wall and for both panes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from facilitator.engine.world import World
from facilitator.parts import assembly
from ui.desk.projection import Projection
from ui.hall.own_colours import own_palette
from ui.hall.palette import Theme
from ui.settings.wishes import HallWishes

#: On a presenter's keyboard `.` makes the hall black and `,` makes it bright.
BRIGHT_ROOM = ","


class Dressing(QObject):
    """Keeps the hall's look true to what is wished for."""

    def __init__(
        self,
        projection: Projection,
        wishes: HallWishes,
        world: Callable[[], World],
    ) -> None:
        """`world`: has the assembly's own colours and logo; `refresh` when it changed."""
        super().__init__()
        self._projection, self._wishes, self._world = projection, wishes, world
        self.refresh()

    @property
    def theme(self) -> Theme:
        """Which one the hall sees."""
        return Theme(self._wishes.theme)

    def turn_theme(self) -> None:
        """From dark to bright and back, remembered for the next evening."""
        after = Theme.DARK if self.theme is Theme.LIGHT else Theme.LIGHT
        self._wishes.theme = after.value
        self.refresh()

    def refresh(self) -> None:
        """Something was wished for, or chosen by the assembly: every picture of the hall has it."""
        world = self._world()
        own = world.of(assembly.PART)
        look = replace(
            self._projection.hall_look,
            palette=own_palette(self.theme, own.marks, own.ground),
            reduced_motion=self._wishes.reduced_motion or system_is_still(),
            captions=self._wishes.captions,
            mark=logo_of(world),
        )
        if look != self._projection.hall_look:
            self._projection.hall_look = look
            self._projection.look()


def logo_of(world: World) -> bytes:
    """The picture of the assembly's logo; empty for none."""
    state = world.of(assembly.PART)
    return assembly.logo_picture(state, world.side(assembly.LOGO, state.id))


def system_is_still() -> bool:
    """Whether the system asks programs not to move things, as far as this Qt can tell.

    Qt 6.11 names only the wish for contrast in Python; a later one may name this as well.
    """
    hints = getattr(QGuiApplication.styleHints(), "accessibility", lambda: None)()
    wish = getattr(hints, "motionPreference", None)
    return wish is not None and "Reduced" in str(wish())
