"""An assembly's own two colours, tried against every pair that a picture uses, in both themes.

One colour marks (pills, key caps, headings), the other tints the ground. Each is given once: in
the theme where it passes as it is it stays so, and in the other its lightness is moved until it
passes, its hue and saturation kept. What passes in neither is refused, with the nearest that
does. The colours of For, Against and Abstain never change.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import Final

from ui.hall.palette import PALETTES, Palette, Theme, contrast, mixed
from ui.hall.sights import apart

#: Of text, and of fills and glyphs that mean something.
TEXT, SHAPE = 7.0, 3.0
#: What lies on what in some picture, by the palette's names, and how far apart it has to be.
PAIRS: Final = (
    *((ink, on, TEXT) for ink in ("text", "muted", "accent") for on in ("ground", "surface")),
    *(("on_state", state, TEXT) for state in ("soon", "last", "over")),
    ("on_accent", "accent", TEXT),
    *(
        (ink, on, SHAPE)
        for ink in ("soon", "last", "over", "edge", "yes", "no", "abstain")
        for on in ("ground", "surface")
    ),
    # What is left of a time, on its track.
    *((ink, "rule", SHAPE) for ink in ("accent", "soon", "last", "over", "edge")),
    *(("on_vote", vote, SHAPE) for vote in ("yes", "no", "abstain")),
)
#: How different the accent looks from every vote colour at least, to eyes that see all colours
#: and to those that do not: a little less than ours is.
TELLABLE: Final = (0.12, 0.05)
_RAISED: Final = 0.055  # a panel, from the ground towards the text
_LINED: Final = 0.16
_STEPS: Final = 255
_CALM: Final = 0.45  # of its saturation, where a ground is not as it was given


class Role(Enum):
    """What a colour of the assembly is for."""

    MARKS = "accent"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What keeps a colour from being accepted.

    Attributes:
        role: which of the two colours.
        colour: as it was given.
        offered: the nearest of its hue that passes; "" where none does.
        reached, needed: contrast of the worst pair; 0 where it is too near a vote colour instead.
    """

    role: Role
    colour: str
    offered: str
    reached: float = 0.0
    needed: float = 0.0


def is_colour(text: str) -> bool:
    """Whether it is '#RRGGBB'."""
    digits = text.removeprefix("#")
    return len(text) == len("#RRGGBB") == len(digits) + 1 and set(digits) <= set(
        "0123456789abcdefABCDEF"
    )


@lru_cache(maxsize=64)
def own_palette(theme: Theme, marks: str, ground: str) -> Palette:
    """That theme in those colours; "" for the usual one. It passes whatever it is given."""
    palette = PALETTES[theme]
    if is_colour(ground):
        palette = _on_own_ground(palette, ground)
    if is_colour(marks):
        on = palette
        shade = _nearest(marks, lambda colour: _passes(replace(on, accent=colour)))
        palette = replace(on, accent=shade) if shade else on
    return palette if _passes(palette) else PALETTES[theme]


def _on_own_ground(palette: Palette, ground: str) -> Palette:
    """As it was given where it passes; else a calmer tint, for it covers the whole wall."""
    given = _grounded(palette, ground)
    if _passes(given):
        return given
    shade = _nearest(_calmer(ground), lambda colour: _passes(_grounded(palette, colour)))
    return _grounded(palette, shade) if shade else palette


def shortfall(marks: str, ground: str) -> Shortfall | None:
    """Why those two colours ("" for the usual one) are refused; None where they are accepted."""
    if ground and all(own_palette(theme, "", ground).ground != ground for theme in Theme):
        return _fallen(Role.GROUND, ground, {t: _grounded(PALETTES[t], ground) for t in Theme})
    if marks and all(own_palette(theme, marks, ground).accent != marks for theme in Theme):
        bases = {theme: own_palette(theme, "", ground) for theme in Theme}
        return _fallen(Role.MARKS, marks, {t: replace(bases[t], accent=marks) for t in Theme})
    return None


def _fallen(role: Role, colour: str, tried: dict[Theme, Palette]) -> Shortfall:
    """The theme in which it comes nearest says what it lacks, and what would do."""

    def offered(on: Palette) -> str:
        return _nearest(colour, lambda shade: _passes(_with(on, role, shade)))

    offers = {theme: offered(on) for theme, on in tried.items()}
    found = [theme for theme in Theme if offers[theme]]
    if not found:
        return Shortfall(role, colour, "", *_worst(tried[Theme.DARK]))
    best = min(found, key=lambda theme: abs(_lightness(offers[theme]) - _lightness(colour)))
    return Shortfall(role, colour, offers[best], *_worst(tried[best]))


def _with(palette: Palette, role: Role, shade: str) -> Palette:
    return _grounded(palette, shade) if role is Role.GROUND else replace(palette, accent=shade)


def _grounded(palette: Palette, ground: str) -> Palette:
    """That ground, and panels and lines raised from it."""
    return replace(
        palette,
        ground=ground,
        surface=mixed(ground, palette.text, _RAISED),
        rule=mixed(ground, palette.text, _LINED),
    )


def _passes(palette: Palette) -> bool:
    return _worst(palette) == (0.0, 0.0) and is_tellable(palette)


def is_tellable(palette: Palette) -> bool:
    """Whether nobody takes the accent for a vote."""
    votes = (palette.yes, palette.no, palette.abstain)
    near = (zip(apart(palette.accent, vote), TELLABLE, strict=True) for vote in votes)
    return all(seen >= least for pairs in near for seen, least in pairs)


def _worst(palette: Palette) -> tuple[float, float]:
    """Contrast reached and needed of the pair that lacks most; zeros where none does."""
    short = [
        (contrast(getattr(palette, ink), getattr(palette, on)), least)
        for ink, on, least in PAIRS
        if contrast(getattr(palette, ink), getattr(palette, on)) < least
    ]
    return min(short, key=lambda pair: pair[0] / pair[1], default=(0.0, 0.0))


def _nearest(colour: str, passes: Callable[[str], bool]) -> str:
    """The colour itself, or the nearest of its hue and saturation that passes; "" for none."""
    return next((shade for shade in _shades(colour) if passes(shade)), "")


def _shades(colour: str) -> Iterator[str]:
    yield colour
    hue, lightness, saturation = _hls(colour)
    for step in range(1, _STEPS + 1):
        for moved in (lightness - step / _STEPS, lightness + step / _STEPS):
            if 0 <= moved <= 1:
                yield _hex(hue, moved, saturation)


def _calmer(colour: str) -> str:
    hue, lightness, saturation = _hls(colour)
    return _hex(hue, lightness, saturation * _CALM)


def _lightness(colour: str) -> float:
    return _hls(colour)[1]


def _hex(hue: float, lightness: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return colorsys.rgb_to_hls(red, green, blue)
