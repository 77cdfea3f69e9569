"""Which screen is the hall's: screens by what they are, not by where they stand in a list.

A projector is known again by its maker, model and serial number; one that does not say them by
its connector and size; failing that by its place. Nothing here keeps a QScreen: it may be gone
before the next line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QGuiApplication, QScreen

#: What systems write where a screen does not say its model.
_NAMELESS: Final = ("", "none", "unknown")


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """What a screen says of itself; sizes and places in logical pixels."""

    manufacturer: str
    model: str
    serial: str
    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def label(self) -> str:
        """'EPSON 1920×1080', for the desk's list."""
        model = self.model if self.model.casefold() not in _NAMELESS else self.name
        return f"{model} {self.width}×{self.height}"


@dataclass(frozen=True, slots=True)
class ScreenChoice:
    """The screen to use, None for a rehearsal window.

    Attributes:
        sure: false where somebody must say.
        mirrored: there is another screen, and it shows what the desk's shows.
    """

    screen: ScreenIdentity | None
    sure: bool = True
    mirrored: bool = False


def identity(screen: QScreen) -> ScreenIdentity:
    """What `screen` says of itself now."""
    box = screen.geometry()
    return ScreenIdentity(
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        screen.name(),
        box.x(),
        box.y(),
        box.width(),
        box.height(),
    )


def present() -> tuple[ScreenIdentity, ...]:
    """The screens there are now, from left to right."""
    found = (identity(screen) for screen in QGuiApplication.screens())
    return tuple(sorted(found, key=lambda screen: (screen.x, screen.y, screen.name)))


def screen_named(name: str) -> QScreen | None:
    """The screen of that name, for use within one function only."""
    return next((s for s in QGuiApplication.screens() if s.name() == name), None)


_Trait = Callable[[ScreenIdentity], tuple[object, ...]]
_TRAITS: tuple[_Trait, ...] = (
    lambda s: (s.manufacturer, s.model, s.serial) if s.serial else (),
    lambda s: (s.manufacturer, s.model, s.name, s.width, s.height),
    lambda s: (s.name, s.width, s.height),
    lambda s: (s.x, s.y, s.width, s.height),
)


def known_again(wanted: ScreenIdentity, screens: Sequence[ScreenIdentity]) -> ScreenIdentity | None:
    """The one screen that is `wanted`; None where none is, or where two could be."""
    for trait in _TRAITS:
        asked = trait(wanted)
        alike = [screen for screen in screens if asked and trait(screen) == asked]
        if len(alike) == 1:
            return alike[0]
    return None


def same_device(wanted: ScreenIdentity, screens: Sequence[ScreenIdentity]) -> ScreenIdentity | None:
    """As `known_again`, but a mere place is not enough: for a projector that comes back.

    It may come back with another resolution, so its maker, model and connector suffice.
    """
    same = [
        screen
        for screen in screens
        if (screen.manufacturer, screen.model, screen.serial)
        == (wanted.manufacturer, wanted.model, wanted.serial)
        and (screen.serial or screen.name == wanted.name)
    ]
    return same[0] if len(same) == 1 else None


def beside(screens: Sequence[ScreenIdentity], desk: str) -> list[ScreenIdentity]:
    """The screens that show something else than the desk's (by name).

    No two screens begin at the same place unless the system lets one repeat the other.
    """
    places = {(screen.x, screen.y) for screen in screens if screen.name == desk}
    return [s for s in screens if s.name != desk and (s.x, s.y) not in places]


def stands_alone(screen: ScreenIdentity, screens: Sequence[ScreenIdentity]) -> bool:
    """Whether nothing else is shown where that screen is: neither repeats the other."""
    places = [(each.x, each.y) for each in screens if each.name != screen.name]
    return (screen.x, screen.y) not in places


def choose(
    screens: Sequence[ScreenIdentity], desk: str, wanted: ScreenIdentity | None = None
) -> ScreenChoice:
    """The hall's screen: the one wished for, else the one that the desk (by name) is not on."""
    others = beside(screens, desk)
    if not others:
        return ScreenChoice(None, mirrored=len(screens) > 1)
    # With another size of the desk's controls every screen has another size in its pixels.
    again = wanted and (known_again(wanted, others) or same_device(wanted, others))
    if again is not None:
        return ScreenChoice(again)
    return ScreenChoice(others[0], sure=len(others) == 1)
