"""Where windows were, and where they may come back to: a screen that is there, not the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.settings.kept import KeptFile


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """A window's box in logical pixels, and whether it filled its screen."""

    x: int
    y: int
    width: int
    height: int
    is_maximized: bool = False


@dataclass(frozen=True, slots=True)
class FreeScreen:
    """A screen a window may be on: its name, and the part of it that no bar of the system takes."""

    name: str
    free: QRect


class WindowPlaces:
    """The place of each window, by its name."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    def of(self, window: str) -> tuple[str, WindowPlace] | None:
        """The screen it was on, by name, and its place there; None where it was never closed."""
        parts = self._kept.text(f"windows/{window}").split("|")
        try:
            x, y, width, height, is_maximized = map(int, parts[1:])
        except ValueError:
            return None
        return parts[0], WindowPlace(x, y, width, height, bool(is_maximized))

    def keep(self, window: str, screen: str, place: WindowPlace) -> None:
        """Remember it."""
        box = (place.x, place.y, place.width, place.height, int(place.is_maximized))
        parts = (screen.replace("|", " "), *map(str, box))
        self._kept.keep(f"windows/{window}", "|".join(parts))


def brought_in(
    kept: tuple[str, WindowPlace] | None, usual: WindowPlace, screens: Sequence[FreeScreen]
) -> WindowPlace:
    """Where a window goes: where it was, wholly on one of the screens (the first is the usual).

    A screen that is gone, or not among them, is not gone back to; a window larger than its screen
    becomes as large as it.
    """
    if not screens:
        return usual
    name, place = kept if kept is not None else ("", usual)
    known = next((each for each in screens if each.name == name), None)
    if known is None:
        place = _in_the_middle(place, screens[0].free)
    return _clamped(place, (known or screens[0]).free)


def _in_the_middle(place: WindowPlace, free: QRect) -> WindowPlace:
    x = free.x() + (free.width() - place.width) // 2
    y = free.y() + (free.height() - place.height) // 2
    return WindowPlace(x, y, place.width, place.height, place.is_maximized)


def _clamped(place: WindowPlace, free: QRect) -> WindowPlace:
    width, height = min(place.width, free.width()), min(place.height, free.height())
    x = min(max(place.x, free.x()), free.x() + free.width() - width)
    y = min(max(place.y, free.y()), free.y() + free.height() - height)
    return WindowPlace(x, y, width, height, place.is_maximized)
