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
from ui.present.type_size import TypeSize, needed
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
        self._shape = projection.shape
        projection.shown.connect(self._follow_shape)
        self.refresh()

    def reach(self) -> TypeSize | None:
        """How far the type reads in this hall; None where nobody said how large it is."""
        shape, wishes = self._projection.shape, self._wishes
        aspect = shape.width() / max(1, shape.height())
        width, farthest = wishes.screen_width_cm / 100, wishes.farthest_cm / 100
        return needed(width, farthest, aspect, captions=wishes.captions)

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
        own, reach = world.of(assembly.PART), self.reach()
        look = replace(
            self._projection.hall_look,
            palette=own_palette(self.theme, own.marks, own.ground),
            reduced_motion=self._wishes.reduced_motion or system_is_still(),
            zoom=reach.zoom if reach is not None else 1.0,
            captions=self._wishes.captions,
            mark=logo_of(world),
        )
        if look != self._projection.hall_look:
            self._projection.hall_look = look
            self._projection.look()

    def _follow_shape(self) -> None:
        """A wall of another shape is a picture of another height."""
        if self._projection.shape != self._shape:
            self._shape = self._projection.shape
            self.refresh()


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
