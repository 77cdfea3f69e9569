"""The hall picture: one pure function from a scene to pixels.

The live window, the preview, the thumbnails, the PNGs and the tests all call `paint`. It reads
no clock and keeps nothing: time is an argument.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from ui.hall.arrangement import arranged, has_pages, paint_arranged
from ui.hall.canvas import Canvas, run
from ui.hall.drawn import DRAWN, pages_drawn
from ui.hall.look import HEIGHT, HallLook
from ui.hall.paint_moment import MOMENT_SECONDS
from ui.hall.paint_open import turns_pages
from ui.present.scene_play import PlayChoices, PlayLine
from ui.present.scenes import (
    Black,
    Check,
    Gauge,
    Hands,
    Lot,
    Open,
    Pattern,
    Result,
    Scene,
    Standings,
)

_BLACK: Final = QColor("#000000")

#: How a hall looks where nothing was chosen.
PLAIN: Final = HallLook()

#: Seconds between two pictures of something that moves.
FRAME: Final = 1 / 60

#: The shape that pages are counted for where nobody says another: 16:9.
WIDE: Final = QSize(1920, 1080)


def paint(
    scene: Scene, painter: QPainter, rect: QRect | QRectF, t: float, look: HallLook = PLAIN
) -> Canvas | None:
    """Paint `scene` into `rect`, `t` seconds after its kind came up.

    Returns:
        The canvas, whose `inked` lists what was drawn; None for black.

    """
    if isinstance(scene, Black) or rect.height() <= 0:
        painter.fillRect(rect, _BLACK)
        return None
    if isinstance(scene, Pattern):  # somebody looks for all four corners
        look = replace(look, captions=False)
    wide = look.wide(rect.width(), rect.height())
    scale = rect.width() / wide
    canvas = Canvas(painter, wide, look.palette, t, look.reduced_motion, look.high, look.mark)
    painter.save()
    painter.fillRect(rect, QColor(look.palette.ground))
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.translate(rect.x(), rect.y())
    painter.scale(scale, scale)
    if look.high < HEIGHT:
        paint_arranged(canvas, scene)
    else:
        DRAWN[type(scene)](canvas, scene)
    if look.captions:
        edge = run((0, look.high), (wide, look.high))
        canvas.hairline(edge, look.palette.rule)
    painter.restore()
    return canvas


def render_image(scene: Scene, size: QSize, look: HallLook = PLAIN, t: float = 60.0) -> QImage:
    """The same picture as an image of `size` pixels; by default, long after it came to rest."""
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint(scene, painter, image.rect(), t, look)
    return image


def page_count(scene: Scene, size: QSize = WIDE, look: HallLook = PLAIN) -> int:
    """How many pages the hall needs for `scene` on a picture of that shape."""
    if isinstance(scene, Result | Standings | Lot | Check):
        return scene.pages
    wide = look.wide(size.width(), size.height())
    if look.high < HEIGHT and has_pages(scene):
        return len(arranged(scene, wide, look.high))
    return pages_drawn(scene, wide, look.high) or 1


def seconds_to_next_frame(scene: Scene, t: float, look: HallLook = PLAIN) -> float | None:
    """When a live picture of `scene` must be painted again though nothing was said; None: never."""
    if isinstance(scene, Result):
        moving = MOMENT_SECONDS if scene.carried and scene.moment is None else 0.5
        if t < moving + 0.1:
            return FRAME
    if isinstance(scene, Standings | Gauge | PlayChoices | PlayLine) and t < 0.5:  # noqa: PLR2004 - the bars have grown
        return FRAME
    return 1.0 if takes_turns(scene, look) else None


def takes_turns(scene: Scene, look: HallLook = PLAIN) -> bool:
    """Whether texts of its picture may take turns by themselves, where not all have room."""
    if look.high < HEIGHT:
        return not isinstance(scene, Black)
    if isinstance(scene, Open):
        return turns_pages(scene)
    if isinstance(scene, Check):
        return bool(scene.lines)
    return isinstance(scene, Standings | Lot | Gauge | Hands | PlayChoices | PlayLine)
