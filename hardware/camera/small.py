"""The live picture for the desk: small, not kept, and only made while somebody watches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hardware.camera.hall import Reckoned
from hardware.camera.issued import Look
from hardware.camera.library import opencv

if TYPE_CHECKING:
    from hardware.camera.pictures import Image

ACROSS: Final = 640


def small_look(base: str, image: Image, reckoned: Reckoned, *, with_picture: bool) -> Look:
    """What camera `base` sees, at most `ACROSS` pixels across, or with its cards alone."""
    high, wide = image.shape[:2]
    scale = min(1.0, ACROSS / wide)
    across, down = round(wide * scale), max(1, round(high * scale))
    return Look(
        base=base,
        across=across,
        down=down,
        pixels=_pixels(image, across, down) if with_picture else b"",
        cards=tuple(
            replace(card, x=card.x * scale, y=card.y * scale, side=card.side * scale)
            for card in reckoned.cards
        ),
        steady=reckoned.steady,
        ever=reckoned.ever,
        quality=reckoned.quality,
    )


def _pixels(image: Image, across: int, down: int) -> bytes:
    cv2, _ = opencv()
    small = cv2.resize(image, (across, down), interpolation=cv2.INTER_AREA)
    if small.ndim == 2:  # noqa: PLR2004 - lines and columns, and no colours
        small = cv2.cvtColor(small, cv2.COLOR_GRAY2BGR)
    pixels: bytes = small.tobytes()
    return pixels
