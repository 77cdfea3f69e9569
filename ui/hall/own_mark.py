"""An assembly's own logo where the mark would be: whole, and on a plate where it would drown."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.hall.canvas import Canvas, rounded
from ui.hall.palette import contrast

_PLATES: Final = ("#FFFFFF", "#10131A")
_RIM: Final = 0.07  # of a plate around its logo, of the longer side
_LOOKED_AT: Final = 48  # pixels a side that a logo is judged by
_SEEN: Final = 128  # of 255: what is fainter than this is not there
_POOR: Final = 3.0
_MANY: Final = 0.2  # so many poor pixels and the logo has a plate


def paint_own(c: Canvas, at: tuple[float, float], radius: float) -> bool:
    """Draw it as large as a mark of that radius, moved until it is inside the margins.

    Returns:
        False where there is none, or what there is cannot be read as a picture.

    """
    image = _read(c.mark) if c.mark else None
    if image is None:
        return False
    left, right = max(at[0] - radius, c.left), min(at[0] + radius, c.right)
    plate = _plate(c.mark, c.ink.ground)
    inner = QSizeF(right - left, 2 * radius) * (1 - 2 * _RIM if plate else 1.0)
    size = QSizeF(image.size()).scaled(inner, Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPointF((left + right - size.width()) / 2, at[1] - size.height() / 2)
    box = QRectF(corner, size)
    if plate:
        rim = _RIM * max(size.width(), size.height())
        wide, high = size.width() + 2 * rim, size.height() + 2 * rim
        c.wash(rounded(corner.x() - rim, corner.y() - rim, wide, high, rim), plate)
    if c.painter is not None:
        _draw(c.painter, c.mark, box)
    return True


def _draw(painter: QPainter, mark: bytes, box: QRectF) -> None:
    """At the very pixels of the screen, so that a small copy of it is as clean as the wall's."""
    scale = painter.deviceTransform().m11()
    wide, high = round(box.width() * scale), round(box.height() * scale)
    if wide > 0 and high > 0:
        painter.drawImage(box, _sized(mark, wide, high))


@lru_cache(maxsize=4)
def _read(mark: bytes) -> QImage | None:
    image = QImage.fromData(mark)
    return None if image.isNull() else image


@lru_cache(maxsize=12)
def _sized(mark: bytes, wide: int, high: int) -> QImage:
    image = _read(mark) or QImage()
    return image.scaled(
        QSize(wide, high),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


@lru_cache(maxsize=8)
def _plate(mark: bytes, ground: str) -> str:
    """The plate that it stands out from best; "" where it stands out from the ground."""
    seen = _colours_of(_sized(mark, _LOOKED_AT, _LOOKED_AT))
    if _poor(seen, ground) <= _MANY:
        return ""
    return min(_PLATES, key=lambda plate: _poor(seen, plate))


def _colours_of(image: QImage) -> list[str]:
    """The colours of what is to be seen of it."""
    spots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [spot.name(QColor.NameFormat.HexRgb) for spot in spots if spot.alpha() >= _SEEN]


def _poor(seen: list[str], ground: str) -> float:
    """The share of it that hardly stands out from that ground."""
    return sum(contrast(colour, ground) < _POOR for colour in seen) / max(1, len(seen))
