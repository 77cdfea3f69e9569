"""How the hall's picture is dressed: colours, motion, the size of type, room for captions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ui.hall.palette import DARK, PALETTES, Palette, Theme

#: Units of height of a picture whose type is as small as it may be.
HEIGHT: Final = 1000.0
#: The share of a picture's height that captions need.
CAPTIONS: Final = 0.15


@dataclass(frozen=True, slots=True)
class HallLook:
    """One look, the same for the wall, the live pane, the preview and every picture kept.

    Attributes:
        palette: the colours.
        reduced_motion: nothing moves.
        zoom: how many times larger than at least every text is, at least 1. A picture has
            1000 / zoom units of height, so a scene lays itself out in less room with the same
            type.
        captions: the lowest 15 % stay empty, for captions from somewhere else.
        mark: the assembly's own logo as a picture file; empty for the ring of people.
    """

    palette: Palette = DARK
    reduced_motion: bool = False
    zoom: float = 1.0
    captions: bool = False
    mark: bytes = b""

    @classmethod
    def of(cls, theme: Theme) -> HallLook:
        """That theme, and nothing else chosen."""
        return cls(PALETTES[theme])

    @property
    def high(self) -> float:
        """Units of height that a scene has."""
        return HEIGHT / self.zoom * (1 - CAPTIONS if self.captions else 1)

    def wide(self, width: float, height: float) -> float:
        """Units of width that a scene has on a picture of that shape."""
        return width / height * HEIGHT / self.zoom
