"""The hall's two sets of colours, and the arithmetic that says they can be told apart.

Dark for dim halls, light for lit ones. The colours of For, Against and Abstain are Okabe and
Ito's, chosen so that every kind of colour sight separates them; a glyph, a place and a word
always go with them. The accent is none of the three, so that it never seems to take sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Theme(StrEnum):
    """Which palette the hall sees."""

    DARK = "dark"
    LIGHT = "light"


_NEARLY_BLACK: Final = 0.04045  # below it, WCAG takes sRGB to be linear


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as '#RRGGBB', named for what they do."""

    ground: str
    surface: str  # a panel raised from the ground
    rule: str  # lines and tracks that carry no meaning
    edge: str  # outlines that carry meaning
    text: str
    muted: str
    accent: str
    on_accent: str
    yes: str
    no: str
    abstain: str
    on_vote: str  # the glyph cut into a vote colour
    soon: str  # two minutes left
    last: str  # one minute left
    over: str
    on_state: str


DARK: Final = Palette(
    ground="#10131A",
    surface="#1D222D",
    rule="#343B49",
    edge="#8A93A5",
    text="#F6F3EC",
    muted="#C3C5C8",
    accent="#EBB0D0",
    on_accent="#10131A",
    yes="#56B4E9",
    no="#E69F00",
    abstain="#F6F3EC",
    on_vote="#10131A",
    soon="#F2C14E",
    last="#FF9F45",
    over="#F6F3EC",
    on_state="#10131A",
)
LIGHT: Final = Palette(
    ground="#FBF8F1",
    surface="#F0EBE0",
    rule="#D6CFC1",
    edge="#6F6A61",
    text="#15171C",
    muted="#44464C",
    accent="#76215A",
    on_accent="#FBF8F1",
    yes="#0072B2",
    no="#D55E00",
    abstain="#595959",
    on_vote="#FFFFFF",
    soon="#6B4700",
    last="#7A3200",
    over="#15171C",
    on_state="#FBF8F1",
)
PALETTES: Final = {Theme.DARK: DARK, Theme.LIGHT: LIGHT}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`one` moved towards `other`: at 0 it is `one`, at 1 it is `other`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def linear_channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1 in proportion to their light."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return red, green, blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = linear_channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    """One sRGB channel without its gamma; the constants are WCAG's."""
    return value / 12.92 if value <= _NEARLY_BLACK else ((value + 0.055) / 1.055) ** 2.4
