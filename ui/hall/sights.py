"""How different two colours look, to people who see all of them and to people who do not."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist
from typing import Final

from ui.hall.palette import linear_channels

_Rows = tuple[tuple[float, float, float], ...]

#: What is left of linear sRGB without red or without green cones, after Viénot, Brettel and
#: Mollon, "Digital video colourmaps for checking the legibility of displays by dichromats" (1999).
_SIGHTS: Final[Sequence[_Rows]] = (
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
)
#: Oklab by Björn Ottosson (2020): linear sRGB to cones, and their cube roots to lightness and hue.
_CONES: Final[_Rows] = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: Final[_Rows] = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def apart(one: str, other: str) -> tuple[float, float]:
    """How far two colours are from each other in Oklab, where black and white are 1 apart.

    Returns:
        For eyes that see all colours; and for the eye without red or green that tells them least.

    """
    first, second = linear_channels(one), linear_channels(other)
    full, *fewer = (dist(_lab(_times(s, first)), _lab(_times(s, second))) for s in _SIGHTS)
    return full, min(full, *fewer)


def _lab(channels: Sequence[float]) -> tuple[float, ...]:
    return _times(_LAB, [max(0.0, cone) ** (1 / 3) for cone in _times(_CONES, channels)])


def _times(rows: _Rows, column: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, column, strict=True)) for row in rows)
